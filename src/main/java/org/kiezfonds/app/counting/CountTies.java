package org.kiezfonds.app.counting;

import java.nio.charset.StandardCharsets;

/** The orders of ties of the command; their names there are the constants' with hyphens. */
enum CountTies {
    ID,
    COST_VOTES_ID,
    VOTES_COST_ID,
    LOT;

    /**
     * As the rules use it.
     *
     * @param seed of the lot, at least one letter; else not looked at
     */
    TieOrder order(String seed) {
        return switch (this) {
            case ID -> TieOrder.of(TieOrder.ID);
            case COST_VOTES_ID ->
                TieOrder.of(TieOrder.LOWER_COST, TieOrder.MORE_SUPPORTERS, TieOrder.ID);
            case VOTES_COST_ID ->
                TieOrder.of(TieOrder.MORE_SUPPORTERS, TieOrder.LOWER_COST, TieOrder.ID);
            case LOT -> TieOrder.of(TieOrder.lot(seed.getBytes(StandardCharsets.UTF_8)));
        };
    }
}
