package org.kiezfonds.app.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.sessions.Resolutions;
import org.kiezfonds.app.sessions.SessionEnded;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes decisions of what a session resolved, at its end and in its transaction. What cannot take
 * effect is held, with what is in the way, and tried again later.
 */
@Component
class Deciding {

    private final Resolutions resolutions;
    private final DecisionCases cases;
    private final DecisionQueries queries;
    private final DecisionStore store;
    private final DecisionBookings bookings;
    private final DecidableIdeas ideas;
    private final Notices notices;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Deciding(
            Resolutions resolutions,
            DecisionCases cases,
            DecisionQueries queries,
            DecisionStore store,
            DecisionBookings bookings,
            DecidableIdeas ideas,
            Notices notices,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.resolutions = resolutions;
        this.cases = cases;
        this.queries = queries;
        this.store = store;
        this.bookings = bookings;
        this.ideas = ideas;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void decide(SessionEnded ended) {
        resolutions.of(ended.session()).forEach(this::decide);
    }

    /** Tries once more what is held; empty where it is held still, or was settled meanwhile. */
    Optional<Decision> again(UUID vote) {
        return queries.lockHeld(vote)
                .flatMap(held -> resolutions.withVote(vote))
                .flatMap(this::decide);
    }

    private Optional<Decision> decide(Resolution resolution) {
        UUID vote = resolution.vote().id();
        if (queries.ofVote(vote).isPresent()) {
            return Optional.empty();
        }
        Optional<CaseOfDecision> found = cases.of(resolution);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Obstacle> obstacles = cases.obstacles(found.get());
        if (!obstacles.isEmpty()) {
            hold(found.get(), obstacles);
            return Optional.empty();
        }
        Decision decision = take(found.get());
        store.settle(vote, clock.instant());
        return Optional.of(decision);
    }

    private void hold(CaseOfDecision one, List<Obstacle> obstacles) {
        Resolution resolution = one.resolution();
        UUID vote = resolution.vote().id();
        if (queries.held(vote)
                .filter(held -> held.obstacles().equals(obstacles))
                .isPresent()) {
            return;
        }
        Idea idea = one.before().idea();
        UUID entry = log.append(new DecisionHeld(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                resolution.session().id(),
                vote,
                obstacles.stream().map(Obstacle::word).toList()));
        store.hold(new Held(
                vote,
                idea.area(),
                idea.id(),
                resolution.session().id(),
                obstacles,
                clock.instant(),
                entry));
    }

    private Decision take(CaseOfDecision one) {
        Decision last = one.last();
        if (last != null && last.state().stands()) {
            bookings.release(last);
            store.step(queries.lock(last.id()).orElseThrow(), State.REPLACED, clock.instant());
        }
        UUID id = Ids.next();
        int number = store.nextNumber(one.before().idea().area());
        UUID booking = bookings.promise(one, id, number);
        Decision decision = decision(one, id, number, booking);
        log.append(decision.entry(), DecisionEntries.taken(decision, one));
        store.add(decision);
        if (decision.outcome() != Outcome.POSTPONED) {
            ideas.step(
                    decision.idea(),
                    decision.outcome().isGranted() ? IdeaState.GRANTED : IdeaState.TURNED_DOWN);
        }
        LocalDate until = decision.answerUntil();
        if (until != null) {
            ideas.offer(
                    one.before(),
                    id,
                    one.sums(),
                    decision.granted(),
                    DecisionWords.shortened(decision.words()),
                    until);
        }
        notices.decided(decision);
        return decision;
    }

    private Decision decision(CaseOfDecision one, UUID id, int number, @Nullable UUID booking) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Outcome outcome = one.outcome();
        ConceptHead concept = one.concept();
        var terms = one.fund().notice();
        LocalDate answerUntil =
                outcome == Outcome.GRANTED_LESS ? today.plusDays(terms.answerDays()) : null;
        boolean canAppeal = terms.appealDays() > 0
                && (outcome == Outcome.REFUSED
                        || outcome == Outcome.GRANTED_LESS
                        || one.isConditional());
        LocalDate appealUntil = canAppeal ? today.plusDays(terms.appealDays()) : null;
        return new Decision(
                id,
                one.before().idea().area(),
                number,
                one.before().idea().id(),
                one.round().id(),
                one.resolution().session().id(),
                one.resolution().vote().id(),
                one.occasion().orElseThrow(),
                one.occasion().filter(each -> each != Occasion.VOTE).isPresent()
                        ? Objects.requireNonNull(one.last()).id()
                        : null,
                outcome,
                one.isConditional(),
                one.refusal(),
                one.asked(),
                one.granted(),
                one.costs(),
                one.before().idea().sendings(),
                one.before().digest().hex(),
                one.before().content().need(),
                concept == null ? null : concept.id(),
                MotionWords.amended(one.resolution().motion(), Languages.GERMAN),
                DecisionWords.legalNotice(terms.legalNotice(), appealUntil),
                booking,
                now,
                answerUntil,
                appealUntil,
                Ids.next(),
                outcome == Outcome.GRANTED_LESS ? State.WAITS : State.HOLDS,
                now,
                0);
    }
}
