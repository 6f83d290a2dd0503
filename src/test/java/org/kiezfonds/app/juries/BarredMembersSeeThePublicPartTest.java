package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.files.TestFiles.taken;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.Desk;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.reviews.RoundExport;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.talks.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Every side door to the case of an idea that there is today. */
@KiezfondsTest
class BarredMembersSeeThePublicPartTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Offers offers;

    @Autowired
    private Gallery gallery;

    @Autowired
    private Sight sight;

    @Autowired
    private Files files;

    @Autowired
    private Desk desk;

    @Autowired
    private Opinions opinions;

    @Autowired
    private RoundExport export;

    @Autowired
    private Talks talks;

    @Autowired
    private DSLContext db;

    private Open open;
    private Idea idea;
    private StoredFile plan;
    private PersonId author = PersonId.next();
    private PersonId barred = PersonId.next();
    private PersonId free = PersonId.next();

    @BeforeEach
    void a_member_who_has_a_conflict_and_one_who_has_none() {
        open = test.round("lindenkiez");
        List<Mandate> seats = panels.residents(open, 3);
        panels.open(open, seats);
        barred = seats.get(1).person();
        free = seats.get(2).person();
        author = people.resident("amina@example.org");
        people.signIn(author);
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow();
        FileOwner owner = IdeaAttachments.owner(draft.idea().id());
        plan = taken(files, owner, "plan.pdf", SampleFiles.pdf());
        ideas.send(
                draft.idea().id().toString(),
                draft.idea().version(),
                TestIdeas.party(),
                Locale.GERMAN);
        idea = ideas.byNumber(open.area(), 1).orElseThrow();
        people.be(open.team());
        test.offer(open, idea, 100);
        idea = ideas.byNumber(open.area(), 1).orElseThrow();
        panels.be(barred);
        conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "Meine Schwester");
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void the_plan_and_the_costs_are_for_those_who_decide() {
        panels.be(free);
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.CASE);
        assertThat(ideas.contentOf(idea)).isPresent();
        panels.be(barred);
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.PUBLIC);
        assertThat(ideas.contentOf(idea)).isEmpty();
        assertThat(ideas.sendingsOf(idea)).isEmpty();
        assertThat(ideas.byNumber(open.area(), 1)).isPresent();
        assertThat(ideas.byId(idea.id())).isPresent();
    }

    @Test
    void documents_stay_shut() {
        panels.be(free);
        assertThat(files.list(IdeaAttachments.owner(idea.id()))).hasSize(1);
        assertThat(files.open(plan.id(), 0)).isPresent();
        panels.be(barred);
        assertThat(files.list(IdeaAttachments.owner(idea.id()))).isEmpty();
        assertThat(files.open(plan.id(), 0)).isEmpty();
    }

    @Test
    void what_was_offered_and_what_the_team_did_is_told_as_the_public_hears_it() {
        panels.be(free);
        assertThat(offers.of(idea)).hasSize(1);
        panels.be(barred);
        assertThat(offers.of(idea)).isEmpty();
        assertThat(desk.historyOf(idea)).isEmpty();
    }

    @Test
    void the_search_finds_words_of_the_title_and_none_of_the_plan() {
        panels.be(barred);
        assertThat(gallery.search(open.area(), "Hoffest", 0, 10).ideas()).hasSize(1);
        assertThat(gallery.search(open.area(), "Buffet", 0, 10).ideas()).isEmpty();
    }

    @Test
    void neither_the_desk_nor_an_export_opens_for_a_member() {
        panels.be(barred);
        assertThatThrownBy(() -> desk.idea(open.area(), 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> export.write(
                        open.area(), open.round().id(), RoundExport.Kind.CSV, Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> opinions.of(idea)).isInstanceOf(AccessDeniedException.class);
        assertThat(talks.takingPart()).isEmpty();
    }

    @Test
    void who_is_asked_for_an_opinion_too_does_not_read_the_case_by_that_door() {
        people.also(barred, Role.DEPARTMENT, open.area());
        people.also(free, Role.DEPARTMENT, open.area());
        people.be(open.team());
        opinions.ask(
                open.area(),
                idea.id(),
                Set.of(barred, free),
                "Darf gegrillt werden?",
                LocalDate.of(2027, 3, 15));

        panels.be(free);
        assertThat(ideas.contentOf(opinions.mine().getFirst().idea())).isPresent();
        panels.be(barred);
        assertThat(ideas.contentOf(opinions.mine().getFirst().idea())).isEmpty();
        assertThat(files.open(plan.id(), 0)).isEmpty();
    }

    @Test
    void no_mail_tells_more_than_the_title_and_the_number() {
        people.be(open.team());
        conflicts.claim(open.area(), idea.id(), free, Conflict.Kind.CONTRACT, "Liefert Bänke");

        assertThat(db.select(MAIL.TEXT_BODY)
                        .from(MAIL)
                        .where(MAIL.KIND.startsWith("juries."))
                        .fetch(MAIL.TEXT_BODY))
                .isNotEmpty()
                .allMatch(text -> text.contains("Hoffest"))
                .noneMatch(text -> text.contains("Buffet")
                        || text.contains("Bänke")
                        || text.contains("Schwester"));
    }

    @Test
    void who_applies_and_the_area_team_see_all_of_it_still() {
        people.signIn(author);
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.ALL);
        people.be(open.team());
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.ALL);
    }

    @Test
    void the_case_comes_back_when_the_body_lifts_it() {
        panels.be(barred);
        Conflict declared =
                Objects.requireNonNull(conflicts.mine(idea.id()).orElseThrow().conflict());
        Conflict disputed =
                done(conflicts.dispute(declared.id(), declared.version(), "Doch nicht verwandt"));
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.PUBLIC);
        people.be(open.team());
        conflicts.decide(
                disputed.id(),
                disputed.version(),
                new ConflictAct.Votes(2, 0, 0),
                "Nicht verwandt");

        panels.be(barred);
        assertThat(sight.of(idea)).isEqualTo(Sight.Part.CASE);
        assertThat(ideas.contentOf(idea)).isPresent();
    }

    private static Conflict done(ConflictAnswer answer) {
        return switch (answer) {
            case ConflictAnswer.Done(Conflict conflict, UUID _) -> conflict;
            default -> throw new AssertionError(answer);
        };
    }
}
