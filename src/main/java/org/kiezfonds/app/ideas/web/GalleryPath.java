package org.kiezfonds.app.ideas.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.site.AddressSteps;

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

    /** Reads the steps; empty for none, and where {@link #steps} would write them otherwise. */
    static Optional<GalleryPath> read(String text) {
        return AddressSteps.read(text, ALL, GalleryPath::with, GalleryPath::steps);
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
        return new GalleryPath(field, state, fund, year, AddressSteps.page(other));
    }

    /** The steps below the address of the gallery; empty for all of it. */
    String steps() {
        return new AddressSteps()
                .add("feld", field)
                .add("stand", state == null ? null : state.name().toLowerCase(Locale.ROOT))
                .add("fonds", fund)
                .add("jahr", year)
                .page("seite", page)
                .toString();
    }
}
