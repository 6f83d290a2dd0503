package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.uikit.StatusBadge;

/** How pages around a session put things. */
final class PlanWords {

    private PlanWords() {}

    /** When it is, or until when a circular vote is open. */
    static String when(PlanServices services, BodySession session, Component in) {
        return session.isCircular()
                ? in.getTranslation(
                        "sessions.plan.until",
                        services.formats()
                                .when(
                                        Objects.requireNonNull(session.untilAt()),
                                        UI.getCurrentOrThrow().getLocale()))
                : services.formats()
                        .when(session.startsAt(), UI.getCurrentOrThrow().getLocale());
    }

    static StatusBadge badge(BodySession session, Component in) {
        String kind = session.isCircular() ? "circular." : "";
        return new StatusBadge(
                switch (session.state()) {
                    case PLANNED -> StatusBadge.Kind.WAIT;
                    case OPEN -> StatusBadge.Kind.GOOD;
                    case CLOSED -> StatusBadge.Kind.NEUTRAL;
                    case CALLED_OFF -> StatusBadge.Kind.BAD;
                },
                in.getTranslation("sessions.plan.state." + kind + session.state()));
    }

    /** Where an act stands in the log. */
    static Anchor log(UUID entry, Component in) {
        Anchor log = new Anchor("/log/e/" + entry, in.getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        return log;
    }
}
