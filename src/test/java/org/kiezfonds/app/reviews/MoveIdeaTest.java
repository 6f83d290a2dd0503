package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.MAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.reviews.FormalCheck.Obstacle.Why;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Merging twins, handing on, and moderating public texts. */
@KiezfondsTest
class MoveIdeaTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CheckActs checkActs;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private Desk desk;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private ReviewAudit audit;

    @Autowired
    private ReviewTraces traces;

    @Autowired
    private People accounts;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Open open;
    private PersonId amina = PersonId.next();
    private Idea idea;
    private Idea twin;

    @BeforeEach
    void two_ideas_on_the_desk() {
        open = test.round("lindenkiez", CheckIdeaTest.question());
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
        people.signIn(people.resident("bora@example.org"));
        twin = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Fest im Hof"));
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void twins_go_on_as_one_and_both_authors_are_told() {
        assertThat(merge(twin, 1, "Beide wollen ein Fest im selben Hof."))
                .isInstanceOf(ActAnswer.Done.class);

        Idea merged = now(2);
        assertThat(merged.state()).isEqualTo(IdeaState.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(idea.id());
        assertThat(mails()).containsExactly("reviews.merged", "reviews.tookIn");
        LogItem entry = log.last("idea.merged").orElseThrow();
        assertThat(entry.field("intoNumber")).containsExactly("1");
        assertThat(desk.historyOf(now(1))).extracting(ReviewAct::idea).containsExactly(twin.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_idea_is_not_merged_into_itself_into_none_or_into_one_that_ended() {
        checkActs.refuse(open.area(), twin.id(), twin.version(), "Nein.");

        assertThat(field(merge(idea, 1, "Zwilling"))).isEqualTo(Field.OTHER);
        assertThat(field(merge(idea, 99, "Zwilling"))).isEqualTo(Field.OTHER);
        assertThat(field(merge(idea, null, "Zwilling"))).isEqualTo(Field.OTHER);
        assertThat(field(merge(idea, 2, "Zwilling"))).isEqualTo(Field.OTHER);
        checkActs.reopen(open.area(), twin.id(), version(2), "Doch.");
        assertThat(field(merge(idea, 2, " "))).isEqualTo(Field.REASON);
        assertThat(now(1).state()).isEqualTo(IdeaState.RECEIVED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void two_that_are_merged_into_each_other_at_once_leave_one_alive() {
        merge(twin, 1, "Zwilling");

        assertThat(field(merge(idea, 2, "Zwilling"))).isEqualTo(Field.OTHER);
        assertThat(acts.merge(open.area(), twin.id(), version(2), 1, "Noch einmal"))
                .isInstanceOf(ActAnswer.NoWay.class);
    }

    @Test
    void handed_on_it_keeps_its_number_and_what_was_judged_is_looked_at_again() {
        checks.answer(open.area(), idea.id(), "for-all", 0, true, null, "Offen.");
        Round summer = funds.open(open.fund(), funds.terms(open.fund()));

        assertThat(handOn(summer.id(), "Das Geld der ersten Runde ist vergeben."))
                .isInstanceOf(ActAnswer.Done.class);

        assertThat(now(1).round()).isEqualTo(summer.id());
        assertThat(mails()).containsExactly("reviews.handedOn");
        assertThat(log.last("idea.handed-on").orElseThrow().field("roundTo"))
                .containsExactly(summer.id().toString());
        assertThat(checkActs.admit(open.area(), idea.id(), version(1)))
                .isInstanceOfSatisfying(
                        ActAnswer.Blocked.class,
                        blocked -> assertThat(blocked.obstacles())
                                .extracting(each -> each.why())
                                .containsExactly(Why.OUTDATED));
        assertThat(differences()).isEmpty();
    }

    @Test
    void it_is_handed_on_only_to_another_open_round_and_before_it_is_decided_on() {
        Round planned = funds.plan(open.fund(), funds.terms(open.fund()));

        assertThat(field(handOn(planned.id(), "Später"))).isEqualTo(Field.ROUND);
        assertThat(field(handOn(open.round().id(), "Dieselbe"))).isEqualTo(Field.ROUND);
        assertThat(field(handOn(null, "Keine"))).isEqualTo(Field.ROUND);
        Open foreign = test.round("uferkiez");
        people.be(open.team());
        assertThat(field(handOn(foreign.round().id(), "Fremd"))).isEqualTo(Field.ROUND);
        checkActs.refuse(open.area(), idea.id(), idea.version(), "Nein.");
        assertThat(handOn(planned.id(), "Zu spät")).isInstanceOf(ActAnswer.NoWay.class);
    }

    @Test
    void texts_out_of_sight_leave_a_trace_with_the_reason_and_never_the_text() {
        assertThat(field(acts.hide(open.area(), idea.id(), idea.version(), "")))
                .isEqualTo(Field.REASON);
        assertThat(acts.hide(open.area(), idea.id(), idea.version(), "Nennt eine Nachbarin."))
                .isInstanceOf(ActAnswer.Done.class);

        assertThat(now(1).title()).isEqualTo("Hoffest für alle");
        people.signOut();
        assertThat(now(1).title()).isEmpty();
        assertThat(openTexts("idea.received")).containsExactly("Fest im Hof");
        assertThat(log.byId(log.last("idea.hidden").orElseThrow().id())
                        .orElseThrow()
                        .values())
                .extracting(LogItem.Value::text)
                .contains("Nennt eine Nachbarin.");
        assertThat(mails()).containsExactly("reviews.hidden");

        people.be(open.team());
        assertThat(acts.hide(open.area(), idea.id(), version(1), "Noch einmal"))
                .isInstanceOf(ActAnswer.NoWay.class);
        assertThat(acts.show(open.area(), idea.id(), version(1), "Der Name ist heraus."))
                .isInstanceOf(ActAnswer.Done.class);
        assertThat(openTexts("idea.received")).containsExactly("Hoffest für alle", "Fest im Hof");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_is_out_of_sight_stays_so_when_it_is_sent_again() {
        acts.hide(open.area(), idea.id(), idea.version(), "Nennt eine Nachbarin.");
        checkActs.giveBack(
                open.area(),
                idea.id(),
                version(1),
                "Bitte ohne Namen.",
                Set.of(IdeaField.TITLE),
                TestFunds.TODAY.plusDays(3));
        people.signIn(amina);
        IdeaDraft draft = drafts.open(idea.id().toString()).orElseThrow();
        ideas.send(
                idea.id().toString(),
                draft.idea().version(),
                draft.typed().with(IdeaField.TITLE, "Hoffest"),
                Locale.GERMAN);

        assertThat(openTexts("idea.received")).containsExactly("Fest im Hof");
    }

    @Test
    void who_comes_second_is_told_and_nothing_is_done_twice() {
        acts.hide(open.area(), idea.id(), idea.version(), "Nennt eine Nachbarin.");

        assertThat(acts.hide(open.area(), idea.id(), idea.version(), "Auch."))
                .isInstanceOf(ActAnswer.Stale.class);
        assertThat(acts.merge(open.area(), idea.id(), idea.version(), 2, "Zwilling"))
                .isInstanceOf(ActAnswer.Stale.class);
        assertThat(mails()).containsExactly("reviews.hidden");
    }

    @Test
    void neither_a_resident_nor_a_council_member_nor_another_team_may_do_any_of_it() {
        var other = people.area("uferkiez");
        for (PersonId stranger : List.of(
                amina,
                people.holding(Role.COUNCIL_MEMBER, open.area(), "rat@example.org"),
                people.holding(Role.AREA_TEAM, other, "team@uferkiez.example2"))) {
            people.signIn(stranger);
            assertThatThrownBy(() -> merge(idea, 2, "Zwilling"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handOn(open.round().id(), "Weiter"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> acts.hide(open.area(), idea.id(), 2, "Weg"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> acts.show(open.area(), idea.id(), 2, "Da"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(acts.hide(other, idea.id(), idea.version(), "Weg"))
                .isEqualTo(new ActAnswer.NotFound());
        assertThat(acts.merge(other, idea.id(), idea.version(), 2, "Zwilling"))
                .isEqualTo(new ActAnswer.NotFound());
    }

    @Test
    void the_public_reads_of_a_return_that_it_was_and_not_what_was_written() {
        checkActs.giveBack(
                open.area(),
                idea.id(),
                idea.version(),
                "Bitte Ihr Alter nennen.",
                Set.of(IdeaField.AGE),
                TestFunds.TODAY.plusDays(3));
        people.signIn(amina);
        assertThat(desk.historyOf(now(1)))
                .extracting(ReviewAct::reason)
                .containsExactly("Bitte Ihr Alter nennen.");
        people.signOut();
        assertThat(desk.historyOf(now(1))).hasSize(1).allSatisfy(act -> {
            assertThat(act.reason()).isEmpty();
            assertThat(act.mend()).isEmpty();
            assertThat(act.by()).isNull();
        });
    }

    @Test
    void the_author_gets_it_with_the_own_data_and_it_goes_with_the_account() {
        checkActs.refuse(open.area(), idea.id(), idea.version(), "Amina wohnt nicht hier.");
        people.signIn(amina);

        assertThat(accounts.export(amina)).contains("Amina wohnt nicht hier.");
        accounts.erase(amina);

        assertThat(traces.of(amina).toString()).doesNotContain("Amina wohnt nicht hier.");
        people.be(open.team());
        assertThat(desk.historyOf(now(1))).extracting(ReviewAct::reason).containsExactly("");
        assertThat(log.byId(log.last("idea.refused").orElseThrow().id())
                        .orElseThrow()
                        .values())
                .filteredOn(value -> value.name().equals("reason-text"))
                .extracting(LogItem.Value::kept)
                .containsExactly(LogItem.Kept.ERASED);
    }

    private List<String> openTexts(String kind) {
        List<String> texts = new ArrayList<>();
        log.forEach(
                kind,
                entry -> log.byId(entry.id()).orElseThrow().values().stream()
                        .filter(value -> value.name().equals("idea-title"))
                        .map(LogItem.Value::text)
                        .filter(text -> text != null)
                        .forEach(texts::add));
        return texts;
    }

    private ActAnswer merge(
            Idea which, @org.jspecify.annotations.Nullable Integer into, String why) {
        return acts.merge(open.area(), which.id(), version(which.publicNumber()), into, why);
    }

    private ActAnswer handOn(@org.jspecify.annotations.Nullable RoundId to, String why) {
        return acts.handOn(open.area(), idea.id(), version(1), to, why);
    }

    private static Field field(ActAnswer answer) {
        return ((ActAnswer.Invalid) answer).problems().getFirst().field();
    }

    private Idea now(int number) {
        return ideas.byNumber(open.area(), number).orElseThrow();
    }

    private int version(int number) {
        return Objects.requireNonNull(db.select(IDEA.VERSION)
                .from(IDEA)
                .where(IDEA.NUMBER.eq(number))
                .and(IDEA.AREA_ID.eq(open.area()))
                .fetchOne(IDEA.VERSION));
    }

    private List<String> mails() {
        return db.select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.KIND.startsWith("reviews."))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
