package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.PartnerId;

/**
 * What the form for a new seat holds, as typed.
 *
 * @param partner for seats of institutions
 * @param oldEnough the team has seen to it that the person has the body's minimum age
 */
public record MandateData(
        @Nullable SeatGroup group,
        String email,
        @Nullable PartnerId partner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean oldEnough) {}
