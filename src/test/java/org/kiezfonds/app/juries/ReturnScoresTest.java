package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.SCORE_RETURN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.juries.ScoreSheet.Mark;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A conflict of interest withdraws scores; they come back with its end, before the reveal only. */
@KiezfondsTest
class ReturnScoresTest {

    @Autowired
    private TestScores test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private ScoreDesk desk;

    @Autowired
    private Scorings scorings;

    @Autowired
    private RevealedScores revealed;

    @Autowired
    private ScoreAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Open open;
    private Idea garden;
    private List<PersonId> jurors = List.of();
    private Scoring scoring;

    @BeforeEach
    void all_have_scored() {
        open = test.round("lindenkiez");
        garden = test.admitted(open, "Garten");
        List<Mandate> seats = panels.residents(open, 4);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
        scoring = test.opened(open);
        for (PersonId juror : jurors) {
            people.signIn(juror);
            test.score(open, garden, 4, 2);
        }
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void scores_come_back_when_the_body_undoes_the_conflict_before_the_reveal() {
        Conflict lifted = lifted(disputed());

        assertThat(back()).containsExactly(2);
        LogItem entry = log.last("scores.returned").orElseThrow();
        assertThat(entry.field("conflict")).containsExactly(lifted.id().toString());
        assertThat(entry.field("criteriaScored")).containsExactly("2");
        assertThat(entry.bytes()).doesNotContain(jurors.get(2).toString());
        people.signIn(jurors.get(2));
        assertThat(sheet().areBack()).isTrue();
        reveal();
        assertThat(members()).isEqualTo(4);
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_is_scored_anew_afterwards_wins() {
        lifted(disputed());
        clock.advance(Duration.ofMinutes(1));
        people.signIn(jurors.get(2));
        desk.give(open.round().id(), garden.id(), "many", 1, 1);
        assertThat(sheet().areBack()).isFalse();
        assertThat(sheet().marks()).containsEntry("many", new Mark(1, 2));
    }

    @Test
    void a_conflict_that_stays_brings_nothing_back() {
        Conflict asked = disputed();
        people.be(open.team());
        done(conflicts.decide(asked.id(), asked.version(), new Votes(0, 3, 0), "Sie bleibt."));
        assertThat(back()).isEmpty();
        reveal();
        assertThat(members()).isEqualTo(3);
    }

    @Test
    void who_has_scored_nothing_has_nothing_that_comes_back() {
        Idea other = test.admitted(open, "Fest");
        people.signIn(jurors.get(2));
        Conflict own = done(conflicts.declare(other.id(), Conflict.Kind.FAMILY, ""));
        own = done(conflicts.dispute(own.id(), own.version(), "Vorbei."));
        lifted(own);
        assertThat(back()).isEmpty();
    }

    @Test
    void after_the_reveal_nothing_comes_back_that_was_sealed_then() {
        Conflict asked = disputed();
        reveal();
        lifted(asked);
        assertThat(back()).isEmpty();
        assertThat(members()).isEqualTo(3);
    }

    @Test
    void after_the_reveal_nothing_comes_back_that_was_taken_out_since() {
        reveal();
        assertThat(members()).isEqualTo(4);
        Conflict asked = disputed();
        assertThat(members()).isEqualTo(3);
        lifted(asked);
        assertThat(back()).isEmpty();
        assertThat(members()).isEqualTo(3);
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_database_lets_nothing_come_back_after_the_reveal_and_keeps_what_did() {
        lifted(disputed());
        assertThatThrownBy(() -> db.deleteFrom(SCORE_RETURN).execute())
                .isInstanceOf(DataAccessException.class);
        reveal();
        assertThatThrownBy(() -> db.insertInto(SCORE_RETURN)
                        .select(db.selectFrom(SCORE_RETURN))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    private Conflict disputed() {
        people.signIn(jurors.get(2));
        Conflict own = done(conflicts.declare(garden.id(), Conflict.Kind.FAMILY, ""));
        return done(conflicts.dispute(own.id(), own.version(), "Das ist vorbei."));
    }

    private Conflict lifted(Conflict asked) {
        people.be(open.team());
        return done(conflicts.decide(
                asked.id(), asked.version(), new Votes(3, 0, 0), "Das ist vorbei."));
    }

    private static Conflict done(ConflictAnswer answer) {
        return switch (answer) {
            case ConflictAnswer.Done(Conflict conflict, UUID _) -> conflict;
            default -> throw new AssertionError(answer);
        };
    }

    private List<Integer> back() {
        return db.select(SCORE_RETURN.CRITERIA).from(SCORE_RETURN).fetch(SCORE_RETURN.CRITERIA);
    }

    private ScoreSheet sheet() {
        return desk.sheet(open.area(), garden.publicNumber()).orElseThrow();
    }

    private void reveal() {
        clock.advance(Duration.ofDays(8));
        people.be(open.team());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        clock.advance(Duration.ofMinutes(1));
    }

    private int members() {
        return revealed.of(open.round().id()).orElseThrow().ideas().getFirst().members();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (Difference what, String key) -> found.add(what + " " + key));
        return found;
    }
}
