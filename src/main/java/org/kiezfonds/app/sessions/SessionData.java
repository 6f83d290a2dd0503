package org.kiezfonds.app.sessions;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form for a session asks; null where nothing was chosen.
 *
 * @param startsAt in the time of the installation's zone
 * @param chair the seat that leads; only asked where there is no panel
 * @param deputy likewise
 * @param scribe the seat that writes the minutes beside the area team
 * @param remoteLink where those who are invited take part from afar; empty where nowhere
 */
public record SessionData(
        @Nullable LocalDateTime startsAt,
        String place,
        boolean isPublic,
        @Nullable UUID chair,
        @Nullable UUID deputy,
        @Nullable UUID scribe,
        String remoteLink) {

    /** For a session in a room alone. */
    public SessionData(
            @Nullable LocalDateTime startsAt,
            String place,
            boolean isPublic,
            @Nullable UUID chair,
            @Nullable UUID deputy,
            @Nullable UUID scribe) {
        this(startsAt, place, isPublic, chair, deputy, scribe, "");
    }
}
