package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.PollBoard;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomNews;
import org.kiezfonds.app.sessions.Rooms;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.Formats;

/**
 * A session in large type for the wall, with nothing to click and nothing that is not public. Where
 * the session is public, everybody may open it; else those who may look into the session.
 */
@Route(value = "sessions/:session/beamer", autoLayout = false)
@AnonymousAllowed
@StyleSheet("kiezfonds/room-app.css")
@StyleSheet("kiezfonds/stage-app.css")
@StyleSheet("kiezfonds/polls-app.css")
@StyleSheet("kiezfonds/beamer-app.css")
final class BeamerView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** After a restart of the program the wall asks within that time. */
    private static final int SIGN_OF_LIFE = 15_000;

    /** Nobody stands at the wall to click: where the program knows its page no more, it reloads. */
    private static final String BEGINS_ANEW = """
            new MutationObserver(() => {
              if (document.querySelector('.v-system-error')) location.reload();
            }).observe(document.body, { childList: true });
            """;

    private final transient Rooms rooms;
    private final transient PollBoard polls;
    private final transient Areas areas;
    private final transient Clock clock;
    private final transient NewsLine line;

    private final Paragraph session = new Paragraph();
    private final Paragraph place = new Paragraph();
    private final Div time = new Div();
    private final ClockFace face = new ClockFace();
    private final BeamerScene scene;
    private transient @Nullable Room shown;

    BeamerView(
            Rooms rooms,
            PollBoard polls,
            RoomNews news,
            Areas areas,
            Formats formats,
            Clock clock,
            ZoneId zone) {
        this.rooms = rooms;
        this.polls = polls;
        this.areas = areas;
        this.clock = clock;
        this.scene = new BeamerScene(formats, zone);
        this.line = new NewsLine(news, this::afterNews, this::refresh);
        time.addClassName("kf-beamer-time");
        time.add(face);
        Div where = new Div(session, place);
        where.addClassName("kf-beamer-where");
        Header header = new Header(where, time);
        header.addClassName("kf-beamer-head");
        getContent().addClassName("kf-beamer");
        getContent().add(header, new Main(scene));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Room> room =
                key(event.getRouteParameters().get("session").orElse("")).flatMap(rooms::inPublic);
        if (room.isEmpty() || room.get().session().isCircular()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        areas.byId(room.get().session().area())
                .ifPresent(area -> event.getUI()
                        .setLocale(area.form().of(Languages.of(event.getUI().getLocale()))));
        shown = null;
        show(room.get());
        getUI().ifPresent(this::listen);
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen(event.getUI());
        getElement().executeJs(BEGINS_ANEW);
    }

    private void listen(UI ui) {
        Room now = shown;
        if (now != null) {
            line.open(ui, now.session().id());
            ui.setPollInterval(SIGN_OF_LIFE);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        line.close(event.getUI());
        super.onDetach(event);
    }

    private void afterNews() {
        Room now = shown;
        if (now != null) {
            rooms.inPublicAfterNews(now.session().id()).ifPresent(this::show);
        }
    }

    private void refresh() {
        Room now = shown;
        if (now != null) {
            rooms.inPublic(now.session().id()).ifPresent(this::show);
        }
    }

    private void show(Room room) {
        Room before = shown;
        if (room.equals(before) || (before != null && room.turn() < before.turn())) {
            return;
        }
        shown = room;
        session.setText(RoomWords.title(room, getLocale()));
        place.setText(position(room));
        Timer timer = room.stage().timer();
        face.show(timer, clock.instant());
        time.setVisible(timer != null);
        scene.show(room, polls.inPublic(room.session().id()));
    }

    /** "Punkt 3 von 7"; empty between two items. */
    private String position(Room room) {
        return room.current()
                .map(current -> getTranslation(
                        "sessions.stage.beamer.position", number(room, current), count(room)))
                .orElse("");
    }

    private static int number(Room room, SessionItem current) {
        return room.agenda().indexOf(current) + 1;
    }

    private static long count(Room room) {
        return room.agenda().stream()
                .filter(item -> item.state() != State.DROPPED)
                .count();
    }

    @Override
    public String getPageTitle() {
        Room now = shown;
        return now == null
                ? getTranslation("sessions.stage.beamer.title")
                : RoomWords.title(now, getLocale());
    }
}
