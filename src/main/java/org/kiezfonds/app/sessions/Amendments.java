package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.voting.Attempts;

/**
 * What amendments make of the motions of an item, and which motions are still to be voted on. Pure:
 * motions in the order of voting and votes, the first one first.
 */
record Amendments(List<Motion> motions, List<Vote> votes) {

    Amendments {
        motions = List.copyOf(motions);
        votes = List.copyOf(votes);
    }

    /** The votes on a motion that are over. */
    Attempts attempts(UUID motion) {
        return new Attempts(on(motion).stream()
                .filter(vote -> !vote.isOpen())
                .map(Vote::asAttempt)
                .toList());
    }

    private List<Vote> on(UUID motion) {
        return votes.stream().filter(vote -> vote.motion().equals(motion)).toList();
    }

    /** The vote that stands: the last one without a flaw, and more than a straw poll once closed. */
    private Optional<Vote> standing(UUID motion) {
        return on(motion).stream()
                .filter(vote -> vote.isOpen() || vote.asAttempt().kind() == Attempts.Kind.COUNTED)
                .reduce((_, last) -> last);
    }

    /** The motion as it was put to the vote; before that as it would be put now. */
    Motion amended(Motion motion) {
        return amended(motion, of(motion));
    }

    /** The motion with those amendments. */
    Motion amended(Motion motion, List<UUID> ids) {
        return motion.amended(ids.stream()
                .flatMap(id -> motions.stream().filter(other -> other.id().equals(id)))
                .toList());
    }

    /** The amendments with which a motion was put to the vote; before that would be put now. */
    List<UUID> of(Motion motion) {
        return standing(motion.id())
                .map(Vote::amendments)
                .orElseGet(() -> carried(motion.id()).stream().map(Motion::id).toList());
    }

    private List<Motion> carried(UUID motion) {
        return votes.stream()
                .filter(Vote::isCarried)
                .filter(vote -> standing(vote.motion()).filter(vote::equals).isPresent())
                .flatMap(vote -> motions.stream()
                        .filter(other ->
                                other.id().equals(vote.motion()) && motion.equals(other.amends())))
                .toList();
    }

    /** Whether the motion is being voted on, or was, with more than a straw poll. */
    boolean isVotedOn(UUID motion) {
        return standing(motion).isPresent();
    }

    /**
     * Whether an amendment can change nothing any more: what it amends was voted on, or another sum,
     * which went farther, was carried.
     */
    boolean isIdle(Motion motion) {
        UUID amends = motion.amends();
        return amends != null
                && !isVotedOn(motion.id())
                && (isVotedOn(amends)
                        || (motion.kind() == Motion.Kind.LOWER
                                && carried(amends).stream()
                                        .anyMatch(other -> other.kind() == Motion.Kind.LOWER)));
    }

    /** The motion that has to be voted on before that one. */
    Optional<Motion> before(Motion motion) {
        return motions.stream()
                .takeWhile(each -> !each.id().equals(motion.id()))
                .filter(each -> attempts(each.id()).counted() == 0 && !isIdle(each))
                .findFirst();
    }

    /** Whether the rules leave a vote on the motion. */
    boolean mayVote(Motion motion, Procedure rules) {
        return !isIdle(motion) && attempts(motion.id()).mayVote(rules);
    }
}
