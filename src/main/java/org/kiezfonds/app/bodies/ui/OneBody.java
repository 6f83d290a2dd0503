package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.function.Function;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.uikit.PageHeader;

/** The body that an address names. */
final class OneBody {

    private OneBody() {}

    /** The body; where it is not there or not the asker's, the page says that there is none. */
    static Optional<Body> of(BeforeEnterEvent event, Function<BodyId, Optional<Body>> find) {
        Optional<Body> body =
                event.getRouteParameters().get("body").flatMap(OneBody::read).flatMap(find);
        if (body.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return body;
    }

    private static Optional<BodyId> read(String text) {
        try {
            return Optional.of(BodyId.parse(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    static RouteParameters parameters(Body body) {
        return new RouteParameters("body", body.id().toString());
    }

    /** A header below the list and the body. */
    static PageHeader header(String title, String listTitle, Body body) {
        return new PageHeader(title)
                .under(listTitle, BodiesView.class)
                .under(body.name(), BodyView.class, parameters(body));
    }
}
