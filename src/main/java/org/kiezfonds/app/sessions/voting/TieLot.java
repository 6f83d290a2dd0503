package org.kiezfonds.app.sessions.voting;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.Lot.Drawn;

/**
 * The lot that decides a tie. The seed is made of a head of the log that covers the tie, and of a
 * value thrown in the room after that head was published; anyone can repeat it.
 *
 * @param seedHex 64 digits
 * @param order the two tickets, the drawn one first
 */
public record TieLot(String seedHex, List<Drawn> order, boolean isCarried) {

    private static final String FOR = "/for";
    private static final String AGAINST = "/against";

    public TieLot {
        order = List.copyOf(order);
    }

    /**
     * Draws.
     *
     * @param rootHex of the head
     * @param publicValue as {@link Lot#normalised} leaves it
     */
    public static TieLot of(String rootHex, String publicValue, UUID vote) {
        Lot lot = Lot.of(rootHex, publicValue);
        List<Drawn> order = lot.order(List.of(vote + FOR, vote + AGAINST));
        return new TieLot(lot.seedHex(), order, order.getFirst().ticket().endsWith(FOR));
    }
}
