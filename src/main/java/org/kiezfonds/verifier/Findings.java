package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.List;

/** Names the first few and counts the rest. */
final class Findings {

    static final int NAMED = 5;

    private final List<Finding> named = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (named.size() < NAMED) {
            named.add(finding);
        }
    }

    /** Some more of which no sentence is to be had. */
    void addUnnamed(long more) {
        count += more;
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Finding> named() {
        return List.copyOf(named);
    }
}
