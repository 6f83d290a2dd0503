package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.shared.Money;

/**
 * The public part of an idea.
 *
 * @param title empty where the area team took the texts out of sight
 * @param language of title and summary
 * @param by the organisation or the person who agreed to be named; empty for everybody else
 * @param mergedInto the number of the idea that it goes on in
 */
public record GalleryItem(
        IdeaId id,
        int number,
        String title,
        String summary,
        boolean isHidden,
        Locale language,
        IdeaState state,
        String by,
        Money asked,
        String fund,
        String fundSlug,
        int round,
        String roundName,
        @Nullable NeedId need,
        @Nullable Integer mergedInto,
        LocalDate sentOn) {

    /** Whether it may still come to something, so that others can join. */
    public boolean isOpen() {
        return (state.isAlive() || state == IdeaState.GRANTED) && !isHidden;
    }
}
