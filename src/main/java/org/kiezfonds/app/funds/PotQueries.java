package org.kiezfonds.app.funds;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.sum;
import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.POT;
import static org.kiezfonds.db.Tables.POT_BOOKING;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Reads pots and their bookings. */
@Component
class PotQueries {

    private final DSLContext db;

    PotQueries(DSLContext db) {
        this.db = db;
    }

    List<Pot> of(FundId fund) {
        return db.select(POT.ID, POT.FUND_ID, POT.NAME)
                .from(POT)
                .where(POT.FUND_ID.eq(fund))
                .orderBy(POT.CREATED_AT, POT.ID)
                .fetch(row ->
                        new Pot(row.value1(), row.value2(), row.value3(), balance(row.value1())));
    }

    /** Whether a pot of the fund has the name, whatever its capitals. */
    boolean isNamed(FundId fund, String name) {
        return db.fetchExists(POT, POT.FUND_ID.eq(fund).and(POT.NAME.equalIgnoreCase(name)));
    }

    /** The fund of a pot of the area. */
    Optional<FundId> fundOf(AreaId area, PotId pot) {
        return db.select(POT.FUND_ID)
                .from(POT)
                .join(FUND)
                .on(FUND.ID.eq(POT.FUND_ID))
                .where(POT.ID.eq(pot))
                .and(FUND.AREA_ID.eq(area))
                .fetchOptional(row -> row.value1());
    }

    /** The entry of a booking that was made under the key. */
    Optional<UUID> entryOf(PotId pot, UUID booking) {
        return db.select(POT_BOOKING.ENTRY_ID)
                .from(POT_BOOKING)
                .where(POT_BOOKING.ID.eq(booking))
                .and(POT_BOOKING.POT_ID.eq(pot))
                .fetchOptional(row -> row.value1());
    }

    PotBalance balance(PotId pot) {
        Map<BookingKind, Money> sums = new EnumMap<>(BookingKind.class);
        db.select(POT_BOOKING.KIND, sum(POT_BOOKING.CENTS))
                .from(POT_BOOKING)
                .where(POT_BOOKING.POT_ID.eq(pot))
                .groupBy(POT_BOOKING.KIND)
                .forEach(row -> sums.put(BookingKind.valueOf(row.value1()), money(row.value2())));
        Money spent = total(sums, BookingKind.SPENT);
        Money returned = total(sums, BookingKind.RETURNED);
        return new PotBalance(
                total(sums, BookingKind.GIVEN).minus(total(sums, BookingKind.TAKEN_BACK)),
                total(sums, BookingKind.PROMISED)
                        .minus(total(sums, BookingKind.RELEASED))
                        .minus(spent),
                spent.minus(returned),
                returned);
    }

    /** The latest first. */
    List<Booking> bookings(PotId pot, int most) {
        return db.select(
                        POT_BOOKING.ID,
                        POT_BOOKING.POT_ID,
                        POT_BOOKING.KIND.convertFrom(BookingKind::valueOf),
                        POT_BOOKING.CENTS.convertFrom(Money::new),
                        POT_BOOKING.WHAT,
                        POT_BOOKING.BOOKED_AT,
                        POT_BOOKING.ENTRY_ID)
                .from(POT_BOOKING)
                .where(POT_BOOKING.POT_ID.eq(pot))
                .orderBy(POT_BOOKING.BOOKED_AT.desc(), POT_BOOKING.ID.desc())
                .limit(most)
                .fetch(mapping(Booking::new));
    }

    /** The fund of each pot that came after the one that the fund was set up with. */
    Map<String, String> allAdded() {
        Set<FundId> begun = new HashSet<>();
        return db
                .select(POT.ID, POT.FUND_ID)
                .from(POT)
                .orderBy(POT.FUND_ID, POT.CREATED_AT, POT.ID)
                .stream()
                .filter(row -> !begun.add(row.value2()))
                .collect(Collectors.toMap(
                        row -> row.value1().toString(), row -> row.value2().toString()));
    }

    /** All bookings by their keys, as the log tells of them. */
    Map<String, String> allBookings() {
        return db.select(POT_BOOKING.ID, POT_BOOKING.POT_ID, POT_BOOKING.KIND, POT_BOOKING.CENTS)
                .from(POT_BOOKING)
                .fetchMap(
                        row -> row.value1().toString(),
                        row -> row.value2()
                                + " "
                                + Word.of(BookingKind.valueOf(row.value3()))
                                + " "
                                + row.value4());
    }

    private static Money total(Map<BookingKind, Money> sums, BookingKind kind) {
        return sums.getOrDefault(kind, Money.ZERO);
    }

    private static Money money(BigDecimal cents) {
        return new Money(cents.longValueExact());
    }
}
