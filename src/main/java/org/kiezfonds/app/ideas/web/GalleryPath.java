package org.kiezfonds.app.ideas.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaState;

/**
 * What of the gallery is shown, as steps of its address in a fixed order, so that each selection
 * has one address: {@code /feld/2/stand/admitted/fonds/aktionsfonds-2026/jahr/2026/seite/2}.
 *
 * @param field the number of a field of action in the concept that holds
 * @param fund its part of addresses
 * @param page from 1
 */
record GalleryPath(
        @Nullable String field,
        @Nullable IdeaState state,
        @Nullable String fund,
        @Nullable Integer year,
        int page) {

    static final GalleryPath ALL = new GalleryPath(null, null, null, null, 1);

    private static final int MOST_PAGES = 100_000;

    /** Reads the steps; empty where they are not just as {@link #steps} would write them. */
    static Optional<GalleryPath> read(String text) {
        String[] steps = text.split("/", -1);
        GalleryPath path = ALL;
        for (int i = 1; i + 1 < steps.length; i += 2) {
            try {
                path = path.with(steps[i], steps[i + 1]);
            } catch (IllegalArgumentException noSuch) {
                return Optional.empty();
            }
        }
        return Optional.of(path).filter(read -> read.steps().equals(text));
    }

    private GalleryPath with(String name, String value) {
        return switch (name) {
            case "feld" -> inField(value);
            case "stand" -> inState(IdeaState.valueOf(value.toUpperCase(Locale.ROOT)));
            case "fonds" -> ofFund(value);
            case "jahr" -> inYear(Integer.parseInt(value));
            case "seite" -> onPage(Integer.parseInt(value));
            default -> throw new IllegalArgumentException(name);
        };
    }

    GalleryPath inField(@Nullable String other) {
        return new GalleryPath(other, state, fund, year, 1);
    }

    GalleryPath inState(@Nullable IdeaState other) {
        return new GalleryPath(field, other, fund, year, 1);
    }

    GalleryPath ofFund(@Nullable String other) {
        return new GalleryPath(field, state, other, year, 1);
    }

    GalleryPath inYear(@Nullable Integer other) {
        return new GalleryPath(field, state, fund, other, 1);
    }

    GalleryPath onPage(int other) {
        return new GalleryPath(field, state, fund, year, Math.clamp(other, 1, MOST_PAGES));
    }

    /** The steps below the address of the gallery; empty for all of it. */
    String steps() {
        StringBuilder steps = new StringBuilder();
        if (field != null) {
            steps.append("/feld/").append(field);
        }
        if (state != null) {
            steps.append("/stand/").append(state.name().toLowerCase(Locale.ROOT));
        }
        if (fund != null) {
            steps.append("/fonds/").append(fund);
        }
        if (year != null) {
            steps.append("/jahr/").append(year);
        }
        if (page > 1) {
            steps.append("/seite/").append(page);
        }
        return steps.toString();
    }
}
