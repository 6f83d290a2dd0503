package org.kiezfonds.app.site;

import java.util.UUID;

/** What became of a text that was to be saved. */
public sealed interface SiteTextSaved {

    /**
     * It stands, and everybody reads it within a second.
     *
     * @param entry in the transparency log
     */
    record Saved(SiteText text, UUID entry) implements SiteTextSaved {}

    /** Somebody else saved in between; nothing was changed. */
    record ChangedMeanwhile(SiteText current) implements SiteTextSaved {}

    /** It is longer than a text may be; nothing was changed. */
    record TooLong(int mostCharacters) implements SiteTextSaved {}
}
