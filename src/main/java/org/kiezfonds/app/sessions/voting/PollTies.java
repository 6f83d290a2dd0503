package org.kiezfonds.app.sessions.voting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.Lot.Drawn;

/** What follows where options are tied for the places that are left. */
public sealed interface PollTies {

    /** Who presides told them apart. */
    record Decided(List<UUID> taken) implements PollTies {
        public Decided {
            taken = List.copyOf(taken);
        }
    }

    /** A second vote between them. */
    record Again() implements PollTies {}

    /** The lot decides. */
    record ByLot() implements PollTies {}

    /** They stay tied; the body says what it likes. */
    record Shown() implements PollTies {}

    /**
     * Applies the tie rule.
     *
     * @param isRunoff whether the poll is a second vote between options that were tied before
     * @param presiding the ballot of who presides, who rates all of the tied; without marks where
     *     nobody does
     */
    static PollTies of(
            Procedure rules,
            PollRule.Way way,
            List<UUID> tied,
            int left,
            boolean isRunoff,
            PollPaper presiding) {
        return switch (rules.tie()) {
            case MOTION_LOST -> new Shown();
            // Only once: "if it stays so", the tie is shown.
            case SECOND_VOTE -> isRunoff ? new Shown() : new Again();
            case LOT -> new ByLot();
            case CHAIR_DECIDES -> told(way, tied, left, presiding);
        };
    }

    private static PollTies told(PollRule.Way way, List<UUID> tied, int left, PollPaper presiding) {
        if (presiding.isAbstention()) {
            return new Shown();
        }
        ToIntFunction<UUID> rank = option ->
                way == PollRule.Way.ORDER ? presiding.place(option) : -presiding.mark(option);
        List<UUID> order = tied.stream().sorted(Comparator.comparingInt(rank)).toList();
        boolean isTold = rank.applyAsInt(order.get(left - 1)) != rank.applyAsInt(order.get(left));
        return isTold ? new Decided(order.subList(0, left)) : new Shown();
    }

    /**
     * The lot between options that are tied; all of them in the order in which they are drawn.
     *
     * @param rootHex of a head of the log that covers the tie
     * @param publicValue as {@link Lot#normalised} leaves it
     */
    static Draw draw(String rootHex, String publicValue, UUID poll, Collection<UUID> tied) {
        Lot lot = Lot.of(rootHex, publicValue);
        String stem = poll + "/";
        return new Draw(
                lot.seedHex(),
                lot.order(tied.stream().map(option -> stem + option).toList()).stream()
                        .map(Drawn::ticket)
                        .map(ticket -> UUID.fromString(ticket.substring(stem.length())))
                        .toList());
    }

    /**
     * A lot that fell.
     *
     * @param seedHex 64 digits
     */
    record Draw(String seedHex, List<UUID> order) {
        public Draw {
            order = List.copyOf(order);
        }
    }
}
