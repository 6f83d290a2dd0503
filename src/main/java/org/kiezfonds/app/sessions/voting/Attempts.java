package org.kiezfonds.app.sessions.voting;

import java.util.List;
import org.kiezfonds.app.bodies.Procedure;

/** The votes on one motion in one session, in their order. */
public record Attempts(List<Attempt> closed) {

    /** A vote that is closed. */
    public record Attempt(Kind kind, boolean isTied) {}

    /** What a closed vote counts as. */
    public enum Kind {
        COUNTED,
        /** Noted as an error, or a conflict became known after the close: it is repeated. */
        ANNULLED,
        /** Without a quorum. */
        STRAW_POLL
    }

    public Attempts {
        closed = List.copyOf(closed);
    }

    /** How many use up what the rules allow. */
    public long counted() {
        return closed.stream().filter(each -> each.kind() == Kind.COUNTED).count();
    }

    /** Whether one of them ended in a tie, and stands. */
    public boolean wasTied() {
        return closed.stream().anyMatch(each -> each.kind() == Kind.COUNTED && each.isTied());
    }

    /** Whether the last one that was more than a straw poll was annulled. */
    public boolean mustRepeat() {
        return closed.stream()
                .filter(each -> each.kind() != Kind.STRAW_POLL)
                .reduce((_, last) -> last)
                .filter(last -> last.kind() == Kind.ANNULLED)
                .isPresent();
    }

    /** Whether the motion may be voted on now: once, and as often again as the rules say. */
    public boolean mayVote(Procedure rules) {
        return mustRepeat() || counted() <= rules.revotes();
    }
}
