package org.kiezfonds.app.juries;

import java.util.List;

/** What came of scoring. */
public sealed interface ScoreAnswer {

    /**
     * It is kept.
     *
     * @param sheet as it is now
     */
    record Saved(ScoreSheet sheet) implements ScoreAnswer {}

    /**
     * The member scored it in another window meanwhile; nothing was done.
     *
     * @param sheet as it is now
     */
    record Stale(ScoreSheet sheet) implements ScoreAnswer {}

    /**
     * It cannot be scored now; nothing was done.
     *
     * @param textKey says what, why and what to do, with the arguments
     */
    record Refused(String textKey, List<Object> arguments) implements ScoreAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(String textKey, Object... arguments) {
            return new Refused(textKey, List.of(arguments));
        }
    }

    /** There is nothing to score for this person. */
    record NotFound() implements ScoreAnswer {}
}
