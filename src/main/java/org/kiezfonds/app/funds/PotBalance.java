package org.kiezfonds.app.funds;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * How a pot stands. No part is below zero.
 *
 * @param given by its sources, less what they took back
 * @param promised to projects and not paid out yet
 * @param spent paid out to projects, less what came back
 * @param returned by projects; in the pot again
 */
public record PotBalance(Money given, Money promised, Money spent, Money returned) {

    public static final PotBalance NOTHING =
            new PotBalance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** What can still be promised. */
    public Money left() {
        return given.minus(promised).minus(spent);
    }

    /** Both together. */
    public PotBalance plus(PotBalance other) {
        return new PotBalance(
                given.plus(other.given),
                promised.plus(other.promised),
                spent.plus(other.spent),
                returned.plus(other.returned));
    }

    /** What a booking of the kind can be at most; null where there is no limit. */
    @Nullable Money most(BookingKind kind) {
        return switch (kind) {
            case GIVEN -> null;
            case TAKEN_BACK, PROMISED -> left();
            case RELEASED, SPENT -> promised;
            case RETURNED -> spent;
        };
    }
}
