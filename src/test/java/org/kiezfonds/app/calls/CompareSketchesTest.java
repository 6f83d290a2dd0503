package org.kiezfonds.app.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.Comparison.Kind;
import org.kiezfonds.app.calls.Comparison.Mark;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;

class CompareSketchesTest {

    private static final CallText CALL = new CallText(
            Ids.next(),
            null,
            "",
            "",
            List.of(new Year(2027, Money.ofEuros(50_000)), new Year(2028, Money.ofEuros(50_000))),
            10,
            List.of(),
            "",
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH);

    private static Sent sent(SketchText text) {
        return new Sent(
                SketchId.next(),
                new CallId(Ids.next()),
                new PersonId(Ids.next()),
                1,
                text,
                List.of(),
                new Digest("0".repeat(64)),
                Instant.EPOCH);
    }

    private static SketchText staff(long staff, long material, long own) {
        return SketchText.EMPTY.with(
                List.of(
                        TestCalls.cost(CostKind.STAFF, 2027, staff),
                        TestCalls.cost(CostKind.MATERIAL, 2028, material)),
                List.of(TestCalls.own(2027, own)));
    }

    @Test
    void outliers_in_staff_own_share_and_sum_are_said_with_the_middle() {
        Sent usual = sent(staff(50_000, 50_000, 10_000));
        Sent same = sent(staff(50_000, 50_000, 10_000));
        Sent other = sent(staff(90_000, 10_000, 40_000));
        List<Mark> marks = Comparison.of(CALL, List.of(usual, same, other));
        assertThat(marks)
                .filteredOn(mark -> mark.sketch().equals(other.sketch()))
                .extracting(Mark::kind)
                .containsExactly(Kind.ASKS_LEAST, Kind.MUCH_STAFF, Kind.MUCH_OWN);
        assertThat(marks)
                .filteredOn(mark -> mark.kind() == Kind.MUCH_STAFF)
                .extracting(Mark::arguments)
                .containsExactly(List.of(90L, 50L));
    }

    @Test
    void a_kind_of_cost_that_only_one_has_and_an_empty_year_are_said() {
        Sent plain = sent(SketchText.EMPTY.with(
                List.of(TestCalls.cost(CostKind.STAFF, 2027, 10_000)), List.of()));
        Sent rent = sent(SketchText.EMPTY.with(
                List.of(
                        TestCalls.cost(CostKind.STAFF, 2027, 9_000),
                        TestCalls.cost(CostKind.RENT, 2028, 1_000)),
                List.of()));
        List<Mark> marks = Comparison.of(CALL, List.of(plain, rent));
        assertThat(marks)
                .contains(new Mark(rent.sketch(), Kind.ALONE_WITH, List.of(CostKind.RENT)))
                .contains(new Mark(plain.sketch(), Kind.EMPTY_YEAR, List.of("2028")))
                .noneMatch(mark -> mark.kind() == Kind.ASKS_LEAST);
    }

    @Test
    void twice_the_costs_of_the_middle_is_said_and_one_alone_is_compared_with_nothing() {
        Sent small = sent(staff(10_000, 10_000, 2_000));
        Sent large = sent(staff(40_000, 40_000, 8_000));
        assertThat(Comparison.of(CALL, List.of(small, small, large)))
                .extracting(Mark::kind)
                .contains(Kind.COSTS_MUCH);
        assertThat(Comparison.of(CALL, List.of(large))).isEmpty();
        assertThat(Comparison.of(CALL, List.of())).isEmpty();
    }
}
