package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What bodies recommend about the ideas of a round: the rankings of sessions that are over, with a
 * quorum, that stand and were not repeated. The one place that decides what of it is public.
 */
@Service
public class Recommendations {

    private final PollQueries polls;
    private final SessionQueries sessions;
    private final PlanQueries plans;
    private final MinutesQueries minutes;
    private final Bodies bodies;
    private final Ideas ideas;

    Recommendations(
            PollQueries polls,
            SessionQueries sessions,
            PlanQueries plans,
            MinutesQueries minutes,
            Bodies bodies,
            Ideas ideas) {
        this.polls = polls;
        this.sessions = sessions;
        this.plans = plans;
        this.minutes = minutes;
        this.bodies = bodies;
        this.ideas = ideas;
    }

    /**
     * What a body recommends. The steering round decides.
     *
     * @param body its name; empty where it was dissolved
     * @param number of the session, where it has a public page; null where it has none
     * @param hasMinutes whether a version of its minutes was finished
     * @param ideas all on the ballot, by place
     */
    public record Recommendation(
            UUID poll,
            UUID session,
            String body,
            Instant at,
            @Nullable Integer number,
            boolean hasMinutes,
            List<Ranked> ideas) {
        public Recommendation {
            ideas = List.copyOf(ideas);
        }
    }

    /**
     * An idea in a ranking, as everybody may see it.
     *
     * @param place from 1; 0 where nobody named it or nobody could rate it
     * @param isTaken whether it has one of the places, after tie rule, lot and second vote
     */
    public record Ranked(Idea idea, int place, boolean isTaken) {}

    /** The recommendations for a round, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Recommendation> of(RoundId round) {
        List<Poll> all = polls.ofRound(round);
        return all.stream()
                .filter(poll -> poll.kind() == Poll.Kind.IDEAS && poll.runoffOf() == null)
                .filter(poll -> holds(poll, all))
                .flatMap(poll ->
                        over(poll).map(session -> recommendation(session, poll, all)).stream())
                .toList()
                .reversed();
    }

    /** Until the session is over an error may be found, and the poll repeated. */
    private Optional<BodySession> over(Poll poll) {
        return sessions.find(poll.session())
                .filter(session -> session.state() == SessionState.CLOSED);
    }

    /** Whether it stands, and no repetition of it that stands came after it. */
    private static boolean holds(Poll poll, List<Poll> all) {
        return poll.stands()
                && all.stream()
                        .filter(each -> poll.id().equals(each.repeats()))
                        .noneMatch(each -> isAfter(each, all));
    }

    private static boolean isAfter(Poll repetition, List<Poll> all) {
        return repetition.stands()
                || all.stream()
                        .filter(each -> repetition.id().equals(each.repeats()))
                        .anyMatch(each -> isAfter(each, all));
    }

    private Recommendation recommendation(BodySession session, Poll poll, List<Poll> all) {
        List<UUID> taken = new ArrayList<>(ideas(poll));
        all.stream()
                .filter(each -> poll.id().equals(each.runoffOf()) && holds(each, all))
                .forEach(each -> taken.addAll(ideas(each)));
        List<Ranked> ranked = new ArrayList<>();
        for (Row row : Objects.requireNonNull(poll.result()).tally().rows()) {
            poll.option(row.option())
                    .map(PollOption::idea)
                    .flatMap(ideas::byId)
                    .map(Idea::inPublic)
                    .ifPresent(idea ->
                            ranked.add(new Ranked(idea, row.place(), taken.contains(idea.key()))));
        }
        return new Recommendation(
                poll.id(),
                session.id(),
                bodies.namesOf(session.area()).stream()
                        .filter(body -> body.id().equals(session.body()))
                        .map(BodyName::name)
                        .findFirst()
                        .orElse(""),
                Objects.requireNonNull(poll.result()).at(),
                session.isPublic() ? plans.extra(session.id()).number() : null,
                !minutes.versions(session.id()).isEmpty(),
                ranked);
    }

    private static List<UUID> ideas(Poll poll) {
        List<UUID> ideas = new ArrayList<>();
        poll.taken()
                .forEach(key -> poll.option(key)
                        .map(PollOption::idea)
                        .ifPresent(idea -> ideas.add(idea.value())));
        return ideas;
    }
}
