package org.kiezfonds.app.sessions.voting;

import org.kiezfonds.app.bodies.Count;
import org.kiezfonds.app.bodies.Quorate;

/** What a vote comes to, with the whole working. */
public record Verdict(Quorate quorate, Count count) {

    /** What came out, before the tie rule. */
    public enum Outcome {
        CARRIED,
        LOST,
        TIED,
        /** The quorum was missing at the close: recorded, and nothing is decided. */
        STRAW_POLL
    }

    public Outcome outcome() {
        if (!quorate.isReached()) {
            return Outcome.STRAW_POLL;
        }
        return switch (count.result()) {
            case CARRIED -> Outcome.CARRIED;
            case LOST -> Outcome.LOST;
            case TIED -> Outcome.TIED;
        };
    }
}
