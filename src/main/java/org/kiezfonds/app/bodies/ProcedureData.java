package org.kiezfonds.app.bodies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.uikit.Formats;

/**
 * What the form for rules of procedure holds, as typed: {@link ProcedureCheck} says what does not
 * fit. Choices and numbers are null where nothing was chosen or nothing readable was typed.
 *
 * @param quorumShare "2/3" or "60 %"
 * @param majorityShare likewise
 * @param circularDays needed where circular votes are allowed
 * @param circularObjections whether one objection takes a circular vote to a session
 */
public record ProcedureData(
        String quorumShare,
        @Nullable Bound quorumBound,
        @Nullable QuorumWhole quorumBase,
        boolean residentMajority,
        String majorityShare,
        @Nullable Bound majorityBound,
        @Nullable MajorityWhole majorityBase,
        @Nullable TieRule tie,
        @Nullable Ballot ballot,
        @Nullable Integer revotes,
        boolean circular,
        @Nullable Integer circularDays,
        boolean circularObjections,
        boolean conflictedLeave,
        boolean conflictedCount,
        boolean substitutesAct,
        @Nullable Presentation presentation,
        boolean publicSessions) {

    /** What a body that has no rules yet can begin with. */
    public static ProcedureData proposal() {
        return new ProcedureData(
                "2/3",
                Bound.AT_LEAST,
                QuorumWhole.MEMBERS,
                true,
                "1/2",
                Bound.MORE_THAN,
                MajorityWhole.CAST_WITHOUT_ABSTENTIONS,
                TieRule.MOTION_LOST,
                Ballot.SHOW_OF_HANDS,
                1,
                false,
                null,
                true,
                true,
                false,
                true,
                Presentation.POSSIBLE,
                true);
    }

    /** The rules as a form shows them in the language. */
    public static ProcedureData of(Procedure rules, Locale language) {
        return new ProcedureData(
                Formats.share(rules.quorum().threshold().share(), language),
                rules.quorum().threshold().bound(),
                rules.quorum().base(),
                rules.quorum().residentMajority(),
                Formats.share(rules.majority().threshold().share(), language),
                rules.majority().threshold().bound(),
                rules.majority().base(),
                rules.tie(),
                rules.ballot(),
                rules.revotes(),
                rules.circularDays() > 0,
                rules.circularDays() > 0 ? rules.circularDays() : null,
                rules.circularObjections(),
                rules.conflict().leaves(),
                rules.conflict().counts(),
                rules.substitutesAct(),
                rules.presentation(),
                rules.publicSessions());
    }
}
