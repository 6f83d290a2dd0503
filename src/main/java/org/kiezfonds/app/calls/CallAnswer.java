package org.kiezfonds.app.calls;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of an act on a call, a sketch, or the panel that selects. */
public sealed interface CallAnswer {

    /**
     * It was done.
     *
     * @param entry in the transparency log; null for what is nobody else's business yet
     */
    record Done(@Nullable UUID entry) implements CallAnswer {}

    /** It does not fit; nothing was done. */
    record Refused(List<CallProblem> problems) implements CallAnswer {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else acted meanwhile; nothing was done. */
    record Stale() implements CallAnswer {}

    /** There is no such thing for this person. */
    record NotFound() implements CallAnswer {}

    /** It does not fit as a whole. */
    static CallAnswer refused(String textKey, Object... arguments) {
        return at("", textKey, arguments);
    }

    /** It does not fit at a field of the form. */
    static CallAnswer at(String field, String textKey, Object... arguments) {
        return new Refused(List.of(CallProblem.of(field, textKey, arguments)));
    }
}
