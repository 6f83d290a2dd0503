package org.kiezfonds.app.decisions;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.BookingAnswer;
import org.kiezfonds.app.funds.DecidedMoney;
import org.kiezfonds.app.funds.PotId;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/** Promises the money of decisions out of their pots, and releases it. */
@Component
class DecisionBookings {

    private final DecidedMoney money;
    private final Rounds rounds;

    DecisionBookings(DecidedMoney money, Rounds rounds) {
        this.money = money;
        this.rounds = rounds;
    }

    /**
     * Promises what was granted.
     *
     * @return the key of the booking; null where nothing was granted
     */
    @Nullable UUID promise(CaseOfDecision one, UUID decision, int number) {
        if (one.granted().cents() == 0) {
            return null;
        }
        UUID key = Ids.next();
        demandBooked(money.promise(
                one.before().idea().area(),
                key,
                Objects.requireNonNull(one.round().terms().pot()),
                one.round().id(),
                one.granted(),
                what("decisions.booking.promised", number),
                decision));
        return key;
    }

    /**
     * Releases what is promised to a decision.
     *
     * @return the key of the booking; null where nothing is promised
     */
    @Nullable UUID release(Decision decision) {
        if (!decision.takesMoney()) {
            return null;
        }
        UUID key = Ids.next();
        PotId pot = rounds.byId(decision.area(), decision.round())
                .map(Round::terms)
                .map(terms -> terms.pot())
                .orElseThrow();
        demandBooked(money.release(
                decision.area(),
                key,
                pot,
                decision.round(),
                decision.granted(),
                what("decisions.booking.released", decision.number()),
                decision.id()));
        return key;
    }

    private static String what(String key, int number) {
        return Texts.get(Languages.GERMAN, key, Integer.toString(number));
    }

    /** The room was looked at with the pot locked, so there is no other answer. */
    private static void demandBooked(BookingAnswer answer) {
        if (!(answer instanceof BookingAnswer.Booked)) {
            throw new IllegalStateException("not booked: " + answer);
        }
    }
}
