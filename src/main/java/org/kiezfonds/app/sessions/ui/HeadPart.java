package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** What session this is, how far it is, who leads; and its begin and end. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(10)
class HeadPart implements RoomPart {

    private final Sessions sessions;
    private final RoomAnswers answers;
    private final Formats formats;
    private final Div content = new Div();
    private @Nullable Shown shown;

    HeadPart(Sessions sessions, RoomAnswers answers, Formats formats) {
        this.sessions = sessions;
        this.answers = answers;
        this.formats = formats;
        content.addClassName("kf-room-head");
    }

    /** What is drawn anew only where it changed. */
    private record Shown(
            BodySession session,
            String leads,
            String writes,
            boolean presides,
            boolean mayTakeOver,
            boolean waits) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Locale language = RoomWords.language();
        Room room = screen.room();
        BodySession session = room.session();
        Shown now = new Shown(
                session,
                RoomWords.called(room, room.presiding(), language),
                session.scribe() == null ? "" : RoomWords.called(room, session.scribe(), language),
                screen.presides(),
                mayTakeOver(screen),
                room.current().isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen, now);
        }
    }

    private static boolean mayTakeOver(RoomScreen screen) {
        Room room = screen.room();
        UUID next = room.session().isDeputyLeading() ? room.chair() : room.deputy();
        return room.session().state() == SessionState.OPEN
                && screen.mayDecide()
                && screen.isHere()
                && !screen.presides()
                && screen.seat().filter(seat -> seat.equals(next)).isPresent();
    }

    private void draw(RoomScreen screen, Shown now) {
        BodySession session = now.session();
        Div facts = new Div(
                badge(session.state()),
                new Paragraph(content.getTranslation(
                        "sessions.room.when",
                        formats.when(session.startsAt(), RoomWords.language()),
                        session.place())),
                new Paragraph(
                        now.writes().isEmpty()
                                ? content.getTranslation("sessions.room.led.byTeam", now.leads())
                                : content.getTranslation(
                                        "sessions.room.led", now.leads(), now.writes())));
        facts.addClassName("kf-room-facts");
        content.removeAll();
        content.add(facts);
        if (session.state() == SessionState.PLANNED) {
            content.add(new Paragraph(content.getTranslation(
                    now.presides() ? "sessions.room.planned.open" : "sessions.room.planned.wait")));
        }
        Div acts = new Div();
        acts.addClassName("kf-actions");
        if (now.presides() && session.state() == SessionState.PLANNED) {
            acts.add(RoomAnswers.primary(
                    content.getTranslation("sessions.room.open"),
                    () -> answers.say(
                            session.id(),
                            sessions.open(session.id(), session.version()),
                            content.getTranslation("sessions.room.open.done"))));
        }
        if (now.presides() && session.state() == SessionState.OPEN && now.waits()) {
            acts.add(new Button(
                    content.getTranslation("sessions.room.close"), event -> close(screen)));
        }
        if (now.mayTakeOver()) {
            acts.add(new Button(
                    content.getTranslation(leadKey(session)), event -> takeOver(screen)));
        }
        if (acts.getComponentCount() > 0) {
            content.add(acts);
        }
    }

    private StatusBadge badge(SessionState state) {
        return new StatusBadge(
                switch (state) {
                    case PLANNED -> StatusBadge.Kind.WAIT;
                    case OPEN -> StatusBadge.Kind.GOOD;
                    case CLOSED -> StatusBadge.Kind.NEUTRAL;
                    case CALLED_OFF -> StatusBadge.Kind.BAD;
                },
                content.getTranslation("sessions.room.state." + state));
    }

    private static String leadKey(BodySession session) {
        return session.isDeputyLeading()
                ? "sessions.room.lead.back"
                : "sessions.room.lead.takeOver";
    }

    private void close(RoomScreen screen) {
        BodySession session = screen.room().session();
        new RoomDialog(
                        answers,
                        screen,
                        content.getTranslation("sessions.room.close.title"),
                        content.getTranslation("sessions.room.close.text"),
                        "close",
                        session.id())
                .ask(
                        content.getTranslation("sessions.room.close"),
                        content.getTranslation("sessions.room.close.done"),
                        () -> sessions.close(session.id(), session.version()));
    }

    private void takeOver(RoomScreen screen) {
        BodySession session = screen.room().session();
        TextArea reason = RoomDialog.words(
                content.getTranslation("sessions.room.reason"),
                content.getTranslation("sessions.room.reason.help"));
        new RoomDialog(
                        answers,
                        screen,
                        content.getTranslation(leadKey(session)),
                        content.getTranslation("sessions.room.lead.text"),
                        "lead",
                        session.id())
                .with("reason", reason)
                .ask(
                        content.getTranslation(leadKey(session)),
                        content.getTranslation("sessions.room.lead.done"),
                        () -> sessions.lead(session.id(), session.version(), reason.getValue()));
    }
}
