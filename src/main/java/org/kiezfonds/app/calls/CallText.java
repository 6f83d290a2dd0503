package org.kiezfonds.app.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.shared.Money;

/**
 * What a call says, as typed; null is what is not known yet.
 *
 * @param release of the steering round, from which the call comes
 * @param ownPercent what applicants have to bring of all costs, authorities aside, in hundredths
 * @param handIn what a sketch has to hold beside the usual questions
 * @param selects who decides, in words
 * @param closesAt the first moment at which nothing is taken any more
 * @param scoresUntil the first moment at which the panel's points are not taken any more
 */
public record CallText(
        UUID release,
        @Nullable FundId fund,
        String title,
        String task,
        List<Year> years,
        @Nullable Integer ownPercent,
        List<Criterion> criteria,
        String handIn,
        String selects,
        @Nullable Instant closesAt,
        @Nullable Instant scoresUntil,
        @Nullable LocalDate decidesBy,
        @Nullable LocalDate startsOn) {

    /** A title in characters. */
    public static final int LONGEST_TITLE = 120;

    /** The task in characters. */
    public static final int LONGEST_TASK = 6_000;

    /** What is to be handed in, in characters. */
    public static final int LONGEST_HAND_IN = 3_000;

    /** Who selects, in characters. */
    public static final int LONGEST_SELECTS = 500;

    /** What a criterion or one of its ends is called, in characters. */
    public static final int LONGEST_CRITERION = 200;

    /** So many criteria at most. */
    public static final int MOST_CRITERIA = 12;

    public CallText {
        years = List.copyOf(years);
        criteria = List.copyOf(criteria);
    }

    /** What there is to give at most in a year; null while it is not known. */
    public record Year(int year, @Nullable Money frame) {}

    /** What there is to give at most in all years. */
    public Money frame() {
        return years.stream()
                .map(each -> each.frame() == null ? Money.ZERO : each.frame())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What there is to give at most in the year. */
    public Money frame(int year) {
        return years.stream()
                .filter(each -> each.year() == year)
                .map(each -> each.frame() == null ? Money.ZERO : each.frame())
                .reduce(Money.ZERO, Money::plus);
    }
}
