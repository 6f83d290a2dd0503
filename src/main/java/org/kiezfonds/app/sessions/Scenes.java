package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.juries.Duty;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Brings together what a session is at the moment. Whoever asks has checked who may know it. */
@Component
class Scenes {

    private final SessionQueries queries;
    private final SeatedPanels panels;
    private final HeldSeats held;
    private final Bodies bodies;
    private final Rounds rounds;
    private final Recusals recusals;
    private final Clock clock;
    private final ZoneId zone;

    Scenes(
            SessionQueries queries,
            SeatedPanels panels,
            HeldSeats held,
            Bodies bodies,
            Rounds rounds,
            Recusals recusals,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.panels = panels;
        this.held = held;
        this.bodies = bodies;
        this.rounds = rounds;
        this.recusals = recusals;
        this.clock = clock;
        this.zone = zone;
    }

    Scene of(BodySession session) {
        Map<PersonId, Present> presence = queries.presence(session.id());
        RoundId round = session.round();
        return round == null
                ? ofBody(session, presence)
                : ofPanel(session, panels.of(round).orElseThrow(), presence);
    }

    private static Scene ofPanel(
            BodySession session, Panel panel, Map<PersonId, Present> presence) {
        List<Seat> seats = panel.acting().stream()
                .map(member -> new Seat(
                        member.mandate(), member.person(), member.group() == SeatGroup.RESIDENTS))
                .toList();
        return new Scene(
                session, seats, seat(panel, Duty.CHAIR), seat(panel, Duty.DEPUTY), presence);
    }

    private static @Nullable UUID seat(Panel panel, Duty duty) {
        return panel.with(duty)
                .filter(PanelMember::isActing)
                .map(PanelMember::mandate)
                .orElse(null);
    }

    private Scene ofBody(BodySession session, Map<PersonId, Present> presence) {
        boolean isSubstitutesTurn =
                procedureOf(session).map(Procedure::substitutesAct).orElse(false);
        List<Mandate> mandates = held.of(session.body(), today());
        List<Seat> seats = mandates.stream()
                .map(mandate -> new Seat(
                        mandate.id(),
                        acting(mandate, presence, isSubstitutesTurn),
                        mandate.group() == SeatGroup.RESIDENTS))
                .toList();
        return new Scene(
                session,
                seats,
                led(session.chair(), mandates, seats),
                led(session.deputy(), mandates, seats),
                presence);
    }

    /**
     * By which rules a session is held. Before it is opened: those that its round was opened with,
     * or those of the body today.
     */
    Optional<Procedure> procedureOf(BodySession session) {
        RoundId round = session.round();
        return Optional.ofNullable(session.rules())
                .or(() -> round == null
                        ? bodies.procedureOf(session.body(), today()).map(ProcedureVersion::rules)
                        : rounds.frozen(round).stream()
                                .filter(part -> part.part() == FrozenPart.Part.PROCEDURE)
                                .map(part -> ProcedureVersion.read(part.content()))
                                .findFirst());
    }

    /** The substitute acts where the rules let substitutes act, and only they are there. */
    private PersonId acting(
            Mandate mandate, Map<PersonId, Present> presence, boolean isSubstitutesTurn) {
        Present member = presence.get(mandate.person());
        if (!isSubstitutesTurn || (member != null && member.isHere())) {
            return mandate.person();
        }
        return mandate.substitutes().stream()
                .filter(each -> each.actsOn(today()))
                .map(Substitute::person)
                .filter(person -> {
                    Present there = presence.get(person);
                    return there != null && there.isHere();
                })
                .findFirst()
                .orElse(mandate.person());
    }

    /** Only a member leads, not the substitute. */
    private static @Nullable UUID led(
            @Nullable UUID seat, List<Mandate> mandates, List<Seat> seats) {
        return mandates.stream()
                .filter(mandate -> mandate.id().equals(seat))
                .filter(mandate ->
                        seats.stream().anyMatch(each -> each.person().equals(mandate.person())))
                .map(Mandate::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * The seat on which the person may be noted as being there: the own one, or, where only the body
     * meets, that of the member for whom the person can stand in today.
     */
    Optional<UUID> seatFor(Scene scene, PersonId person) {
        if (scene.session().round() != null) {
            return scene.seatOf(person).map(Seat::id);
        }
        boolean isSubstitutesTurn =
                procedureOf(scene.session()).map(Procedure::substitutesAct).orElse(false);
        return held.of(scene.session().body(), today()).stream()
                .filter(mandate -> mandate.person().equals(person)
                        || (isSubstitutesTurn && standsIn(mandate, person)))
                .map(Mandate::id)
                .findFirst();
    }

    private boolean standsIn(Mandate mandate, PersonId person) {
        return mandate.substitutes().stream()
                .anyMatch(each -> each.person().equals(person) && each.actsOn(today()));
    }

    /** Whether the person is one of those who meet, acting or standing by. */
    boolean sits(Scene scene, PersonId person) {
        RoundId round = scene.session().round();
        return round == null
                ? seatFor(scene, person).isPresent()
                : panels.of(round).filter(panel -> panel.holds(person)).isPresent();
    }

    /** Those who meet, acting or standing by. */
    Set<PersonId> members(Scene scene) {
        RoundId round = scene.session().round();
        if (round != null) {
            return panels.of(round).stream()
                    .flatMap(panel -> panel.members().stream())
                    .filter(PanelMember::isHeld)
                    .map(PanelMember::person)
                    .collect(Collectors.toSet());
        }
        boolean isSubstitutesTurn =
                procedureOf(scene.session()).map(Procedure::substitutesAct).orElse(false);
        Set<PersonId> members = new HashSet<>();
        for (Mandate mandate : held.of(scene.session().body(), today())) {
            members.add(mandate.person());
            if (isSubstitutesTurn) {
                mandate.substitutes().stream()
                        .filter(each -> each.actsOn(today()))
                        .map(Substitute::person)
                        .forEach(members::add);
            }
        }
        return members;
    }

    /**
     * Who could stand in today for members who are not there, by seat; nobody where a panel meets:
     * there stepping in is an act on the panel.
     */
    Map<UUID, List<PersonId>> standBys(Scene scene) {
        if (scene.session().round() != null
                || !procedureOf(scene.session()).map(Procedure::substitutesAct).orElse(false)) {
            return Map.of();
        }
        Map<UUID, List<PersonId>> standBys = new HashMap<>();
        for (Mandate mandate : held.of(scene.session().body(), today())) {
            List<PersonId> ready = mandate.substitutes().stream()
                    .filter(each -> each.actsOn(today()))
                    .map(Substitute::person)
                    .filter(person -> !scene.isHere(person))
                    .toList();
            boolean isFree = scene.seats().stream()
                    .noneMatch(
                            seat -> seat.id().equals(mandate.id()) && scene.isHere(seat.person()));
            if (isFree && !ready.isEmpty()) {
                standBys.put(mandate.id(), ready);
            }
        }
        return standBys;
    }

    /** The seats on which somebody stands in for the member. */
    Set<UUID> standIns(Scene scene) {
        Map<UUID, PersonId> own = new HashMap<>();
        held.of(scene.session().body(), today())
                .forEach(mandate -> own.put(mandate.id(), mandate.person()));
        return scene.seats().stream()
                .filter(seat -> !seat.person().equals(own.get(seat.id())))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    /** Who does not decide on what the item is about. */
    Set<PersonId> barred(SessionItem item) {
        return item.idea() == null ? Set.of() : recusals.barredFrom(item.idea());
    }

    /** Whether the person is asked about a conflict of interest with the idea and has not answered. */
    boolean isUnanswered(Scene scene, SessionItem item, PersonId person) {
        RoundId round = scene.session().round();
        return item.idea() != null
                && round != null
                && recusals.unanswered(person, round).contains(item.idea());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
