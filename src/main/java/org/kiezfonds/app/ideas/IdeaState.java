package org.kiezfonds.app.ideas;

import java.util.EnumSet;
import java.util.Set;

/** How far an idea is on its way to the body that decides. */
public enum IdeaState {
    /** It is being written; nobody but its author sees it. */
    DRAFT,
    /** It was sent and waits for the area team. */
    RECEIVED,
    /** The area team asks its author to mend something. */
    RETURNED,
    /** The body will decide on it. */
    ADMITTED,
    /** It does not meet the rules; the reason is public. */
    REFUSED,
    /** Its author took it back. */
    WITHDRAWN,
    /** It goes on as a part of another idea. */
    MERGED;

    /** The states to which it can go on from this one. */
    public Set<IdeaState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(RETURNED, ADMITTED, REFUSED, WITHDRAWN, MERGED);
            case RETURNED -> EnumSet.of(RECEIVED, REFUSED, WITHDRAWN, MERGED);
            // Who is refused may be heard again, and what is admitted can still turn out wrong.
            case ADMITTED -> EnumSet.of(RECEIVED, WITHDRAWN, MERGED);
            case REFUSED -> EnumSet.of(RECEIVED);
            case WITHDRAWN, MERGED -> EnumSet.noneOf(IdeaState.class);
        };
    }

    /** Whether it may still come to a decision. */
    boolean isAlive() {
        return switch (this) {
            case RECEIVED, RETURNED, ADMITTED -> true;
            case DRAFT, REFUSED, WITHDRAWN, MERGED -> false;
        };
    }

    /** Whether its author can write in it. */
    public boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
