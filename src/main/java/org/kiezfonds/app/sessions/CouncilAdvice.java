package org.kiezfonds.app.sessions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ActAnswer;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.ConceptActs;
import org.kiezfonds.app.concepts.ConceptActs.AdviceData;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.PollQueries.AdviceMotion;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Languages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The council's advice on the action concept: moved and voted on as anything else, and once carried
 * the ground on which the concept goes on to the district.
 */
@Service
public class CouncilAdvice {

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final PollQueries queries;
    private final PollStore store;
    private final Motions motions;
    private final Concepts concepts;
    private final ConceptActs acts;
    private final ZoneId zone;

    CouncilAdvice(
            Conduct conduct,
            SessionQueries sessions,
            VoteQueries votes,
            PollQueries queries,
            PollStore store,
            Motions motions,
            Concepts concepts,
            ConceptActs acts,
            ZoneId zone) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.votes = votes;
        this.queries = queries;
        this.store = store;
        this.motions = motions;
        this.concepts = concepts;
        this.acts = acts;
        this.zone = zone;
    }

    /**
     * The version of the concept that an item is about.
     *
     * @param concept the one that is on its way; null where none is
     * @param carried a vote that carried an advice which was not handed on yet; null where none did
     */
    public record Subject(
            @Nullable ConceptHead concept, @Nullable UUID carried) {}

    /** What an item for advice is about; empty for other items, and who may not look. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Subject> of(UUID item) {
        return sessions.item(item)
                .filter(found -> found.kind() == SessionItem.Kind.ADVICE)
                .flatMap(found -> conduct.look(found.session()))
                .map(scene -> new Subject(
                        discussed(scene.session().area()).orElse(null),
                        sessions.motions(item).stream()
                                .filter(motion -> queries.advice(motion.id()).isPresent())
                                .flatMap(motion -> votes.of(motion.id()).stream())
                                .filter(Vote::isCarried)
                                .map(Vote::id)
                                .filter(vote -> !acts.isAdvisedBy(vote))
                                .findFirst()
                                .orElse(null)));
    }

    private Optional<ConceptHead> discussed(AreaId area) {
        return concepts.versionsOf(area).stream()
                .filter(head -> head.state() == ConceptState.DISCUSSION)
                .findFirst();
    }

    /**
     * Moves that the council advise like that on the version that is discussed.
     *
     * @param key made by the form (UUIDv7): moving twice moves once
     * @param words of the advice: conditions or reasons, where there are some
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Motion> move(
            UUID item, UUID key, Advice.@Nullable Result result, String words) {
        Optional<Scene> scene = sessions.item(item)
                .filter(found -> found.kind() == SessionItem.Kind.ADVICE)
                .flatMap(found -> conduct.look(found.session()));
        if (scene.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        Optional<ConceptHead> concept = discussed(scene.get().session().area());
        if (concept.isEmpty()) {
            return SessionAnswer.refused("sessions.poll.advice.none");
        }
        if (result == null) {
            return SessionAnswer.refused("sessions.poll.problem.noResult");
        }
        SessionAnswer<Motion> moved =
                motions.move(item, key, MotionData.of(Motion.Kind.FREE, words));
        if (moved instanceof SessionAnswer.Done<Motion>) {
            store.addAdvice(key, concept.get().id(), result.name());
        }
        return moved;
    }

    /**
     * Hands an advice on that was carried: the version goes on as advised by the council, with this
     * vote as the ground. The area team, or who leads the session.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<UUID> give(UUID vote) {
        return votes.find(vote)
                .map(found -> conduct.on(found.session(), scene -> give(scene, found)))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    /** The motion as it was voted on. */
    private Motion voted(Vote vote) {
        Motion motion = sessions.motion(vote.motion()).orElseThrow();
        return motion.amended(vote.amendments().stream()
                .flatMap(id -> sessions.motion(id).stream())
                .toList());
    }

    private SessionAnswer<UUID> give(Scene scene, Vote vote) {
        if (!conduct.isTeam(scene) && !conduct.leads(scene, Set.of())) {
            return SessionAnswer.refused("sessions.problem.notLeading");
        }
        Optional<AdviceMotion> moved = queries.advice(vote.motion());
        Vote now = votes.find(vote.id()).orElseThrow();
        if (moved.isEmpty() || !now.isCarried()) {
            return SessionAnswer.refused("sessions.poll.problem.notCarried");
        }
        if (acts.isAdvisedBy(vote.id())) {
            return new SessionAnswer.Noted<>(moved.get().concept());
        }
        Result result = Objects.requireNonNull(now.result());
        ActAnswer answer = acts.adviseByVote(
                scene.session().area(),
                moved.get().concept(),
                vote.id(),
                new AdviceData(
                        LocalDate.ofInstant(result.at(), zone),
                        Advice.Result.valueOf(moved.get().result()),
                        (int) result.yes(),
                        (int) result.no(),
                        (int) result.abstained(),
                        MotionWords.amended(voted(now), Languages.GERMAN)));
        return switch (answer) {
            case ActAnswer.Done(ConceptHead head, UUID entry) ->
                new SessionAnswer.Done<>(head.id(), entry);
            case ActAnswer.NotNow(String why, List<Object> with) ->
                new SessionAnswer.Refused<>(why, with);
            case ActAnswer.Stale _ -> new SessionAnswer.Stale<>();
            case ActAnswer.NotFound() -> new SessionAnswer.NotFound<>();
            case ActAnswer.Invalid invalid ->
                throw new IllegalStateException(invalid.problems().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining()));
        };
    }
}
