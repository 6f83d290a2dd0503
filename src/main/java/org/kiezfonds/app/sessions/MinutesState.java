package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the minutes of a session are. */
public sealed interface MinutesState {

    /** No version was finished. */
    record Draft() implements MinutesState {}

    /** A version was finished and waits for the body's approval. */
    record Finished(int number) implements MinutesState {}

    /** The body approved a version with changes; the version that brings them is still to come. */
    record ChangesDue(int number, UUID vote, Instant at) implements MinutesState {}

    /** The body approved it: this version stays as it is, and no other follows. */
    record Approved(int number, UUID vote, Instant at) implements MinutesState {}

    /** Whether the scribe may still write. */
    default boolean isWritten() {
        return !(this instanceof Approved);
    }

    /** What the acts make of it, in their order. */
    static MinutesState of(List<MinutesAct> acts) {
        MinutesState state = new Draft();
        for (MinutesAct act : acts) {
            UUID vote = act.vote();
            state = switch (act.kind()) {
                case FINISHED ->
                    // The version that brings the changes is approved by an act of its own.
                    state instanceof ChangesDue ? state : new Finished(act.number());
                case CHANGES -> new ChangesDue(act.number(), of(vote), act.at());
                case APPROVED -> new Approved(act.number(), of(vote), act.at());
                case UNDONE -> new Finished(act.number());
            };
        }
        return state;
    }

    private static UUID of(@Nullable UUID vote) {
        if (vote == null) {
            throw new IllegalStateException("no vote");
        }
        return vote;
    }
}
