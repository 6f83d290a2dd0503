package org.kiezfonds.app.funds;

import org.kiezfonds.app.shared.Money;

/**
 * What a pot has for a further round.
 *
 * @param left what can still be promised
 * @param planned what of it the running rounds are to give out: those that are open, and those that
 *     are closed and whose day of decision is still to come
 */
public record PotRoom(Money left, Money planned) {

    /** What no running round has a claim to; below zero where they have more than there is. */
    public Money free() {
        return left.minus(planned);
    }
}
