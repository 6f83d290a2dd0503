package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.PersonId;

/**
 * A seat held by a person for a term.
 *
 * @param partner the institution for which the person sits there
 * @param candidate the person's key in the election or draw
 * @param endedOn the last day where it ended early
 */
public record Mandate(
        UUID id,
        BodyId body,
        SeatGroup group,
        PersonId person,
        @Nullable PartnerId partner,
        LocalDate startsOn,
        LocalDate endsOn,
        MandateWay way,
        @Nullable UUID candidate,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        List<Substitute> substitutes,
        int version) {

    public Mandate {
        substitutes = List.copyOf(substitutes);
    }

    /** The last day on which it is held; before the first where it never began. */
    public LocalDate lastDay() {
        return endedOn == null ? endsOn : endedOn;
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(lastDay());
    }

    /** Whether it has ended or runs out before the day. */
    public boolean isOver(LocalDate day) {
        return lastDay().isBefore(day);
    }

    /** Who acts for the member from a first to a last day. */
    public record Substitute(
            UUID id,
            PersonId person,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn,
            int version) {

        public LocalDate lastDay() {
            return endedOn == null ? endsOn : endedOn;
        }

        public boolean actsOn(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(lastDay());
        }
    }
}
