package org.kiezfonds.app.sessions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.sessions.voting.Turnout;
import org.kiezfonds.app.shared.PersonId;

/**
 * A session at one moment: who acts on which seat, and who is there.
 *
 * @param chair the seat that leads; null where its member does not act
 * @param deputy the seat that leads otherwise; null where there is none or its member does not act
 * @param presence what is noted last of each person
 */
record Scene(
        BodySession session,
        List<Seat> seats,
        @Nullable UUID chair,
        @Nullable UUID deputy,
        Map<PersonId, Present> presence) {

    Scene {
        seats = List.copyOf(seats);
        presence = Map.copyOf(presence);
    }

    /** The seat on which the person acts. */
    Optional<Seat> seatOf(PersonId person) {
        return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    boolean isHere(PersonId person) {
        Present last = presence.get(person);
        return last != null && last.isHere();
    }

    /** The seats on which somebody is there. */
    Set<UUID> here() {
        return seats.stream()
                .filter(seat -> isHere(seat.person()))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    /** Who could vote if a vote were opened now. */
    Map<UUID, PersonId> voters(Set<PersonId> barred) {
        return seats.stream()
                .filter(seat -> session.isCircular() || isHere(seat.person()))
                .filter(seat -> !barred.contains(seat.person()))
                .collect(Collectors.toMap(Seat::id, Seat::person));
    }

    /**
     * A vote at this moment. A seat has a conflict where who acts on it now has one, and where who
     * could vote on it has.
     */
    Turnout turnout(Set<PersonId> barred, Map<UUID, PersonId> voters, Map<UUID, Choice> choices) {
        Set<UUID> conflicted = new HashSet<>();
        seats.stream()
                .filter(seat -> barred.contains(seat.person()))
                .map(Seat::id)
                .forEach(conflicted::add);
        voters.forEach((seat, person) -> {
            if (barred.contains(person)) {
                conflicted.add(seat);
            }
        });
        return new Turnout(
                session.isCircular(),
                seats,
                session.isCircular() ? Set.of() : here(),
                conflicted,
                voters,
                choices);
    }

    /** A vote that were opened now, before anybody has voted. */
    Turnout turnout(Set<PersonId> barred) {
        return turnout(barred, voters(barred), Map.of());
    }

    /**
     * Who leads in a matter: the chair, and the deputy where the chair is not there or has a
     * conflict of interest, or where the deputy took over; nobody where neither can.
     */
    Optional<Seat> leader(Set<PersonId> barred) {
        // What is found out after the session is noted by who led it, wherever they are.
        boolean isOver = session.state() == SessionState.CLOSED;
        Stream<@Nullable UUID> order =
                session.isDeputyLeading() ? Stream.of(deputy) : Stream.of(chair, deputy);
        return order.flatMap(seat -> seats.stream().filter(each -> each.id().equals(seat)))
                .filter(seat -> isOver || session.isCircular() || isHere(seat.person()))
                .filter(seat -> !barred.contains(seat.person()))
                .findFirst();
    }
}
