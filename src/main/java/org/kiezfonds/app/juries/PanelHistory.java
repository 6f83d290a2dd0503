package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.SeatEnded;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.JuryEntry.PanelChanged;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what changes in panels, in the table and in the log; also what follows from a mandate
 * that was ended in the body.
 */
@Component
class PanelHistory {

    /** Of rounds that were decided longer ago, nothing changes any more. */
    private static final int MONTHS_AFTER = 3;

    private final SeatedPanels panels;
    private final PanelQueries queries;
    private final PanelStore store;
    private final HeldSeats seats;
    private final Rounds rounds;
    private final Access access;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    PanelHistory(
            SeatedPanels panels,
            PanelQueries queries,
            PanelStore store,
            HeldSeats seats,
            Rounds rounds,
            Access access,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.panels = panels;
        this.queries = queries;
        this.store = store;
        this.seats = seats;
        this.rounds = rounds;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Writes down what the person behind the request has just done. */
    UUID write(RoundId round, UUID member, PanelChange.Kind kind, String reason) {
        return write(round, member, kind, reason, access.requirePerson());
    }

    private UUID write(
            RoundId round,
            UUID member,
            PanelChange.Kind kind,
            String reason,
            @Nullable PersonId actor) {
        UUID entry = Ids.next();
        store.changed(new PanelChange(
                Ids.next(), round, member, kind, reason, clock.instant(), actor, entry));
        Panel panel = panels.of(round).orElseThrow();
        PanelMember who = panel.member(member).orElseThrow();
        log.append(
                entry,
                new PanelChanged(
                        panel.area(),
                        round.value(),
                        Word.of(kind),
                        who.mandate(),
                        who.substitution(),
                        panel.acting().size(),
                        reason.isEmpty()
                                ? List.of()
                                : List.of(Disclosed.open(reason).named("reason-text")),
                        Disclosed.who(who.person()),
                        actor == null ? null : Disclosed.who(actor)));
        events.publishEvent(new DecidersChanged(round));
        return entry;
    }

    /** Where the chair has gone, the deputy leads the panel from now on. */
    void moveUp(Panel before, PanelMember gone, @Nullable PersonId actor) {
        Optional<PanelMember> deputy =
                before.with(Duty.DEPUTY).filter(each -> !each.id().equals(gone.id()));
        if (gone.duty() == Duty.CHAIR && deputy.isPresent()) {
            store.relieve(before.round(), Duty.DEPUTY);
            store.charge(deputy.get().id(), Duty.CHAIR);
            write(before.round(), deputy.get().id(), PanelChange.Kind.CHAIR, "", actor);
        }
    }

    @EventListener
    void follow(SeatEnded ended) {
        for (RoundId round : queries.withMandate(ended.mandate())) {
            Panel stored = queries.lock(round).orElseThrow();
            if (isGoingOn(stored)) {
                follow(stored, ended);
            }
        }
    }

    private boolean isGoingOn(Panel panel) {
        LocalDate decidesBy =
                rounds.byId(panel.area(), panel.round()).orElseThrow().terms().decidesBy();
        return decidesBy == null
                || !LocalDate.ofInstant(clock.instant(), zone)
                        .isAfter(decidesBy.plusMonths(MONTHS_AFTER));
    }

    private void follow(Panel stored, SeatEnded ended) {
        List<PanelMember> of = stored.members().stream()
                .filter(each -> each.mandate().equals(ended.mandate()))
                .toList();
        PanelMember member =
                of.stream().filter(each -> !each.isStandIn()).findFirst().orElseThrow();
        if (ended.substitution() == null) {
            of.forEach(each -> store.leave(each.id(), clock.instant()));
            write(stored.round(), member.id(), PanelChange.Kind.MANDATE_ENDED, "", ended.actor());
            moveUp(stored, member, ended.actor());
            return;
        }
        of.stream()
                .filter(PanelMember::isActing)
                .filter(each -> Objects.equals(each.substitution(), ended.substitution()))
                .findFirst()
                .ifPresent(standIn -> {
                    store.rest(stored.round(), ended.mandate());
                    if (member.leftAt() == null && isInForce(ended.mandate())) {
                        store.act(member.id(), null);
                    }
                    write(
                            stored.round(),
                            standIn.id(),
                            PanelChange.Kind.STAND_IN_ENDED,
                            "",
                            ended.actor());
                });
    }

    private boolean isInForce(UUID mandate) {
        return seats.find(mandate).map(Mandate::endedOn).isEmpty();
    }
}
