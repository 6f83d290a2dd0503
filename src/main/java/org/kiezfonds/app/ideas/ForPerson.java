package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * What the log says of an act that the area team did for a person.
 *
 * @param how they said it; null where its author acted
 * @param on the day on which they said it
 * @param scans of the paper, where there is one
 */
record ForPerson(@Nullable Word how, @Nullable LocalDate on, List<Digest> scans) {

    /** The author acts in person. */
    static final ForPerson NOBODY = new ForPerson(null, null, List.of());

    ForPerson {
        scans = List.copyOf(scans);
    }
}
