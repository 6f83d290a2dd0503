package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.voting.Attempts;
import org.springframework.stereotype.Component;

/**
 * Reads from the votes of a session what the body decided on ideas. It shows nothing to anybody, so
 * it asks nobody for a role.
 */
@Component
public class Resolutions {

    private final SessionQueries queries;
    private final VoteQueries votes;

    Resolutions(SessionQueries queries, VoteQueries votes) {
        this.queries = queries;
        this.votes = votes;
    }

    /** What was decided in a session of a round, by the order of its agenda. */
    public List<Resolution> of(UUID session) {
        return queries.find(session)
                .filter(found -> found.round() != null)
                .map(this::of)
                .orElse(List.of());
    }

    /** What the session decided whose vote this is, on the idea that it was about. */
    public Optional<Resolution> withVote(UUID vote) {
        return votes.find(vote).stream()
                .flatMap(found -> of(found.session()).stream())
                .filter(each -> each.vote().id().equals(vote))
                .findFirst();
    }

    private List<Resolution> of(BodySession session) {
        List<Vote> voted = votes.ofSession(session.id());
        List<Resolution> resolutions = new ArrayList<>();
        for (SessionItem item : queries.items(session.id())) {
            IdeaId idea = item.idea();
            if (idea != null && item.kind() == SessionItem.Kind.IDEA) {
                of(session, idea, queries.motions(item.id()), voted).ifPresent(found -> {
                    resolutions.removeIf(each -> each.idea().equals(idea));
                    resolutions.add(found);
                });
            }
        }
        return resolutions;
    }

    /** A main motion with the vote that stands. */
    private record Voted(Motion motion, Vote vote) {}

    private static Optional<Resolution> of(
            BodySession session, IdeaId idea, List<Motion> all, List<Vote> ofSession) {
        List<Motion> mains =
                all.stream().filter(motion -> motion.amends() == null).toList();
        List<Vote> votes = ofSession.stream()
                .filter(vote -> !vote.isOpen())
                .filter(vote -> mains.stream().anyMatch(each -> each.id().equals(vote.motion())))
                .toList();
        List<Voted> standing = mains.stream()
                .flatMap(motion -> standing(motion, all, votes).stream())
                .toList();
        List<Voted> carried =
                standing.stream().filter(each -> each.vote().isCarried()).toList();
        Optional<Voted> postponed = last(carried, Motion.Kind.POSTPONE);
        Optional<Voted> granted = carried.stream()
                .filter(each -> each.motion().kind().isAboutMoney())
                .min(Comparator.comparing(
                        each -> Objects.requireNonNull(each.motion().granted())));
        Optional<Voted> refused = last(carried, Motion.Kind.REFUSE);
        Optional<Voted> lost = standing.stream()
                .filter(each -> each.motion().kind().isAboutMoney())
                .reduce((_, later) -> later);
        Resolution.Outcome outcome = postponed.isPresent()
                ? Resolution.Outcome.POSTPONED
                : granted.isPresent()
                        ? Resolution.Outcome.GRANTED
                        : refused.isPresent()
                                ? Resolution.Outcome.REFUSED
                                : Resolution.Outcome.NOT_CARRIED;
        return postponed
                .or(() -> granted)
                .or(() -> refused)
                .or(() -> lost)
                .map(voted -> new Resolution(
                        session,
                        idea,
                        outcome,
                        voted.motion(),
                        voted.vote(),
                        votes,
                        granted.isPresent() && refused.isPresent()));
    }

    private static Optional<Voted> last(List<Voted> carried, Motion.Kind kind) {
        return carried.stream()
                .filter(each -> each.motion().kind() == kind)
                .reduce((_, later) -> later);
    }

    /** The last counted vote on a motion, with the motion as it was voted on. */
    private static Optional<Voted> standing(Motion motion, List<Motion> all, List<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.motion().equals(motion.id()))
                .filter(vote -> vote.asAttempt().kind() == Attempts.Kind.COUNTED)
                .reduce((_, later) -> later)
                .map(vote -> new Voted(
                        motion.amended(vote.amendments().stream()
                                .flatMap(id ->
                                        all.stream().filter(other -> other.id().equals(id)))
                                .toList()),
                        vote));
    }
}
