package org.kiezfonds.app.sessions;

import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The time that is given for presentations and speeches. It runs down on every screen by itself;
 * nothing happens when it is over, since whether somebody may end the sentence is for people to say.
 */
@Service
public class SpeakTimes {

    private final Running running;
    private final Conduct conduct;
    private final StageStore store;

    SpeakTimes(Running running, Conduct conduct, StageStore store) {
        this.running = running;
        this.conduct = conduct;
        this.store = store;
    }

    /**
     * Begins with so much time, in place of what ran before.
     *
     * @param version of how the session is run, as the page showed it
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> start(UUID session, int version, TimerKind kind, int minutes) {
        return running.by(session, version, now -> {
            if (minutes < 1 || minutes > Settings.MOST_MINUTES) {
                return Running.refused("sessions.stage.problem.minutes", Settings.MOST_MINUTES);
            }
            store.time(
                    session,
                    now.itemId(),
                    new Timer(kind, conduct.now().plusSeconds(60L * minutes), null));
            return Optional.empty();
        });
    }

    /** Stops the time; once more changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> hold(UUID session) {
        return running.by(session, now -> {
            Timer timer = now.stage().timer();
            if (timer != null && timer.isRunning()) {
                store.time(
                        session,
                        now.itemId(),
                        new Timer(timer.kind(), null, timer.leftAt(conduct.now())));
            }
            return Optional.empty();
        });
    }

    /** Lets it go on with what was left; once more changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> goOn(UUID session) {
        return running.by(session, now -> {
            Timer timer = now.stage().timer();
            if (timer != null && !timer.isRunning()) {
                store.time(
                        session,
                        now.itemId(),
                        new Timer(
                                timer.kind(),
                                conduct.now().plus(timer.leftAt(conduct.now())),
                                null));
            }
            return Optional.empty();
        });
    }

    /** Takes the time away; once more changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> end(UUID session) {
        return running.by(session, now -> {
            if (now.stage().timer() != null) {
                store.time(session, null, null);
            }
            return Optional.empty();
        });
    }
}
