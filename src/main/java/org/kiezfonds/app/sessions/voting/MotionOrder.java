package org.kiezfonds.app.sessions.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In what order motions on one matter are voted on: to postpone before all else, since it makes the
 * others idle; an amendment before the motion that it amends; among several the farthest-reaching
 * first; and where they reach equally far, the one moved first.
 */
public final class MotionOrder {

    private static final Comparator<Moved> FIRST = Comparator.comparing(Moved::isToPostpone)
            .thenComparingLong(Moved::reach)
            .reversed()
            .thenComparingInt(Moved::number);

    private MotionOrder() {}

    /**
     * A motion.
     *
     * @param amends the motion that it would change; null where it stands by itself
     * @param reach how far it goes from what it amends, or from the application: for sums the cents
     *     between them
     * @param number counted from 1 as they were moved
     */
    public record Moved(
            UUID id, @Nullable UUID amends, boolean isToPostpone, long reach, int number) {}

    /** The motions in the order of voting. What amends a motion that is not among them stands alone. */
    public static List<UUID> of(List<Moved> motions) {
        List<UUID> order = new ArrayList<>();
        motions.stream()
                .filter(motion ->
                        motions.stream().noneMatch(other -> other.id().equals(motion.amends())))
                .sorted(FIRST)
                .forEach(motion -> add(motion, motions, order));
        return List.copyOf(order);
    }

    private static void add(Moved motion, List<Moved> motions, List<UUID> order) {
        motions.stream()
                .filter(other -> Objects.equals(other.amends(), motion.id()))
                .sorted(FIRST)
                .forEach(amendment -> add(amendment, motions, order));
        order.add(motion.id());
    }
}
