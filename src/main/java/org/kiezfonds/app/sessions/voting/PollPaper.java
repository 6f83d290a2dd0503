package org.kiezfonds.app.sessions.voting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A ballot in a poll.
 *
 * @param marks points, places from 1, or 1 for approved; nothing where the seat abstains
 * @param barred options in which the seat has a conflict of interest: what it says of them is not
 *     counted
 */
public record PollPaper(Map<UUID, Integer> marks, Set<UUID> barred) {

    public PollPaper {
        marks = Map.copyOf(marks);
        barred = Set.copyOf(barred);
    }

    public boolean isAbstention() {
        return marks.isEmpty();
    }

    boolean rates(UUID option) {
        return !isAbstention() && !barred.contains(option);
    }

    boolean names(UUID option) {
        return rates(option) && marks.containsKey(option);
    }

    /** Points, or 1 for approved; 0 where it does not name it. */
    int mark(UUID option) {
        return rates(option) ? marks.getOrDefault(option, 0) : 0;
    }

    /** The place in an order; what is not named stands behind all that is. */
    int place(UUID option) {
        return rates(option) ? marks.getOrDefault(option, Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }
}
