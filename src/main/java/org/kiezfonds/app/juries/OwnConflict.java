package org.kiezfonds.app.juries;

import org.jspecify.annotations.Nullable;

/**
 * Whether the person behind the request may decide on an idea.
 *
 * @param conflict null where nobody said anything yet
 * @param isAuthor whether the person applies with the idea, and so never decides on it
 */
public record OwnConflict(@Nullable Conflict conflict, boolean isAuthor) {

    /** Whether the person is kept from deciding. */
    public boolean isInForce() {
        return isAuthor || (conflict != null && conflict.state().isInForce());
    }
}
