package org.kiezfonds.app.concepts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the council advised on a version.
 *
 * @param entry in the transparency log
 * @param sessionOn the day of the council's session
 * @param yes votes for the result
 * @param conditions under which it recommends, or its reasons; may be empty
 * @param onBehalf whether the team recorded it on behalf of the council
 */
public record Advice(
        UUID entry,
        LocalDate sessionOn,
        Result result,
        int yes,
        int no,
        int abstained,
        String conditions,
        boolean onBehalf) {

    /** The results. */
    public enum Result {
        RECOMMENDS,
        WITH_CONDITIONS,
        ADVISES_AGAINST
    }
}
