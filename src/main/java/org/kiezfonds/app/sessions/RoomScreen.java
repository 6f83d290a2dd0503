package org.kiezfonds.app.sessions;

import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * A session and who looks at it. The services decide again who may do what.
 *
 * @param room the same for all
 * @param me who looks
 * @param seat on which this person acts now; empty for the area team and those who stand by
 * @param isTeam whether it is somebody of the area team
 * @param mayDecide whether this person sits here and has shown what voting demands
 * @param leads whether this person leads in the current item
 * @param presides whether this person leads the session, whatever it is about
 * @param prepares whether this person notes who is there, and works on the agenda
 * @param mine the own vote in the one that is open; empty where there is none to give
 */
public record RoomScreen(
        Room room,
        PersonId me,
        Optional<UUID> seat,
        boolean isTeam,
        boolean mayDecide,
        boolean leads,
        boolean presides,
        boolean prepares,
        Optional<Casting> mine) {

    /** The own place; empty for who does not act on a seat. */
    public Optional<Room.Place> place() {
        return seat.flatMap(room::place);
    }

    public boolean isHere() {
        return place().filter(Room.Place::isHere).isPresent();
    }

    /** Whether a conflict of interest of this person is in force in the current item. */
    public boolean isBarred() {
        return place().filter(Room.Place::isBarred).isPresent();
    }
}
