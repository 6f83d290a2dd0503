package org.kiezfonds.app.decisions;

import java.util.Optional;
import java.util.stream.Stream;

/** How open data are written. */
public enum OpenForm {
    JSON("json", "application/json;charset=UTF-8"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    OpenForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form with that ending. */
    public static Optional<OpenForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending.equals(ending)).findFirst();
    }
}
