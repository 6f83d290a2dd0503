package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * Who decides in a round: the body as it sat when the panel was opened, with what changed since.
 *
 * @param entry of the opening in the transparency log
 * @param members also those who stand by and who left; by group, then by seat, members of the body
 *     before those who stand in
 * @param version rises with every change of the members
 */
public record Panel(
        RoundId round,
        AreaId area,
        BodyId body,
        Instant openedAt,
        UUID entry,
        List<PanelMember> members,
        int version) {

    public Panel {
        members = List.copyOf(members);
    }

    /** Who scores and votes: one person a seat. */
    public List<PanelMember> acting() {
        return members.stream().filter(PanelMember::isActing).toList();
    }

    /** The acting member that the person is. */
    public Optional<PanelMember> acting(PersonId person) {
        return acting().stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /** Whether the person sits in it or stands by. */
    public boolean holds(PersonId person) {
        return members.stream().anyMatch(each -> each.isHeld() && each.person().equals(person));
    }

    public Optional<PanelMember> member(UUID id) {
        return members.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<PanelMember> with(Duty duty) {
        return members.stream().filter(each -> each.duty() == duty).findFirst();
    }

    /** Who leads it now: the chair, or the deputy where the chair does not act. */
    public Optional<PanelMember> lead() {
        return with(Duty.CHAIR)
                .filter(PanelMember::isActing)
                .or(() -> with(Duty.DEPUTY).filter(PanelMember::isActing));
    }
}
