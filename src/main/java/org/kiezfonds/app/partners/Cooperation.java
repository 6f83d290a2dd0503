package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * Partners who work together.
 *
 * @param until the last day; null while it goes on
 * @param project in which; empty where in none
 * @param need of the action concept that it serves; null where none is named
 * @param reason why it was declined or withdrawn; empty where it was not
 * @param partners two or more, by name
 */
public record Cooperation(
        UUID id,
        AreaId area,
        String title,
        ActionField field,
        LocalDate since,
        @Nullable LocalDate until,
        String project,
        @Nullable UUID need,
        State state,
        String reason,
        PersonId proposedBy,
        List<PartnerName> partners,
        int version) {

    public Cooperation {
        partners = List.copyOf(partners);
    }

    /** Where it stands. */
    public enum State {
        /** Waits for the team. */
        PROPOSED,
        RECORDED,
        DECLINED,
        /** Recorded by mistake: no longer part of the network. */
        WITHDRAWN
    }

    /** Whether it was under way on some day of the year. */
    public boolean isIn(int year) {
        return since.getYear() <= year && (until == null || until.getYear() >= year);
    }
}
