package org.kiezfonds.app.talks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of saying something. */
public sealed interface SayAnswer {

    /**
     * It was said.
     *
     * @param entry in the transparency log; null where it is not public
     */
    record Said(@Nullable UUID entry) implements SayAnswer {}

    /** It cannot be said like this; nothing was done. */
    record Invalid(String textKey, List<Object> arguments) implements SayAnswer {

        public Invalid {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Too much was said of late.
     *
     * @param pause after which there is room again
     */
    record TooMany(Duration pause) implements SayAnswer {}

    /**
     * It is not the time or the place for it.
     *
     * @param textKey why, and what to do
     */
    record Closed(String textKey) implements SayAnswer {}

    /** There is no such idea or conversation for the person behind the request. */
    record NotFound() implements SayAnswer {}
}
