package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRoom;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.FormDraft;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the fund that an address means, in the area at hand. */
@Component
class FundPlace {

    private final Funds funds;
    private final CurrentArea currentArea;
    private final Access access;
    private final ObjectProvider<FundRoom> rooms;

    FundPlace(Funds funds, CurrentArea currentArea, Access access, ObjectProvider<FundRoom> rooms) {
        this.funds = funds;
        this.currentArea = currentArea;
        this.access = access;
        this.rooms = rooms;
    }

    /** Pages of later modules that belong to a fund. */
    List<FundRoom> rooms() {
        return rooms.orderedStream().toList();
    }

    /** The fund; empty where the area has none of that name, or it is not the reader's area. */
    Optional<Fund> of(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("fund").orElse("");
        return currentArea
                .get()
                .filter(area -> isReader(area.id()))
                .flatMap(area -> funds.bySlug(area.id(), slug));
    }

    /** A draft of a form of the person at hand, filled with a version of what is stored. */
    FormDraft draft(int version, String form, Object subject) {
        FormDraft draft = new FormDraft(access.requirePerson(), form, subject);
        draft.setBase(version);
        return draft;
    }

    boolean isTeam(Fund fund) {
        return access.isTeamOf(fund.area());
    }

    private boolean isReader(AreaId area) {
        return access.isTeamOf(area)
                || access.holds(Role.JUROR, area)
                || access.holds(Role.COUNCIL_MEMBER, area)
                || access.holds(Role.DISTRICT, area)
                || access.holds(Role.AUDITOR, area);
    }
}
