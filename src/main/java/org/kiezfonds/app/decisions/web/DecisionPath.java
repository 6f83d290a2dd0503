package org.kiezfonds.app.decisions.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.site.AddressSteps;

/**
 * Which decisions are shown, as steps of the address in a fixed order, so that each selection has one
 * address: {@code /quartier/lindenkiez/feld/2/ergebnis/refused/fonds/aktionsfonds-2026/runde/1/seite/2}.
 *
 * @param area its part of addresses; only on the page of all areas
 * @param field the number of a field of action in the concept that holds
 * @param fund its part of addresses
 * @param round its number in the fund; never without one
 * @param body its part of addresses
 * @param page from 1
 */
record DecisionPath(
        @Nullable String area,
        @Nullable String field,
        @Nullable Outcome outcome,
        @Nullable String fund,
        @Nullable Integer round,
        @Nullable String body,
        @Nullable Integer year,
        int page) {

    static final DecisionPath ALL = new DecisionPath(null, null, null, null, null, null, null, 1);

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;

    /** Reads the steps; empty for none, and where {@link #steps} would write them otherwise. */
    static Optional<DecisionPath> read(String text) {
        return AddressSteps.read(text, ALL, DecisionPath::with, DecisionPath::steps);
    }

    private DecisionPath with(String name, String value) {
        return switch (name) {
            case "quartier" -> inArea(value);
            case "feld" -> inField(value);
            case "ergebnis" -> withOutcome(Outcome.valueOf(value.toUpperCase(Locale.ROOT)));
            case "fonds" -> ofFund(value);
            case "runde" -> ofRound(Integer.parseInt(value));
            case "gremium" -> ofBody(value);
            case "jahr" -> inYear(Integer.parseInt(value));
            case "seite" -> onPage(Integer.parseInt(value));
            default -> throw new IllegalArgumentException(name);
        };
    }

    DecisionPath inArea(@Nullable String other) {
        return new DecisionPath(other, field, outcome, fund, round, body, year, 1);
    }

    DecisionPath inField(@Nullable String other) {
        return new DecisionPath(area, other, outcome, fund, round, body, year, 1);
    }

    DecisionPath withOutcome(@Nullable Outcome other) {
        return new DecisionPath(area, field, other, fund, round, body, year, 1);
    }

    DecisionPath ofFund(@Nullable String other) {
        return new DecisionPath(area, field, outcome, other, null, body, year, 1);
    }

    /** Without a fund there is no round. */
    DecisionPath ofRound(@Nullable Integer other) {
        return new DecisionPath(
                area, field, outcome, fund, fund == null ? null : other, body, year, 1);
    }

    DecisionPath ofBody(@Nullable String other) {
        return new DecisionPath(area, field, outcome, fund, round, other, year, 1);
    }

    DecisionPath inYear(@Nullable Integer other) {
        Integer within = other == null ? null : Math.clamp(other, FIRST_YEAR, LAST_YEAR);
        return new DecisionPath(area, field, outcome, fund, round, body, within, 1);
    }

    DecisionPath onPage(int other) {
        return new DecisionPath(
                area, field, outcome, fund, round, body, year, AddressSteps.page(other));
    }

    /** The steps below the address of the list; empty for all of it. */
    String steps() {
        return new AddressSteps()
                .add("quartier", area)
                .add("feld", field)
                .add("ergebnis", outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT))
                .add("fonds", fund)
                .add("runde", round)
                .add("gremium", body)
                .add("jahr", year)
                .page("seite", page)
                .toString();
    }
}
