package org.kiezfonds.app.calls;

import java.util.List;

/** What came of writing or handing in a sketch. */
public sealed interface SketchAnswer {

    /**
     * It is kept, handed in or taken back.
     *
     * @param sketch as it is now
     */
    record Saved(Sketch sketch) implements SketchAnswer {}

    /** It does not fit; nothing was done. */
    record Refused(List<CallProblem> problems) implements SketchAnswer {

        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused of(String textKey) {
            return new Refused(List.of(CallProblem.of("", textKey)));
        }
    }

    /**
     * It was changed in another window meanwhile; nothing was done.
     *
     * @param sketch as it is now
     */
    record Stale(Sketch sketch) implements SketchAnswer {}

    /** There is no such sketch of this person. */
    record NotFound() implements SketchAnswer {}
}
