package org.kiezfonds.app.shared;

import java.io.Serializable;
import java.util.UUID;

/** The key of an area (neighbourhood). */
public record AreaId(UUID value) implements Serializable {

    public static AreaId next() {
        return new AreaId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static AreaId parse(String text) {
        return new AreaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
