package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.UUID;

/** What came of an act in a session. */
public sealed interface SessionAnswer<T> {

    /**
     * It was done.
     *
     * @param made what there is now
     * @param entry in the transparency log
     */
    record Done<T>(T made, UUID entry) implements SessionAnswer<T> {}

    /** It was done, and it is nothing for the log: somebody came or left, a vote was cast. */
    record Noted<T>(T made) implements SessionAnswer<T> {}

    /**
     * It cannot be done, or not like that; nothing was done.
     *
     * @param textKey says what, why and what to do, with the arguments
     */
    record Refused<T>(String textKey, List<Object> arguments) implements SessionAnswer<T> {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Somebody did something meanwhile, this person in another window perhaps; nothing was done. */
    record Stale<T>() implements SessionAnswer<T> {}

    /** There is no such thing for this person. */
    record NotFound<T>() implements SessionAnswer<T> {}

    static <T> SessionAnswer<T> refused(String textKey, Object... arguments) {
        return new Refused<>(textKey, List.of(arguments));
    }
}
