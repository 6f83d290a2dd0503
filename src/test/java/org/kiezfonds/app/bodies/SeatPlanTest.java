package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.bodies.SeatPlan.Held;
import org.kiezfonds.app.bodies.SeatPlan.Refusal;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;

/** Whether one more seat fits, on every day of its term. */
class SeatPlanTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void residents_keep_their_share_and_the_refusal_holds_the_figures() {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            held.add(seat(SeatGroup.RESIDENTS, 0, 100));
        }
        for (int i = 0; i < 6; i++) {
            held.add(seat(SeatGroup.INSTITUTIONS, 0, 100));
        }
        SeatPlan plan = new SeatPlan(held);
        // 7 of 14 is a half, less than 51 %.
        assertThat(plan.refusal(body(20, 20, 20, 40), seat(SeatGroup.INSTITUTIONS, 5, 50)))
                .contains(new Refusal.TooFewResidents(DAY.plusDays(5), 7, 13, Share.ofPercent(51)));
        assertThat(plan.refusal(body(20, 20, 20, 40), seat(SeatGroup.RESIDENTS, 5, 50)))
                .isEmpty();
    }

    @Test
    void a_seat_that_is_taken_later_counts_too() {
        SeatPlan plan = new SeatPlan(
                List.of(seat(SeatGroup.RESIDENTS, 0, 200), seat(SeatGroup.RESIDENTS, 30, 60)));
        Body body = body(2, 0, 0, 2);
        assertThat(plan.refusal(body, seat(SeatGroup.RESIDENTS, 0, 29))).isEmpty();
        assertThat(plan.refusal(body, seat(SeatGroup.RESIDENTS, 0, 30)))
                .contains(new Refusal.GroupFull(DAY.plusDays(30), SeatGroup.RESIDENTS, 2));
        assertThat(plan.refusal(body, seat(SeatGroup.RESIDENTS, 61, 200))).isEmpty();
    }

    @Test
    void the_whole_body_has_a_limit_of_its_own() {
        SeatPlan plan = new SeatPlan(
                List.of(seat(SeatGroup.RESIDENTS, 0, 9), seat(SeatGroup.RESIDENTS, 0, 9)));
        assertThat(plan.refusal(body(5, 5, 5, 2), seat(SeatGroup.RESIDENTS, 3, 4)))
                .contains(new Refusal.BodyFull(DAY.plusDays(3), 2));
    }

    @Test
    void a_naive_twin_that_looks_at_every_day_agrees() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Body body = body(
                    random.nextInt(4), random.nextInt(4), random.nextInt(3), 1 + random.nextInt(6));
            List<Held> held = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                held.add(any(random));
            }
            Held wanted = any(random);
            SeatPlan plan = new SeatPlan(held);
            assertThat(plan.refusal(body, wanted).isEmpty())
                    .as("seed %s round %s: %s + %s in %s", seed, round, held, wanted, body)
                    .isEqualTo(fitsEveryDay(plan, body, wanted));
        }
    }

    /** Looks at each day of the wanted term on which a seat begins or that is its first. */
    private static boolean fitsEveryDay(SeatPlan plan, Body body, Held wanted) {
        for (LocalDate day = wanted.from(); !day.isAfter(wanted.until()); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Held> there = plan.held().stream()
                    .filter(seat -> !today.isBefore(seat.from()) && !today.isAfter(seat.until()))
                    .toList();
            long group = there.stream()
                    .filter(seat -> seat.group() == wanted.group())
                    .count();
            long residents = there.stream()
                    .filter(seat -> seat.group() == SeatGroup.RESIDENTS)
                    .count();
            boolean somebodyComes = today.equals(wanted.from())
                    || plan.held().stream().anyMatch(seat -> seat.from().equals(today));
            boolean enough = wanted.group() == SeatGroup.RESIDENTS
                    || 100 * residents >= 51L * (there.size() + 1);
            if (group + 1 > body.seats().of(wanted.group())
                    || there.size() + 1 > body.maxSize()
                    || (somebodyComes && !enough)) {
                return false;
            }
        }
        return true;
    }

    private static Held any(Random random) {
        int from = random.nextInt(20);
        SeatGroup group = List.of(SeatGroup.values()).get(random.nextInt(3));
        return seat(group, from, from + random.nextInt(12));
    }

    private static Held seat(SeatGroup group, int from, int until) {
        return new Held(group, DAY.plusDays(from), DAY.plusDays(until));
    }

    private static Body body(int residents, int institutions, int others, int maxSize) {
        return new Body(
                BodyId.next(),
                AreaId.next(),
                "rat",
                BodyKind.COUNCIL,
                "Rat",
                "",
                new Seats(residents, institutions, others),
                1,
                maxSize,
                Share.ofPercent(51),
                16,
                24,
                null,
                1);
    }
}
