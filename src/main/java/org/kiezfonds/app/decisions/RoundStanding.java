package org.kiezfonds.app.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;

/**
 * All ideas of a round with what was decided on them.
 *
 * @param rows by points, the best first; those without points after them, by number
 * @param amount that the round gives out at most
 * @param given what is promised to ideas now
 * @param back what was granted and not taken
 */
public record RoundStanding(List<Row> rows, Money amount, Money given, Money back) {

    public RoundStanding {
        rows = List.copyOf(rows);
    }

    /**
     * An idea of the round.
     *
     * @param points of the jury; null where it has none
     * @param place by points, from 1; null where it has none
     * @param decision the last one; null as long as there is none
     */
    public record Row(
            GalleryItem idea,
            @Nullable Fraction points,
            @Nullable Integer place,
            @Nullable Decision decision) {

        /** Whether the body granted it money, taken or not. */
        public boolean isGranted() {
            return decision != null
                    && decision.outcome().isGranted()
                    && decision.state() != Decision.State.ANNULLED;
        }
    }

    /** What the round has not given. */
    public Money left() {
        return amount.minus(given);
    }

    /** After how many rows by points the money ended; 0 where no points say so. */
    public int cut() {
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).points() != null && rows.get(i).isGranted()) {
                last = i + 1;
            }
        }
        return last;
    }
}
