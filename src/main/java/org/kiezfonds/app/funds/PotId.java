package org.kiezfonds.app.funds;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a pot. */
public record PotId(UUID value) implements Serializable {

    public static PotId next() {
        return new PotId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static PotId parse(String text) {
        return new PotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
