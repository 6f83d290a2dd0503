package org.kiezfonds.app.counting;

/**
 * What voters choose between.
 *
 * @param id unique in its election
 * @param cost in the election's smallest unit of money, at least 0
 */
public record Project(String id, long cost) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a cost below 0
     */
    public Project {
        if (cost < 0) {
            throw new IllegalArgumentException(id + ": cost " + cost);
        }
    }
}
