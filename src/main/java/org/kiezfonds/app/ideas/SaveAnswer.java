package org.kiezfonds.app.ideas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of saving a draft. */
public sealed interface SaveAnswer {

    /**
     * It is kept.
     *
     * @param version of the idea now
     */
    record Saved(int version, Instant at) implements SaveAnswer {}

    /**
     * It was saved in another window meanwhile; nothing was done.
     *
     * @param draft as it was saved there
     */
    record Stale(IdeaDraft draft) implements SaveAnswer {}

    /** There is no such draft for this person, or it was sent meanwhile. */
    record NotFound() implements SaveAnswer {}

    /**
     * It is too much to be kept; what was kept before stays.
     *
     * @param field where it is too long; null where the whole is too much
     * @param most that is kept of it, in characters or rows
     * @param length that was typed
     */
    record TooLong(@Nullable IdeaField field, int most, int length) implements SaveAnswer {}

    /** Too many drafts were begun from one place; nothing was done. */
    record TooMany() implements SaveAnswer {}
}
