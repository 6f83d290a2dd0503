package org.kiezfonds.app.counting;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Projects in the order in which a voter prefers them.
 *
 * @param order places in the election's list of projects, the best first, each once; what is not on
 *     the list stands behind all that is
 * @param count how many voters cast such a list, at least 1
 */
public record RankedList(List<Integer> order, long count) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a project that is there twice
     */
    public RankedList {
        order = List.copyOf(order);
        if (new HashSet<>(order).size() != order.size()) {
            throw new IllegalArgumentException("twice: " + order);
        }
    }

    /**
     * As points: so many for the first, one less for each place after it.
     *
     * @param longest no list may be longer
     * @throws IllegalArgumentException for a list that is
     */
    BallotClass asPoints(int longest) {
        if (order.size() > longest) {
            throw new IllegalArgumentException(order.size() + " of " + longest);
        }
        TreeMap<Integer, Long> points = new TreeMap<>();
        for (int place = 0; place < order.size(); place++) {
            points.put(order.get(place), (long) longest - place);
        }
        return new BallotClass(
                points.keySet().stream().mapToInt(Integer::intValue).toArray(),
                points.values().stream().mapToLong(Long::longValue).toArray(),
                count);
    }
}
