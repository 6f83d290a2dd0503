package org.kiezfonds.app.juries;

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
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Panels as they sit today, for parts of the program that work with them: a seat whose mandate has
 * ended or run out is empty at once, whether or not anybody noted it. Whoever asks has checked that
 * the person behind the request may know it.
 */
@Component
public class SeatedPanels {

    private final PanelQueries queries;
    private final HeldSeats seats;
    private final Clock clock;
    private final ZoneId zone;

    SeatedPanels(PanelQueries queries, HeldSeats seats, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.seats = seats;
        this.clock = clock;
        this.zone = zone;
    }

    public Optional<Panel> of(RoundId round) {
        return queries.find(round).map(this::today);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Panel> lock(RoundId round) {
        return queries.lock(round).map(this::today);
    }

    /** Those in which the person sits or stands by today, the latest first. */
    public List<Panel> of(PersonId person) {
        return queries.of(person).stream()
                .map(this::today)
                .filter(panel -> panel.holds(person))
                .toList();
    }

    /** Those of an area, the latest first. */
    public List<Panel> of(AreaId area) {
        return queries.of(area).stream().map(this::today).toList();
    }

    private Panel today(Panel stored) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<UUID, Mandate> mandates = new HashMap<>();
        seats.everOf(stored.body()).forEach(each -> mandates.put(each.id(), each));
        Set<UUID> held = new HashSet<>();
        Set<UUID> acted = new HashSet<>();
        for (PanelMember member : stored.members()) {
            if (isHeld(member, mandates.get(member.mandate()), today)) {
                held.add(member.id());
                if (member.isActing()) {
                    acted.add(member.mandate());
                }
            }
        }
        // Where standing in has run out, the member acts again.
        Set<UUID> lapsed = new HashSet<>();
        stored.members().stream()
                .filter(each -> each.isActing() && each.isStandIn() && !held.contains(each.id()))
                .map(PanelMember::mandate)
                .filter(mandate -> !acted.contains(mandate))
                .forEach(lapsed::add);
        return new Panel(
                stored.round(),
                stored.area(),
                stored.body(),
                stored.openedAt(),
                stored.entry(),
                stored.members().stream()
                        .map(each -> seen(
                                each,
                                held.contains(each.id()),
                                each.isActing()
                                        || (!each.isStandIn() && lapsed.contains(each.mandate()))))
                        .toList(),
                stored.version());
    }

    private static boolean isHeld(PanelMember member, @Nullable Mandate mandate, LocalDate today) {
        if (mandate == null
                || member.leftAt() != null
                || mandate.endedOn() != null
                || !mandate.isHeldOn(today)) {
            return false;
        }
        return member.substitution() == null
                || mandate.substitutes().stream()
                        .anyMatch(each -> each.id().equals(member.substitution())
                                && each.endedOn() == null
                                && each.actsOn(today));
    }

    private static PanelMember seen(PanelMember member, boolean isHeld, boolean acts) {
        return new PanelMember(
                member.id(),
                member.mandate(),
                member.substitution(),
                member.person(),
                member.group(),
                member.duty(),
                isHeld && acts,
                isHeld,
                member.joinedAt(),
                member.leftAt(),
                member.version());
    }
}
