package org.kiezfonds.app.bodies;

import java.util.List;

/**
 * What does not fit in a form of this module.
 *
 * @param row which candidate, counted from 0; 0 for fields that stand alone
 * @param textKey says what and what to do, with the arguments
 */
public record BodyProblem(Field field, int row, String textKey, List<Object> arguments) {

    public BodyProblem {
        arguments = List.copyOf(arguments);
    }

    static BodyProblem at(Field field, String textKey, Object... arguments) {
        return new BodyProblem(field, 0, textKey, List.of(arguments));
    }

    /** Where it does not fit. */
    public enum Field {
        /** The whole, where no single field is to blame. */
        FORM,
        KIND,
        NAME,
        PURPOSE,
        RESIDENT_SEATS,
        INSTITUTION_SEATS,
        OTHER_SEATS,
        MIN_SIZE,
        MAX_SIZE,
        RESIDENT_SHARE,
        MIN_AGE,
        TERM_MONTHS,
        GROUP,
        EMAIL,
        PARTNER,
        STARTS_ON,
        ENDS_ON,
        OLD_ENOUGH,
        LAST_DAY,
        REASON,
        HELD_ON,
        PLACE,
        ELECTORATE,
        SEATS,
        ELIGIBLE,
        BALLOTS_CAST,
        BALLOTS_INVALID,
        CANDIDATES,
        CANDIDATE_NAME,
        CANDIDATE_EMAIL,
        CANDIDATE_VOTES,
        CANDIDATE_LOT,
        TIE_LOT,
        SOURCE,
        KNOWN_AT,
        PUBLIC_VALUE,
        PUBLISHED_IN,
        QUORUM,
        QUORUM_BASE,
        MAJORITY,
        TIE,
        BALLOT,
        REVOTES,
        CIRCULAR,
        CONFLICT,
        VALID_FROM
    }
}
