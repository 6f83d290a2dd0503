package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * What a partner, or a co-operation as a whole, gave to the neighbourhood.
 *
 * @param partner null where a co-operation gave it
 * @param cooperation its key; null where one partner gave it
 * @param giver the name of either
 * @param year in which it was given
 * @param day null where only the year is known
 */
public record Contribution(
        UUID id,
        AreaId area,
        @Nullable PartnerName partner,
        @Nullable UUID cooperation,
        String giver,
        Quantity quantity,
        String purpose,
        int year,
        @Nullable LocalDate day) {}
