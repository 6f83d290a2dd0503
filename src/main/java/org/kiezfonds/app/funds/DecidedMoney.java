package org.kiezfonds.app.funds;

import java.util.UUID;
import org.kiezfonds.app.funds.Pots.Order;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/**
 * The money of decisions: the program promises what a body granted, and releases what is not taken.
 * Nobody asks for it in person, so no role is demanded; whoever calls it has a decision.
 */
@Component
public class DecidedMoney {

    private final Bookings bookings;
    private final PotQueries pots;
    private final PotStore store;
    private final RoundQueries rounds;

    DecidedMoney(Bookings bookings, PotQueries pots, PotStore store, RoundQueries rounds) {
        this.bookings = bookings;
        this.pots = pots;
        this.store = store;
        this.rounds = rounds;
    }

    /**
     * What can be granted, with the pot kept from others until the transaction ends.
     *
     * @param pot what it has left
     * @param round what of its sum is not taken yet; below zero where more is
     */
    public record Room(Money pot, Money round) {}

    /** What the pot and the round have left for a further decision. */
    public Room room(PotId pot, RoundId round, Money amount) {
        store.lock(pot);
        return new Room(pots.balance(pot).left(), amount.minus(rounds.taken(round)));
    }

    /**
     * Promises what was granted, in the caller's transaction.
     *
     * @param key of the booking, which the decision names
     */
    public BookingAnswer promise(
            AreaId area,
            UUID key,
            PotId pot,
            RoundId round,
            Money amount,
            String what,
            UUID decision) {
        Order order = new Order(BookingKind.PROMISED, amount, what, decision);
        return bookings.book(area, key, pot, order, round, null);
    }

    /** Releases what was promised to a decision and is not taken. */
    public BookingAnswer release(
            AreaId area,
            UUID key,
            PotId pot,
            RoundId round,
            Money amount,
            String what,
            UUID decision) {
        Order order = new Order(BookingKind.RELEASED, amount, what, decision);
        return bookings.book(area, key, pot, order, round, null);
    }
}
