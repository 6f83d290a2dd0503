package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How people vote, as {@code vote_type} of a {@code .pb} file names it. */
enum PbType {
    APPROVAL("approval"),
    CHOOSE_1("choose-1"),
    CUMULATIVE("cumulative"),
    SCORING("scoring"),
    ORDINAL("ordinal");

    private final String key;

    PbType(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether a voter gives points. */
    boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    static Optional<PbType> of(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.key.equals(lower)).findAny();
    }
}
