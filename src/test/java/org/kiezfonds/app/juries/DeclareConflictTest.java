package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.CONFLICT_ACT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.juries.ConflictAnswer.Field;
import org.kiezfonds.app.juries.ConflictAnswer.Refused;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class DeclareConflictTest {

    @Autowired
    private TestIdeas ideas;

    @Autowired
    private TestPanels test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestMails mails;

    @Autowired
    private Panels panels;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Recusals recusals;

    @Autowired
    private ConflictAudit audit;

    @Autowired
    private JuryTraces traces;

    @Autowired
    private People accounts;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Open open;
    private Idea idea;
    private List<Mandate> seats = List.of();
    private PersonId chair = PersonId.next();
    private PersonId member = PersonId.next();

    @BeforeEach
    void a_panel_of_four_and_an_idea() {
        open = ideas.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        idea = ideas.sent(open, TestIdeas.party());
        seats = test.residents(open, 4);
        test.open(open, seats);
        chair = seats.getFirst().person();
        member = seats.get(2).person();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void what_a_member_declares_is_in_force_at_once() {
        SignedIn me = test.be(member);

        Conflict declared = done(
                conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "Meine Schwester reicht ein."));

        assertThat(declared.state()).isEqualTo(ConflictState.EFFECTIVE);
        assertThat(declared.source()).isEqualTo(Conflict.Source.MEMBER);
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(recusals.barred(member, idea.round())).containsExactly(idea.id());
        assertThat(recusals.barredFrom(idea.id())).contains(member);
        assertThat(recusals.isBarred(chair, idea.id())).isFalse();
        LogItem entry = log.last("conflict.noted").orElseThrow();
        assertThat(entry.field("conflictAct")).containsExactly("declared");
        assertThat(entry.field("inForce")).containsExactly("true");
        assertThat(entry.bytes()).doesNotContain("Schwester");
        assertThat(mails.last("juries.declared").to()).isEqualTo("team@lindenkiez.example");
        assertThat(mails.last("juries.declared").text())
                .doesNotContain("Schwester", "Familie", "juror3");
        people.be(me);
        assertThat(conflicts.mine()).singleElement().satisfies(each -> {
            assertThat(each.number()).isEqualTo(idea.publicNumber());
            assertThat(each.title()).isEqualTo("Hoffest für alle");
        });
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_second_try_finds_the_first_one() {
        test.be(member);
        Conflict declared = declared();

        assertThat(conflicts.declare(idea.id(), Conflict.Kind.OTHER, "Nochmal"))
                .isEqualTo(new ConflictAnswer.Stale(declared));
        assertThat(conflicts.acts(declared.id())).hasSize(1);
    }

    @Test
    void of_many_at_once_one_is_written() throws Exception {
        SignedIn me = test.be(member);
        int times = 8;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ConflictAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                boolean isTeam = i % 2 == 0;
                Callable<ConflictAnswer> act = () -> {
                    people.be(isTeam ? open.team() : me);
                    start.await();
                    try {
                        return isTeam
                                ? conflicts.claim(
                                        open.area(),
                                        idea.id(),
                                        member,
                                        Conflict.Kind.CONTRACT,
                                        "Liefert die Bänke")
                                : conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "");
                    } finally {
                        people.signOut();
                    }
                };
                answers.add(threads.submit(act));
            }
            start.countDown();
            int done = 0;
            for (Future<ConflictAnswer> answer : answers) {
                if (answer.get() instanceof ConflictAnswer.Done) {
                    done++;
                } else {
                    assertThat(answer.get()).isInstanceOf(ConflictAnswer.Stale.class);
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(db.fetchCount(CONFLICT)).isEqualTo(1);
        assertThat(db.fetchCount(CONFLICT_ACT)).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_does_not_decide_declares_nothing_and_an_unknown_idea_is_none() {
        people.signIn(people.holding(Role.JUROR, open.area(), "andere@example.org"));

        assertThat(field(conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "")))
                .isEqualTo(Field.FORM);
        assertThat(conflicts.mine(idea.id())).isEmpty();
        test.be(member);
        assertThat(conflicts.declare(IdeaId.next(), Conflict.Kind.FAMILY, ""))
                .isInstanceOf(ConflictAnswer.NotFound.class);
        assertThat(field(conflicts.declare(idea.id(), null, ""))).isEqualTo(Field.KIND);
        assertThat(field(conflicts.declare(
                        idea.id(), Conflict.Kind.OTHER, "x".repeat(Conflicts.LONGEST_NOTE + 1))))
                .isEqualTo(Field.NOTE);
        assertThat(conflicts.mine(idea.id()).orElseThrow().isInForce()).isFalse();
    }

    @Test
    void what_the_team_asserts_holds_until_the_body_lifts_it() {
        people.be(open.team());
        Conflict asserted = claimed();
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(mails.last("juries.asserted").to()).isEqualTo("juror3@example.org");
        assertThat(mails.last("juries.asserted").text()).doesNotContain("Bänke");

        test.be(member);
        Conflict disputed = done(conflicts.dispute(
                asserted.id(), asserted.version(), "Das war ein anderer Betrieb."));
        assertThat(disputed.state()).isEqualTo(ConflictState.DISPUTED);
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(mails.last("juries.disputed").to()).isEqualTo("team@lindenkiez.example");

        test.be(chair);
        assertThat(conflicts.disputed(idea.round())).hasSize(1);
        assertThat(conflicts.acts(disputed.id())).hasSize(2);
        Ruling ruling = conflicts.ruling(disputed).orElseThrow();
        assertThat(ruling.members()).isEqualTo(3);
        assertThat(ruling.voters()).isEqualTo(3);
        assertThat(ruling.quorum().number()).isEqualTo(2);
        Conflict lifted = done(conflicts.decide(
                disputed.id(), disputed.version(), new Votes(2, 1, 0), "Anderer Betrieb."));

        assertThat(lifted.state()).isEqualTo(ConflictState.LIFTED);
        assertThat(recusals.isBarred(member, idea.id())).isFalse();
        assertThat(conflicts.disputed(idea.round())).isEmpty();
        assertThat(conflicts.acts(disputed.id())).isEmpty();
        LogItem entry = log.last("conflict.decided").orElseThrow();
        assertThat(entry.field("conflictAct")).containsExactly("lifted");
        assertThat(entry.field("votesNeeded")).containsExactly("2");
        assertThat(entry.field("quorum")).containsExactly("2");
        assertThat(mails.last("juries.lifted").to()).isEqualTo("juror3@example.org");
        assertThat(differences()).isEmpty();
    }

    @Test
    void without_the_majority_of_the_rules_it_stays_in_force() {
        people.be(open.team());
        Conflict disputed = disputed(claimed());

        test.be(chair);
        Conflict upheld = done(conflicts.decide(
                disputed.id(), disputed.version(), new Votes(1, 1, 1), "Es bleibt dabei."));

        assertThat(upheld.state()).isEqualTo(ConflictState.EFFECTIVE);
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(mails.last("juries.upheld").to()).isEqualTo("juror3@example.org");
        assertThat(differences()).isEmpty();
    }

    @Test
    void where_too_few_vote_for_the_quorum_nothing_is_decided() {
        people.be(open.team());
        Conflict disputed = disputed(claimed());

        test.be(chair);
        ConflictAnswer answer = decide(disputed, new Votes(1, 0, 0), "Anderer Betrieb.");

        assertThat(answer).isEqualTo(Refused.of(Field.VOTES, "juries.problem.inquorate", 1, 2L));
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(log.last("conflict.decided")).isEmpty();
        done(decide(disputed, new Votes(1, 0, 1), "Enthaltungen zählen mit."));
        assertThat(differences()).isEmpty();
    }

    @Test
    void those_whom_it_concerns_neither_vote_nor_write_the_result_down() {
        people.be(open.team());
        Conflict disputed = disputed(claimed());
        test.be(chair);
        conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "");

        assertThat(field(conflicts.decide(
                        disputed.id(), disputed.version(), new Votes(2, 0, 0), "Ja")))
                .isEqualTo(Field.FORM);
        test.be(member);
        assertThat(conflicts.decide(disputed.id(), disputed.version(), new Votes(2, 0, 0), "Ja"))
                .isInstanceOf(ConflictAnswer.NotFound.class);
        people.be(open.team());
        assertThat(field(conflicts.decide(
                        disputed.id(), disputed.version(), new Votes(3, 0, 0), "Ja")))
                .isEqualTo(Field.VOTES);
        assertThat(conflicts.decide(disputed.id(), disputed.version(), new Votes(2, 0, 0), "Ja"))
                .isInstanceOf(ConflictAnswer.Done.class);
    }

    @Test
    void the_votes_and_the_reason_have_to_make_sense() {
        people.be(open.team());
        Conflict disputed = disputed(claimed());
        people.be(open.team());

        assertThat(field(decide(disputed, new Votes(0, 0, 0), "Grund"))).isEqualTo(Field.VOTES);
        assertThat(field(decide(disputed, new Votes(-1, 2, 0), "Grund"))).isEqualTo(Field.VOTES);
        assertThat(field(decide(disputed, new Votes(3, 1, 0), "Grund"))).isEqualTo(Field.VOTES);
        assertThat(field(decide(disputed, new Votes(2, 1, 0), " "))).isEqualTo(Field.NOTE);
        assertThat(conflicts.decide(
                        disputed.id(), disputed.version() - 1, new Votes(2, 1, 0), "Grund"))
                .isInstanceOf(ConflictAnswer.Stale.class);
        assertThat(conflicts.decide(UUID.randomUUID(), 1, new Votes(2, 1, 0), "Grund"))
                .isInstanceOf(ConflictAnswer.NotFound.class);
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
    }

    @Test
    void what_was_declared_can_be_undone_by_the_body_alone() {
        test.be(member);
        Conflict declared = declared();

        Conflict asked = done(conflicts.dispute(
                declared.id(), declared.version(), "Wir sind nicht mehr zusammen."));

        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        people.be(open.team());
        done(decide(asked, new Votes(2, 0, 1), "Kein Grund mehr."));
        assertThat(recusals.isBarred(member, idea.id())).isFalse();
        assertThat(field(conflicts.claim(
                        open.area(), idea.id(), member, Conflict.Kind.FAMILY, "Doch")))
                .isEqualTo(Field.FORM);
        test.be(member);
        assertThat(done(conflicts.declare(idea.id(), Conflict.Kind.CONTRACT, "Etwas Neues"))
                        .kind())
                .isEqualTo(Conflict.Kind.CONTRACT);
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(differences()).isEmpty();
    }

    @Test
    void nobody_answers_for_somebody_else_or_twice() {
        people.be(open.team());
        Conflict asserted = claimed();

        test.be(chair);
        assertThat(conflicts.dispute(asserted.id(), asserted.version(), "Doch nicht"))
                .isInstanceOf(ConflictAnswer.NotFound.class);
        assertThat(conflicts.acts(asserted.id())).isEmpty();
        test.be(member);
        assertThat(conflicts.answer(asserted.id(), asserted.version(), false, "Nein"))
                .isInstanceOf(ConflictAnswer.Stale.class);
        assertThat(field(conflicts.dispute(asserted.id(), asserted.version(), " ")))
                .isEqualTo(Field.NOTE);
        done(conflicts.dispute(asserted.id(), asserted.version(), "Nein"));
        assertThat(conflicts.dispute(asserted.id(), asserted.version(), "Nein"))
                .isInstanceOf(ConflictAnswer.Stale.class);
    }

    @Test
    void only_the_team_of_the_area_asserts_and_only_of_members() {
        test.be(chair);
        assertThatThrownBy(() -> conflicts.claim(
                        open.area(), idea.id(), member, Conflict.Kind.FAMILY, "Weil"))
                .isInstanceOf(AccessDeniedException.class);
        PersonId other = people.resident("fremd@example.org");
        people.be(open.team());
        assertThat(field(conflicts.claim(
                        open.area(), idea.id(), other, Conflict.Kind.FAMILY, "Weil")))
                .isEqualTo(Field.MEMBER);
        assertThat(field(conflicts.claim(open.area(), idea.id(), member, Conflict.Kind.FAMILY, "")))
                .isEqualTo(Field.NOTE);
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
        assertThat(conflicts.claim(
                        people.area("uferkiez"), idea.id(), member, Conflict.Kind.FAMILY, "Weil"))
                .isInstanceOf(ConflictAnswer.NotFound.class);
    }

    @Test
    void before_there_is_a_panel_members_of_the_body_declare_too() {
        Open other = ideas.round("uferkiez");
        people.signIn(people.resident("ben@example.org"));
        Idea there = ideas.sent(other, TestIdeas.party());
        Mandate seat = test.residents(other, 1).getFirst();

        test.be(seat.person());

        assertThat(conflicts.declare(there.id(), Conflict.Kind.FAMILY, ""))
                .isInstanceOf(ConflictAnswer.Done.class);
        assertThat(recusals.isBarred(seat.person(), there.id())).isTrue();
    }

    @Test
    void the_own_data_tell_of_places_and_conflicts_and_the_words_go_with_the_account() {
        test.be(member);
        conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "Meine Schwester reicht ein.");

        assertThat(traces.of(member).toString()).contains("Schwester", "FAMILY", "MEMBER");
        accounts.erase(member);

        assertThat(traces.of(member).toString()).doesNotContain("Schwester");
        assertThat(recusals.isBarred(member, idea.id())).isTrue();
        assertThat(test.now(open).acting()).hasSize(3);
        assertThat(panels.changes(idea.round()).getFirst().by()).isNull();
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_database_and_the_audit_see_what_was_touched_by_hand() {
        test.be(member);
        declared();
        assertThatThrownBy(() -> db.deleteFrom(CONFLICT).execute()).isInstanceOf(Exception.class);
        assertThatThrownBy(() ->
                        db.update(CONFLICT_ACT).set(CONFLICT_ACT.KIND, "LIFTED").execute())
                .isInstanceOf(Exception.class);

        db.update(CONFLICT).set(CONFLICT.STATE, "LIFTED").execute();

        assertThat(differences()).hasSize(1).allMatch(each -> each.startsWith("DIFFERENT"));
    }

    private Conflict declared() {
        return done(conflicts.declare(idea.id(), Conflict.Kind.FAMILY, ""));
    }

    private Conflict claimed() {
        return done(conflicts.claim(
                open.area(), idea.id(), member, Conflict.Kind.CONTRACT, "Liefert die Bänke"));
    }

    private Conflict disputed(Conflict conflict) {
        test.be(conflict.person());
        return done(conflicts.dispute(conflict.id(), conflict.version(), "Das stimmt nicht."));
    }

    private ConflictAnswer decide(Conflict conflict, Votes votes, String reason) {
        return conflicts.decide(conflict.id(), conflict.version(), votes, reason);
    }

    private static Conflict done(ConflictAnswer answer) {
        return switch (answer) {
            case ConflictAnswer.Done(Conflict conflict, UUID _) -> conflict;
            default -> throw new AssertionError(answer);
        };
    }

    private static Field field(ConflictAnswer answer) {
        return ((ConflictAnswer.Refused) answer).field();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
