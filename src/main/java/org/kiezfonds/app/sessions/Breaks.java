package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.sessions.Running.Moment;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionPaused;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionResumed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Breaks of a session, by who leads it. They are in the log and in the minutes; no vote is opened in
 * one. It goes on when who leads says so, not by the clock.
 */
@Service
public class Breaks {

    private final Running running;
    private final Conduct conduct;
    private final VoteQueries votes;
    private final StageStore store;
    private final ZoneId zone;

    Breaks(Running running, Conduct conduct, VoteQueries votes, StageStore store, ZoneId zone) {
        this.running = running;
        this.conduct = conduct;
        this.votes = votes;
        this.store = store;
        this.zone = zone;
    }

    /**
     * Begins a break.
     *
     * @param until when it is to go on, today; null where nothing was typed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> begin(UUID session, @Nullable LocalTime until) {
        return led(session, now -> {
            if (now.stage().pause() != null) {
                return Running.refused("sessions.stage.problem.paused");
            }
            if (votes.openIn(session).isPresent()) {
                return Running.refused("sessions.problem.voteOpen");
            }
            if (until == null) {
                return Running.refused("sessions.stage.problem.noResume");
            }
            Instant resumesAt = until.atDate(LocalDate.ofInstant(conduct.now(), zone))
                    .atZone(zone)
                    .toInstant();
            if (!resumesAt.isAfter(conduct.now())) {
                return Running.refused("sessions.stage.problem.resumeOver");
            }
            store.pause(session, new Pause(conduct.now(), resumesAt));
            UUID entry = conduct.written(
                    session,
                    Kind.PAUSED,
                    null,
                    "",
                    actor -> new SessionPaused(
                            now.scene().session().area(), session, resumesAt, actor));
            return done(now, entry);
        });
    }

    /** Goes on, earlier or later than was said. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> end(UUID session) {
        return led(session, now -> {
            if (now.stage().pause() == null) {
                return Running.refused("sessions.stage.problem.notPaused");
            }
            store.pause(session, null);
            UUID entry = conduct.written(
                    session,
                    Kind.RESUMED,
                    null,
                    "",
                    actor -> new SessionResumed(now.scene().session().area(), session, actor));
            return done(now, entry);
        });
    }

    private SessionAnswer<Stage> led(UUID session, Running.Step step) {
        return running.within(
                session,
                now -> conduct.leads(now.scene(), Set.of())
                        ? step.of(now)
                        : Running.refused("sessions.problem.notLeading"));
    }

    private Optional<SessionAnswer<Stage>> done(Moment now, UUID entry) {
        return Optional.of(new SessionAnswer.Done<>(running.look(now.scene().session()), entry));
    }
}
