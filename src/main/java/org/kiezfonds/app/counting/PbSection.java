package org.kiezfonds.app.counting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sections of a {@code .pb} file, in their order. */
enum PbSection {
    META,
    PROJECTS,
    VOTES;

    /** Which one begins with this row; null where none does. */
    static @Nullable PbSection at(PbRows rows) {
        return rows.onlyFirst() && !rows.firstIsQuoted() ? of(rows.text(0)) : null;
    }

    /** Which one a text names; null where it names none. */
    static @Nullable PbSection of(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        for (PbSection section : values()) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        return null;
    }
}
