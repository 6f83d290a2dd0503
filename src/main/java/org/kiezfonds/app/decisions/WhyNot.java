package org.kiezfonds.app.decisions;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;

/**
 * What was missing for an idea that got nothing; null where that is not what it was about, or is not
 * known.
 */
public record WhyNot(
        @Nullable Votes votes,
        @Nullable Points points,
        @Nullable Euros euros) {

    /** Yes votes on the motion for money that came nearest. */
    public record Votes(long yes, long needed) {

        public long missing() {
            return needed - yes;
        }
    }

    /**
     * Where it stood among the ideas of its round.
     *
     * @param of so many ideas with points
     * @param lowest the fewest points with which an idea was granted money; null where none was
     */
    public record Points(
            int place, int of, Fraction points, @Nullable Fraction lowest) {

        /** Null where an idea with no more points got money. */
        public @Nullable Fraction missing() {
            return lowest == null || lowest.compareTo(points) <= 0 ? null : lowest.minus(points);
        }
    }

    /** What the round still had when it was voted. */
    public record Euros(Money asked, Money left) {

        public Money missing() {
            return asked.minus(left);
        }
    }
}
