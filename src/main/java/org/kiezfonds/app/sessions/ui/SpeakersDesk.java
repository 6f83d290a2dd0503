package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Place;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.Speaker;
import org.kiezfonds.app.sessions.Speakers;
import org.kiezfonds.app.sessions.Stage;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.shared.PersonId;

/** With what the speakers' list is run: whose hand is noted, whether it is closed, what holds. */
final class SpeakersDesk extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    private final transient Speakers speakers;
    private final transient RoomAnswers answers;

    private final Select<PersonId> hand = new Select<>();
    private final Button note;
    private final Button closed;
    private final IntegerField minutes = new IntegerField();
    private final Checkbox timed = new Checkbox();
    private final Checkbox newFirst = new Checkbox();

    private transient @Nullable RoomScreen screen;
    private transient @Nullable Settings settings;
    private transient List<PersonId> silent = List.of();

    SpeakersDesk(Speakers speakers, RoomAnswers answers) {
        this.speakers = speakers;
        this.answers = answers;
        hand.setLabel(getTranslation("sessions.stage.desk.hand"));
        hand.setItemLabelGenerator(person -> screen == null
                ? ""
                : RoomWords.called(screen.room(), person, RoomWords.language()));
        note = RoomAnswers.button(getTranslation("sessions.stage.desk.note"), this::noteHand);
        closed = RoomAnswers.button("", this::closeOrOpen);
        minutes.setLabel(getTranslation("sessions.stage.desk.minutes"));
        minutes.setMin(1);
        minutes.setMax(Settings.MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        timed.setLabel(getTranslation("sessions.stage.desk.timed"));
        newFirst.setLabel(getTranslation("sessions.stage.desk.newFirst"));
        Button save = RoomAnswers.button(getTranslation("sessions.stage.desk.save"), this::save);
        Div hands = new Div(hand, note, closed);
        hands.addClassName("kf-stage-giving");
        Div rules = new Div(minutes, timed, newFirst, save);
        rules.addClassName("kf-stack");
        getContent().setSummaryText(getTranslation("sessions.stage.desk"));
        getContent().add(hands, rules);
    }

    /** Shows how things are, and leaves what is being chosen. */
    void show(RoomScreen next) {
        screen = next;
        setVisible(next.prepares());
        if (!next.prepares()) {
            return;
        }
        Stage stage = next.room().stage();
        List<PersonId> now = silent(next.room());
        if (!now.equals(silent)) {
            PersonId chosen = hand.getValue();
            silent = now;
            hand.setItems(now);
            if (chosen != null && now.contains(chosen)) {
                hand.setValue(chosen);
            }
        }
        closed.setText(getTranslation(
                stage.isListClosed()
                        ? "sessions.stage.desk.openList"
                        : "sessions.stage.desk.closeList"));
        if (!stage.settings().equals(settings)) {
            settings = stage.settings();
            minutes.setValue(settings.minutes());
            timed.setValue(settings.isTimed());
            newFirst.setValue(settings.isNewFirst());
        }
    }

    /** Who is there, may speak, and has no hand up. */
    private static List<PersonId> silent(Room room) {
        Set<PersonId> listed =
                room.stage().speakers().stream().map(Speaker::person).collect(Collectors.toSet());
        return room.seats().stream()
                .filter(place -> place.isHere() && !place.isBarred())
                .map(Place::person)
                .filter(person -> !listed.contains(person))
                .toList();
    }

    private void noteHand() {
        PersonId person = hand.getValue();
        if (person != null) {
            say(speakers.raised(session(), person));
        }
    }

    private void closeOrOpen() {
        say(
                screen != null && screen.room().stage().isListClosed()
                        ? speakers.openList(session())
                        : speakers.closeList(session()));
    }

    private void save() {
        Integer typed = minutes.getValue();
        Settings wanted =
                new Settings(typed == null ? 0 : typed, timed.getValue(), newFirst.getValue());
        int version = screen == null ? 0 : screen.room().stage().version();
        boolean isDone = say(speakers.set(session(), version, wanted));
        minutes.setInvalid(
                !isDone && (wanted.minutes() < 1 || wanted.minutes() > Settings.MOST_MINUTES));
    }

    private boolean say(SessionAnswer<Stage> answer) {
        return answers.say(session(), answer, "");
    }

    private UUID session() {
        if (screen == null) {
            throw new IllegalStateException("nothing was shown yet");
        }
        return screen.room().session().id();
    }
}
