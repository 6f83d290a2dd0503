package org.kiezfonds.app.decisions;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.DecisionAct.Kind;
import org.kiezfonds.app.decisions.DecisionAct.Lapse;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaGoesOn;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTakenBack;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.SumAnswered;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.sessions.Resolutions;
import org.kiezfonds.app.sessions.VoteSettled;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionAccepted;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionAnnulled;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionLapsed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of decisions without anybody deciding anew: the lower sum is accepted or not, the
 * idea is taken back, the vote turns out not to stand. Each in the transaction of its cause.
 */
@Component
class Aftermath {

    private final DecisionQueries queries;
    private final DecisionStore store;
    private final DecisionBookings bookings;
    private final Resolutions resolutions;
    private final DecidableIdeas ideas;
    private final Notices notices;
    private final TransparencyLog log;
    private final Clock clock;

    Aftermath(
            DecisionQueries queries,
            DecisionStore store,
            DecisionBookings bookings,
            Resolutions resolutions,
            DecidableIdeas ideas,
            Notices notices,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.bookings = bookings;
        this.resolutions = resolutions;
        this.ideas = ideas;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void answered(SumAnswered answered) {
        UUID about = answered.occasion().about();
        if (answered.occasion().kind() != Offer.Occasion.Kind.DECISION || about == null) {
            return;
        }
        Optional<Decision> waiting =
                queries.lock(about).filter(each -> each.state() == State.WAITS);
        if (waiting.isEmpty()) {
            return;
        }
        if (answered.isAccepted()) {
            accept(waiting.get(), answered.offer());
        } else {
            lapse(waiting.get(), Lapse.DECLINED, answered.offer());
        }
    }

    private void accept(Decision decision, UUID offer) {
        Idea idea = idea(decision);
        store.step(decision, State.HOLDS, clock.instant());
        write(
                decision,
                Kind.ACCEPTED,
                offer,
                "",
                null,
                new DecisionAccepted(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        offer,
                        decision.granted()));
    }

    @EventListener
    void takenBack(IdeaTakenBack back) {
        giveUp(back.idea());
    }

    /** What goes on in another idea takes no money by itself. */
    @EventListener
    void goesOn(IdeaGoesOn on) {
        giveUp(on.idea());
    }

    private void giveUp(IdeaId idea) {
        queries.standing(idea)
                .flatMap(each -> queries.lock(each.id()))
                .filter(each -> each.outcome().isGranted())
                .ifPresent(each -> lapse(each, Lapse.WITHDRAWN, null));
    }

    /** Nobody answered until the last day. */
    void expire(UUID decision) {
        queries.lock(decision)
                .filter(each -> each.state() == State.WAITS)
                .ifPresent(each -> lapse(each, Lapse.NOT_ANSWERED, null));
    }

    private void lapse(Decision decision, Lapse why, @Nullable UUID offer) {
        Idea idea = idea(decision);
        UUID booking = bookings.release(decision);
        store.step(decision, State.LAPSED, clock.instant());
        // Where an appeal brought it before the body again, it stays there.
        if (idea.state() == IdeaState.GRANTED) {
            ideas.step(decision.idea(), IdeaState.LAPSED);
        }
        ideas.endOffers(decision.idea());
        write(
                decision,
                Kind.LAPSED,
                offer,
                why.name(),
                booking,
                new DecisionLapsed(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        Word.of(why),
                        booking));
        notices.lapsed(decision, why);
    }

    @EventListener
    void settled(VoteSettled settled) {
        boolean stillDecides =
                resolutions.withVote(settled.vote()).map(Resolution::vote).isPresent();
        if (stillDecides) {
            return;
        }
        store.settle(settled.vote(), clock.instant());
        queries.ofVote(settled.vote())
                .flatMap(each -> queries.lock(each.id()))
                .filter(each -> each.state() != State.ANNULLED && each.state() != State.REPLACED)
                .ifPresent(this::annul);
    }

    /** The vote does not stand; the idea lies before the body again, unless it was taken back. */
    private void annul(Decision decision) {
        Idea idea = idea(decision);
        UUID booking = bookings.release(decision);
        store.step(decision, State.ANNULLED, clock.instant());
        if (idea.state().isDecided()) {
            ideas.step(decision.idea(), IdeaState.ADMITTED);
        }
        ideas.endOffers(decision.idea());
        write(
                decision,
                Kind.ANNULLED,
                decision.vote(),
                "",
                booking,
                new DecisionAnnulled(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        decision.vote(),
                        booking));
        notices.annulled(decision);
    }

    private Idea idea(Decision decision) {
        return ideas.lock(decision.idea()).orElseThrow().idea();
    }

    private void write(
            Decision decision,
            Kind kind,
            @Nullable UUID about,
            String word,
            @Nullable UUID booking,
            DecisionEntry entry) {
        UUID key = Ids.next();
        log.append(key, entry);
        store.add(
                new DecisionAct(
                        key, decision.id(), kind, about, word, booking, "", "", clock.instant()),
                null);
    }
}
