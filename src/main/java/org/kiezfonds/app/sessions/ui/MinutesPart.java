package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * The minutes in the room: who writes them has the words of the item that is being talked about, and
 * of the one before it, so that nobody is interrupted in the middle of a sentence.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(MinutesPart.BELOW)
class MinutesPart implements RoomPart {

    static final int BELOW = 800;

    private final MinutesServices services;
    private final Section content = new Section();
    private final Div editors = new Div();
    private final Deque<Place> open = new ArrayDeque<>();
    private @Nullable UUID linked;

    MinutesPart(MinutesServices services) {
        this.services = services;
        content.addClassName("kf-section");
        content.setVisible(false);
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        SessionState state = screen.room().session().state();
        boolean hasBegun = state == SessionState.OPEN || state == SessionState.CLOSED;
        content.setVisible(hasBegun);
        if (!hasBegun) {
            return;
        }
        UUID session = screen.room().session().id();
        if (!session.equals(linked)) {
            linked = session;
            content.removeAll();
            editors.removeAll();
            open.clear();
            content.add(
                    new H2(content.getTranslation("sessions.minutes.room")),
                    editors,
                    new Anchor(
                            "sessions/" + session + "/minutes",
                            content.getTranslation("sessions.minutes.now")));
        }
        boolean writes = screen.prepares() && (screen.isTeam() || !screen.isBarred());
        if (writes) {
            edit(screen.room());
        } else {
            editors.removeAll();
            open.clear();
        }
    }

    private void edit(Room room) {
        Optional<SessionItem> current = room.current();
        Place place = current.map(item -> Place.at(item.id())).orElseGet(() -> around(room));
        if (open.contains(place)) {
            return;
        }
        UUID session = room.session().id();
        List<MinutesPassage> typed = services.minutes().typed(session);
        editors.addComponentAsFirst(new PassageEditor(
                services,
                session,
                current.map(item -> title(room, item)).orElseGet(() -> around(place)),
                place,
                typed,
                () -> {}));
        open.addFirst(place);
        if (open.size() > 2) {
            open.removeLast();
            editors.remove(editors.getComponentAt(2));
        }
    }

    /** Where no item is being talked about: before the first one, or after some. */
    private static Place around(Room room) {
        return room.agenda().stream().anyMatch(item -> item.state() == SessionItem.State.DONE)
                ? Place.END
                : Place.BEGIN;
    }

    private String around(Place place) {
        return content.getTranslation(
                place.equals(Place.END) ? "sessions.minutes.end" : "sessions.minutes.begin");
    }

    private static String title(Room room, SessionItem item) {
        Room.Named named = room.named().get(item.id());
        return named == null || named.title().isEmpty() ? item.title() : named.title();
    }
}
