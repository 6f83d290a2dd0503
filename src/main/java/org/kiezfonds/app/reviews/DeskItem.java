package org.kiezfonds.app.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.shared.Money;

/**
 * An idea in a tray.
 *
 * @param organisation empty where a person applies
 * @param isUnconfirmed whether the area team wrote it down, and the person has not said yet that it
 *     is theirs
 * @param asked null where nothing is said
 * @param mendUntil the last day for mending; null where it is not returned
 * @param opinionUntil the day of the opinion that is due first and not given; null where none is
 * @param offerUntil the last day for accepting a lower sum; null where none is offered
 */
public record DeskItem(
        int number,
        String title,
        String organisation,
        IdeaState state,
        boolean isHidden,
        boolean wasSentAgain,
        boolean isUnconfirmed,
        RoundId round,
        @Nullable Money asked,
        Instant sentAt,
        Instant stateAt,
        @Nullable LocalDate mendUntil,
        @Nullable LocalDate opinionUntil,
        @Nullable LocalDate offerUntil) {}
