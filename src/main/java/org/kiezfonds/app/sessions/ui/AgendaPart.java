package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Named;
import org.kiezfonds.app.sessions.Room.Settled;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.SessionState;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The agenda with the item that is being talked about; who leads calls the next one. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(100)
class AgendaPart implements RoomPart {

    private final Agenda agenda;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private @Nullable Shown shown;

    AgendaPart(Agenda agenda, RoomAnswers answers) {
        this.agenda = agenda;
        this.answers = answers;
        content.addClassNames("kf-section", "kf-room-agenda");
    }

    private record Shown(
            List<SessionItem> items,
            Map<UUID, Named> named,
            Map<UUID, Settled> settled,
            boolean mayCall,
            int version,
            boolean isVoting) {}

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
        boolean mayCall = screen.presides() && room.session().state() == SessionState.OPEN;
        Shown now = new Shown(
                room.agenda(),
                room.named(),
                room.settled(),
                mayCall,
                mayCall ? room.session().version() : 0,
                room.isVoting());
        if (!now.equals(shown)) {
            shown = now;
            draw(room, now);
        }
    }

    private void draw(Room room, Shown now) {
        content.removeAll();
        content.add(new H2(content.getTranslation("sessions.room.agenda")));
        if (now.items().isEmpty()) {
            content.add(new Paragraph(content.getTranslation("sessions.room.agenda.empty")));
            return;
        }
        if (now.mayCall()) {
            content.add(leading(room, now));
        }
        OrderedList list = new OrderedList();
        list.addClassName("kf-room-items");
        now.items().forEach(item -> list.add(row(room, now, item)));
        content.add(list);
    }

    private Component leading(Room room, Shown now) {
        Optional<SessionItem> current = room.current();
        Div acts = new Div();
        acts.addClassName("kf-actions");
        next(now.items(), current)
                .ifPresent(next -> acts.add(RoomAnswers.primary(
                        content.getTranslation(
                                current.isEmpty()
                                        ? "sessions.room.agenda.first"
                                        : "sessions.room.agenda.next"),
                        () -> call(room, next))));
        if (current.isPresent()) {
            acts.add(RoomAnswers.button(
                    content.getTranslation("sessions.room.agenda.finish"),
                    () -> answers.say(
                            room.session().id(),
                            agenda.finish(room.session().id(), room.session().version()),
                            "")));
        }
        acts.getChildren()
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(!now.isVoting()));
        return now.isVoting()
                ? new Div(
                        acts, new Paragraph(content.getTranslation("sessions.room.agenda.voting")))
                : acts;
    }

    /** The first one after the current that waits, else the first that waits at all. */
    private static Optional<SessionItem> next(
            List<SessionItem> items, Optional<SessionItem> current) {
        int from = current.map(SessionItem::position).orElse(0);
        return items.stream()
                .filter(item -> item.state() == State.WAITING && item.position() > from)
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> item.state() == State.WAITING)
                        .findFirst());
    }

    private void call(Room room, SessionItem item) {
        answers.say(
                room.session().id(),
                agenda.call(room.session().id(), room.session().version(), item.id()),
                "");
    }

    private ListItem row(Room room, Shown now, SessionItem item) {
        String title = RoomWords.item(room, item, RoomWords.language());
        Span name = new Span(title);
        name.addClassName("kf-room-item-title");
        Settled settled = room.settled().get(item.id());
        Span state = new Span(
                settled == null
                        ? content.getTranslation("sessions.room.item." + item.state())
                        : RoomWords.settled(settled, RoomWords.language()));
        state.addClassName("kf-quiet");
        ListItem row = new ListItem(name, state);
        if (item.state() == State.CURRENT) {
            row.addClassName("kf-room-item-current");
            row.getElement().setAttribute("aria-current", "step");
        } else if (now.mayCall() && !now.isVoting()) {
            Button call = RoomAnswers.button(
                    content.getTranslation("sessions.room.agenda.call"), () -> call(room, item));
            call.setAriaLabel(content.getTranslation("sessions.room.agenda.callThis", title));
            row.add(call);
        }
        return row;
    }
}
