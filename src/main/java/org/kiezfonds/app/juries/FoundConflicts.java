package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Households;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAdmitted;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.ideas.IdeaGoesOn;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTies;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for signs of conflicts of interest between the members of a panel and the ideas on which
 * they decide. That somebody applies is a fact and in force at once; everything else is a question
 * to the member.
 */
@Component
class FoundConflicts {

    private final SeatedPanels panels;
    private final Recusals recusals;
    private final ConflictQueries queries;
    private final ConflictStore store;
    private final ConflictHistory history;
    private final HeldSeats seats;
    private final IdeaTies ties;
    private final IdeaAuthors authors;
    private final Partners partners;
    private final Cooperations cooperations;
    private final Households households;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    FoundConflicts(
            SeatedPanels panels,
            Recusals recusals,
            ConflictQueries queries,
            ConflictStore store,
            ConflictHistory history,
            HeldSeats seats,
            IdeaTies ties,
            IdeaAuthors authors,
            Partners partners,
            Cooperations cooperations,
            Households households,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.panels = panels;
        this.recusals = recusals;
        this.queries = queries;
        this.store = store;
        this.history = history;
        this.seats = seats;
        this.ties = ties;
        this.authors = authors;
        this.partners = partners;
        this.cooperations = cooperations;
        this.households = households;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Members of a panel changed, or it was opened. */
    void look(Panel panel) {
        look(panel, ties.admitted(panel.round()));
    }

    @EventListener
    void look(IdeaAdmitted admitted) {
        Idea idea = ties.find(admitted.idea()).orElseThrow();
        panels.of(idea.round()).ifPresent(panel -> look(panel, List.of(idea)));
    }

    /** What was merged into an idea brings its people along. */
    @EventListener
    void look(IdeaGoesOn merged) {
        Idea into = ties.find(merged.into()).orElseThrow();
        if (into.state() == IdeaState.ADMITTED) {
            panels.of(into.round()).ifPresent(panel -> look(panel, List.of(into)));
        }
        events.publishEvent(new DecidersChanged(into.round()));
    }

    private void look(Panel panel, List<Idea> ideas) {
        List<Cooperation> network = ideas.isEmpty() ? List.of() : goingOn(panel.area());
        List<PartnerName> register = ideas.isEmpty() ? List.of() : partners.namesOf(panel.area());
        for (Idea idea : ideas) {
            About about = about(idea, register);
            for (PanelMember member : panel.members()) {
                if (member.isHeld()) {
                    sign(member, about, network).ifPresent(sign -> note(idea, member, sign));
                }
            }
        }
    }

    /** Those with whom an idea has to do, and what was merged into it. */
    private record About(List<PersonId> authors, Set<PartnerId> partners) {}

    private About about(Idea idea, List<PartnerName> register) {
        List<PersonId> who = new ArrayList<>();
        Set<PartnerId> all = new HashSet<>();
        for (IdeaId id : recusals.matter(idea.id())) {
            Idea part = ties.find(id).orElseThrow();
            IdeaTies.Ties named = ties.of(part);
            who.addAll(authors.of(part));
            all.addAll(named.partners());
            String organisation = TypedText.key(named.organisation());
            if (!organisation.isEmpty()) {
                register.stream()
                        .filter(each -> TypedText.key(each.name()).equals(organisation))
                        .map(PartnerName::id)
                        .forEach(all::add);
            }
        }
        return new About(who, all);
    }

    private List<Cooperation> goingOn(AreaId area) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return cooperations.recorded(area).stream()
                .filter(each -> each.until() == null || !each.until().isBefore(today))
                .toList();
    }

    private Optional<Conflict.Sign> sign(
            PanelMember member, About about, List<Cooperation> network) {
        if (about.authors().contains(member.person())) {
            return Optional.of(Conflict.Sign.AUTHOR);
        }
        Set<PartnerId> own = own(member);
        if (!Collections.disjoint(own, about.partners())) {
            return Optional.of(Conflict.Sign.SAME_ORGANISATION);
        }
        if (about.authors().stream().anyMatch(each -> households.isShared(each, member.person()))) {
            return Optional.of(Conflict.Sign.SAME_ADDRESS);
        }
        return network.stream()
                        .map(each -> each.partners().stream()
                                .map(PartnerName::id)
                                .collect(Collectors.toSet()))
                        .anyMatch(together -> !Collections.disjoint(together, own)
                                && !Collections.disjoint(together, about.partners()))
                ? Optional.of(Conflict.Sign.PARTNER_LINK)
                : Optional.empty();
    }

    /** The organisations for which the person sits there or speaks. */
    private Set<PartnerId> own(PanelMember member) {
        Set<PartnerId> own = partners.linkedTo(member.person()).stream()
                .map(PartnerName::id)
                .collect(Collectors.toSet());
        seats.find(member.mandate())
                .map(Mandate::partner)
                .filter(Objects::nonNull)
                .ifPresent(own::add);
        return own;
    }

    private void note(Idea idea, PanelMember member, Conflict.Sign sign) {
        boolean isFact = sign == Conflict.Sign.AUTHOR;
        Conflict found = new Conflict(
                Ids.next(),
                idea.area(),
                idea.id(),
                member.person(),
                sign.kind(),
                Conflict.Source.SYSTEM,
                isFact ? ConflictState.EFFECTIVE : ConflictState.PROPOSED,
                sign,
                "",
                1);
        if (store.add(found)) {
            history.noted(idea, found, ConflictAct.Kind.FOUND, "", null);
            return;
        }
        Conflict before = queries.lock(idea.id(), member.person()).orElseThrow();
        if (isFact && !before.state().isInForce()) {
            Conflict now = new Conflict(
                    before.id(),
                    before.area(),
                    before.idea(),
                    before.person(),
                    sign.kind(),
                    before.source(),
                    ConflictState.EFFECTIVE,
                    sign,
                    before.note(),
                    before.version() + 1);
            store.change(now);
            history.noted(idea, now, ConflictAct.Kind.FOUND, "", null);
        }
    }
}
