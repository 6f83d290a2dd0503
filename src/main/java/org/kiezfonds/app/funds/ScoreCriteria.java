package org.kiezfonds.app.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.funds.rules.LocalText;

/**
 * What jurors score by, from 1 to 5.
 *
 * @param version counted from 1 within the fund
 * @param whole what holds for all criteria together
 */
public record ScoreCriteria(UUID id, int version, List<Criterion> criteria, Whole whole) {

    /** The lowest and the highest score. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 5;

    public ScoreCriteria {
        criteria = List.copyOf(criteria);
    }

    /** A part of the paper that can be written by itself. */
    public sealed interface Row {

        /** Within the set. */
        String id();
    }

    /**
     * One criterion.
     *
     * @param id within the set
     * @param weight how often it counts; null while it is not known
     * @param low what the lowest score means
     * @param high what the highest score means
     * @param goal of the action concept that it serves, if any
     * @param atLeast the lowest mean that an idea needs here, in tenths; null where it needs none
     */
    public record Criterion(
            String id,
            LocalText name,
            @Nullable Integer weight,
            LocalText low,
            LocalText high,
            @Nullable GoalId goal,
            @Nullable BigDecimal atLeast)
            implements Row {

        public Criterion {
            atLeast = stripped(atLeast);
        }

        /** A criterion without a lowest mean. */
        public Criterion(
                String id,
                LocalText name,
                @Nullable Integer weight,
                LocalText low,
                LocalText high,
                @Nullable GoalId goal) {
            this(id, name, weight, low, high, goal, null);
        }
    }

    /**
     * What holds for all criteria together.
     *
     * @param atLeast the lowest total that an idea needs, in tenths; null where it needs none
     * @param secondScoring whether the panel may score a second time after the debate; the first
     *     scores are kept
     */
    public record Whole(@Nullable BigDecimal atLeast, boolean secondScoring) implements Row {

        /** No criterion has it: an id begins with a letter. */
        static final String ID = "#whole";

        /** Nothing is asked of all together. */
        public static final Whole PLAIN = new Whole(null, false);

        public Whole {
            atLeast = stripped(atLeast);
        }

        @Override
        public String id() {
            return ID;
        }
    }

    /** Numbers that are equal are the same. */
    private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
