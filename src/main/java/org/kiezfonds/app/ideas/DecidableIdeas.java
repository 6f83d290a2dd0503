package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/**
 * What a decision does to an idea. The program makes decisions from votes, so nobody is asked for a
 * role; whoever calls it has the decision, and writes its entry in the log in the same transaction.
 */
@Component
public class DecidableIdeas {

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final SimilarIdeas similar;
    private final OfferQueries offers;
    private final OfferStore offerStore;
    private final OfferWriting writing;
    private final RoundReaders readers;
    private final Clock clock;

    DecidableIdeas(
            IdeaQueries queries,
            IdeaStore store,
            SimilarIdeas similar,
            OfferQueries offers,
            OfferStore offerStore,
            OfferWriting writing,
            RoundReaders readers,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.similar = similar;
        this.offers = offers;
        this.offerStore = offerStore;
        this.writing = writing;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * An idea as it lies before the body.
     *
     * @param content of its last sending, without how to reach somebody
     * @param digest of that sending, which the log has
     */
    public record Before(Idea idea, IdeaContent content, Digest digest) {}

    /** An idea that was sent, with what it says; its row stays locked until the transaction ends. */
    public Optional<Before> lock(IdeaId id) {
        return queries.lock(id).filter(idea -> idea.number() != null).map(idea -> {
            IdeaTyped sent = queries.sentLast(id).orElseThrow().withoutContact();
            return new Before(
                    idea, IdeaReading.content(sent), IdeaFiles.digest(IdeaFiles.content(sent)));
        });
    }

    /** An idea as it stands. */
    public Optional<Idea> find(IdeaId id) {
        return queries.find(id);
    }

    /** The rules that the idea keeps now and would not keep with these sums of its rows. */
    public List<Finding> broken(Before before, List<Money> sums) {
        IdeaTyped sent = queries.sentLast(before.idea().id()).orElseThrow();
        IdeaContent content = IdeaReading.content(sent);
        IdeaContent lower = IdeaReading.content(
                LowerCosts.apply(sent, LowerCosts.cuts(content.money().costs(), sums)));
        return readers.broken(before.idea(), content, lower);
    }

    /**
     * Says how it was decided, or that it lies before the body again.
     *
     * @throws IllegalStateException where it cannot come into the state
     */
    public void step(IdeaId id, IdeaState to) {
        IdeaState from = queries.find(id).orElseThrow().state();
        if (!from.next().contains(to)) {
            throw new IllegalStateException("an idea does not go from " + from + " to " + to);
        }
        store.step(id, to, null, clock.instant());
        similar.renew(queries.find(id).orElseThrow());
    }

    /**
     * Offers what was granted to who sent the idea. An offer of the area team that waits lapses.
     *
     * @param sums what each row of the cost plan may cost
     * @return the key of the offer
     */
    public UUID offer(
            Before before,
            UUID decision,
            List<Money> sums,
            Money granted,
            String reason,
            LocalDate until) {
        endOffers(before.idea().id());
        return writing.write(
                        before.idea(),
                        Offer.Occasion.decision(decision),
                        LowerCosts.cuts(before.content().money().costs(), sums),
                        before.content().money().asked(),
                        granted,
                        reason,
                        until,
                        null)
                .id();
    }

    /** Ends the offer that waits for an answer, where one does: it can no longer be accepted. */
    public void endOffers(IdeaId id) {
        offers.waiting(id)
                .ifPresent(offer ->
                        offerStore.end(offer.id(), Offer.State.LAPSED, null, clock.instant()));
    }
}
