package org.kiezfonds.app.funds;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a fund. */
public record FundId(UUID value) implements Serializable {

    public static FundId next() {
        return new FundId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static FundId parse(String text) {
        return new FundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
