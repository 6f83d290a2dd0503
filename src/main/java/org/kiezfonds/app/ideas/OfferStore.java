package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;
import static org.kiezfonds.db.Tables.IDEA_OFFER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes offers of a lower sum, and what comes of them. */
@Component
class OfferStore {

    private final DSLContext db;

    OfferStore(DSLContext db) {
        this.db = db;
    }

    /** Writes an offer down; another one that waits for the same idea makes it fail. */
    void offer(Offer offer, String file) {
        db.insertInto(IDEA_OFFER)
                .set(IDEA_OFFER.ID, offer.id())
                .set(IDEA_OFFER.IDEA_ID, offer.idea())
                .set(IDEA_OFFER.WAITS_FOR, offer.idea())
                .set(IDEA_OFFER.STATE, offer.state().name())
                .set(IDEA_OFFER.OCCASION, offer.occasion().kind().name())
                .set(IDEA_OFFER.OCCASION_KEY, offer.occasion().about())
                .set(IDEA_OFFER.SENDING, offer.sending())
                .set(IDEA_OFFER.CUTS, file)
                .set(IDEA_OFFER.DIGEST, IdeaFiles.digest(file).hex())
                .set(IDEA_OFFER.ASKED_CENTS, offer.asked().cents())
                .set(IDEA_OFFER.OFFERED_CENTS, offer.offered().cents())
                .set(IDEA_OFFER.REASON, offer.reason())
                .set(IDEA_OFFER.ENDS_ON, offer.endsOn())
                .set(IDEA_OFFER.OFFERED_BY, offer.by())
                .set(IDEA_OFFER.OFFERED_AT, offer.at())
                .set(IDEA_OFFER.OFFERED_ENTRY, offer.entry())
                .execute();
    }

    /**
     * Ends an offer; false where it has ended already, and nothing is written then.
     *
     * @param entry of the answer; null where it ran out
     */
    boolean end(UUID id, Offer.State state, @Nullable UUID entry, Instant now) {
        return db.update(IDEA_OFFER)
                        .set(IDEA_OFFER.STATE, state.name())
                        .setNull(IDEA_OFFER.WAITS_FOR)
                        .set(IDEA_OFFER.ENDED_AT, now)
                        .set(IDEA_OFFER.ANSWERED_ENTRY, entry)
                        .where(IDEA_OFFER.ID.eq(id))
                        .and(IDEA_OFFER.STATE.eq(Offer.State.OPEN.name()))
                        .execute()
                == 1;
    }

    /** Ends all offers whose day is over; how many it were. */
    int lapse(LocalDate today, Instant now) {
        return db.update(IDEA_OFFER)
                .set(IDEA_OFFER.STATE, Offer.State.LAPSED.name())
                .setNull(IDEA_OFFER.WAITS_FOR)
                .set(IDEA_OFFER.ENDED_AT, now)
                .where(IDEA_OFFER.STATE.eq(Offer.State.OPEN.name()))
                .and(IDEA_OFFER.ENDS_ON.lt(today))
                .execute();
    }

    /** False where somebody else reminds of it, or it needs no reminder any more. */
    boolean reminded(UUID id, Instant now) {
        return db.update(IDEA_OFFER)
                        .set(IDEA_OFFER.REMINDED_AT, now)
                        .where(IDEA_OFFER.ID.eq(id))
                        .and(IDEA_OFFER.STATE.eq(Offer.State.OPEN.name()))
                        .and(IDEA_OFFER.REMINDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Sends an idea again with other costs: all else stays, its state too. */
    void sendCosts(Idea idea, IdeaStore.Sending sent) {
        db.update(IDEA)
                .set(IDEA.SENDINGS, sent.sending())
                .set(IDEA.ASKED_CENTS, sent.content().money().asked().cents())
                .set(IDEA.SAVED_AT, sent.now())
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(idea.id()))
                .execute();
        db.insertInto(IDEA_CONTENT)
                .set(IDEA_CONTENT.IDEA_ID, idea.id())
                .set(IDEA_CONTENT.SENDING, sent.sending())
                .set(IDEA_CONTENT.CONTENT, sent.file())
                .set(IDEA_CONTENT.DIGEST, sent.digest().hex())
                .set(IDEA_CONTENT.FORM_VERSION, sent.formVersion())
                .set(IDEA_CONTENT.SENT_AT, sent.now())
                .set(IDEA_CONTENT.SENT_BY, sent.by())
                .set(IDEA_CONTENT.ENTRY_ID, sent.entry())
                .execute();
    }

    /** Empties what was written to the author of ideas: the account is erased. */
    void forget(PersonId author) {
        db.update(IDEA_OFFER)
                .set(IDEA_OFFER.REASON, "")
                .where(IDEA_OFFER.IDEA_ID.in(
                        db.select(IDEA.ID).from(IDEA).where(IDEA.PERSON_ID.eq(author))))
                .execute();
    }
}
