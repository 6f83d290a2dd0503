package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.database.Look;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What everybody may know of a vote that is over: its numbers, and where to read more. */
@Service
public class PublicVotes {

    private final VoteQueries votes;
    private final SessionQueries sessions;
    private final PlanQueries plans;
    private final MinutesQueries minutes;

    PublicVotes(
            VoteQueries votes, SessionQueries sessions, PlanQueries plans, MinutesQueries minutes) {
        this.votes = votes;
        this.sessions = sessions;
        this.plans = plans;
        this.minutes = minutes;
    }

    /**
     * A vote with its session. It has numbers and no names.
     *
     * @param number of the session, where it has a public page; null where it has none
     * @param hasMinutes whether a version of its minutes was finished
     * @param rules of procedure that held
     */
    public record PublicVote(
            Vote vote,
            UUID session,
            BodyId body,
            Instant startsAt,
            boolean isCircular,
            @Nullable Integer number,
            boolean hasMinutes,
            Procedure rules) {}

    /** A vote that is over. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<PublicVote> find(UUID id) {
        return votes.find(id)
                .filter(vote -> !vote.isOpen())
                .flatMap(
                        vote -> sessions.find(vote.session()).map(session -> shown(vote, session)));
    }

    private PublicVote shown(Vote vote, BodySession session) {
        boolean hasPage = session.isPublic() && !session.isCircular();
        return new PublicVote(
                vote,
                session.id(),
                session.body(),
                session.startsAt(),
                session.isCircular(),
                hasPage ? plans.extra(session.id()).number() : null,
                !minutes.versions(session.id()).isEmpty(),
                session.rulesInForce());
    }
}
