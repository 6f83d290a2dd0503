package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.List;

/** Names the first few and counts the rest. */
final class Findings {

    static final int NAMED = 5;

    /** Of one kind among several. */
    static final int NAMED_OF_KIND = 3;

    private final List<Finding> named = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (named.size() < NAMED) {
            named.add(finding);
        }
    }

    /** One that is named in any case. */
    void addNamed(Finding finding) {
        count++;
        named.add(finding);
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
