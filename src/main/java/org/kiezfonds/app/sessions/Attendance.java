package org.kiezfonds.app.sessions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who is there: everybody for themselves on their own device, or noted by who leads, who writes the
 * minutes, or the area team. From the day of the session until it ends.
 */
@Service
public class Attendance {

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionStore store;
    private final ZoneId zone;

    Attendance(Conduct conduct, Scenes scenes, SessionStore store, ZoneId zone) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.store = store;
        this.zone = zone;
    }

    /** The person behind the request is there. Twice is as good as once. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Present> checkIn(UUID session, Way way) {
        return note(session, conduct.person(), true, way);
    }

    /** The person behind the request leaves. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Present> leave(UUID session) {
        return note(session, conduct.person(), false, Way.ROOM);
    }

    /** Somebody else is there, as who prepares the session sees. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Present> came(UUID session, PersonId person, Way way) {
        return note(session, person, true, way);
    }

    /** Somebody else left, as who prepares the session sees. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Present> left(UUID session, PersonId person) {
        return note(session, person, false, Way.ROOM);
    }

    private SessionAnswer<Present> note(UUID session, PersonId person, boolean isHere, Way way) {
        Optional<Scene> found = conduct.look(session);
        if (found.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        Scene scene = found.get();
        if (!person.equals(conduct.person()) && !conduct.prepares(scene)) {
            return SessionAnswer.refused("sessions.problem.notPreparing");
        }
        if (!takesNotes(scene.session())) {
            return SessionAnswer.refused("sessions.problem.notToday");
        }
        Present last = scene.presence().get(person);
        // Who does not act on a seat any more can still leave.
        Optional<UUID> seat =
                isHere || last == null ? scenes.seatFor(scene, person) : Optional.of(last.seat());
        if (seat.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.noSeat");
        }
        if (isHere == scene.isHere(person) && (!isHere || (last != null && last.way() == way))) {
            return last == null
                    ? SessionAnswer.refused("sessions.problem.notHere")
                    : new SessionAnswer.Noted<>(last);
        }
        Present now = new Present(
                person,
                seat.get(),
                isHere,
                isHere || last == null ? way : last.way(),
                last == null ? 1 : last.turn() + 1,
                conduct.now());
        return store.note(session, now, conduct.person())
                ? new SessionAnswer.Noted<>(now)
                : new SessionAnswer.Stale<>();
    }

    private boolean takesNotes(BodySession session) {
        LocalDate today = LocalDate.ofInstant(conduct.now(), zone);
        return !session.isCircular()
                && (session.state() == SessionState.OPEN
                        || (session.state() == SessionState.PLANNED
                                && !today.isBefore(LocalDate.ofInstant(session.startsAt(), zone))));
    }
}
