package org.kiezfonds.app.decisions.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Outcome;

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

    private static final int MOST_PAGES = 100_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;

    /** Reads the steps; empty where they are not just as {@link #steps} would write them. */
    static Optional<DecisionPath> read(String text) {
        String[] steps = text.split("/", -1);
        DecisionPath path = ALL;
        for (int i = 1; i + 1 < steps.length; i += 2) {
            try {
                path = path.with(steps[i], steps[i + 1]);
            } catch (IllegalArgumentException noSuch) {
                return Optional.empty();
            }
        }
        return Optional.of(path).filter(read -> read.steps().equals(text));
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
                area, field, outcome, fund, round, body, year, Math.clamp(other, 1, MOST_PAGES));
    }

    /** The steps below the address of the list; empty for all of it. */
    String steps() {
        StringBuilder steps = new StringBuilder();
        step(steps, "quartier", area);
        step(steps, "feld", field);
        step(steps, "ergebnis", outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT));
        step(steps, "fonds", fund);
        step(steps, "runde", round);
        step(steps, "gremium", body);
        step(steps, "jahr", year);
        step(steps, "seite", page == 1 ? null : page);
        return steps.toString();
    }

    private static void step(StringBuilder steps, String name, @Nullable Object value) {
        if (value != null) {
            steps.append('/').append(name).append('/').append(value);
        }
    }
}
