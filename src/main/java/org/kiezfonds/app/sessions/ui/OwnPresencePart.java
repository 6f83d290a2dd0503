package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Attendance;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Everybody says for themselves that they are there, and that they go. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(20)
class OwnPresencePart implements RoomPart {

    private final Attendance attendance;
    private final RoomAnswers answers;
    private final Formats formats;
    private final Div content = new Div();
    private @Nullable Shown shown;

    OwnPresencePart(Attendance attendance, RoomAnswers answers, Formats formats) {
        this.attendance = attendance;
        this.answers = answers;
        this.formats = formats;
        content.addClassName("kf-room-own");
    }

    private record Shown(
            boolean maySay, boolean isHere, @Nullable Way way, boolean isBarred) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Shown now = new Shown(
                maySay(screen),
                screen.isHere(),
                screen.place().map(Room.Place::way).orElse(null),
                screen.isBarred());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        content.removeAll();
        content.setVisible(now.maySay());
        content.setClassName("kf-room-absent", !now.isHere());
        if (now.maySay()) {
            draw(screen.room().session().id(), now);
        }
    }

    private boolean maySay(RoomScreen screen) {
        SessionState state = screen.room().session().state();
        boolean isToday =
                !formats.today().isBefore(formats.dayOf(screen.room().session().startsAt()));
        // Who stands by for a member of a body can come instead; the service knows for whom.
        boolean standsBy = !screen.isTeam() && screen.room().session().round() == null;
        return (screen.seat().isPresent() || standsBy)
                && (state == SessionState.OPEN || (state == SessionState.PLANNED && isToday));
    }

    private void draw(UUID session, Shown now) {
        Div acts = new Div();
        acts.addClassName("kf-actions");
        if (now.isHere()) {
            content.add(new Paragraph(content.getTranslation(
                    now.way() == Way.REMOTE
                            ? "sessions.room.here.remote"
                            : "sessions.room.here.room")));
            acts.add(come(
                    session, now.way() == Way.REMOTE ? Way.ROOM : Way.REMOTE, "sessions.room.to."));
            Button leave = RoomAnswers.button(
                    content.getTranslation("sessions.room.leave"),
                    () -> answers.say(
                            session,
                            attendance.leave(session),
                            content.getTranslation("sessions.room.leave.done")));
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(leave);
        } else {
            content.add(new Paragraph(content.getTranslation("sessions.room.notHere")));
            Button room = come(session, Way.ROOM, "sessions.room.come.");
            room.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(room, come(session, Way.REMOTE, "sessions.room.come."));
        }
        content.add(acts);
        if (now.isBarred()) {
            content.add(new Paragraph(content.getTranslation("sessions.room.barred")));
        }
    }

    private Button come(UUID session, Way way, String key) {
        return RoomAnswers.button(
                content.getTranslation(key + way),
                () -> answers.say(session, attendance.checkIn(session, way), ""));
    }
}
