package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.files.TestFiles.stream;
import static org.kiezfonds.app.files.TestFiles.taken;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.files.TakeAnswer;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class AttachToIdeaTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaAttachments attachments;

    @Autowired
    private IdeaFileDoor door;

    @Autowired
    private Gallery gallery;

    @Autowired
    private Files files;

    private Open open;
    private PersonId amina;
    private IdeaDraft draft;
    private FileOwner owner;
    private StoredFile photo;
    private StoredFile plan;

    @BeforeEach
    void a_draft_with_a_photo_and_a_document() {
        open = test.round("lindenkiez");
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        draft = drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow();
        owner = IdeaAttachments.owner(draft.idea().id());
        photo = taken(files, owner, "hof.jpg", SampleFiles.jpeg(640, 480));
        plan = taken(files, owner, "plan.pdf", SampleFiles.pdf());
        attachments.keep(draft.idea().id());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void of_a_draft_nobody_else_sees_anything() {
        assertThat(door.isPublic(owner.id(), photo.id())).isFalse();
        PersonId bora = people.resident("bora@example.org");
        people.signIn(bora);
        assertThat(door.mayRead(owner.id(), bora)).isFalse();
        assertThat(door.mayChange(owner.id(), bora)).isFalse();
    }

    @Test
    void once_it_is_sent_everybody_sees_the_photos_and_not_the_documents() {
        send();

        assertThat(door.isPublic(owner.id(), photo.id())).isTrue();
        assertThat(door.isPublic(owner.id(), plan.id())).isFalse();
        assertThat(gallery.photosOf(gallery.byNumber(open.area(), 1).orElseThrow()))
                .extracting(StoredFile::id)
                .containsExactly(photo.id());
        people.be(open.team());
        assertThat(door.mayRead(owner.id(), open.team().person())).isTrue();
    }

    @Test
    void what_is_sent_is_no_longer_changed() throws Exception {
        send();

        assertThat(door.mayChange(owner.id(), amina)).isFalse();
        assertThat(files.take(owner, "spaet.jpg", stream(SampleFiles.jpeg(64, 48))))
                .isNotInstanceOf(TakeAnswer.Taken.class);
    }

    private void send() {
        SendAnswer answer = ideas.send(
                draft.idea().id().toString(),
                draft.idea().version(),
                TestIdeas.party(),
                Locale.GERMAN);
        assertThat(answer).isInstanceOf(SendAnswer.Sent.class);
    }
}
