package org.kiezfonds.app.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * An entry of the register.
 *
 * @param slug its part of the public address; never changes
 * @param wasListed whether the team ever took it into the register
 * @param closedOn the day on which it left; null while it is in or waits
 * @param closedReason why it left, or was declined
 * @param version rises with every change
 */
public record Partner(
        PartnerId id,
        AreaId area,
        String slug,
        PartnerState state,
        boolean wasListed,
        PartnerProfile profile,
        @Nullable LocalDate closedOn,
        String closedReason,
        int version) {

    /** As other pages name it. */
    public PartnerName named() {
        return new PartnerName(id, slug, profile.name());
    }
}
