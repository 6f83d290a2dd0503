package org.kiezfonds.app.funds;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a round of a fund. */
public record RoundId(UUID value) implements Serializable {

    public static RoundId next() {
        return new RoundId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static RoundId parse(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
