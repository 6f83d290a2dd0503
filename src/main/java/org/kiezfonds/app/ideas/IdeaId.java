package org.kiezfonds.app.ideas;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of an idea. */
public record IdeaId(UUID value) implements Serializable {

    public static IdeaId next() {
        return new IdeaId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static IdeaId parse(String text) {
        return new IdeaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
