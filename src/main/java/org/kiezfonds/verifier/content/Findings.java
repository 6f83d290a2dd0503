package org.kiezfonds.verifier.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Finding;

/**
 * What was found, by the step that its key begins with. Of each kind the first ones are kept and the
 * rest counted: a log of which all is wrong needs no more memory than a good one.
 */
final class Findings {

    private static final int KEPT = 100;

    private final Map<String, List<Found>> kept = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    void add(long entry, @Nullable UUID about, String key, Object... details) {
        String step = key.substring(0, key.indexOf('.'));
        counts.merge(step, 1L, Long::sum);
        if (counts.merge(key, 1L, Long::sum) <= KEPT) {
            kept.computeIfAbsent(step, _ -> new ArrayList<>())
                    .add(new Found(entry, about, Finding.of(key, details)));
        }
    }

    List<Found> of(String step) {
        return kept.getOrDefault(step, List.of());
    }

    /** How many there are of the step, kept or not. */
    long count(String step) {
        return counts.getOrDefault(step, 0L);
    }
}
