package org.kiezfonds.app.calls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.Money;

/** What the form for a release asks, as typed; see {@link Release}. */
public record ReleaseData(
        @Nullable BodyId body,
        @Nullable NeedId need,
        @Nullable UUID measure,
        @Nullable IdeaId idea,
        String subject,
        String reason,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable Money frame,
        @Nullable LocalDate decidedOn,
        @Nullable UUID vote) {}
