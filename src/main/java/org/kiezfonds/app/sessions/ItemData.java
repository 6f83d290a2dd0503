package org.kiezfonds.app.sessions;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * What a form for an item asks.
 *
 * @param idea for an item about one; null for other kinds
 * @param title for other kinds
 */
public record ItemData(SessionItem.Kind kind, @Nullable IdeaId idea, String title) {

    public static ItemData of(IdeaId idea) {
        return new ItemData(SessionItem.Kind.IDEA, idea, "");
    }

    public static ItemData free(String title) {
        return new ItemData(SessionItem.Kind.FREE, null, title);
    }
}
