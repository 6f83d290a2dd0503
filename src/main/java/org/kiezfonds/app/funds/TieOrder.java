package org.kiezfonds.app.funds;

/** What goes before where two are equal. Never the time, the key, or the order of rows. */
public enum TieOrder {
    SUPPORT_COST_LOT,
    COST_LOT,
    LOT
}
