package org.kiezfonds.app.bodies;

import java.util.List;
import org.kiezfonds.app.bodies.Mandate.Substitute;

/**
 * A seat as the team and the members see it.
 *
 * @param name empty where the person gave none, or is no longer here
 * @param partner name of the institution; empty for other seats
 */
public record MemberSeat(Mandate mandate, String name, String partner, List<StandIn> standIns) {

    public MemberSeat {
        standIns = List.copyOf(standIns);
    }

    /** Who acts for the member. */
    public record StandIn(Substitute substitute, String name) {}
}
