package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a co-operation holds, as typed: the service says what does not fit.
 *
 * @param until null while it goes on
 * @param need of the action concept; null where none is named
 */
public record CooperationData(
        String title,
        @Nullable ActionField field,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String project,
        @Nullable UUID need,
        List<PartnerId> partners) {

    public CooperationData {
        partners = List.copyOf(partners);
    }
}
