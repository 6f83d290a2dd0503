package org.kiezfonds.app.sessions.web;

import java.time.ZoneId;
import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.sessions.PublicMinutes.Listed;
import org.kiezfonds.app.sessions.minutes.MinutesWriting;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.texts.Languages;

/** All minutes of an area. */
public record MinutesListPage(PageFrame frame, Area area, List<Listed> all, ZoneId zone)
        implements PublicPage {

    public MinutesListPage {
        all = List.copyOf(all);
    }

    @Override
    public String template() {
        return "sessions/minutes-list.jte";
    }

    /** The path of the minutes of a session. */
    public String path(Listed listed) {
        return frame.address().to(MinutesPage.path(area, listed.session()));
    }

    /** What they are called. */
    public String title(Listed listed) {
        return MinutesWriting.title(listed.isCircular(), listed.startsAt(), zone, Languages.GERMAN);
    }

    /** How far they are. */
    public String standing(Listed listed) {
        return MinutesPapers.standing(listed.state(), frame.textLanguage());
    }
}
