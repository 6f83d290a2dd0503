package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a contribution holds, as typed: the service says what does not fit.
 *
 * @param partner who gave it; null where a co-operation did
 * @param quantity see {@link Quantity#read}
 * @param year empty where a day is given
 * @param language in which the quantity was typed
 */
public record ContributionData(
        @Nullable PartnerId partner,
        @Nullable UUID cooperation,
        @Nullable ContributionKind kind,
        String quantity,
        String purpose,
        String year,
        @Nullable LocalDate day,
        Locale language) {}
