package org.kiezfonds.app.funds;

import java.util.UUID;

/** What came of saving or publishing rules or criteria. */
public sealed interface PaperAnswer {

    /** The draft is kept; {@code version} is its new one. */
    record Saved(int version) implements PaperAnswer {}

    /**
     * Kept together with what somebody else saved or published meanwhile: read the draft again.
     *
     * @param number that the draft will be published under now
     */
    record Merged(int number) implements PaperAnswer {}

    /**
     * Rounds can be opened with it from now on.
     *
     * @param number of the version
     * @param entry in the transparency log
     */
    record Published(int number, UUID entry) implements PaperAnswer {}

    /** It does not fit yet; what, the reading of the draft says. */
    record Invalid() implements PaperAnswer {}

    /** It says the same as the version before. */
    record NothingNew(int number) implements PaperAnswer {}

    /** Somebody else saved meanwhile; nothing was published. */
    record Stale() implements PaperAnswer {}

    /** There is no such draft in the area. */
    record NotFound() implements PaperAnswer {}
}
