package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.juries.PanelAnswer.Field;
import org.kiezfonds.app.juries.PanelAnswer.Refused;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.JuryEntry.PanelOpened;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The panels of rounds: who decides. One act takes the body as it sits that day; what changes later
 * is an act of its own, with its reason in the log.
 */
@Service
public class Panels {

    /** A reason in characters. */
    public static final int LONGEST_REASON = 1_000;

    private final SeatedPanels panels;
    private final PanelQueries queries;
    private final PanelStore store;
    private final PanelHistory history;
    private final FoundConflicts found;
    private final Rounds rounds;
    private final HeldSeats seats;
    private final MemberNames names;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Panels(
            SeatedPanels panels,
            PanelQueries queries,
            PanelStore store,
            PanelHistory history,
            FoundConflicts found,
            Rounds rounds,
            HeldSeats seats,
            MemberNames names,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.panels = panels;
        this.queries = queries;
        this.store = store;
        this.history = history;
        this.found = found;
        this.rounds = rounds;
        this.seats = seats;
        this.names = names;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A seat that can be part of a panel.
     *
     * @param called as the area team may call the person
     */
    public record Seat(Mandate mandate, String called) {}

    /**
     * Somebody who can act for a seat today.
     *
     * @param called as the asker may call the person; empty where there is no name
     */
    public record StandIn(Mandate mandate, Substitute substitute, String called) {}

    /** The panel of a round, for the area team and those who sit in it; for others there is none. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Panel> of(RoundId round) {
        return panels.of(round).filter(this::mayLook);
    }

    /** The acting member that the person behind the request is. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<PanelMember> mine(RoundId round) {
        return panels.of(round).flatMap(panel -> panel.acting(access.requirePerson()));
    }

    /** The panels in which the person behind the request sits or stands by, the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Panel> mine() {
        return panels.of(access.requirePerson());
    }

    /** What changed in a panel since it was opened, the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PanelChange> changes(RoundId round) {
        return of(round).isEmpty() ? List.of() : queries.changes(round);
    }

    /**
     * What the asker may call the members: the area team also by address, members by the names that
     * they gave themselves. Who has none is missing.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<PersonId, String> names(Panel panel) {
        return mayLook(panel)
                ? called(
                        panel.members().stream()
                                .map(PanelMember::person)
                                .collect(Collectors.toSet()),
                        access.isTeamOf(panel.area()))
                : Map.of();
    }

    private Map<PersonId, String> called(Set<PersonId> persons, boolean isTeam) {
        Map<PersonId, String> called = new HashMap<>();
        names.of(persons).forEach((person, known) -> {
            String name = isTeam ? known.nameOrEmail() : known.name();
            if (!name.isEmpty()) {
                called.put(person, name);
            }
        });
        return called;
    }

    private boolean mayLook(Panel panel) {
        return access.isTeamOf(panel.area()) || panel.holds(access.requirePerson());
    }

    /** Who would sit in the panel if it were opened today; nobody where the round has no body. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Seat> seats(AreaId area, RoundId round) {
        List<Mandate> held = rounds.byId(area, round)
                .flatMap(found -> rounds.bodyOf(found.id()))
                .map(body -> seats.of(body, today()))
                .orElse(List.of());
        Map<PersonId, String> called =
                called(held.stream().map(Mandate::person).collect(Collectors.toSet()), true);
        return held.stream()
                .map(each -> new Seat(each, called.getOrDefault(each.person(), "")))
                .toList();
    }

    /** What stands in the way of opening a panel for the round; empty where nothing does. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Refused> obstacle(AreaId area, RoundId id) {
        return rounds.byId(area, id).flatMap(this::obstacle);
    }

    private Optional<Refused> obstacle(Round round) {
        if (round.state() == RoundState.PLANNED) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.roundPlanned"));
        }
        Optional<BodyId> body = rounds.bodyOf(round.id());
        if (body.isEmpty()) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.noBody"));
        }
        if (rounds.procedureOf(round.id()).isEmpty()) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.noProcedure"));
        }
        return seats.of(body.get(), today()).isEmpty()
                ? Optional.of(Refused.of(Field.FORM, "juries.problem.noMembers"))
                : Optional.empty();
    }

    /**
     * Opens the panel of a round with the members that its body has today, once.
     *
     * @param chair the mandate of who leads it
     * @param deputy the mandate of who leads it otherwise; may be null
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer open(AreaId area, RoundId id, @Nullable UUID chair, @Nullable UUID deputy) {
        Optional<Round> round = rounds.byId(area, id);
        if (round.isEmpty()) {
            return new PanelAnswer.NotFound();
        }
        Optional<Panel> there = panels.lock(id);
        if (there.isPresent()) {
            return new PanelAnswer.Stale(there.get());
        }
        Optional<Refused> obstacle = obstacle(round.get());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        BodyId body = rounds.bodyOf(id).orElseThrow();
        List<Mandate> held = seats.of(body, today());
        Set<UUID> keys = held.stream().map(Mandate::id).collect(Collectors.toSet());
        if (chair == null || !keys.contains(chair)) {
            return Refused.of(Field.CHAIR, "juries.problem.noChair");
        }
        if (deputy != null && (!keys.contains(deputy) || deputy.equals(chair))) {
            return Refused.of(Field.DEPUTY, "juries.problem.noDeputy");
        }
        UUID entry = Ids.next();
        if (!store.open(id, area, body, access.requirePerson(), entry, clock.instant())) {
            return new PanelAnswer.Stale(panels.of(id).orElseThrow());
        }
        List<PanelMember> members =
                members(held, rounds.procedureOf(id).orElseThrow(), chair, deputy);
        members.forEach(member -> store.add(id, member));
        log.append(
                entry,
                new PanelOpened(
                        area,
                        id.value(),
                        body.value(),
                        rounds.frozen(id).stream()
                                .filter(part -> part.part() == FrozenPart.Part.PROCEDURE)
                                .findFirst()
                                .orElseThrow()
                                .digest(),
                        held.stream().map(Mandate::id).toList(),
                        members.stream()
                                .map(PanelMember::substitution)
                                .filter(Objects::nonNull)
                                .toList(),
                        chair,
                        deputy,
                        Disclosed.who(access.requirePerson())));
        Panel opened = panels.of(id).orElseThrow();
        found.look(opened);
        return new PanelAnswer.Done(opened, entry);
    }

    private List<PanelMember> members(
            List<Mandate> held, Procedure procedure, UUID chair, @Nullable UUID deputy) {
        List<PanelMember> members = new ArrayList<>();
        Set<PersonId> persons = new HashSet<>();
        for (Mandate each : held) {
            Duty duty = each.id().equals(chair)
                    ? Duty.CHAIR
                    : each.id().equals(deputy) ? Duty.DEPUTY : Duty.MEMBER;
            members.add(member(each, null, each.person(), duty));
            persons.add(each.person());
        }
        if (procedure.substitutesAct()) {
            for (Mandate each : held) {
                for (Substitute substitute : each.substitutes()) {
                    if (isReady(substitute) && persons.add(substitute.person())) {
                        members.add(
                                member(each, substitute.id(), substitute.person(), Duty.MEMBER));
                    }
                }
            }
        }
        return members;
    }

    private boolean isReady(Substitute substitute) {
        return substitute.endedOn() == null && substitute.actsOn(today());
    }

    private PanelMember member(
            Mandate mandate, @Nullable UUID substitution, PersonId person, Duty duty) {
        return new PanelMember(
                Ids.next(),
                mandate.id(),
                substitution,
                person,
                mandate.group(),
                duty,
                substitution == null,
                true,
                clock.instant(),
                null,
                1);
    }

    /** Who can step in for a seat of the panel today, for the area team and who leads the panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<StandIn> standIns(RoundId round) {
        Optional<Panel> panel = panels.of(round).filter(this::mayRun);
        if (panel.isEmpty() || !mayStandIn(round)) {
            return List.of();
        }
        List<Mandate> held = panel.get().members().stream()
                .filter(member -> !member.isStandIn())
                .flatMap(member -> seats.find(member.mandate()).stream())
                .filter(this::isInForce)
                .toList();
        Map<PersonId, String> called = called(
                held.stream()
                        .flatMap(each -> each.substitutes().stream())
                        .map(Substitute::person)
                        .collect(Collectors.toSet()),
                access.isTeamOf(panel.get().area()));
        return held.stream()
                .flatMap(each -> each.substitutes().stream()
                        .filter(this::isReady)
                        .filter(substitute ->
                                panel.get().acting(substitute.person()).isEmpty())
                        .map(substitute -> new StandIn(
                                each, substitute, called.getOrDefault(substitute.person(), ""))))
                .toList();
    }

    private boolean mayStandIn(RoundId round) {
        return rounds.procedureOf(round).filter(Procedure::substitutesAct).isPresent();
    }

    private boolean isInForce(Mandate mandate) {
        return mandate.endedOn() == null && mandate.isHeldOn(today());
    }

    private boolean mayRun(Panel panel) {
        return access.isTeamOf(panel.area())
                || panel.lead()
                        .filter(lead -> lead.person().equals(access.requirePerson()))
                        .isPresent();
    }

    /**
     * Lets a substitute act for a seat from now on.
     *
     * @param version of the panel that the page showed
     * @param substitution named in the body for a member of the panel
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public PanelAnswer stepIn(RoundId round, int version, UUID substitution, String reason) {
        Optional<Panel> locked = panels.lock(round).filter(this::mayRun);
        Optional<StandIn> wanted = locked.isEmpty()
                ? Optional.empty()
                : standIns(round).stream()
                        .filter(each -> each.substitute().id().equals(substitution))
                        .findFirst();
        if (locked.isEmpty()) {
            return new PanelAnswer.NotFound();
        }
        Panel panel = locked.get();
        if (panel.version() != version) {
            return new PanelAnswer.Stale(panel);
        }
        if (wanted.isEmpty()) {
            return Refused.of(
                    Field.MEMBER,
                    mayStandIn(round)
                            ? "juries.problem.noStandIn"
                            : "juries.problem.substitutesDoNotAct");
        }
        return reasoned(reason, words -> {
            StandIn in = wanted.get();
            Optional<PanelMember> known = panel.members().stream()
                    .filter(each -> each.person().equals(in.substitute().person()))
                    .findFirst();
            if (known.filter(each ->
                            !each.mandate().equals(in.mandate().id()) || each.leftAt() != null)
                    .isPresent()) {
                return Refused.of(Field.MEMBER, "juries.problem.standsInElsewhere");
            }
            UUID member = known.map(PanelMember::id).orElseGet(() -> {
                PanelMember added = resting(in);
                store.add(round, added);
                return added.id();
            });
            store.rest(round, in.mandate().id());
            store.act(member, substitution);
            UUID entry = history.write(round, member, PanelChange.Kind.STEPPED_IN, words);
            Panel now = panels.of(round).orElseThrow();
            found.look(now);
            return new PanelAnswer.Done(now, entry);
        });
    }

    private PanelMember resting(StandIn in) {
        return member(in.mandate(), in.substitute().id(), in.substitute().person(), Duty.MEMBER);
    }

    /** Lets a member act again for whom somebody stood in. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public PanelAnswer stepBack(RoundId round, int version, UUID member, String reason) {
        Optional<Panel> found = panels.lock(round).filter(this::mayRun);
        Optional<PanelMember> back = found.flatMap(panel -> panel.member(member));
        if (found.isEmpty() || back.isEmpty()) {
            return new PanelAnswer.NotFound();
        }
        if (found.get().version() != version || back.get().isActing()) {
            return new PanelAnswer.Stale(found.get());
        }
        if (back.get().isStandIn() || !back.get().isHeld()) {
            return Refused.of(Field.MEMBER, "juries.problem.notHeld");
        }
        return reasoned(reason, words -> {
            store.rest(round, back.get().mandate());
            store.act(member, null);
            return done(round, history.write(round, member, PanelChange.Kind.STEPPED_BACK, words));
        });
    }

    /** Seats that the body filled after the panel was opened, for those who are not in it. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Seat> newcomers(AreaId area, RoundId round) {
        return panels.of(round)
                .filter(panel -> panel.area().equals(area))
                .map(this::newcomers)
                .orElse(List.of());
    }

    private List<Seat> newcomers(Panel panel) {
        List<Mandate> free = seats.of(panel.body(), today()).stream()
                .filter(each -> !panel.holds(each.person()))
                .filter(each -> panel.members().stream()
                        .noneMatch(member -> member.mandate().equals(each.id())))
                .toList();
        Map<PersonId, String> called =
                called(free.stream().map(Mandate::person).collect(Collectors.toSet()), true);
        return free.stream()
                .map(each -> new Seat(each, called.getOrDefault(each.person(), "")))
                .toList();
    }

    /**
     * Takes a member into the panel to whom the body gave a seat after it was opened. Who sat in it
     * before, under a mandate that is over, goes on as the same member.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer join(
            AreaId area, RoundId round, int version, @Nullable UUID mandate, String reason) {
        Optional<Panel> locked = panels.lock(round).filter(panel -> panel.area().equals(area));
        if (locked.isEmpty()) {
            return new PanelAnswer.NotFound();
        }
        Panel panel = locked.get();
        if (panel.version() != version) {
            return new PanelAnswer.Stale(panel);
        }
        Optional<Mandate> seat = newcomers(panel).stream()
                .map(Seat::mandate)
                .filter(each -> each.id().equals(mandate))
                .findFirst();
        if (seat.isEmpty()) {
            return Refused.of(Field.MEMBER, "juries.problem.whoJoins");
        }
        return reasoned(reason, words -> {
            UUID member = seated(panel, seat.get());
            UUID entry = history.write(round, member, PanelChange.Kind.JOINED, words);
            Panel now = panels.of(round).orElseThrow();
            found.look(now);
            return new PanelAnswer.Done(now, entry);
        });
    }

    private UUID seated(Panel panel, Mandate seat) {
        Optional<PanelMember> known = panel.members().stream()
                .filter(each -> each.person().equals(seat.person()))
                .findFirst();
        if (known.isPresent()) {
            store.reseat(known.get().id(), seat.id(), seat.group());
            return known.get().id();
        }
        PanelMember added = member(seat, null, seat.person(), Duty.MEMBER);
        store.add(panel.round(), added);
        return added.id();
    }

    /** Lets somebody leave the panel for the rest of the round. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer leave(AreaId area, RoundId round, int version, UUID member, String reason) {
        return onMember(area, round, version, member, (panel, who) -> {
            if (who.leftAt() != null) {
                return new PanelAnswer.Stale(panel);
            }
            boolean leads = who.duty() == Duty.CHAIR;
            if (leads && panel.with(Duty.DEPUTY).filter(PanelMember::isHeld).isEmpty()) {
                return Refused.of(Field.MEMBER, "juries.problem.chairLeaves");
            }
            return reasoned(reason, words -> {
                store.leave(member, clock.instant());
                UUID entry = history.write(round, member, PanelChange.Kind.LEFT, words);
                history.moveUp(panel, who, access.requirePerson());
                return done(round, entry);
            });
        });
    }

    /** Names who leads the panel from now on; who did so before is a member. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer nameChair(
            AreaId area, RoundId round, int version, UUID member, String reason) {
        return name(area, round, version, member, Duty.CHAIR, reason);
    }

    /** Names who leads the panel where the chair does not. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer nameDeputy(
            AreaId area, RoundId round, int version, UUID member, String reason) {
        return name(area, round, version, member, Duty.DEPUTY, reason);
    }

    private PanelAnswer name(
            AreaId area, RoundId round, int version, UUID member, Duty duty, String reason) {
        return onMember(area, round, version, member, (panel, who) -> {
            if (who.duty() == duty) {
                return new PanelAnswer.Stale(panel);
            }
            if (duty == Duty.DEPUTY && who.duty() == Duty.CHAIR) {
                return Refused.of(Field.MEMBER, "juries.problem.chairIsNoDeputy");
            }
            if (who.isStandIn() || !who.isActing()) {
                return Refused.of(Field.MEMBER, "juries.problem.leadActs");
            }
            return reasoned(reason, words -> {
                store.relieve(round, duty);
                store.charge(member, duty);
                PanelChange.Kind kind =
                        duty == Duty.CHAIR ? PanelChange.Kind.CHAIR : PanelChange.Kind.DEPUTY;
                return done(round, history.write(round, member, kind, words));
            });
        });
    }

    /** Takes the deputy's duty away without naming another. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PanelAnswer endDeputy(
            AreaId area, RoundId round, int version, UUID member, String reason) {
        return onMember(area, round, version, member, (panel, who) -> {
            if (who.duty() != Duty.DEPUTY) {
                return new PanelAnswer.Stale(panel);
            }
            return reasoned(reason, words -> {
                store.relieve(round, Duty.DEPUTY);
                return done(round, history.write(round, member, PanelChange.Kind.NO_DEPUTY, words));
            });
        });
    }

    private interface OnMember {
        PanelAnswer act(Panel panel, PanelMember member);
    }

    private PanelAnswer onMember(
            AreaId area, RoundId round, int version, UUID member, OnMember act) {
        Optional<Panel> panel = panels.lock(round).filter(found -> found.area().equals(area));
        Optional<PanelMember> who = panel.flatMap(found -> found.member(member));
        if (panel.isEmpty() || who.isEmpty()) {
            return new PanelAnswer.NotFound();
        }
        return panel.get().version() == version
                ? act.act(panel.get(), who.get())
                : new PanelAnswer.Stale(panel.get());
    }

    private interface Reasoned {
        PanelAnswer act(String reason);
    }

    private static PanelAnswer reasoned(String typed, Reasoned act) {
        String reason = TypedText.lines(typed);
        if (reason.isEmpty()) {
            return Refused.of(Field.REASON, "juries.problem.noReason");
        }
        int length = TypedText.length(reason);
        return length > LONGEST_REASON
                ? Refused.of(Field.REASON, "juries.problem.tooLong", LONGEST_REASON, length)
                : act.act(reason);
    }

    private PanelAnswer done(RoundId round, UUID entry) {
        return new PanelAnswer.Done(panels.of(round).orElseThrow(), entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
