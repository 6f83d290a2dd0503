package org.kiezfonds.app.concepts;

import java.io.Serializable;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a goal, the same in all versions of the concept. */
public record GoalId(UUID value) implements Serializable {

    public static GoalId next() {
        return new GoalId(Ids.next());
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static GoalId parse(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
