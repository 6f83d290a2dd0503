package org.kiezfonds.app.ideas;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lower sums offered to a person: for the export of the own data, and its erasure. */
@Component
class OfferTraces implements OwnData {

    private final OfferQueries queries;
    private final OfferStore store;

    OfferTraces(OfferQueries queries, OfferStore store) {
        this.queries = queries;
        this.store = store;
    }

    @Override
    public String part() {
        return "offers";
    }

    @Override
    public List<OfOffer> of(PersonId person) {
        return queries.ofAuthor(person).stream()
                .map(offer -> new OfOffer(
                        offer.idea().toString(),
                        offer.asked().cents(),
                        offer.offered().cents(),
                        offer.reason(),
                        offer.endsOn().toString(),
                        offer.state().name(),
                        offer.entry().toString()))
                .toList();
    }

    /** An offer in the export. */
    record OfOffer(
            String idea,
            long askedInCents,
            long offeredInCents,
            String reason,
            String until,
            String state,
            String logEntry) {}

    /** Before the ideas forget whose they were. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PersonErased erased) {
        store.forget(erased.person());
    }
}
