package org.kiezfonds.app.bodies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;

/**
 * A council or jury as it is composed.
 *
 * @param slug its part of the address, for good
 * @param minSize members without whom it is not complete
 * @param maxSize members at most, at most the sum of the seats
 * @param residentShare the part of the held seats that residents must have; none where it is 0
 * @param minAge in years
 * @param dissolvedAt null while it is active
 */
public record Body(
        BodyId id,
        AreaId area,
        String slug,
        BodyKind kind,
        String name,
        String purpose,
        Seats seats,
        int minSize,
        int maxSize,
        Share residentShare,
        int minAge,
        int termMonths,
        @Nullable Instant dissolvedAt,
        int version) {

    public boolean isActive() {
        return dissolvedAt == null;
    }
}
