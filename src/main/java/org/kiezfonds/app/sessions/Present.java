package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * What is noted last of somebody: there, or gone.
 *
 * @param seat that the person acted on then
 * @param turn how often something was noted of the person
 */
public record Present(PersonId person, UUID seat, boolean isHere, Way way, int turn, Instant at) {

    /** How somebody is there. */
    public enum Way {
        ROOM,
        /** By video or phone. */
        REMOTE
    }
}
