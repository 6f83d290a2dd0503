package org.kiezfonds.app.concepts;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a need, the same in all versions of the concept. */
public record NeedId(UUID value) implements Serializable {

    public static NeedId next() {
        return new NeedId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static NeedId parse(String text) {
        return new NeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
