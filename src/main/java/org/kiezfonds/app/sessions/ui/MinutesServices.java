package org.kiezfonds.app.sessions.ui;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.Minutes;
import org.kiezfonds.app.sessions.MinutesApprovals;
import org.kiezfonds.app.sessions.RoomNews;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the page of minutes needs, to be handed on to its parts as one. */
@Component
record MinutesServices(
        Minutes minutes,
        MinutesApprovals approvals,
        MinutesPapers papers,
        RoomNews news,
        Areas areas,
        Access access,
        Formats formats) {

    PersonId me() {
        return access.requirePerson();
    }

    /** The part of addresses that names the area. */
    String slug(AreaId area) {
        return areas.byId(area).map(Area::slug).orElse("");
    }
}
