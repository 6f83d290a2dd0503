package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.shared.Money;

/** A lower sum by cost item, and what it means for the pot. */
class CutCostsTest {

    private static final List<Line> PLAN = List.of(
            new Line("Holz", Money.ofEuros(400), Money.ofEuros(400)),
            new Line("Essen", Money.ofEuros(300), Money.ofEuros(100)),
            new Line("Plakate", Money.ofEuros(120), Money.ZERO));

    @Test
    void the_new_sum_and_what_is_left_of_the_pot() {
        CostCut cut = new CostCut(PLAN, Money.ofEuros(50), Money.ofEuros(1_000));
        assertThat(cut.asked()).isEqualTo(Money.ofEuros(770));
        assertThat(cut.granted()).isEqualTo(Money.ofEuros(450));
        assertThat(cut.saved()).isEqualTo(Money.ofEuros(320));
        assertThat(cut.leftAfter()).isEqualTo(Money.ofEuros(550));
        assertThat(cut.fits()).isTrue();
    }

    @Test
    void a_sum_that_is_more_than_the_pot_has_is_over_by_the_difference() {
        CostCut cut = new CostCut(PLAN, Money.ZERO, Money.ofEuros(499));
        assertThat(cut.overBy()).isEqualTo(Money.ofEuros(1));
        assertThat(cut.leftAfter()).isEqualTo(Money.ZERO);
        assertThat(cut.fits()).isFalse();
    }

    @Test
    void what_is_paid_otherwise_is_not_asked_of_the_fund_and_never_comes_back_from_it() {
        CostCut cut = new CostCut(PLAN, Money.ofEuros(600), Money.ofEuros(1_000));
        assertThat(cut.asked()).isEqualTo(Money.ofEuros(220));
        assertThat(cut.granted()).isEqualTo(Money.ZERO);
        assertThat(cut.leftAfter()).isEqualTo(Money.ofEuros(1_000));
    }

    @Test
    void more_than_a_row_costs_or_less_than_nothing_cannot_be_granted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("Holz", Money.ofEuros(4), new Money(401)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("Holz", Money.ofEuros(4), new Money(-1)));
    }

    @RepeatedTest(200)
    void the_pot_before_is_what_is_granted_and_what_is_left_less_what_is_over(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < random.nextInt(6); row++) {
            long asked = random.nextInt(100_000);
            lines.add(new Line(
                    "Zeile " + row,
                    new Money(asked),
                    new Money(asked == 0 ? 0 : random.nextLong(asked + 1))));
        }
        Money left = new Money(random.nextInt(200_000));
        CostCut cut = new CostCut(lines, new Money(random.nextInt(50_000)), left);
        assertThat(cut.granted().plus(cut.leftAfter()).minus(cut.overBy())).isEqualTo(left);
        assertThat(cut.granted().plus(cut.saved())).isEqualTo(cut.asked());
        assertThat(cut.granted()).isLessThanOrEqualTo(cut.asked());
        assertThat(cut.leftAfter().equals(Money.ZERO) || cut.fits()).isTrue();
    }
}
