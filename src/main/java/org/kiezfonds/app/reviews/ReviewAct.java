package org.kiezfonds.app.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * An act of the area team on an idea.
 *
 * @param entry in the transparency log
 * @param idea that it was done with; where another one was merged into the idea at hand, that other
 * @param reason empty where none is needed, the reader may not see it, or it was erased
 * @param mend the fields that the author may change; empty for other acts
 * @param mendUntil the last day for it; null for other acts
 * @param mergedInto null for other acts
 * @param from null for other acts
 * @param to null for other acts
 * @param by null where the reader may not know
 */
public record ReviewAct(
        UUID entry,
        IdeaId idea,
        ActKind kind,
        String reason,
        Set<IdeaField> mend,
        @Nullable LocalDate mendUntil,
        @Nullable IdeaId mergedInto,
        @Nullable RoundId from,
        @Nullable RoundId to,
        @Nullable PersonId by,
        Instant at) {

    public ReviewAct {
        mend = Set.copyOf(mend);
    }

    /** What everybody may know of it. */
    ReviewAct inPublic() {
        boolean isPrivate = kind == ActKind.RETURNED;
        return new ReviewAct(
                entry,
                idea,
                kind,
                isPrivate ? "" : reason,
                isPrivate ? Set.of() : mend,
                mendUntil,
                mergedInto,
                from,
                to,
                null,
                at);
    }
}
