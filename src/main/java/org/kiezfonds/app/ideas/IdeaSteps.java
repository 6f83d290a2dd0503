package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How the area team moves ideas on. What has to be true before, and the entry in the log, is the
 * business of who calls it, in the same transaction.
 */
@Service
public class IdeaSteps {

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final Rounds rounds;
    private final SimilarIdeas similar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdeaSteps(
            IdeaQueries queries,
            IdeaStore store,
            Rounds rounds,
            SimilarIdeas similar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.rounds = rounds;
        this.similar = similar;
        this.events = events;
        this.clock = clock;
    }

    /** An idea of the area that was sent; its row stays locked until the transaction ends. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Idea> lock(AreaId area, IdeaId id) {
        return queries.lock(id)
                .filter(idea -> idea.area().equals(area) && idea.state() != IdeaState.DRAFT);
    }

    /**
     * Moves an idea to another state. What is returned gets what was sent as its draft.
     *
     * @param version of the idea that the page showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public StepAnswer step(AreaId area, IdeaId id, int version, IdeaState to) {
        return move(
                area,
                id,
                version,
                idea -> idea.state().next().contains(to)
                        && !idea.state().isDecided()
                        && !to.isDecided(),
                _ -> store.step(id, to, draft(id, to), clock.instant()));
    }

    /** Lets an idea go on as a part of another one of the area. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public StepAnswer merge(AreaId area, IdeaId id, int version, IdeaId into) {
        return move(
                area,
                id,
                version,
                idea -> idea.state().next().contains(IdeaState.MERGED)
                        && !id.equals(into)
                        && lock(area, into).filter(IdeaSteps::isAlive).isPresent(),
                _ -> {
                    store.merge(id, into, clock.instant());
                    events.publishEvent(new IdeaGoesOn(id, into));
                });
    }

    /** Puts an idea that is not decided on into another round of the area; its number stays. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public StepAnswer handOn(AreaId area, IdeaId id, int version, RoundId to) {
        return move(
                area,
                id,
                version,
                idea -> idea.state() == IdeaState.RECEIVED
                        && !idea.round().equals(to)
                        && rounds.byId(area, to).isPresent(),
                _ -> store.move(id, to));
    }

    /** Takes the public texts of an idea out of sight, or shows them again. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public StepAnswer hide(AreaId area, IdeaId id, int version, boolean isHidden) {
        return move(area, id, version, idea -> idea.isHidden() != isHidden, _ -> {
            store.hide(id, isHidden);
            similar.renew(queries.find(id).orElseThrow());
        });
    }

    /** Whether the idea may still come to a decision, so that others can go on in it. */
    public static boolean isAlive(Idea idea) {
        return idea.state().isAlive();
    }

    private StepAnswer move(
            AreaId area, IdeaId id, int version, Predicate<Idea> can, Consumer<Idea> move) {
        Optional<Idea> found = lock(area, id);
        if (found.isEmpty()) {
            return new StepAnswer.NotFound();
        }
        Idea idea = found.get();
        if (idea.version() != version) {
            return new StepAnswer.Stale(idea);
        }
        if (!can.test(idea)) {
            return new StepAnswer.NoWay(idea);
        }
        move.accept(idea);
        Idea moved = queries.find(id).orElseThrow();
        if (moved.state() == IdeaState.ADMITTED && idea.state() != IdeaState.ADMITTED) {
            events.publishEvent(new IdeaAdmitted(id));
        }
        return new StepAnswer.Done(moved);
    }

    private @Nullable IdeaTyped draft(IdeaId id, IdeaState to) {
        return to == IdeaState.RETURNED ? queries.sentLast(id).orElseThrow() : null;
    }
}
