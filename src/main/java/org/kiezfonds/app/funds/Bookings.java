package org.kiezfonds.app.funds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.FundEntry.PotBooked;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Books money of pots, with the pot locked; that it may be done has been asked before. */
@Component
class Bookings {

    private final PotQueries queries;
    private final PotStore store;
    private final TransparencyLog log;
    private final Clock clock;

    Bookings(PotQueries queries, PotStore store, TransparencyLog log, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Books once.
     *
     * @param round whose sum it is taken of; null where it is of none
     * @param person null where the program books what a decision says
     */
    BookingAnswer book(
            AreaId area,
            UUID key,
            PotId pot,
            Pots.Order order,
            @Nullable RoundId round,
            @Nullable PersonId person) {
        FundCheck check = new FundCheck();
        String what =
                check.required(Field.WHAT, TypedText.line(order.what()), FundCheck.LONGEST_WHAT);
        Money amount = check.amount(Field.AMOUNT, 0, order.amount());
        if (!check.problems().isEmpty()) {
            return new BookingAnswer.Invalid(check.problems());
        }
        Optional<FundId> fund = queries.fundOf(area, pot);
        if (fund.isEmpty()) {
            return new BookingAnswer.NotFound();
        }
        store.lock(pot);
        Optional<UUID> earlier = queries.entryOf(pot, key);
        PotBalance before = queries.balance(pot);
        if (earlier.isPresent()) {
            return new BookingAnswer.Booked(before, earlier.get());
        }
        Money most = before.most(order.kind());
        if (most != null && amount.compareTo(most) > 0) {
            return new BookingAnswer.TooMuch(before, most, amount.minus(most));
        }
        UUID entry = Ids.next();
        store.book(
                new Booking(key, pot, order.kind(), amount, what, clock.instant(), entry),
                order.subject(),
                round,
                person);
        PotBalance after = queries.balance(pot);
        log.append(
                entry,
                new PotBooked(
                        area,
                        fund.get().value(),
                        pot.value(),
                        key,
                        Word.of(order.kind()),
                        amount,
                        after.left(),
                        order.subject(),
                        List.of(Disclosed.open(what).named("what")),
                        person == null ? null : Disclosed.who(person)));
        return new BookingAnswer.Booked(after, entry);
    }
}
