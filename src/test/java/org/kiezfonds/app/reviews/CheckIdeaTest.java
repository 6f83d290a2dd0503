package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaProblem;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.reviews.FormalCheck.Obstacle.Why;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class CheckIdeaTest {

    private static final LocalDate UNTIL = TestFunds.TODAY.plusDays(14);

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private CheckActs acts;

    @Autowired
    private Desk desk;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private ReviewAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;
    private PersonId amina = PersonId.next();
    private Idea idea;

    @BeforeEach
    void an_idea_on_the_desk() {
        open = test.round("lindenkiez", question());
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    /** A rule that no machine can check. */
    static RuleDraft question() {
        return new RuleDraft(
                "for-all",
                RuleKind.QUESTION,
                Severity.BLOCKS,
                Map.of(),
                LocalText.of("Ist die Aktion für alle offen?", "Is the action open to all?"),
                LocalText.NONE);
    }

    @Test
    void without_the_answer_of_a_person_it_is_not_admitted_and_the_rule_is_named() {
        assertThat(admit()).isInstanceOfSatisfying(ActAnswer.Blocked.class, blocked -> {
            assertThat(blocked.obstacles())
                    .extracting(each -> each.why())
                    .containsExactly(Why.UNANSWERED);
            assertThat(blocked.obstacles())
                    .extracting(each -> each.line().finding().rule().id())
                    .containsExactly("for-all");
        });
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
    }

    @Test
    void without_a_reason_the_answer_does_not_count_either() {
        answer(0, true, "");

        assertThat(admit())
                .isInstanceOfSatisfying(
                        ActAnswer.Blocked.class,
                        blocked -> assertThat(blocked.obstacles())
                                .extracting(each -> each.why())
                                .containsExactly(Why.NO_REASON));
    }

    @Test
    void a_no_to_a_rule_that_has_to_be_kept_blocks() {
        answer(0, false, "Nur für Mitglieder.");

        assertThat(admit())
                .isInstanceOfSatisfying(
                        ActAnswer.Blocked.class,
                        blocked -> assertThat(blocked.obstacles())
                                .extracting(each -> each.why())
                                .containsExactly(Why.FAILS));
    }

    @Test
    void with_an_answer_and_a_reason_it_is_admitted_told_logged_and_mailed() {
        answer(0, true, "Der Hof steht allen offen.");

        assertThat(admit()).isInstanceOf(ActAnswer.Done.class);

        assertThat(now().state()).isEqualTo(IdeaState.ADMITTED);
        LogItem entry = log.last("idea.admitted").orElseThrow();
        assertThat(entry.field("number")).containsExactly("1");
        assertThat(entry.bytes()).doesNotContain("Hof");
        assertThat(mails()).containsExactly("reviews.admitted");
        assertThat(differences()).isEmpty();
    }

    @Test
    void pressed_twice_it_is_admitted_once() {
        answer(0, true, "Offen.");
        acts.admit(open.area(), idea.id(), idea.version());

        assertThat(acts.admit(open.area(), idea.id(), idea.version()))
                .isInstanceOfSatisfying(
                        ActAnswer.Stale.class,
                        stale -> assertThat(stale.idea().state()).isEqualTo(IdeaState.ADMITTED));
        assertThat(mails()).containsExactly("reviews.admitted");
    }

    @Test
    void of_two_who_answer_at_once_the_second_sees_what_the_first_said() {
        answer(0, true, "Offen.");

        assertThat(answer(0, false, "Nicht offen."))
                .isInstanceOfSatisfying(
                        AnswerOutcome.Stale.class,
                        stale -> assertThat(stale.answer().reason()).isEqualTo("Offen."));
        assertThat(answer(1, false, "Nicht offen.")).isInstanceOf(AnswerOutcome.Saved.class);
    }

    @Test
    void what_no_rule_asks_and_what_is_too_long_is_not_kept() {
        assertThat(checks.answer(open.area(), idea.id(), "amount-cap", 0, true, null, "Ja."))
                .isEqualTo(new AnswerOutcome.Fixed());
        assertThat(answer(0, true, "a".repeat(100_000)))
                .isEqualTo(new AnswerOutcome.Invalid(
                        "reviews.problem.tooLong", List.of(1_000, 100_000)));
    }

    @Test
    void after_the_decision_no_answer_is_changed_any_more() {
        answer(0, true, "Offen.");
        admit();

        assertThat(answer(1, false, "Doch nicht.")).isEqualTo(new AnswerOutcome.Fixed());
    }

    @Test
    void given_back_the_author_mends_just_what_is_asked_and_sends_again() {
        assertThat(giveBack("Welches Geschirr?")).isInstanceOf(ActAnswer.Done.class);
        assertThat(mails()).containsExactly("reviews.returned");
        assertThat(log.byId(log.last("idea.returned").orElseThrow().id())
                        .orElseThrow()
                        .values())
                .filteredOn(value -> value.name().equals("mend-text"))
                .extracting(LogItem.Value::kept)
                .containsExactly(LogItem.Kept.HELD);

        people.signIn(amina);
        IdeaDraft draft = drafts.open(idea.id().toString()).orElseThrow();
        assertThat(draft.mend()).containsExactly(IdeaField.PLAN);
        assertThat(draft.mendText()).isEqualTo("Welches Geschirr?");
        assertThat(draft.mendUntil()).isEqualTo(UNTIL);
        assertThat(send(draft, IdeaField.TITLE, "Etwas ganz anderes"))
                .isInstanceOfSatisfying(
                        SendAnswer.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(IdeaProblem::field)
                                .containsExactly(IdeaField.TITLE));
        assertThat(send(draft, IdeaField.PLAN, "Mehrweggeschirr aus dem Verleih."))
                .isInstanceOf(SendAnswer.Sent.class);

        people.be(open.team());
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
        assertThat(now().sendings()).isEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_judged_before_it_was_mended_has_to_be_confirmed() {
        answer(0, true, "Offen.");
        giveBack("Welches Geschirr?");
        people.signIn(amina);
        send(drafts.open(idea.id().toString()).orElseThrow(), IdeaField.PLAN, "Anders.");
        people.be(open.team());

        assertThat(admit())
                .isInstanceOfSatisfying(
                        ActAnswer.Blocked.class,
                        blocked -> assertThat(blocked.obstacles())
                                .extracting(each -> each.why())
                                .containsExactly(Why.OUTDATED));
        answer(1, true, "Immer noch offen.");
        assertThat(admit()).isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void nothing_is_given_back_without_words_fields_and_a_day_ahead() {
        ActAnswer answer = acts.giveBack(
                open.area(), idea.id(), idea.version(), " ", Set.of(), TestFunds.TODAY);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ActAnswer.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ActAnswer.Problem::field)
                                .containsExactly(Field.REASON, Field.MEND, Field.UNTIL));
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
        assertThat(mails()).isEmpty();
    }

    @Test
    void refused_with_a_reason_that_everybody_reads() {
        assertThat(refuse(" ")).isInstanceOf(ActAnswer.Invalid.class);
        assertThat(refuse("a".repeat(100_000))).isInstanceOf(ActAnswer.Invalid.class);
        assertThat(refuse("Die Aktion hat schon begonnen.")).isInstanceOf(ActAnswer.Done.class);

        LogItem entry = log.last("idea.refused").orElseThrow();
        assertThat(entry.bytes()).doesNotContain("begonnen");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::text)
                .contains("Die Aktion hat schon begonnen.");
        assertThat(mails()).containsExactly("reviews.refused");
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_refusal_is_reopened_with_a_reason_and_only_then_admitted() {
        refuse("Liegt nicht im Quartier.");
        answer(0, true, "Offen.");
        assertThat(admit()).isInstanceOf(ActAnswer.NoWay.class);

        assertThat(reopen("")).isInstanceOf(ActAnswer.Invalid.class);
        assertThat(reopen("Liegt doch im Quartier.")).isInstanceOf(ActAnswer.Done.class);
        answer(0, true, "Offen.");
        assertThat(admit()).isInstanceOf(ActAnswer.Done.class);
        assertThat(mails())
                .containsExactly("reviews.refused", "reviews.reopened", "reviews.admitted");
        assertThat(desk.historyOf(now()))
                .extracting(ReviewAct::kind)
                .containsExactly(ActKind.ADMITTED, ActKind.REOPENED, ActKind.REFUSED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_waits_on_the_desk_is_not_reopened() {
        assertThat(reopen("Noch einmal.")).isInstanceOf(ActAnswer.NoWay.class);
    }

    @Test
    void the_trays_say_what_waits_and_what_is_overdue() {
        assertThat(desk.counts(open.area(), null)).containsEntry(DeskTray.RECEIVED, 1);
        giveBack("Welches Geschirr?");
        assertThat(numbers(DeskTray.RETURNED)).containsExactly(1);
        assertThat(numbers(DeskTray.OVERDUE)).isEmpty();

        clock.advance(Duration.ofDays(15));

        assertThat(numbers(DeskTray.OVERDUE)).containsExactly(1);
        assertThat(desk.items(
                                open.area(),
                                DeskTray.OVERDUE,
                                DeskOrder.LONGEST,
                                open.round().id(),
                                0,
                                10)
                        .getFirst()
                        .mendUntil())
                .isEqualTo(UNTIL);
    }

    @Test
    void neither_a_resident_nor_a_juror_nor_another_team_may_do_any_of_it() {
        var other = people.area("uferkiez");
        for (PersonId stranger : List.of(
                amina,
                people.holding(Role.JUROR, open.area(), "jury@example.org"),
                people.holding(Role.AREA_TEAM, other, "team@uferkiez.example2"))) {
            people.signIn(stranger);
            assertThatThrownBy(this::admit).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> refuse("Nein.")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> giveBack("Mehr.")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reopen("Doch.")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> answer(0, true, "Ja."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> checks.of(idea)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.counts(open.area(), null))
                    .isInstanceOf(AccessDeniedException.class);
        }
        // An idea of another area answers like one that is not there.
        assertThat(acts.admit(other, idea.id(), idea.version()))
                .isEqualTo(new ActAnswer.NotFound());
        assertThat(acts.refuse(other, idea.id(), idea.version(), "Nein."))
                .isEqualTo(new ActAnswer.NotFound());
    }

    private List<Integer> numbers(DeskTray tray) {
        return desk.items(open.area(), tray, DeskOrder.LONGEST, null, 0, 10).stream()
                .map(DeskItem::number)
                .toList();
    }

    private AnswerOutcome answer(int version, boolean isMet, String reason) {
        return checks.answer(open.area(), idea.id(), "for-all", version, isMet, null, reason);
    }

    private ActAnswer admit() {
        return acts.admit(open.area(), idea.id(), version());
    }

    private ActAnswer refuse(String reason) {
        return acts.refuse(open.area(), idea.id(), version(), reason);
    }

    private ActAnswer reopen(String reason) {
        return acts.reopen(open.area(), idea.id(), version(), reason);
    }

    private ActAnswer giveBack(String text) {
        return acts.giveBack(
                open.area(), idea.id(), version(), text, Set.of(IdeaField.PLAN), UNTIL);
    }

    private SendAnswer send(IdeaDraft draft, IdeaField field, String text) {
        return ideas.send(
                idea.id().toString(),
                draft.idea().version(),
                draft.typed().with(field, text),
                Locale.GERMAN);
    }

    private Idea now() {
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private int version() {
        return now().version();
    }

    private List<String> mails() {
        return db.select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.KIND.startsWith("reviews."))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    private List<String> differences() {
        List<String> found = new java.util.ArrayList<>();
        audit.compare(log, (what, key) -> found.add(Objects.toString(what) + " " + key));
        return found;
    }
}
