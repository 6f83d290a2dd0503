package org.kiezfonds.app.sessions.minutes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands beside a document for those who read it: who its numbers are, and what its ideas are
 * called. It differs between members and the public, and a name goes as soon as it has to.
 *
 * @param names by number; who may not be named, or is no longer here, is missing
 * @param ideas titles by key
 */
public record Legend(Map<Integer, String> names, Map<UUID, String> ideas) {

    public Legend {
        names = Map.copyOf(names);
        ideas = Map.copyOf(ideas);
    }

    Optional<String> name(int number) {
        return Optional.ofNullable(names.get(number));
    }
}
