package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.FUND_ROUND_FROZEN;
import static org.kiezfonds.db.Tables.FUND_ROUND_SESSION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Writes rounds. */
@Component
class RoundStore {

    private final DSLContext db;

    RoundStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps others from changing, opening or closing the round until the transaction ends. */
    void lock(RoundId round) {
        db.select(FUND_ROUND.ID)
                .from(FUND_ROUND)
                .where(FUND_ROUND.ID.eq(round))
                .forUpdate()
                .fetchSingle();
    }

    RoundId add(FundId fund, int number, RoundTerms terms) {
        RoundId id = RoundId.next();
        db.insertInto(FUND_ROUND)
                .set(FUND_ROUND.ID, id)
                .set(FUND_ROUND.FUND_ID, fund)
                .set(FUND_ROUND.NUMBER, number)
                .set(FUND_ROUND.NAME, terms.name())
                .set(FUND_ROUND.STATE, RoundState.PLANNED.name())
                .set(FUND_ROUND.VERSION, 0)
                .execute();
        save(id, 0, terms);
        return id;
    }

    /** False where the round has another version. */
    boolean save(RoundId id, int version, RoundTerms terms) {
        Money amount = terms.amount();
        int changed = db.update(FUND_ROUND)
                .set(FUND_ROUND.NAME, terms.name())
                .set(FUND_ROUND.POT_ID, terms.pot())
                .set(FUND_ROUND.CENTS, amount == null ? null : amount.cents())
                .set(FUND_ROUND.RULES_ID, terms.rules())
                .set(FUND_ROUND.CRITERIA_ID, terms.criteria())
                .set(FUND_ROUND.COUNTING, name(terms.counting()))
                .set(FUND_ROUND.TIES, name(terms.ties()))
                .set(FUND_ROUND.OPENS_ON, terms.opensOn())
                .set(FUND_ROUND.CLOSES_ON, terms.closesOn())
                .set(FUND_ROUND.ADVICE_UNTIL, terms.adviceUntil())
                .set(FUND_ROUND.DECIDES_BY, terms.decidesBy())
                .set(FUND_ROUND.ACTS_UNTIL, terms.actsUntil())
                .set(FUND_ROUND.VERSION, version + 1)
                .where(FUND_ROUND.ID.eq(id))
                .and(FUND_ROUND.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        db.deleteFrom(FUND_ROUND_SESSION)
                .where(FUND_ROUND_SESSION.ROUND_ID.eq(id))
                .execute();
        terms.sessions()
                .forEach(day -> db.insertInto(FUND_ROUND_SESSION)
                        .set(FUND_ROUND_SESSION.ROUND_ID, id)
                        .set(FUND_ROUND_SESSION.HELD_ON, day)
                        .execute());
        return true;
    }

    void open(RoundId id, Instant now, UUID entry) {
        db.update(FUND_ROUND)
                .set(FUND_ROUND.STATE, RoundState.OPEN.name())
                .set(FUND_ROUND.OPENED_AT, now)
                .set(FUND_ROUND.OPENED_ENTRY_ID, entry)
                .set(FUND_ROUND.VERSION, FUND_ROUND.VERSION.plus(1))
                .where(FUND_ROUND.ID.eq(id))
                .execute();
    }

    void freeze(RoundId id, FrozenPart part) {
        db.insertInto(FUND_ROUND_FROZEN)
                .set(FUND_ROUND_FROZEN.ROUND_ID, id)
                .set(FUND_ROUND_FROZEN.PART, part.part().name())
                .set(FUND_ROUND_FROZEN.CONTENT, part.content())
                .set(FUND_ROUND_FROZEN.DIGEST, part.digest().hex())
                .execute();
    }

    void close(RoundId id, Instant now, UUID entry) {
        db.update(FUND_ROUND)
                .set(FUND_ROUND.STATE, RoundState.CLOSED.name())
                .set(FUND_ROUND.CLOSED_AT, now)
                .set(FUND_ROUND.CLOSED_ENTRY_ID, entry)
                .set(FUND_ROUND.VERSION, FUND_ROUND.VERSION.plus(1))
                .where(FUND_ROUND.ID.eq(id))
                .execute();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
