package org.kiezfonds.app.calls;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a call. */
public record CallId(UUID value) implements Serializable {

    public static CallId next() {
        return new CallId(Ids.next());
    }

    /** Reads the usual text form; empty where it is another. */
    public static Optional<CallId> read(String text) {
        try {
            return Optional.of(new CallId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
