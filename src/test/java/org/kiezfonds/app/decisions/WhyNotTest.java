package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;

/** What was missing for an idea that got nothing. */
class WhyNotTest {

    @Test
    void points_are_missing_up_to_the_last_idea_that_got_money() {
        WhyNot.Points points = new WhyNot.Points(3, 5, Fraction.of(7, 2), Fraction.of(4, 1));
        assertThat(points.missing()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void where_an_idea_with_no_more_points_got_money_it_was_not_the_points() {
        assertThat(new WhyNot.Points(3, 5, Fraction.of(4, 1), Fraction.of(4, 1)).missing())
                .isNull();
        assertThat(new WhyNot.Points(3, 5, Fraction.of(4, 1), null).missing())
                .as("nobody got money")
                .isNull();
    }

    @Test
    void votes_and_euros_are_missing_by_so_many() {
        assertThat(new WhyNot.Votes(2, 5).missing()).isEqualTo(3);
        assertThat(new WhyNot.Euros(Money.ofEuros(480), Money.ofEuros(100)).missing())
                .isEqualTo(Money.ofEuros(380));
    }
}
