package org.kiezfonds.app.reviews;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * An act to be written down.
 *
 * @param idea as it was before
 * @param check as canonical JSON; null where the act needs none
 */
record NewAct(
        ActKind kind,
        Idea idea,
        String reason,
        Set<IdeaField> mend,
        @Nullable LocalDate until,
        @Nullable IdeaId into,
        @Nullable RoundId to,
        @Nullable String check) {

    /** With a reason and nothing else. */
    static NewAct of(ActKind kind, Idea idea, String reason) {
        return new NewAct(kind, idea, reason, Set.of(), null, null, null, null);
    }

    static NewAct checked(ActKind kind, Idea idea, String reason, String check) {
        return new NewAct(kind, idea, reason, Set.of(), null, null, null, check);
    }
}
