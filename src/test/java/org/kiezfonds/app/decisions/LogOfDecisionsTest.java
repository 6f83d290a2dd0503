package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.done;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided stands in the log, and whoever changes the database is found out. */
@KiezfondsTest
class LogOfDecisionsTest {

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Offers offers;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Votes votes;

    @Autowired
    private List<EntryAudit> audits;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Decision granted;
    private Decision less;
    private Decision refused;
    private Decision annulled;

    /** Number 1 holds, 2 was accepted, 3 was appealed against and corrected, 4 does not stand. */
    @BeforeEach
    void everything() {
        Open open = test.round();
        Hall hall = test.begun(open);
        List<Sent> sent = Stream.generate(() -> test.admitted(open)).limit(4).toList();
        test.carried(hall, sent.get(0).idea(), MotionData.of(Kind.FULL, ""));
        test.carried(hall, sent.get(1).idea(), lower());
        test.voted(hall, sent.get(2).idea(), MotionData.of(Kind.FULL, ""), "NNNY");
        test.carried(hall, sent.get(3).idea(), MotionData.of(Kind.FULL, ""));
        test.ended(hall);
        people.be(sent.get(1).author());
        UUID offer = offers.of(ideas.mine(sent.get(1).idea().id()).orElseThrow()).stream()
                .filter(each -> each.state() == Offer.State.OPEN)
                .findFirst()
                .orElseThrow()
                .id();
        offers.accept(sent.get(1).idea().id(), offer);
        refused = test.last(sent.get(2).idea());
        people.be(sent.get(2).author());
        UUID appeal = Ids.next();
        done(appeals.make(refused.id(), appeal, "Das war anders gemeint."));
        people.be(open.team());
        done(appeals.sendToBody(open.area(), appeal));
        done(decisions.correct(open.area(), 3, Ids.next(), "Der Saal war groß.", "Tippfehler"));
        votes.annul(test.last(sent.get(3).idea()).vote(), Flaw.ERROR, "Falsch gezählt.");
        granted = test.last(sent.get(0).idea());
        less = test.last(sent.get(1).idea());
        refused = test.last(sent.get(2).idea());
        annulled = test.last(sent.get(3).idea());
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audits.stream()
                .filter(audit -> List.of("decisions", "funds", "sessions").contains(audit.name()))
                .forEach(audit ->
                        audit.compare(log, (difference, key) -> found.add(difference.name())));
        return found;
    }

    @Test
    void whatever_is_done_the_audit_finds_act_and_entry() {
        assertThat(differences()).isEmpty();
        assertThat(List.of(granted, less, refused, annulled))
                .extracting(Decision::state)
                .containsExactly(
                        Decision.State.HOLDS,
                        Decision.State.HOLDS,
                        Decision.State.HOLDS,
                        Decision.State.ANNULLED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void who_changes_the_database_past_its_locks_is_found_out(
            String what, String sql, String difference) {
        List<String> triggers = unlocked();
        try {
            db.execute("SET foreign_key_checks = 0, check_constraint_checks = 0");
            int changed = db.execute(sql);
            assertThat(changed).as(what).isPositive();
        } finally {
            db.execute("SET foreign_key_checks = 1, check_constraint_checks = 1");
            triggers.forEach(db::execute);
        }
        assertThat(differences()).as(what).contains(difference);
    }

    private static Stream<Arguments> tamperings() {
        return Stream.of(
                arguments(
                        "a sum is raised",
                        "UPDATE decision SET granted_cents = 48100,"
                                + " asked_cents = 48100 WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "a sum is lowered",
                        "UPDATE decision SET granted_cents = 1" + " WHERE number = 2",
                        "DIFFERENT"),
                arguments(
                        "the outcome is turned",
                        "UPDATE decision SET outcome = 'GRANTED'" + " WHERE number = 3",
                        "DIFFERENT"),
                arguments(
                        "a row of the cost plan is changed",
                        "UPDATE decision_cost SET"
                                + " granted_cents = granted_cents - 1 WHERE granted_cents > 0",
                        "DIFFERENT"),
                arguments(
                        "another idea gets the decision",
                        "UPDATE decision SET idea_id ="
                                + " (SELECT idea_id FROM (SELECT * FROM decision) d WHERE number = 3)"
                                + " WHERE number = 4",
                        "DIFFERENT"),
                arguments(
                        "another vote is named",
                        "UPDATE decision SET vote_id = UUID()" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the need is another",
                        "UPDATE decision SET need_id = UUID()" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the concept is another",
                        "UPDATE decision SET concept_id = UUID()" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the number is another",
                        "UPDATE decision SET number = 99" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the sending is another",
                        "UPDATE decision SET sending = 7" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the reason is another",
                        "UPDATE decision SET refusal = 'TOO_DEAR'" + " WHERE number = 3",
                        "DIFFERENT"),
                arguments(
                        "conditions vanish",
                        "UPDATE decision SET is_conditional = 1" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "the day for an appeal is earlier",
                        "UPDATE decision SET appeal_until =" + " '2020-01-01' WHERE number = 3",
                        "DIFFERENT"),
                arguments(
                        "the booking is another",
                        "UPDATE decision SET booking_id = UUID()" + " WHERE number = 1",
                        "DIFFERENT"),
                arguments(
                        "what does not stand holds again",
                        "UPDATE decision SET state = 'HOLDS'" + " WHERE number = 4",
                        "DIFFERENT"),
                arguments(
                        "a decision is removed",
                        "DELETE FROM decision WHERE number = 3",
                        "ACT_MISSING"),
                arguments(
                        "what came after is removed",
                        "DELETE FROM decision_act" + " WHERE kind = 'CORRECTED'",
                        "ACT_MISSING"),
                arguments(
                        "an acceptance is made up",
                        "INSERT INTO decision_act (entry_id,"
                                + " decision_id, kind, word, said, reason, done_at) SELECT UUID(), id,"
                                + " 'ACCEPTED', '', '', '', NOW() FROM decision WHERE number = 1",
                        "ENTRY_MISSING"),
                arguments(
                        "a letter is changed",
                        "UPDATE decision_notice SET content ="
                                + " REPLACE(content, 'bekommt', 'bekam')",
                        "DIFFERENT"),
                arguments(
                        "a letter is removed",
                        "DELETE FROM decision_notice WHERE number = 1",
                        "ACT_MISSING"),
                arguments("an appeal is removed", "DELETE FROM decision_appeal", "ACT_MISSING"),
                arguments(
                        "an answer is turned",
                        "UPDATE decision_appeal SET answer = 'STAYS'",
                        "DIFFERENT"),
                arguments(
                        "an appeal becomes late",
                        "UPDATE decision_appeal SET is_in_time = 0",
                        "DIFFERENT"),
                arguments("a vote gets more yes", "UPDATE vote SET yes = yes + 1", "DIFFERENT"),
                arguments(
                        "a booking is raised",
                        "UPDATE pot_booking SET cents = cents + 1" + " WHERE kind = 'PROMISED'",
                        "DIFFERENT"),
                arguments(
                        "a booking is removed",
                        "DELETE FROM pot_booking" + " WHERE kind = 'RELEASED'",
                        "ACT_MISSING"));
    }

    private static Arguments arguments(String what, String sql, String difference) {
        return Arguments.of(what, sql, difference);
    }

    /** Takes the locks off; what brings them back. */
    private List<String> unlocked() {
        List<String> names = db.fetch("SHOW TRIGGERS").getValues("Trigger", String.class);
        List<String> tables = List.of("decision", "pot_booking", "vote");
        List<String> chosen = names.stream()
                .filter(name -> tables.stream().anyMatch(name::startsWith))
                .toList();
        List<String> back = chosen.stream()
                .map(name -> db.fetchSingle("SHOW CREATE TRIGGER " + name)
                        .get("SQL Original Statement", String.class))
                .toList();
        chosen.forEach(name -> db.execute("DROP TRIGGER " + name));
        return back;
    }
}
