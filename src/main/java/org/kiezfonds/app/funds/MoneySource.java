package org.kiezfonds.app.funds;

import org.kiezfonds.app.shared.Money;

/**
 * Who is to give money to a fund.
 *
 * @param name of the programme or giver; empty where the kind says enough
 */
public record MoneySource(Kind kind, String name, Money amount) {

    /** Where money comes from. */
    public enum Kind {
        DISTRICT,
        SENATE,
        FEDERATION,
        EU,
        DONATIONS,
        OTHER
    }
}
