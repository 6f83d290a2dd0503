package org.kiezfonds.app.calls;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a sketch. */
public record SketchId(UUID value) implements Serializable {

    public static SketchId next() {
        return new SketchId(Ids.next());
    }

    /** Reads the usual text form; empty where it is another. */
    public static Optional<SketchId> read(String text) {
        try {
            return Optional.of(new SketchId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
