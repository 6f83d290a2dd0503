package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.POT;
import static org.kiezfonds.db.Tables.POT_BOOKING;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes pots and their bookings. */
@Component
class PotStore {

    private final DSLContext db;

    PotStore(DSLContext db) {
        this.db = db;
    }

    /** False where the fund has a pot of that name; nothing is written then. */
    boolean add(PotId id, FundId fund, String name, Instant now) {
        try {
            db.insertInto(POT)
                    .set(POT.ID, id)
                    .set(POT.FUND_ID, fund)
                    .set(POT.NAME, name)
                    .set(POT.CREATED_AT, now)
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Keeps others from booking until the transaction ends. */
    void lock(PotId pot) {
        db.select(POT.ID).from(POT).where(POT.ID.eq(pot)).forUpdate().fetchSingle();
    }

    void book(
            Booking booking,
            @Nullable UUID subject,
            @Nullable RoundId round,
            @Nullable PersonId person) {
        db.insertInto(POT_BOOKING)
                .set(POT_BOOKING.ID, booking.id())
                .set(POT_BOOKING.POT_ID, booking.pot())
                .set(POT_BOOKING.KIND, booking.kind().name())
                .set(POT_BOOKING.CENTS, booking.amount().cents())
                .set(POT_BOOKING.WHAT, booking.what())
                .set(POT_BOOKING.SUBJECT_ID, subject)
                .set(POT_BOOKING.ROUND_ID, round)
                .set(POT_BOOKING.BOOKED_AT, booking.at())
                .set(POT_BOOKING.BOOKED_BY, person)
                .set(POT_BOOKING.ENTRY_ID, booking.entry())
                .execute();
    }
}
