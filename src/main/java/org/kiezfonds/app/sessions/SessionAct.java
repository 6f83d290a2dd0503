package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act in a session that is in the log.
 *
 * @param entry in the transparency log
 * @param about the motion or vote; null where it is the session itself
 * @param reason public; empty where none is asked
 */
public record SessionAct(
        UUID entry, UUID session, Kind kind, @Nullable UUID about, String reason, Instant at) {

    /** What was done. */
    public enum Kind {
        PLANNED("session.planned"),
        CHANGED("session.changed"),
        CALLED_OFF("session.called-off"),
        AGENDA("session.agenda-set"),
        OPENED("session.opened"),
        LED("session.led"),
        CLOSED("session.closed"),
        MOVED("motion.moved"),
        WITHDRAWN("motion.withdrawn"),
        VOTE_OPENED("vote.opened"),
        VOTE_CLOSED("vote.closed"),
        VOTE_ANNULLED("vote.annulled"),
        VOTE_REPEATED("vote.repeated"),
        LOT_DRAWN("vote.lot-drawn"),
        INVITED("session.invited"),
        PAPERS_GIVEN("session.papers-given"),
        PAPERS_WITHDRAWN("session.papers-withdrawn"),
        PAUSED("session.paused"),
        RESUMED("session.resumed");

        private final String entryType;

        Kind(String entryType) {
            this.entryType = entryType;
        }

        /** The kind of its entry in the log. */
        String entryType() {
            return entryType;
        }
    }
}
