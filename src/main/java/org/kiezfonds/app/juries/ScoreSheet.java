package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * What a member scored of one idea, for that member alone.
 *
 * @param order the ideas of the round, in the member's own order
 * @param areBack whether the marks count again after the body undid a conflict, and are untouched
 * @param takesPoints whether it can be changed now
 * @param marks by criterion; what was not scored is missing
 * @param first the marks of the first scoring, where this is the second
 */
public record ScoreSheet(
        RoundId round,
        int attempt,
        Instant until,
        boolean takesPoints,
        boolean isRevealed,
        ScoreCriteria criteria,
        DeskIdea idea,
        List<DeskIdea> order,
        Map<String, Mark> marks,
        boolean areBack,
        Map<String, Mark> first,
        Words comment,
        Words note) {

    /** A comment in characters. */
    public static final int LONGEST_COMMENT = 2_000;

    /** A note in characters. */
    public static final int LONGEST_NOTE = 3_000;

    public ScoreSheet {
        order = List.copyOf(order);
        marks = Map.copyOf(marks);
        first = Map.copyOf(first);
    }

    /** How far a member is with an idea. */
    public enum State {
        /** Nothing is scored yet. */
        OPEN,
        /** Some criteria are scored. */
        BEGUN,
        DONE,
        /** A question of conflict of interest has to be answered first. */
        ASKED,
        /** A conflict of interest is in force. */
        BARRED
    }

    /** An idea on the desk. */
    public record DeskIdea(IdeaId id, int number, String title, State state) {}

    /**
     * Points in a criterion.
     *
     * @param points null where the member cannot judge
     * @param turn how often they were given
     */
    public record Mark(@Nullable Integer points, int turn) {}

    /**
     * A text.
     *
     * @param turn how often it was saved; 0 where it never was
     */
    public record Words(String text, int turn) {

        public static final Words NONE = new Words("", 0);
    }

    /** The idea so many places after this one in the member's order; empty beyond the ends. */
    public Optional<DeskIdea> away(int places) {
        int at = order.indexOf(idea) + places;
        return at >= 0 && at < order.size() ? Optional.of(order.get(at)) : Optional.empty();
    }
}
