package org.kiezfonds.app.juries;

import java.util.List;
import java.util.UUID;

/** What came of an act on the scoring of a round. */
public sealed interface ScoringAnswer {

    /**
     * It was done.
     *
     * @param scoring as it is now
     * @param entry in the transparency log
     */
    record Done(Scoring scoring, UUID entry) implements ScoringAnswer {}

    /**
     * It cannot be done like that; nothing was done.
     *
     * @param textKey says what, why and what to do, with the arguments
     */
    record Refused(Field field, String textKey, List<Object> arguments) implements ScoringAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(Field field, String textKey, Object... arguments) {
            return new Refused(field, textKey, List.of(arguments));
        }
    }

    /**
     * Somebody else acted meanwhile; nothing was done.
     *
     * @param scoring as it is now
     */
    record Stale(Scoring scoring) implements ScoringAnswer {}

    /** There is no such round, panel or scoring for this person. */
    record NotFound() implements ScoringAnswer {}

    /** What the forms ask. */
    enum Field {
        FORM,
        UNTIL,
        REASON
    }
}
