package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.sessions.Attendance;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Place;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Who is there, seat by seat, and whether that is enough; who prepares notes it for others. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(110)
class HerePart implements RoomPart {

    private final Attendance attendance;
    private final RoomAnswers answers;
    private final Formats formats;
    private final Section content = new Section();
    private final Div quorum = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Map<UUID, ListItem> rows = new HashMap<>();
    private final Map<UUID, Row> shown = new HashMap<>();
    private final Anchor substitutes = new Anchor();
    private List<String> words = List.of();

    HerePart(Attendance attendance, RoomAnswers answers, Formats formats) {
        this.attendance = attendance;
        this.answers = answers;
        this.formats = formats;
        list.addClassName("kf-room-people");
        quorum.addClassName("kf-room-quorum");
        content.addClassName("kf-section");
        substitutes.setText(content.getTranslation("sessions.room.standIn"));
        substitutes.setTarget(AnchorTarget.BLANK);
        content.add(
                new H2(content.getTranslation("sessions.room.people")), quorum, list, substitutes);
    }

    /** A row is drawn anew only where it changed. */
    private record Row(
            Place place,
            String name,
            String duty,
            boolean mayNote,
            Map<PersonId, String> standBys) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public Side side() {
        return Side.BESIDE;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        show(QuorumWords.of(room, RoomWords.language()), isEnough(room));
        if (!rows.keySet().equals(new HashSet<>(seats(room)))) {
            rows.clear();
            shown.clear();
            list.removeAll();
            for (UUID seat : seats(room)) {
                ListItem row = new ListItem();
                rows.put(seat, row);
                list.add(row);
            }
        }
        boolean mayNote = screen.prepares() && takesNotes(room);
        RoundId round = room.session().round();
        substitutes.setVisible(mayNote && round != null && (screen.isTeam() || screen.presides()));
        substitutes.setHref(screen.isTeam() ? "panels/" + round : "jury");
        for (Place place : room.seats()) {
            Row now = new Row(
                    place,
                    RoomWords.called(room, place.person(), RoomWords.language()),
                    duty(room, place.seat()),
                    mayNote && !screen.me().equals(place.person()),
                    mayNote ? standBys(room, place.seat()) : Map.of());
            if (!now.equals(shown.put(place.seat(), now))) {
                draw(rows.get(place.seat()), room.session().id(), now);
            }
        }
    }

    private static Map<PersonId, String> standBys(Room room, UUID seat) {
        Map<PersonId, String> called = new LinkedHashMap<>();
        room.standBys()
                .getOrDefault(seat, List.of())
                .forEach(person ->
                        called.put(person, RoomWords.called(room, person, RoomWords.language())));
        return called;
    }

    private static List<UUID> seats(Room room) {
        return room.seats().stream().map(Place::seat).toList();
    }

    private static boolean isEnough(Room room) {
        return room.outlook().map(outlook -> outlook.now().isReached()).orElse(false);
    }

    private void show(List<String> sentences, boolean isEnough) {
        if (sentences.equals(words)) {
            return;
        }
        words = sentences;
        quorum.removeAll();
        for (int line = 0; line < sentences.size(); line++) {
            quorum.add(
                    line == 0
                            ? new StatusBadge(
                                    isEnough ? StatusBadge.Kind.GOOD : StatusBadge.Kind.WAIT,
                                    sentences.getFirst())
                            : new Span(sentences.get(line)));
        }
    }

    private String duty(Room room, UUID seat) {
        String key = seat.equals(room.presiding())
                ? "sessions.room.duty.leads"
                : seat.equals(room.session().scribe()) ? "sessions.room.duty.writes" : "";
        return key.isEmpty() ? "" : content.getTranslation(key);
    }

    private boolean takesNotes(Room room) {
        SessionState state = room.session().state();
        return state == SessionState.OPEN
                || (state == SessionState.PLANNED
                        && !formats.today()
                                .isBefore(formats.dayOf(room.session().startsAt())));
    }

    private void draw(@Nullable ListItem item, UUID session, Row row) {
        if (item == null) {
            return;
        }
        item.removeAll();
        Span name = new Span(row.name());
        name.addClassName("kf-room-name");
        item.add(name, badge(row.place()));
        String about = about(row);
        if (!about.isEmpty()) {
            Span more = new Span(about);
            more.addClassName("kf-quiet");
            item.add(more);
        }
        if (row.mayNote() || !row.standBys().isEmpty()) {
            item.add(note(session, row));
        }
    }

    private StatusBadge badge(Place place) {
        Way way = place.way();
        return new StatusBadge(
                place.isHere() ? StatusBadge.Kind.GOOD : StatusBadge.Kind.NEUTRAL,
                content.getTranslation(
                        way == null ? "sessions.room.is.away" : "sessions.room.is." + way));
    }

    private String about(Row row) {
        StringBuilder about = new StringBuilder(row.duty());
        if (row.place().isSubstitute()) {
            append(about, "sessions.room.is.substitute");
        }
        if (row.place().isBarred()) {
            append(about, "sessions.room.is.barred");
        }
        return about.toString();
    }

    private void append(StringBuilder about, String key) {
        if (!about.isEmpty()) {
            about.append(", ");
        }
        about.append(content.getTranslation(key));
    }

    private Div note(UUID session, Row row) {
        Place place = row.place();
        Div acts = new Div();
        acts.addClassName("kf-actions");
        row.standBys()
                .forEach((person, name) -> acts.add(button(
                        "sessions.room.note.standIn",
                        name,
                        () -> answers.say(
                                session, attendance.came(session, person, Way.ROOM), ""))));
        if (!row.mayNote()) {
            return acts;
        }
        if (place.isHere()) {
            acts.add(button(
                    "sessions.room.note.left",
                    row.name(),
                    () -> answers.say(session, attendance.left(session, place.person()), "")));
        } else {
            for (Way way : Way.values()) {
                acts.add(button(
                        "sessions.room.note." + way,
                        row.name(),
                        () -> answers.say(
                                session, attendance.came(session, place.person(), way), "")));
            }
        }
        return acts;
    }

    private Button button(String key, String name, Runnable act) {
        String label = content.getTranslation(key, name);
        Button button = RoomAnswers.button(label, act);
        button.setAriaLabel(content.getTranslation("sessions.room.note.of", name, label));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
