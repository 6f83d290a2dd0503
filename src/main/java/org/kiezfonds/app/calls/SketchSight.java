package org.kiezfonds.app.calls;

import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What the person behind the request sees of a sketch that was handed in; the one place that
 * decides it. Before the opening nobody sees anything, the area team and the operator included;
 * writers have {@link Sketches}.
 */
@Component
class SketchSight {

    private final SelectorQueries selection;
    private final SketchQueries sketches;
    private final Partners partners;
    private final Access access;

    SketchSight(
            SelectorQueries selection, SketchQueries sketches, Partners partners, Access access) {
        this.selection = selection;
        this.sketches = sketches;
        this.partners = partners;
        this.access = access;
    }

    /** How much of it. */
    enum Part {
        /** Not even that there is one. */
        NONE,
        /** Who handed it in; for those with a conflict of interest. */
        NAME,
        ALL
    }

    Part of(Call call, Sent sent) {
        if (!mayLook(call)) {
            return Part.NONE;
        }
        return isBarred(access.requirePerson(), sent) ? Part.NAME : Part.ALL;
    }

    /**
     * Whether somebody reads what was handed in: the panel and the area team once it is opened, but
     * for those who handed something in themselves.
     */
    boolean mayLook(Call call) {
        Optional<PersonId> me = access.person();
        return me.isPresent()
                && call.opened() != null
                && (access.isTeamOf(call.area()) || seat(call).isPresent())
                && sketches.of(call.id(), me.get())
                        .filter(each -> each.sent() != null)
                        .isEmpty();
    }

    /** The place in the panel from which the person behind the request acts. */
    Optional<Selector> seat(Call call) {
        return access.person()
                .flatMap(person -> selection.acting(call.id(), person))
                .filter(member -> switch (member.part()) {
                    case DISTRICT -> access.holds(Role.DISTRICT, call.area());
                    case TEAM -> access.isTeamOf(call.area());
                    case DELEGATE -> access.holds(Role.COUNCIL_MEMBER, call.area());
                });
    }

    /** A conflict that was noted, or is plain: the writer, and who speaks for the organisation. */
    boolean isBarred(PersonId person, Sent sent) {
        PartnerId partner = sent.text().partner();
        return sent.by().equals(person)
                || (partner != null && partners.isLinked(person, partner))
                || selection.isBarred(person, sent.sketch());
    }
}
