package org.kiezfonds.app.bodies;

import java.util.Optional;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Procedure.TieRule;

/**
 * What rules of procedure make of a session: "what if 7 are there and 2 have a conflict of
 * interest?" Pure arithmetic, the same as in sessions.
 *
 * @param vote what became of the motion; empty without a quorum: then only a straw poll is possible
 */
public record TryOut(Quorate quorate, Optional<Vote> vote) {

    /**
     * A session.
     *
     * @param members of the body
     * @param present of the members, those with a conflict of interest included
     * @param conflicted of those present; all who have a conflict are there
     * @param residents of those present
     * @param residentsConflicted of those with a conflict of interest
     */
    public record Session(
            long members,
            long present,
            long conflicted,
            long residents,
            long residentsConflicted,
            long yes,
            long no,
            long abstentions) {}

    /** A vote, and what became of the motion by the tie rule. */
    public record Vote(Count count, Result result) {}

    /** What became of a motion. */
    public enum Result {
        CARRIED,
        LOST,
        TIED_LOST,
        TIED_CHAIR,
        TIED_SECOND_VOTE,
        TIED_LOT
    }

    /** What cannot be: more present than members, more votes than voters. */
    public static Optional<BodyProblem> problem(Session session) {
        long voters = session.present() - session.conflicted();
        if (session.present() > session.members()) {
            return Optional.of(
                    BodyProblem.at(Field.FORM, "bodies.tryOut.tooManyPresent", session.members()));
        }
        if (session.conflicted() > session.present()
                || session.residents() > session.present()
                || session.residentsConflicted() > session.conflicted()
                || session.residentsConflicted() > session.residents()) {
            return Optional.of(
                    BodyProblem.at(Field.FORM, "bodies.tryOut.partsTooLarge", session.present()));
        }
        return session.yes() + session.no() + session.abstentions() > voters
                ? Optional.of(BodyProblem.at(Field.FORM, "bodies.tryOut.tooManyVotes", voters))
                : Optional.empty();
    }

    /** Applies the rules to a session without a {@link #problem}. */
    public static TryOut of(Procedure rules, Session session) {
        Quorate quorate = Quorate.of(
                rules,
                new Presence(
                        session.members(),
                        session.conflicted(),
                        session.present(),
                        session.conflicted(),
                        session.residents(),
                        session.residentsConflicted()));
        return new TryOut(
                quorate,
                quorate.isReached() ? Optional.of(vote(rules, session)) : Optional.empty());
    }

    private static Vote vote(Procedure rules, Session session) {
        Count count = Count.of(
                rules,
                session.members(),
                session.present() - session.conflicted(),
                session.yes(),
                session.no(),
                session.abstentions());
        return new Vote(count, result(rules.tie(), count.result()));
    }

    private static Result result(TieRule tie, Count.Result result) {
        return switch (result) {
            case CARRIED -> Result.CARRIED;
            case LOST -> Result.LOST;
            case TIED ->
                switch (tie) {
                    case MOTION_LOST -> Result.TIED_LOST;
                    case CHAIR_DECIDES -> Result.TIED_CHAIR;
                    case SECOND_VOTE -> Result.TIED_SECOND_VOTE;
                    case LOT -> Result.TIED_LOT;
                };
        };
    }
}
