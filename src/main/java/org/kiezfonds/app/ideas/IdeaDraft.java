package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An idea that is being written.
 *
 * @param link the secret that its author came with; null where they are signed in
 * @param mend the fields that the area team asks to mend; empty where all may be changed
 * @param mendText what the area team wrote to it; empty before the idea was returned
 * @param mendUntil the last day for it; null before the idea was returned
 */
public record IdeaDraft(
        Idea idea,
        IdeaTyped typed,
        @Nullable String link,
        Set<IdeaField> mend,
        String mendText,
        @Nullable LocalDate mendUntil) {

    public IdeaDraft {
        mend = Set.copyOf(mend);
    }
}
