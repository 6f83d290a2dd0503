package org.kiezfonds.app.bodies.web;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.bodies.PublicBodies;
import org.kiezfonds.app.bodies.PublicBody;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.PageFrame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who decides here, on the start page of an area. */
@Component
@Order(30)
class BodyCard implements AreaCard {

    private final PublicBodies bodies;

    BodyCard(PublicBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<Card> of(Area area, PageFrame frame) {
        List<PublicBody> active = bodies.of(area.id()).stream()
                .filter(shown -> shown.body().isActive())
                .toList();
        if (active.isEmpty()) {
            return Optional.empty();
        }
        long members = active.stream().mapToLong(shown -> shown.held().size()).sum();
        long residents = active.stream()
                .mapToLong(shown -> shown.heldBy(SeatGroup.RESIDENTS))
                .sum();
        return Optional.of(new Card(
                "gremien",
                frame.text("bodies.card.title"),
                frame.text("bodies.card.text"),
                List.of(
                        new Fact(
                                Integer.toString(active.size()),
                                frame.text("bodies.card.bodies", active.size())),
                        new Fact(Long.toString(members), frame.text("bodies.card.members")),
                        new Fact(Long.toString(residents), frame.text("bodies.card.residents"))),
                "/quartier/" + area.slug() + "/gremien",
                frame.text("bodies.card.link")));
    }
}
