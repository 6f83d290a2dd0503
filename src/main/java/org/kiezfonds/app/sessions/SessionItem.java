package org.kiezfonds.app.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * An item of the agenda.
 *
 * @param position from 1
 * @param idea that it is about; null for other kinds
 * @param title as typed; empty where the idea has its own
 */
public record SessionItem(
        UUID id,
        UUID session,
        int position,
        Kind kind,
        @Nullable IdeaId idea,
        String title,
        State state,
        int version) {

    /** An item about an idea that nobody has talked about yet. */
    static SessionItem of(UUID id, UUID session, int position, IdeaId idea) {
        return new SessionItem(id, session, position, Kind.IDEA, idea, "", State.WAITING, 0);
    }

    /** What it is about. */
    public enum Kind {
        IDEA,
        /** Advice on the action concept. */
        ADVICE,
        /** The minutes of the last session. */
        MINUTES,
        FREE
    }

    /** How far it is. */
    public enum State {
        WAITING,
        CURRENT,
        DONE,
        /** Taken off the agenda. */
        DROPPED
    }
}
