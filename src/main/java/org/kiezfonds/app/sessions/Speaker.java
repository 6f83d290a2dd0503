package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * Somebody who asked to speak on an item.
 *
 * @param position among those who wait
 * @param isNew whether the person had not spoken in this session before
 */
public record Speaker(
        UUID id,
        UUID item,
        UUID seat,
        PersonId person,
        int position,
        State state,
        Instant raisedAt,
        boolean isNew) {

    /** How far it is. */
    public enum State {
        WAITING,
        SPEAKING,
        /** Spoke. */
        DONE,
        /** Took the hand back, or was taken off the list. */
        BACK
    }
}
