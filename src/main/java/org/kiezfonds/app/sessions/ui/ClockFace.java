package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Stage.Timer;

/**
 * Time that runs down in the browser, without a word from the server. It tells one minute before the
 * end and at the end in words, by colour, and never by a sound.
 */
@Tag("kf-clock")
@JsModule("./session-clock.ts")
final class ClockFace extends Component {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Timer shown;

    ClockFace() {
        getElement().setAttribute("minute", getTranslation("sessions.stage.time.minute"));
        getElement().setAttribute("over", getTranslation("sessions.stage.time.over"));
        setVisible(false);
    }

    /**
     * Shows the time that is taken.
     *
     * @param timer null where none is
     * @param now by the clock of the server
     */
    void show(@Nullable Timer timer, Instant now) {
        setVisible(timer != null);
        if (timer == null || timer.equals(shown)) {
            shown = timer;
            return;
        }
        shown = timer;
        Instant endsAt = timer.endsAt();
        Duration left = timer.left();
        if (endsAt != null) {
            getElement().removeAttribute("left");
            getElement().setAttribute("now", Long.toString(now.toEpochMilli()));
            getElement().setAttribute("ends", Long.toString(endsAt.toEpochMilli()));
        } else if (left != null) {
            getElement().removeAttribute("ends");
            getElement().setAttribute("left", Long.toString(left.toMillis()));
        }
    }
}
