package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_OFFER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.kiezfonds.app.ideas.Offer.Occasion;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads offers of a lower sum. */
@Component
class OfferQueries {

    private final DSLContext db;

    OfferQueries(DSLContext db) {
        this.db = db;
    }

    /** What was offered to an idea, the latest first. */
    List<Offer> of(IdeaId idea) {
        return list(IDEA_OFFER.IDEA_ID.eq(idea));
    }

    /** The offer that waits for an answer, also where its day is over. */
    Optional<Offer> waiting(IdeaId idea) {
        return list(IDEA_OFFER.WAITS_FOR.eq(idea)).stream().findFirst();
    }

    Optional<Offer> find(IdeaId idea, UUID id) {
        return list(IDEA_OFFER.ID.eq(id).and(IDEA_OFFER.IDEA_ID.eq(idea))).stream()
                .findFirst();
    }

    /** The idea to which an offer was made. */
    Optional<IdeaId> ideaOf(UUID id) {
        return list(IDEA_OFFER.ID.eq(id)).stream().findFirst().map(Offer::idea);
    }

    List<Offer> all() {
        return list(IDEA_OFFER.ID.isNotNull());
    }

    /** Offers to a person's ideas. */
    List<Offer> ofAuthor(PersonId person) {
        return list(IDEA_OFFER.IDEA_ID.in(
                db.select(IDEA.ID).from(IDEA).where(IDEA.PERSON_ID.eq(person))));
    }

    /** What ends until the day, waits, and was not reminded of. */
    List<Offer> toRemind(LocalDate today, LocalDate until) {
        return list(IDEA_OFFER
                .STATE
                .eq(Offer.State.OPEN.name())
                .and(IDEA_OFFER.ENDS_ON.between(today, until))
                .and(IDEA_OFFER.REMINDED_AT.isNull()));
    }

    private List<Offer> list(Condition which) {
        return db.select(
                        IDEA_OFFER.ID,
                        IDEA_OFFER.IDEA_ID,
                        IDEA_OFFER.STATE,
                        IDEA_OFFER.OCCASION,
                        IDEA_OFFER.OCCASION_KEY,
                        IDEA_OFFER.SENDING,
                        IDEA_OFFER.CUTS,
                        IDEA_OFFER.ASKED_CENTS,
                        IDEA_OFFER.OFFERED_CENTS,
                        IDEA_OFFER.REASON,
                        IDEA_OFFER.ENDS_ON,
                        IDEA_OFFER.OFFERED_BY,
                        IDEA_OFFER.OFFERED_AT,
                        IDEA_OFFER.OFFERED_ENTRY,
                        IDEA_OFFER.ENDED_AT,
                        IDEA_OFFER.ANSWERED_ENTRY)
                .from(IDEA_OFFER)
                .where(which)
                .orderBy(IDEA_OFFER.OFFERED_AT.desc(), IDEA_OFFER.ID.desc())
                .fetch(OfferQueries::offer);
    }

    private static Offer offer(Record row) {
        return new Offer(
                row.get(IDEA_OFFER.ID),
                row.get(IDEA_OFFER.IDEA_ID),
                Offer.State.valueOf(row.get(IDEA_OFFER.STATE)),
                new Occasion(
                        Occasion.Kind.valueOf(row.get(IDEA_OFFER.OCCASION)),
                        row.get(IDEA_OFFER.OCCASION_KEY)),
                row.get(IDEA_OFFER.SENDING),
                Offer.cuts(row.get(IDEA_OFFER.CUTS)),
                new Money(row.get(IDEA_OFFER.ASKED_CENTS)),
                new Money(row.get(IDEA_OFFER.OFFERED_CENTS)),
                row.get(IDEA_OFFER.REASON),
                row.get(IDEA_OFFER.ENDS_ON),
                row.get(IDEA_OFFER.OFFERED_BY),
                row.get(IDEA_OFFER.OFFERED_AT),
                row.get(IDEA_OFFER.OFFERED_ENTRY),
                row.get(IDEA_OFFER.ENDED_AT),
                row.get(IDEA_OFFER.ANSWERED_ENTRY));
    }
}
