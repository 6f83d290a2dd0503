package org.kiezfonds.app.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * What a body decided on an idea in one session, as its votes say.
 *
 * @param motion that decided, with the amendments that it was voted on with
 * @param vote that decided: the carried one, or the last of those that were lost
 * @param votes all on main motions on the idea in that session, in their order
 * @param isContradictory whether granting and refusing were both carried
 */
public record Resolution(
        BodySession session,
        IdeaId idea,
        Outcome outcome,
        Motion motion,
        Vote vote,
        List<Vote> votes,
        boolean isContradictory) {

    public Resolution {
        votes = List.copyOf(votes);
    }

    /** What was decided. */
    public enum Outcome {
        /** Money was granted: all that was asked for, less, or under conditions. */
        GRANTED,
        POSTPONED,
        /** A motion to refuse was carried. */
        REFUSED,
        /** No motion for money was carried. */
        NOT_CARRIED
    }

    /** The rules of procedure that held. */
    public Procedure rules() {
        return session.rulesInForce();
    }

    /** The vote's result, which a vote that decided has. */
    public Vote.@Nullable Result result() {
        return vote.result();
    }
}
