package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.GuestLink;
import org.kiezfonds.app.sessions.Guests;
import org.kiezfonds.app.sessions.Guests.Made;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Named;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.uikit.QrCode;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Links for those who apply, and who of them said that they are there; for who runs the session. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(300)
class GuestsPart implements RoomPart {

    private final Guests guests;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private @Nullable Shown shown;

    GuestsPart(Guests guests, RoomAnswers answers) {
        this.guests = guests;
        this.answers = answers;
        content.addClassNames("kf-section", "kf-stage-part");
    }

    private record Shown(List<SessionItem> items, Map<UUID, Named> named, List<GuestLink> links) {}

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
        SessionState state = room.session().state();
        List<SessionItem> items = room.agenda().stream()
                .filter(item -> item.idea() != null)
                .filter(item -> item.state() == State.WAITING || item.state() == State.CURRENT)
                .toList();
        content.setVisible(screen.prepares()
                && !items.isEmpty()
                && (state == SessionState.PLANNED || state == SessionState.OPEN));
        Shown now = new Shown(items, room.named(), room.stage().guests());
        if (content.isVisible() && !now.equals(shown)) {
            shown = now;
            draw(room, now);
        }
    }

    private void draw(Room room, Shown now) {
        content.removeAll();
        content.add(
                new H2(content.getTranslation("sessions.stage.guests")),
                new Paragraph(content.getTranslation("sessions.stage.guests.lead")));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-stage-guests");
        now.items().forEach(item -> list.add(row(room, now, item)));
        content.add(list);
    }

    private ListItem row(Room room, Shown now, SessionItem item) {
        String title = RoomWords.item(room, item, RoomWords.language());
        Span name = new Span(title);
        name.addClassName("kf-stage-name");
        ListItem row = new ListItem(name);
        Optional<GuestLink> link = now.links().stream()
                .filter(each -> each.item().equals(item.id()))
                .findFirst();
        link.ifPresent(each -> row.add(
                each.readyAt() == null
                        ? new StatusBadge(
                                StatusBadge.Kind.NEUTRAL,
                                content.getTranslation("sessions.stage.guests.linked"))
                        : new StatusBadge(
                                StatusBadge.Kind.GOOD,
                                content.getTranslation("sessions.stage.guests.ready"))));
        UUID session = room.session().id();
        Button make = RoomAnswers.button(
                content.getTranslation(
                        link.isEmpty()
                                ? "sessions.stage.guests.make"
                                : "sessions.stage.guests.again"),
                () -> make(session, item, title));
        make.setAriaLabel(content.getTranslation("sessions.stage.guests.makeFor", title));
        Div acts = new Div(make);
        acts.addClassName("kf-actions");
        if (link.isPresent()) {
            Button end = RoomAnswers.button(
                    content.getTranslation("sessions.stage.guests.end"),
                    () -> answers.say(
                            session,
                            guests.end(item.id()),
                            content.getTranslation("sessions.stage.guests.ended")));
            end.setAriaLabel(content.getTranslation("sessions.stage.guests.endFor", title));
            acts.add(end);
        }
        row.add(acts);
        return row;
    }

    private void make(UUID session, SessionItem item, String title) {
        SessionAnswer<Made> answer = guests.make(item.id());
        if (answers.say(session, answer, "")
                && answer instanceof SessionAnswer.Noted<Made>(Made made)) {
            offer(session, made, title);
        }
    }

    /** Shows the link once: to copy, to scan, to send. */
    private void offer(UUID session, Made made, String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("40rem");
        TextField link = new TextField(content.getTranslation("sessions.stage.guests.link"));
        link.setValue(made.link().toString());
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        Button copy = new Button(
                content.getTranslation("sessions.stage.guests.copy"),
                event -> UI.getCurrentOrThrow()
                        .getPage()
                        .executeJs("navigator.clipboard?.writeText($0)", link.getValue()));
        Button send = RoomAnswers.button(
                content.getTranslation("sessions.stage.guests.send"),
                () -> answers.say(
                        session,
                        guests.send(made.item(), made.secret()),
                        content.getTranslation("sessions.stage.guests.sent")));
        Div acts = new Div(copy, send);
        acts.addClassName("kf-actions");
        Div form = new Div(
                new Paragraph(content.getTranslation("sessions.stage.guests.once")),
                link,
                acts,
                new QrCode(
                        made.link().toString(),
                        content.getTranslation("sessions.stage.guests.qr")));
        form.addClassName("kf-stack");
        dialog.add(form);
        dialog.getFooter()
                .add(new Button(
                        content.getTranslation("sessions.stage.close"), event -> dialog.close()));
        dialog.open();
    }
}
