package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.shared.PersonId;

/**
 * A member of a panel, or somebody who stands in for one.
 *
 * @param mandate the seat, which counts once
 * @param substitution null for the member of the body
 * @param isActing whether the person scores and votes for the seat today: the mandate is held, and
 *     nobody else acts for it
 * @param isHeld whether mandate and standing in last today, and the person did not leave
 */
public record PanelMember(
        UUID id,
        UUID mandate,
        @Nullable UUID substitution,
        PersonId person,
        SeatGroup group,
        Duty duty,
        boolean isActing,
        boolean isHeld,
        Instant joinedAt,
        @Nullable Instant leftAt,
        int version) {

    /** Whether the person stands in for a member of the body. */
    public boolean isStandIn() {
        return substitution != null;
    }
}
