package org.kiezfonds.app.partners;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a partner. */
public record PartnerId(UUID value) implements Serializable {

    public static PartnerId next() {
        return new PartnerId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static PartnerId parse(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
