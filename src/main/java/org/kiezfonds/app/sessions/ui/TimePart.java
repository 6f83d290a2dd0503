package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Breaks;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.SpeakTimes;
import org.kiezfonds.app.sessions.Stage;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The time that is given and the break, on every screen; who runs the session sets them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(30)
class TimePart implements RoomPart {

    private static final int STEP_MINUTES = 5;
    private static final int STEPS = 24;
    private static final int USUAL_STEP = 2;

    private final SpeakTimes times;
    private final Breaks breaks;
    private final RoomAnswers answers;
    private final Clock clock;
    private final ZoneId zone;

    private final Section content = new Section();
    private final Paragraph pause = new Paragraph();
    private final Span kind = new Span();
    private final ClockFace face = new ClockFace();
    private final Div acts = new Div();
    private final Div giving = new Div();
    private final IntegerField minutes = new IntegerField();
    private @Nullable Shown shown;

    TimePart(SpeakTimes times, Breaks breaks, RoomAnswers answers, Clock clock, ZoneId zone) {
        this.times = times;
        this.breaks = breaks;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
        pause.addClassName("kf-stage-pause");
        Div time = new Div(kind, face);
        time.addClassName("kf-stage-time");
        acts.addClassName("kf-actions");
        giving.addClassNames("kf-actions", "kf-stage-giving");
        minutes.setLabel(content.getTranslation("sessions.stage.time.minutes"));
        minutes.setMin(1);
        minutes.setMax(Settings.MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        content.addClassNames("kf-section", "kf-stage-part");
        content.add(pause, time, acts, giving);
    }

    /** What is drawn anew only where it changed. */
    private record Shown(
            @Nullable Pause pause,
            @Nullable Timer timer,
            boolean mayRun,
            boolean mayPause,
            int version) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Stage stage = screen.room().stage();
        boolean isOpen = screen.room().session().state() == SessionState.OPEN;
        boolean mayRun = isOpen && screen.prepares();
        Shown now = new Shown(
                stage.pause(),
                stage.timer(),
                mayRun,
                isOpen && screen.presides() && screen.room().openVote().isEmpty(),
                mayRun ? stage.version() : 0);
        if (now.equals(shown)) {
            return;
        }
        if (minutes.isEmpty()) {
            minutes.setValue(stage.settings().minutes());
        }
        shown = now;
        draw(screen, now);
    }

    private void draw(RoomScreen screen, Shown now) {
        Pause rest = now.pause();
        Timer timer = now.timer();
        pause.setVisible(rest != null);
        pause.setText(rest == null ? "" : StageWords.pause(rest, zone, RoomWords.language()));
        kind.setVisible(timer != null);
        kind.setText(
                timer == null ? "" : content.getTranslation("sessions.stage.time." + timer.kind()));
        face.show(timer, clock.instant());
        acts.removeAll();
        giving.removeAll();
        UUID session = screen.room().session().id();
        if (now.mayRun() && timer != null) {
            running(session, timer);
        }
        if (now.mayPause()) {
            acts.add(rest == null ? pauseButton(screen) : resumeButton(session));
        }
        if (now.mayRun() && rest == null) {
            giving.add(minutes);
            for (TimerKind each : TimerKind.values()) {
                giving.add(RoomAnswers.button(
                        content.getTranslation("sessions.stage.time.start." + each),
                        () -> start(session, now.version(), each)));
            }
        }
        acts.setVisible(acts.getComponentCount() > 0);
        giving.setVisible(giving.getComponentCount() > 0);
        content.setVisible(rest != null || timer != null || acts.isVisible() || giving.isVisible());
    }

    private void running(UUID session, Timer timer) {
        acts.add(
                timer.isRunning()
                        ? act("sessions.stage.time.hold", session, () -> times.hold(session))
                        : act("sessions.stage.time.goOn", session, () -> times.goOn(session)),
                act("sessions.stage.time.end", session, () -> times.end(session)));
    }

    private Button act(String key, UUID session, Supplier<SessionAnswer<Stage>> service) {
        return RoomAnswers.button(
                content.getTranslation(key), () -> answers.say(session, service.get(), ""));
    }

    private void start(UUID session, int version, TimerKind what) {
        Integer typed = minutes.getValue();
        boolean isDone = answers.say(
                session, times.start(session, version, what, typed == null ? 0 : typed), "");
        minutes.setInvalid(
                !isDone && (typed == null || typed < 1 || typed > Settings.MOST_MINUTES));
    }

    private Button resumeButton(UUID session) {
        return RoomAnswers.primary(
                content.getTranslation("sessions.stage.pause.end"),
                () -> answers.say(
                        session,
                        breaks.end(session),
                        content.getTranslation("sessions.stage.pause.ended")));
    }

    private Button pauseButton(RoomScreen screen) {
        return new Button(
                content.getTranslation("sessions.stage.pause.begin"), event -> ask(screen));
    }

    private void ask(RoomScreen screen) {
        UUID session = screen.room().session().id();
        Select<LocalTime> until = new Select<>();
        until.setLabel(content.getTranslation("sessions.stage.pause.resume"));
        List<LocalTime> offered = offered();
        until.setItems(offered);
        until.setItemLabelGenerator(time -> StageWords.time(time, RoomWords.language()));
        offered.stream().skip(USUAL_STEP).findFirst().ifPresent(until::setValue);
        new RoomDialog(
                        answers,
                        screen,
                        content.getTranslation("sessions.stage.pause.title"),
                        content.getTranslation("sessions.stage.pause.text"),
                        "break",
                        session)
                .with("until", until)
                .ask(
                        content.getTranslation("sessions.stage.pause.begin"),
                        content.getTranslation("sessions.stage.pause.begun"),
                        () -> breaks.begin(session, until.getValue()));
    }

    /** The next two hours in steps of five minutes, as long as it is today. */
    private List<LocalTime> offered() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
        LocalTime first = now.plusMinutes(STEP_MINUTES - now.getMinute() % STEP_MINUTES);
        return Stream.iterate(first, each -> each.plusMinutes(STEP_MINUTES))
                .limit(STEPS)
                .takeWhile(each -> each.isAfter(now))
                .toList();
    }
}
