package org.kiezfonds.app.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;

/**
 * The ideas of a round with what was decided on them, as everybody may read it.
 *
 * @param rows by points, the best first; those without points after them
 * @param cut after how many rows nothing was granted any more, by points; 0 where no points say so
 * @param given what is promised to ideas now
 * @param left of the sum of the round
 * @param back what was granted and not taken
 */
public record RoundResult(List<Row> rows, int cut, Money given, Money left, Money back) {

    public RoundResult {
        rows = List.copyOf(rows);
    }

    /**
     * An idea.
     *
     * @param number in its area
     * @param title empty where it is out of sight
     * @param language of the title, as a tag
     * @param place by points, from 1; null where it has none
     * @param granted null as long as nothing was decided
     * @param outcome in words
     * @param tone {@code granted}, {@code refused} or {@code open}
     * @param decision the path of the decision's page; null as long as there is none
     */
    public record Row(
            int number,
            String title,
            String language,
            @Nullable Integer place,
            @Nullable Fraction points,
            Money asked,
            @Nullable Money granted,
            String outcome,
            String tone,
            @Nullable String decision) {}
}
