package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.CoAuthors;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Invitations;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Authors and the area team write to each other. */
@KiezfondsTest
class SendMessagesTest {

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Talks talks;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private DSLContext db;

    @Autowired
    private CoAuthors coAuthors;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TestMails mails;

    private Kiez kiez;

    @BeforeEach
    void an_idea_on_the_desk() {
        kiez = test.kiez();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void both_sides_read_what_was_said_and_by_whom() {
        test.toTeam(kiez, kiez.amina(), "Brauchen wir eine Genehmigung?\n\nAmina 🎉 שלום");
        test.fromTeam(kiez, "Ja, vom Ordnungsamt.");

        people.be(kiez.amina());
        Talk talk = talks.ofMine(kiez.idea().id()).getFirst();
        assertThat(talk.other()).isEqualTo(Side.TEAM);
        assertThat(talk.messages())
                .extracting(Talk.Message::words)
                .containsExactly(
                        "Brauchen wir eine Genehmigung?\n\nAmina 🎉 שלום", "Ja, vom Ordnungsamt.");
        assertThat(talk.messages())
                .extracting(Talk.Message::side)
                .containsExactly(Side.AUTHORS, Side.TEAM);
        assertThat(talk.messages()).extracting(Talk.Message::isMine).containsExactly(true, false);
    }

    @Test
    void each_side_is_told_by_mail_once_until_it_reads_and_no_mail_carries_the_words() {
        test.toTeam(kiez, kiez.amina(), "Geheimnis eins");
        test.toTeam(kiez, kiez.amina(), "Geheimnis zwei");
        assertThat(test.mails()).containsExactly("talks.toTeam team@lindenkiez.example");
        test.fromTeam(kiez, "Geheimnis drei");
        test.toTeam(kiez, kiez.amina(), "Geheimnis vier");
        assertThat(test.mails())
                .containsExactly(
                        "talks.toTeam team@lindenkiez.example",
                        "talks.fromTeam amina@example.org",
                        "talks.toTeam team@lindenkiez.example");
        assertThat(test.mailTexts())
                .contains(
                        "/app/desk/1?area=lindenkiez",
                        "/app/ideas/mine/" + kiez.idea().id())
                .doesNotContain("Geheimnis", "amina@example.org");
    }

    @Test
    void what_is_new_is_new_until_it_is_read_or_answered_by_a_colleague() {
        test.toTeam(kiez, kiez.amina(), "Eins");
        people.be(kiez.open().team());
        assertThat(desk()).isEqualTo(Map.of(1, 1));
        Talk talk = talks.onDesk(kiez.idea().area(), kiez.idea().id()).getFirst();
        assertThat(talk.unread()).isEqualTo(1);
        talks.read(talk);
        assertThat(desk()).isEmpty();

        test.toTeam(kiez, kiez.amina(), "Zwei");
        people.be(kiez.open().team());
        assertThat(desk()).isEqualTo(Map.of(1, 1));
        people.signIn(
                people.holding(Role.AREA_TEAM, kiez.idea().area(), "kollegin@lindenkiez.example"));
        assertThat(desk()).isEqualTo(Map.of(1, 2));
        talks.fromTeam(kiez.idea().area(), kiez.idea().id(), Ids.next(), "Gern.");
        test.fromTeam(kiez, "Gern.");
        assertThat(desk()).isEmpty();
        people.be(kiez.amina());
        assertThat(talks.unread(List.of(kiez.idea().id())))
                .isEqualTo(Map.of(kiez.idea().id(), 2));
    }

    private Map<Integer, Integer> desk() {
        return talks.unreadOnDesk(kiez.idea().area(), List.of(1, 2));
    }

    @Test
    void a_click_that_comes_twice_says_it_once() {
        people.be(kiez.amina());
        UUID key = Ids.next();
        talks.toTeam(kiez.idea().id(), key, "Einmal");
        talks.toTeam(kiez.idea().id(), key, "Einmal");
        assertThat(talks.ofMine(kiez.idea().id()).getFirst().messages()).hasSize(1);
        assertThat(test.mails()).hasSize(1);
    }

    @Test
    void what_is_empty_or_too_long_is_refused_and_the_longest_fits() {
        assertThat(test.toTeam(kiez, kiez.amina(), " \n "))
                .isEqualTo(new SayAnswer.Invalid("talks.problem.empty", List.of()));
        assertThat(test.toTeam(kiez, kiez.amina(), "🎉".repeat(100_000)))
                .isEqualTo(new SayAnswer.Invalid(
                        "talks.problem.tooLong", List.of(Talk.LONGEST, 100_000)));
        assertThat(test.toTeam(kiez, kiez.amina(), "🎉".repeat(Talk.LONGEST)))
                .isInstanceOf(SayAnswer.Said.class);
    }

    @Test
    void a_flood_is_held_up() {
        for (int i = 0; i < 30; i++) {
            assertThat(test.toTeam(kiez, kiez.amina(), "Hallo")).isInstanceOf(SayAnswer.Said.class);
        }
        assertThat(test.toTeam(kiez, kiez.amina(), "Hallo")).isInstanceOf(SayAnswer.TooMany.class);
    }

    @Test
    void nothing_of_it_is_in_the_log() {
        int before = db.fetchCount(LOG_ENTRY);
        test.toTeam(kiez, kiez.amina(), "Nur für Sie.");
        test.fromTeam(kiez, "Nur für Sie.");
        assertThat(db.fetchCount(LOG_ENTRY)).isEqualTo(before);
    }

    @Test
    void others_find_no_conversation_and_can_say_nothing_in_it() {
        test.toTeam(kiez, kiez.amina(), "Nur für Sie.");
        IdeaId id = kiez.idea().id();
        Talk talk = talks.ofMine(id).getFirst();

        people.be(kiez.bora());
        assertThat(talks.ofMine(id)).isEmpty();
        assertThat(test.toTeam(kiez, kiez.bora(), "Ich auch")).isEqualTo(new SayAnswer.NotFound());
        talks.read(talk);
        assertThatThrownBy(() -> talks.onDesk(kiez.idea().area(), id))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> talks.fromTeam(kiez.idea().area(), id, Ids.next(), "Hallo"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(this::desk).isInstanceOf(AccessDeniedException.class);

        var other = people.area("uferkiez");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team@uferkiez.example2"));
        assertThat(talks.onDesk(other, id)).isEmpty();
        assertThat(talks.fromTeam(other, id, Ids.next(), "Hallo"))
                .isEqualTo(new SayAnswer.NotFound());
        assertThat(talks.ofMine(id)).isEmpty();

        people.signOut();
        assertThatThrownBy(() -> talks.ofMine(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> talks.toTeam(id, Ids.next(), "Hallo"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void of_a_draft_nothing_can_be_said() {
        people.be(kiez.amina());
        IdeaId draft = drafts.begin(
                        UUID.randomUUID(),
                        kiez.idea().area(),
                        kiez.idea().round(),
                        TestIdeas.party())
                .orElseThrow()
                .idea()
                .id();
        assertThat(talks.toTeam(draft, Ids.next(), "Hallo")).isEqualTo(new SayAnswer.NotFound());
        people.be(kiez.open().team());
        assertThat(talks.fromTeam(kiez.idea().area(), draft, Ids.next(), "Hallo"))
                .isEqualTo(new SayAnswer.NotFound());
    }

    @Test
    void what_was_said_long_ago_is_read_page_by_page_by_those_who_may() {
        test.toTeam(kiez, kiez.amina(), "Nummer 0");
        test.sayMany(kiez, 601);
        people.be(kiez.amina());
        Talk last = talks.ofMine(kiez.idea().id()).getFirst();
        assertThat(last.messages()).hasSize(300);
        assertThat(last.hasOlder()).isTrue();

        Talk middle = talks.before(last).orElseThrow();
        assertThat(middle.messages()).hasSize(300);
        assertThat(middle.messages().getLast().words()).isEqualTo("Nummer 301");
        assertThat(middle.hasOlder()).isTrue();
        Talk first = talks.before(middle).orElseThrow();
        assertThat(first.messages())
                .extracting(Talk.Message::words)
                .containsExactly("Nummer 0", "Nummer 1");
        assertThat(first.hasOlder()).isFalse();

        people.be(kiez.open().team());
        assertThat(talks.before(last)).isPresent();
        people.be(kiez.bora());
        assertThat(talks.before(last)).isEmpty();
        people.signIn(people.holding(Role.AREA_TEAM, people.area("nordkiez"), "n@example.org"));
        assertThat(talks.before(last)).isEmpty();
    }

    @Test
    void all_who_apply_together_are_named() {
        test.named(kiez.amina(), "Amina A.");
        SignedIn cem = people.signIn(people.resident("cem@example.org"));
        test.named(cem, "Cem C.");
        people.be(kiez.amina());
        coAuthors.invite(kiez.idea().id(), new EmailAddress("cem@example.org"), "here");
        people.be(cem);
        invitations.join(mails.last("ideas.join").secret());

        people.be(kiez.bora());
        assertThat(talks.withAuthors(kiez.idea().area(), 1).orElseThrow().name())
                .isEqualTo("Amina A., Cem C.");
        test.join(kiez, kiez.bora(), "Ich helfe gern.");
        assertThat(talks.withAuthors(kiez.idea().area(), 1).orElseThrow().name())
                .isEqualTo("Amina A., Cem C.");
        people.be(kiez.open().team());
        assertThat(talks.onDesk(kiez.idea().area(), kiez.idea().id()).getFirst().name())
                .isEqualTo("Amina A., Cem C.");
    }
}
