package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.FUND_ROUND_FROZEN;
import static org.kiezfonds.db.Tables.FUND_ROUND_SESSION;
import static org.kiezfonds.db.Tables.POT_BOOKING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads rounds. */
@Component
class RoundQueries {

    private final DSLContext db;

    RoundQueries(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    List<Round> of(FundId fund) {
        return list(FUND_ROUND.FUND_ID.eq(fund));
    }

    List<Round> open(AreaId area) {
        return list(FUND.AREA_ID.eq(area).and(FUND_ROUND.STATE.eq(RoundState.OPEN.name())));
    }

    List<Round> opened() {
        return list(FUND_ROUND.OPENED_AT.isNotNull());
    }

    Optional<Round> find(AreaId area, RoundId id) {
        return list(FUND.AREA_ID.eq(area).and(FUND_ROUND.ID.eq(id))).stream().findFirst();
    }

    /** What the rounds are to give out of a pot together that run on the day: see {@link PotRoom}. */
    Money planned(PotId pot, LocalDate day) {
        return db
                .select(FUND_ROUND.ID, FUND_ROUND.CENTS)
                .from(FUND_ROUND)
                .where(FUND_ROUND.POT_ID.eq(pot))
                .and(FUND_ROUND
                        .STATE
                        .eq(RoundState.OPEN.name())
                        .or(FUND_ROUND
                                .STATE
                                .eq(RoundState.CLOSED.name())
                                .and(FUND_ROUND.DECIDES_BY.ge(day))))
                .fetch(row ->
                        new Money(Math.max(0, row.value2() - taken(row.value1()).cents())))
                .stream()
                .reduce(Money.ZERO, Money::plus);
    }

    /** What decisions have promised of the sum of a round, less what they released. */
    Money taken(RoundId round) {
        var signed = DSL.when(
                        POT_BOOKING.KIND.eq(BookingKind.RELEASED.name()), POT_BOOKING.CENTS.neg())
                .otherwise(POT_BOOKING.CENTS);
        return db.select(DSL.coalesce(DSL.sum(signed), DSL.inline(BigDecimal.ZERO)))
                .from(POT_BOOKING)
                .where(POT_BOOKING.ROUND_ID.eq(round))
                .and(POT_BOOKING.KIND.in(BookingKind.PROMISED.name(), BookingKind.RELEASED.name()))
                .fetchSingle(row -> new Money(row.value1().longValueExact()));
    }

    int lastNumber(FundId fund) {
        return db.select(DSL.coalesce(DSL.max(FUND_ROUND.NUMBER), DSL.inline(0)))
                .from(FUND_ROUND)
                .where(FUND_ROUND.FUND_ID.eq(fund))
                .fetchSingle(row -> row.value1());
    }

    List<FrozenPart> frozen(RoundId round) {
        return db
                .select(FUND_ROUND_FROZEN.PART, FUND_ROUND_FROZEN.CONTENT, FUND_ROUND_FROZEN.DIGEST)
                .from(FUND_ROUND_FROZEN)
                .where(FUND_ROUND_FROZEN.ROUND_ID.eq(round))
                .fetch(row -> new FrozenPart(
                        Part.valueOf(row.value1()), row.value2(), new Digest(row.value3())))
                .stream()
                .sorted((one, two) -> one.part().compareTo(two.part()))
                .toList();
    }

    private List<Round> list(Condition which) {
        return db.select(
                        FUND_ROUND.ID,
                        FUND_ROUND.FUND_ID,
                        FUND_ROUND.NUMBER,
                        FUND_ROUND.NAME,
                        FUND_ROUND.POT_ID,
                        FUND_ROUND.CENTS,
                        FUND_ROUND.RULES_ID,
                        FUND_ROUND.CRITERIA_ID,
                        FUND_ROUND.COUNTING,
                        FUND_ROUND.TIES,
                        FUND_ROUND.OPENS_ON,
                        FUND_ROUND.CLOSES_ON,
                        FUND_ROUND.ADVICE_UNTIL,
                        FUND_ROUND.DECIDES_BY,
                        FUND_ROUND.ACTS_UNTIL,
                        FUND_ROUND.STATE,
                        FUND_ROUND.VERSION,
                        FUND_ROUND.OPENED_ENTRY_ID,
                        FUND_ROUND.CLOSED_ENTRY_ID)
                .from(FUND_ROUND)
                .join(FUND)
                .on(FUND.ID.eq(FUND_ROUND.FUND_ID))
                .where(which)
                .orderBy(FUND_ROUND.FUND_ID, FUND_ROUND.NUMBER.desc())
                .fetch(this::round);
    }

    private Round round(Record row) {
        RoundId id = row.get(FUND_ROUND.ID);
        RoundTerms terms = new RoundTerms(
                row.get(FUND_ROUND.NAME),
                row.get(FUND_ROUND.POT_ID),
                orNull(row.get(FUND_ROUND.CENTS), Money::new),
                row.get(FUND_ROUND.RULES_ID),
                row.get(FUND_ROUND.CRITERIA_ID),
                orNull(row.get(FUND_ROUND.COUNTING), CountingRule::valueOf),
                orNull(row.get(FUND_ROUND.TIES), TieOrder::valueOf),
                row.get(FUND_ROUND.OPENS_ON),
                row.get(FUND_ROUND.CLOSES_ON),
                row.get(FUND_ROUND.ADVICE_UNTIL),
                sessions(id),
                row.get(FUND_ROUND.DECIDES_BY),
                row.get(FUND_ROUND.ACTS_UNTIL));
        return new Round(
                id,
                row.get(FUND_ROUND.FUND_ID),
                row.get(FUND_ROUND.NUMBER),
                terms,
                RoundState.valueOf(row.get(FUND_ROUND.STATE)),
                row.get(FUND_ROUND.VERSION),
                row.get(FUND_ROUND.OPENED_ENTRY_ID),
                row.get(FUND_ROUND.CLOSED_ENTRY_ID));
    }

    private List<LocalDate> sessions(RoundId round) {
        return db.select(FUND_ROUND_SESSION.HELD_ON)
                .from(FUND_ROUND_SESSION)
                .where(FUND_ROUND_SESSION.ROUND_ID.eq(round))
                .orderBy(FUND_ROUND_SESSION.HELD_ON)
                .fetch(row -> row.value1());
    }

    private static <A, B> @Nullable B orNull(@Nullable A value, Function<A, B> read) {
        return value == null ? null : read.apply(value);
    }
}
