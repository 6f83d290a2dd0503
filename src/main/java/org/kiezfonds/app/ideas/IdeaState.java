package org.kiezfonds.app.ideas;

import java.util.EnumSet;
import java.util.Set;

/** How far an idea is on its way to the body that decides, and how that decided. */
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
    MERGED,
    /** The body granted money for it. */
    GRANTED,
    /** The body decided against it; the reason is public. */
    TURNED_DOWN,
    /** Money was granted for it, and its author did not take it. */
    LAPSED;

    /** The states to which it can go on from this one. */
    public Set<IdeaState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(RETURNED, ADMITTED, REFUSED, WITHDRAWN, MERGED);
            case RETURNED -> EnumSet.of(RECEIVED, REFUSED, WITHDRAWN, MERGED);
            // Who is refused may be heard again, and what is admitted can still turn out wrong.
            case ADMITTED -> EnumSet.of(RECEIVED, WITHDRAWN, MERGED, GRANTED, TURNED_DOWN);
            case REFUSED -> EnumSet.of(RECEIVED);
            case WITHDRAWN, MERGED -> EnumSet.noneOf(IdeaState.class);
            // A decision that does not stand, or an appeal, brings it before the body again.
            case GRANTED -> EnumSet.of(ADMITTED, LAPSED, WITHDRAWN);
            case TURNED_DOWN, LAPSED -> EnumSet.of(ADMITTED);
        };
    }

    /** Whether it may still come to a decision. */
    boolean isAlive() {
        return switch (this) {
            case RECEIVED, RETURNED, ADMITTED -> true;
            case DRAFT, REFUSED, WITHDRAWN, MERGED, GRANTED, TURNED_DOWN, LAPSED -> false;
        };
    }

    /** Whether the body decided on it; only a decision brings it into these states. */
    public boolean isDecided() {
        return this == GRANTED || this == TURNED_DOWN || this == LAPSED;
    }

    /** Whether its author can write in it. */
    public boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
