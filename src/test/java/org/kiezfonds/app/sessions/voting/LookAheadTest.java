package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.bodies.Threshold;

/** What each further arrival and departure would mean. */
class LookAheadTest {

    private static final Procedure HALF = RulesInWords.USUAL.procedure();

    @Test
    void two_more_have_to_come() {
        Outlook ahead = Outlook.of(HALF, new Presence(9, 0, 3, 0, 3, 0));
        assertThat(ahead.toCome()).hasValue(2);
        assertThat(ahead.mayLeave()).isZero();
    }

    @Test
    void three_may_leave() {
        Outlook ahead = Outlook.of(HALF, new Presence(9, 0, 8, 0, 8, 0));
        assertThat(ahead.toCome()).hasValue(0);
        assertThat(ahead.mayLeave()).isEqualTo(3);
        assertThat(ahead.majority().number()).isEqualTo(5);
    }

    @Test
    void a_conflict_of_one_who_is_away_keeps_them_from_helping() {
        Outlook ahead = Outlook.of(HALF, new Presence(5, 2, 2, 0, 2, 0));
        assertThat(ahead.toCome()).hasValue(1);
        assertThat(Outlook.of(HALF, new Presence(5, 3, 2, 0, 2, 0)).toCome()).isEmpty();
    }

    @Test
    void one_resident_who_leaves_may_be_one_too_many() {
        Procedure residents = RulesInWords.USUAL.residents(true).procedure();
        assertThat(Outlook.of(residents, new Presence(9, 0, 7, 0, 4, 0)).mayLeave())
                .isZero();
        assertThat(Outlook.of(residents, new Presence(9, 0, 7, 0, 5, 0)).mayLeave())
                .isEqualTo(2);
    }

    @RepeatedTest(300)
    void a_naive_twin_that_lets_them_come_and_go_one_by_one_finds_the_same(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Procedure rules = RulesInWords.USUAL
                .quorum(
                        Threshold.atLeast(1 + random.nextInt(3), 3),
                        random.nextBoolean()
                                ? QuorumWhole.MEMBERS
                                : QuorumWhole.MEMBERS_WITHOUT_CONFLICTED)
                .residents(random.nextBoolean())
                .procedure();
        long residents = random.nextInt(6);
        long others = random.nextInt(4);
        long residentsConflicted = residents == 0 ? 0 : random.nextLong(residents + 1);
        long othersConflicted = others == 0 ? 0 : random.nextLong(others + 1);
        long away = random.nextInt(4);
        Presence there = new Presence(
                residents + others + away,
                residentsConflicted + othersConflicted,
                residents + others,
                residentsConflicted + othersConflicted,
                residents,
                residentsConflicted);
        Outlook ahead = Outlook.of(rules, there);
        assertThat(ahead.mayLeave()).isEqualTo(mayLeave(rules, there));
        long come = 0;
        while (come <= away && !Quorate.of(rules, with(there, come, come)).isReached()) {
            come++;
        }
        if (come > away) {
            assertThat(ahead.toCome()).isEmpty();
        } else {
            assertThat(ahead.toCome()).hasValue(come);
        }
    }

    /** One fewer than the shortest row of departures after which the body cannot decide. */
    private static long mayLeave(Procedure rules, Presence there) {
        if (!Quorate.of(rules, there).isReached()) {
            return 0;
        }
        long residents = there.residents() - there.residentsConflicted();
        long others = there.here() - there.hereConflicted() - residents;
        long shortest = residents + others + 1;
        for (long gone = 0; gone <= residents; gone++) {
            for (long too = 0; too <= others; too++) {
                if (!Quorate.of(rules, with(there, -gone - too, -gone)).isReached()) {
                    shortest = Math.min(shortest, gone + too);
                }
            }
        }
        return shortest - 1;
    }

    private static Presence with(Presence there, long more, long residents) {
        return new Presence(
                there.members(),
                there.conflicted(),
                there.here() + more,
                there.hereConflicted(),
                there.residents() + residents,
                there.residentsConflicted());
    }
}
