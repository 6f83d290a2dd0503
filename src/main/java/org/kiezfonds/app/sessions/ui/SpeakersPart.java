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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Speaker;
import org.kiezfonds.app.sessions.Speaker.State;
import org.kiezfonds.app.sessions.Speakers;
import org.kiezfonds.app.sessions.Stage;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Who speaks, who wants to, and the own hand; who runs the session gives the floor. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(250)
class SpeakersPart implements RoomPart {

    private final Speakers speakers;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private final Div list = new Div();
    private final SpeakersDesk desk;
    private @Nullable Shown shown;

    SpeakersPart(Speakers speakers, RoomAnswers answers) {
        this.speakers = speakers;
        this.answers = answers;
        this.desk = new SpeakersDesk(speakers, answers);
        list.addClassName("kf-stack");
        content.addClassNames("kf-section", "kf-stage-part");
        content.add(new H2(content.getTranslation("sessions.stage.speakers")), list, desk);
    }

    /** What is drawn anew only where it changed; the version is that which moves are based on. */
    private record Shown(
            List<Speaker> speakers,
            boolean isListClosed,
            boolean isNewFirst,
            Map<PersonId, String> names,
            boolean mayRaise,
            boolean mayRun,
            int version) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        Stage stage = room.stage();
        // While a vote is open nobody speaks.
        boolean isOn = room.session().state() == SessionState.OPEN
                && room.current().isPresent()
                && room.openVote().isEmpty();
        content.setVisible(isOn);
        if (!isOn) {
            return;
        }
        Shown now = new Shown(
                stage.speakers(),
                stage.isListClosed(),
                stage.settings().isNewFirst(),
                room.names(),
                screen.isHere() && !screen.isBarred(),
                screen.prepares(),
                screen.prepares() ? stage.version() : 0);
        if (!now.equals(shown)) {
            shown = now;
            draw(screen, now);
        }
        desk.show(screen);
    }

    private void draw(RoomScreen screen, Shown now) {
        list.removeAll();
        Stage stage = screen.room().stage();
        stage.speaking().ifPresent(each -> list.add(speaking(screen, now, each)));
        List<Speaker> waiting = stage.waiting();
        if (!waiting.isEmpty()) {
            OrderedList rows = new OrderedList();
            rows.addClassName("kf-stage-speakers");
            for (int place = 0; place < waiting.size(); place++) {
                rows.add(row(screen, now, waiting, place));
            }
            list.add(rows);
        } else if (stage.speaking().isEmpty()) {
            list.add(quiet("sessions.stage.speakers.nobody"));
        }
        if (now.isNewFirst()) {
            list.add(quiet("sessions.stage.speakers.newFirst"));
        }
        if (now.isListClosed()) {
            list.add(quiet("sessions.stage.speakers.closed"));
        }
        if (now.mayRaise()) {
            list.add(ownHand(screen, now));
        }
    }

    private Paragraph quiet(String key) {
        Paragraph line = new Paragraph(content.getTranslation(key));
        line.addClassName("kf-quiet");
        return line;
    }

    private Component speaking(RoomScreen screen, Shown now, Speaker speaker) {
        Paragraph who = new Paragraph(content.getTranslation(
                "sessions.stage.speakers.speaking", called(screen, speaker)));
        who.addClassName("kf-stage-speaking");
        Div line = new Div(who);
        line.addClassName("kf-actions");
        if (now.mayRun()) {
            line.add(act(
                    screen,
                    "sessions.stage.speakers.finish",
                    () -> speakers.finish(session(screen), speaker.id())));
        }
        return line;
    }

    private ListItem row(RoomScreen screen, Shown now, List<Speaker> waiting, int place) {
        Speaker speaker = waiting.get(place);
        String name = called(screen, speaker);
        Span words = new Span(name);
        words.addClassName("kf-stage-name");
        ListItem row = new ListItem(words);
        if (now.isNewFirst() && speaker.isNew()) {
            row.add(new StatusBadge(
                    StatusBadge.Kind.INFO, content.getTranslation("sessions.stage.speakers.new")));
        }
        if (now.mayRun()) {
            row.add(buttons(screen, now, waiting.size(), place, speaker, name));
        }
        return row;
    }

    private Div buttons(
            RoomScreen screen, Shown now, int size, int place, Speaker speaker, String name) {
        UUID session = session(screen);
        Button call = act(
                screen,
                place == 0 ? "sessions.stage.speakers.next" : "sessions.stage.speakers.call",
                () -> speakers.call(session, speaker.id()));
        call.setAriaLabel(content.getTranslation("sessions.stage.speakers.callThis", name));
        Div buttons = new Div(call);
        buttons.addClassName("kf-actions");
        if (place > 0) {
            buttons.add(sign(
                    screen,
                    "↑",
                    "up",
                    name,
                    () -> speakers.move(session, now.version(), speaker.id(), true)));
        }
        if (place < size - 1) {
            buttons.add(sign(
                    screen,
                    "↓",
                    "down",
                    name,
                    () -> speakers.move(session, now.version(), speaker.id(), false)));
        }
        buttons.add(sign(screen, "✕", "off", name, () -> speakers.takeOff(session, speaker.id())));
        return buttons;
    }

    private Button sign(
            RoomScreen screen,
            String sign,
            String key,
            String name,
            Supplier<SessionAnswer<Stage>> service) {
        Button button =
                RoomAnswers.button(sign, () -> answers.say(session(screen), service.get(), ""));
        button.setAriaLabel(content.getTranslation("sessions.stage.speakers.do." + key, name));
        return button;
    }

    private Component ownHand(RoomScreen screen, Shown now) {
        Optional<Speaker> own = now.speakers().stream()
                .filter(each -> each.person().equals(screen.me()))
                .findFirst();
        if (own.filter(each -> each.state() == State.SPEAKING).isPresent()) {
            return quiet("sessions.stage.speakers.yourTurn");
        }
        if (own.isPresent()) {
            return act(
                    screen, "sessions.stage.speakers.lower", () -> speakers.lower(session(screen)));
        }
        Button raise =
                act(screen, "sessions.stage.speakers.raise", () -> speakers.raise(session(screen)));
        raise.setVisible(!now.isListClosed());
        return raise;
    }

    private Button act(RoomScreen screen, String key, Supplier<SessionAnswer<Stage>> service) {
        return RoomAnswers.button(
                content.getTranslation(key), () -> answers.say(session(screen), service.get(), ""));
    }

    private static UUID session(RoomScreen screen) {
        return screen.room().session().id();
    }

    private static String called(RoomScreen screen, Speaker speaker) {
        return RoomWords.called(screen.room(), speaker.person(), RoomWords.language());
    }
}
