package org.kiezfonds.app.sessions.voting;

import java.util.List;
import org.kiezfonds.app.shared.Money;

/**
 * A lower sum by cost item, and what it means for the pot.
 *
 * @param lines the whole cost plan
 * @param paidOtherwise what the applicant and others pay; the fund is asked for the rest
 * @param left what the pot has before the motion
 */
public record CostCut(List<Line> lines, Money paidOtherwise, Money left) {

    /** A row of the cost plan: what it costs, and what of that is to be granted. */
    public record Line(String what, Money asked, Money granted) {

        /**
         * Keeps only what can be granted.
         *
         * @throws IllegalArgumentException where it is less than nothing or more than the row costs
         */
        public Line {
            if (granted.isNegative() || granted.compareTo(asked) > 0) {
                throw new IllegalArgumentException(granted + " of " + asked);
            }
        }

        public Money cut() {
            return asked.minus(granted);
        }
    }

    public CostCut {
        lines = List.copyOf(lines);
        if (paidOtherwise.isNegative()) {
            throw new IllegalArgumentException("paid otherwise: " + paidOtherwise);
        }
    }

    /** What the application asks the fund for. */
    public Money asked() {
        return rest(lines.stream().map(Line::asked).reduce(Money.ZERO, Money::plus));
    }

    /** What the fund would give; never more than asked. */
    public Money granted() {
        return rest(lines.stream().map(Line::granted).reduce(Money.ZERO, Money::plus));
    }

    /** How much less that is than asked. */
    public Money saved() {
        return asked().minus(granted());
    }

    /** What the pot has after the motion; nothing where it is overdrawn. */
    public Money leftAfter() {
        return positive(left.minus(granted()));
    }

    /** By how much the motion is more than the pot has; nothing where it fits. */
    public Money overBy() {
        return positive(granted().minus(left));
    }

    public boolean fits() {
        return overBy().equals(Money.ZERO);
    }

    private Money rest(Money together) {
        return positive(together.minus(paidOtherwise));
    }

    private static Money positive(Money sum) {
        return sum.isNegative() ? Money.ZERO : sum;
    }
}
