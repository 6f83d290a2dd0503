package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.MAIL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.TakeAnswer;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.OpinionOutcome.Field;
import org.kiezfonds.app.reviews.OpinionOutcome.Problem;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class AskDepartmentTest {

    private static final LocalDate DUE = TestFunds.TODAY.plusDays(14);

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Files files;

    @Autowired
    private Opinions opinions;

    @Autowired
    private OpinionReminders reminders;

    @Autowired
    private OpinionAudit audit;

    @Autowired
    private CheckActs acts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Sight sight;

    @Autowired
    private ReviewTraces traces;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;
    private PersonId parks = PersonId.next();
    private PersonId youth = PersonId.next();
    private Idea idea;

    @BeforeEach
    void an_idea_and_two_departments() {
        open = test.round("lindenkiez");
        parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        youth = people.holding(Role.DEPARTMENT, open.area(), "jugend@bezirk.example");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void several_are_asked_at_once_and_told_by_mail_and_in_the_log() {
        assertThat(opinions.departments(open.area()))
                .extracting(Opinions.Department::name)
                .containsExactly("gruen@bezirk.example", "jugend@bezirk.example");

        assertThat(ask(Set.of(parks, youth), "Darf im Hof gegrillt werden?", DUE))
                .isInstanceOf(OpinionOutcome.Asked.class);

        assertThat(mails()).containsExactly("reviews.asked", "reviews.asked");
        LogItem entry = log.last("opinion.asked").orElseThrow();
        assertThat(entry.field("dueOn")).containsExactly("2027-03-15");
        assertThat(entry.bytes()).doesNotContain("gegrillt");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::kept)
                .containsOnly(LogItem.Kept.HELD);
        assertThat(opinions.of(idea)).hasSize(2).noneMatch(Opinion::isGiven);
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_has_not_answered_is_not_asked_twice() {
        ask(Set.of(parks), "Darf im Hof gegrillt werden?", DUE);

        assertThat(fields(ask(Set.of(parks, youth), "Noch etwas?", DUE)))
                .containsExactly(Field.WHOM);
        assertThat(opinions.of(idea)).hasSize(1);
    }

    @Test
    void nobody_is_asked_nothing_until_never_who_is_no_department_here() {
        PersonId elsewhere =
                people.holding(Role.DEPARTMENT, people.area("uferkiez"), "gruen@uferkiez.example");

        assertThat(fields(ask(Set.of(), " ", null)))
                .containsExactly(Field.WHOM, Field.QUESTION, Field.DUE);
        assertThat(fields(ask(Set.of(elsewhere), "Frage", DUE))).containsExactly(Field.WHOM);
        assertThat(fields(ask(Set.of(open.team().person()), "Frage", DUE)))
                .containsExactly(Field.WHOM);
        assertThat(fields(ask(Set.of(parks), "a".repeat(100_000), TestFunds.TODAY)))
                .containsExactly(Field.QUESTION, Field.DUE);
        assertThat(mails()).isEmpty();
    }

    @Test
    void about_an_idea_that_has_ended_nothing_is_asked() {
        acts.refuse(open.area(), idea.id(), idea.version(), "Nein.");

        assertThat(ask(Set.of(parks), "Frage", DUE)).isEqualTo(new OpinionOutcome.NoWay());
    }

    @Test
    void who_is_asked_reads_the_case_without_the_person_and_others_do_not() {
        ask(Set.of(parks), "Darf im Hof gegrillt werden?", DUE);

        people.signIn(parks);
        Idea seen = ideas.byNumber(open.area(), 1).orElseThrow();
        assertThat(sight.of(seen)).isEqualTo(Sight.Part.CASE);
        IdeaContent content = ideas.contentOf(seen).orElseThrow();
        assertThat(content.plan()).contains("Buffet");
        assertThat(content.who().phone()).isEmpty();

        people.signIn(youth);
        assertThat(sight.of(seen)).isEqualTo(Sight.Part.PUBLIC);
        assertThat(opinions.mine()).isEmpty();
    }

    @Test
    void a_draft_is_for_its_writer_alone_and_given_it_is_fixed_and_in_the_log() {
        ask(Set.of(parks), "Darf im Hof gegrillt werden?", DUE);
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();
        assertThat(opinions.save(asked.id(), 1, "Ja, mit", Money.ofEuros(80)))
                .isInstanceOf(OpinionOutcome.Saved.class);
        people.be(open.team());
        assertThat(opinions.of(idea).getFirst().answer()).isEmpty();

        people.signIn(parks);
        assertThat(opinions.give(asked.id(), 2, "Ja, mit Abstand.", Money.ofEuros(80)))
                .isInstanceOf(OpinionOutcome.Given.class);
        assertThat(opinions.give(asked.id(), 2, "Doch nicht.", null))
                .isInstanceOf(OpinionOutcome.Stale.class);
        assertThat(opinions.save(asked.id(), 4, "Doch nicht.", null))
                .isInstanceOf(OpinionOutcome.Stale.class);

        people.be(open.team());
        Opinion given = opinions.of(idea).getFirst();
        assertThat(given.answer()).isEqualTo("Ja, mit Abstand.");
        assertThat(given.cost()).isEqualTo(Money.ofEuros(80));
        LogItem entry = log.last("opinion.given").orElseThrow();
        assertThat(entry.field("late")).containsExactly("false");
        assertThat(entry.field("opinionDigest"))
                .containsExactly(given.digest(List.of()).hex());
        assertThat(differences()).isEmpty();
    }

    @Test
    void attachments_belong_to_the_draft_then_the_team_reads_them_and_nobody_changes_them()
            throws IOException {
        ask(Set.of(parks), "Darf im Hof gegrillt werden?", DUE);
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();
        byte[] plan = SampleFiles.text("Grillplatz: 5 m Abstand zum Baum");
        assertThat(take(asked, plan)).isInstanceOf(TakeAnswer.Taken.class);
        opinions.keepFiles(asked.id());
        people.be(open.team());
        assertThat(files.list(asked.files())).isEmpty();

        people.signIn(parks);
        opinions.give(asked.id(), 1, "Ja, siehe Plan.", null);
        assertThat(take(asked, plan)).isEqualTo(new TakeAnswer.NotFound());
        assertThat(files.remove(files.list(asked.files()).getFirst().id())).isFalse();
        people.be(open.team());
        assertThat(files.list(asked.files())).hasSize(1);
        people.signIn(youth);
        assertThat(files.list(asked.files())).isEmpty();
        assertThat(take(asked, plan)).isEqualTo(new TakeAnswer.NotFound());
        assertThat(differences()).isEmpty();
    }

    private TakeAnswer take(Opinion opinion, byte[] content) throws IOException {
        return files.take(opinion.files(), "plan.txt", new ByteArrayInputStream(content));
    }

    @Test
    void an_opinion_without_words_with_too_many_or_with_a_wrong_amount_is_not_given() {
        ask(Set.of(parks), "Frage", DUE);
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();

        assertThat(fields(opinions.give(asked.id(), 1, " ", null))).containsExactly(Field.ANSWER);
        assertThat(fields(opinions.give(asked.id(), 1, "a".repeat(100_000), new Money(-1))))
                .containsExactly(Field.ANSWER, Field.COST);
        assertThat(fields(opinions.save(asked.id(), 1, "", new Money(Long.MAX_VALUE))))
                .containsExactly(Field.COST);
        assertThat(log.last("opinion.given")).isEmpty();
    }

    @Test
    void of_two_windows_the_second_is_told_what_the_first_saved() {
        ask(Set.of(parks), "Frage", DUE);
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();
        opinions.save(asked.id(), 1, "Erstes Fenster", null);

        assertThat(opinions.save(asked.id(), 1, "Zweites Fenster", null))
                .isInstanceOfSatisfying(
                        OpinionOutcome.Stale.class,
                        stale -> assertThat(stale.opinion().answer()).isEqualTo("Erstes Fenster"));
    }

    @Test
    void somebody_elses_opinion_is_as_good_as_none() {
        ask(Set.of(parks), "Frage", DUE);
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();
        for (PersonId stranger : List.of(youth, open.team().person())) {
            people.signIn(stranger);
            assertThat(opinions.mine(asked.id())).isEmpty();
            assertThat(opinions.save(asked.id(), 1, "Fremd", null))
                    .isEqualTo(new OpinionOutcome.NotFound());
            assertThat(opinions.give(asked.id(), 1, "Fremd", null))
                    .isEqualTo(new OpinionOutcome.NotFound());
        }
    }

    @Test
    void only_the_team_of_the_area_asks_and_reads_all_opinions() {
        var other = people.area("uferkiez");
        for (PersonId stranger : List.of(
                parks,
                people.holding(Role.JUROR, open.area(), "jury@example.org"),
                people.holding(Role.AREA_TEAM, other, "team@uferkiez.example2"))) {
            people.signIn(stranger);
            assertThatThrownBy(() -> ask(Set.of(parks), "Frage", DUE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> opinions.of(idea)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> opinions.departments(open.area()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(opinions.ask(other, idea.id(), Set.of(parks), "Frage", DUE))
                .isEqualTo(new OpinionOutcome.NotFound());
    }

    @Test
    void it_is_reminded_once_before_the_day_and_once_after_it_and_never_twice() {
        ask(Set.of(parks, youth), "Frage", DUE);
        reminders.remind();
        assertThat(reminded()).isEmpty();

        clock.advance(Duration.ofDays(11));
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).containsExactly("reviews.dueSoon", "reviews.dueSoon");
        assertThat(opinions.of(idea)).allMatch(each -> clock.instant().equals(each.remindedAt()));

        people.signIn(youth);
        opinions.give(opinions.mine().getFirst().opinion().id(), 1, "Gern.", null);
        clock.advance(Duration.ofDays(4));
        reminders.remind();
        clock.advance(Duration.ofDays(1));
        reminders.remind();
        assertThat(reminded())
                .containsExactly("reviews.dueSoon", "reviews.dueSoon", "reviews.overdue");

        people.signIn(parks);
        opinions.give(opinions.mine().getFirst().opinion().id(), 1, "Spät, aber ja.", null);
        assertThat(log.last("opinion.given").orElseThrow().field("late")).containsExactly("true");
        assertThat(differences()).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_an_idea_that_has_ended() {
        ask(Set.of(parks), "Frage", DUE);
        acts.refuse(open.area(), idea.id(), idea.version(), "Nein.");
        clock.advance(Duration.ofDays(20));
        reminders.remind();

        assertThat(reminded()).isEmpty();
    }

    @Test
    void the_writer_gets_it_with_the_own_data() {
        ask(Set.of(parks), "Frage", DUE);
        people.signIn(parks);
        opinions.save(opinions.mine().getFirst().opinion().id(), 1, "Mein Entwurf", null);

        assertThat(traces.of(parks).toString()).contains("Mein Entwurf");
        assertThat(traces.of(youth).toString()).doesNotContain("Mein Entwurf");
    }

    private OpinionOutcome ask(Set<PersonId> whom, String question, @Nullable LocalDate due) {
        return opinions.ask(open.area(), idea.id(), whom, question, due);
    }

    private static List<Field> fields(OpinionOutcome outcome) {
        return ((OpinionOutcome.Invalid) outcome)
                .problems().stream().map(Problem::field).toList();
    }

    private List<String> reminded() {
        return mails().stream().filter(kind -> !kind.equals("reviews.asked")).toList();
    }

    private List<String> mails() {
        return db.select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.KIND.in("reviews.asked", "reviews.dueSoon", "reviews.overdue"))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
