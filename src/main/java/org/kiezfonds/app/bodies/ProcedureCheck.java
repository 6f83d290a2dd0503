package org.kiezfonds.app.bodies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.Conflict;
import org.kiezfonds.app.bodies.Procedure.Majority;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.Quorum;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.uikit.ShareText;

/** Reads rules of procedure from a form: what they say, or what does not fit and where. */
public final class ProcedureCheck {

    private static final Share HALF = new Share(1, 2);
    private static final int MOST_REVOTES = 9;
    private static final int MOST_DAYS = 90;

    private ProcedureCheck() {}

    /** What a form says. */
    public sealed interface Result {

        record Fits(Procedure rules) implements Result {}

        record Problems(List<BodyProblem> problems) implements Result {

            public Problems {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a form. */
    public static Result read(ProcedureData data) {
        Typed typed = new Typed();
        Optional<Threshold> quorum =
                threshold(typed, Field.QUORUM, data.quorumShare(), data.quorumBound());
        Optional<Threshold> majority =
                threshold(typed, Field.MAJORITY, data.majorityShare(), data.majorityBound());
        QuorumWhole quorumBase =
                typed.chosen(Field.QUORUM_BASE, data.quorumBase(), QuorumWhole.MEMBERS);
        MajorityWhole majorityBase =
                typed.chosen(Field.MAJORITY, data.majorityBase(), MajorityWhole.CAST);
        TieRule tie = typed.chosen(Field.TIE, data.tie(), TieRule.MOTION_LOST);
        Ballot ballot = typed.chosen(Field.BALLOT, data.ballot(), Ballot.SHOW_OF_HANDS);
        int revotes = typed.number(Field.REVOTES, data.revotes(), 0, MOST_REVOTES);
        int days = data.circular()
                ? typed.number(Field.CIRCULAR, data.circularDays(), 1, MOST_DAYS)
                : 0;
        Presentation presentation =
                typed.chosen(Field.FORM, data.presentation(), Presentation.NONE);
        if (quorum.isEmpty() || majority.isEmpty() || !typed.fits()) {
            return new Result.Problems(typed.problems());
        }
        Procedure rules = new Procedure(
                new Quorum(quorum.get(), quorumBase, data.residentMajority()),
                new Majority(majority.get(), majorityBase),
                tie,
                ballot,
                revotes,
                days,
                // Without circular votes there is nothing to object to.
                days == 0 || data.circularObjections(),
                new Conflict(data.conflictedLeave(), data.conflictedCount()),
                data.substitutesAct(),
                presentation,
                data.publicSessions());
        contradictions(typed, rules);
        return typed.fits() ? new Result.Fits(rules) : new Result.Problems(typed.problems());
    }

    private static Optional<Threshold> threshold(
            Typed typed, Field field, String text, @Nullable Bound chosen) {
        Bound bound = typed.chosen(field, chosen, Bound.AT_LEAST);
        Optional<Share> share = ShareText.read(text);
        if (share.isEmpty() || share.get().equals(Share.NONE)) {
            typed.add(field, "bodies.problem.threshold");
            return Optional.empty();
        }
        if (bound == Bound.MORE_THAN && share.get().equals(Share.ALL)) {
            typed.add(field, "bodies.problem.moreThanAll");
            return Optional.empty();
        }
        return Optional.of(new Threshold(share.get(), bound));
    }

    /** Settings that cannot hold together, named at the field that mends it. */
    private static void contradictions(Typed typed, Procedure rules) {
        Threshold majority = rules.majority().threshold();
        int aboveHalf = majority.share().compareTo(HALF);
        if (aboveHalf < 0 || (aboveHalf == 0 && majority.bound() == Bound.AT_LEAST)) {
            // A motion would be carried with as many votes against it.
            typed.add(Field.MAJORITY, "bodies.problem.majorityTooSmall");
        } else if (aboveHalf > 0 && rules.tie() != TieRule.MOTION_LOST) {
            typed.add(Field.TIE, "bodies.problem.tieNeverDecides");
        }
        if (rules.tie() == TieRule.CHAIR_DECIDES && rules.ballot() == Ballot.SECRET) {
            typed.add(Field.TIE, "bodies.problem.chairAndSecret");
        }
        if (rules.tie() == TieRule.SECOND_VOTE && rules.revotes() == 0) {
            typed.add(Field.REVOTES, "bodies.problem.secondVoteWithoutRevotes");
        }
        if (rules.circularDays() > 0 && rules.ballot() == Ballot.SECRET) {
            typed.add(Field.CIRCULAR, "bodies.problem.circularAndSecret");
        }
        if (rules.conflict().counts()
                && rules.quorum().base() == QuorumWhole.MEMBERS_WITHOUT_CONFLICTED) {
            typed.add(Field.CONFLICT, "bodies.problem.conflictedCountAndNot");
        }
    }
}
