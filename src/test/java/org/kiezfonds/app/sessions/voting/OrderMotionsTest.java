package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.sessions.voting.MotionOrder.Moved;

/** Amendments come before what they amend, the farthest-reaching first. */
class OrderMotionsTest {

    private static final UUID MAIN = new UUID(0, 1);

    @Test
    void the_amendment_that_goes_farthest_from_the_main_motion_comes_first() {
        assertThat(MotionOrder.of(List.of(
                        new Moved(MAIN, null, false, 0, 1),
                        new Moved(new UUID(0, 2), MAIN, false, 20_000, 2),
                        new Moved(new UUID(0, 3), MAIN, false, 50_000, 3))))
                .containsExactly(new UUID(0, 3), new UUID(0, 2), MAIN);
    }

    @Test
    void an_amendment_of_an_amendment_comes_right_before_it() {
        assertThat(MotionOrder.of(List.of(
                        new Moved(MAIN, null, false, 0, 1),
                        new Moved(new UUID(0, 2), MAIN, false, 20_000, 2),
                        new Moved(new UUID(0, 3), MAIN, false, 50_000, 3),
                        new Moved(new UUID(0, 4), new UUID(0, 2), false, 90_000, 4))))
                .containsExactly(new UUID(0, 3), new UUID(0, 4), new UUID(0, 2), MAIN);
    }

    @Test
    void to_postpone_comes_before_all_else() {
        assertThat(MotionOrder.of(List.of(
                        new Moved(MAIN, null, false, 90_000, 1),
                        new Moved(new UUID(0, 2), MAIN, false, 90_000, 2),
                        new Moved(new UUID(0, 3), null, true, 0, 3))))
                .containsExactly(new UUID(0, 3), new UUID(0, 2), MAIN);
    }

    @Test
    void of_two_that_reach_equally_far_the_one_moved_first_comes_first() {
        assertThat(MotionOrder.of(List.of(
                        new Moved(new UUID(0, 9), null, false, 5, 1),
                        new Moved(new UUID(0, 2), null, false, 5, 2))))
                .containsExactly(new UUID(0, 9), new UUID(0, 2));
    }

    @RepeatedTest(200)
    void whatever_is_moved_in_whatever_order_the_rules_hold(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Moved> motions = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(8); number++) {
            UUID amends = motions.isEmpty() || random.nextInt(3) == 0
                    ? null
                    : motions.get(random.nextInt(motions.size())).id();
            motions.add(new Moved(
                    new UUID(1, number),
                    amends,
                    amends == null && random.nextInt(5) == 0,
                    random.nextInt(4),
                    number));
        }
        List<UUID> order = MotionOrder.of(motions);
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        motions.stream().map(Moved::id).toList());
        for (Moved motion : motions) {
            for (Moved other : motions) {
                if (motion.id().equals(other.amends())) {
                    assertThat(order.indexOf(other.id())).isLessThan(order.indexOf(motion.id()));
                }
            }
        }
        List<Moved> shuffled = new ArrayList<>(motions);
        Collections.shuffle(shuffled, random);
        assertThat(MotionOrder.of(shuffled)).isEqualTo(order);
    }
}
