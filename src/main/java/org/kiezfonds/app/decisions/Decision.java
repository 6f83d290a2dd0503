package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * What a body decided on an idea. It stays as it was made; what becomes of it is told by its state
 * and by what came after.
 *
 * @param number counted from 1 in its area
 * @param vote that decided
 * @param after the decision that it takes the place of; null for the first one
 * @param isConditional whether the words are conditions
 * @param refusal why; null where it was not refused
 * @param costs the rows of the cost plan; nothing of them granted where it was refused
 * @param sending of the idea, on which was decided
 * @param concept the key of the version of the concept that held on that day
 * @param words that were voted on, with amendments; in German
 * @param legalNotice what the fund tells applicants
 * @param booking that promises the sum; null where there is none
 * @param answerUntil the last day to accept a lower sum; null where nothing is to be accepted
 * @param appealUntil the last day for an appeal; null where there is nothing to appeal against
 * @param entry in the transparency log
 */
public record Decision(
        UUID id,
        AreaId area,
        int number,
        IdeaId idea,
        RoundId round,
        UUID session,
        UUID vote,
        Occasion occasion,
        @Nullable UUID after,
        Outcome outcome,
        boolean isConditional,
        @Nullable Refusal refusal,
        Money asked,
        Money granted,
        List<Cost> costs,
        int sending,
        String contentDigest,
        @Nullable NeedId need,
        @Nullable UUID concept,
        String words,
        String legalNotice,
        @Nullable UUID booking,
        Instant at,
        @Nullable LocalDate answerUntil,
        @Nullable LocalDate appealUntil,
        UUID entry,
        State state,
        Instant stateAt,
        int version) {

    public Decision {
        costs = List.copyOf(costs);
    }

    /** What was decided. */
    public enum Outcome {
        /** All that was asked for. */
        GRANTED,
        GRANTED_LESS,
        REFUSED,
        /** The body looks at it again in another session. */
        POSTPONED;

        public boolean isGranted() {
            return this == GRANTED || this == GRANTED_LESS;
        }
    }

    /** What made the body decide. */
    public enum Occasion {
        VOTE,
        APPEAL,
        /** The vote of the decision before did not stand. */
        REPEATED_VOTE,
        /** The decision before was to postpone. */
        POSTPONED
    }

    /** Why it was refused. */
    public enum Refusal {
        AGAINST_RULES,
        NO_NEED,
        TOO_DEAR,
        NOT_CONVINCING,
        NO_MONEY_LEFT,
        OTHER,
        /** No motion for money got the votes that it needed. */
        NOT_CARRIED
    }

    /** What became of it. */
    public enum State {
        HOLDS,
        /** Until the lower sum is accepted. */
        WAITS,
        /** The money was not taken. */
        LAPSED,
        /** Its vote does not stand. */
        ANNULLED,
        /** A later decision took its place. */
        REPLACED;

        public boolean stands() {
            return this == HOLDS || this == WAITS;
        }
    }

    /** A row of the cost plan: what it costs, and what of that can be spent. */
    public record Cost(CostKind kind, Money asked, Money granted) {}

    /** Whether money is promised to it now. */
    public boolean takesMoney() {
        return state.stands() && granted.cents() > 0;
    }

    /** Whether there is something that the applicant may not agree with. */
    public boolean isAdverse() {
        return outcome == Outcome.REFUSED || outcome == Outcome.GRANTED_LESS || isConditional;
    }
}
