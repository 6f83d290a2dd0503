package org.kiezfonds.app.sessions.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** The sessions of an area: those to come and those that were. */
public record MeetingsPage(
        PageFrame frame, Area area, List<MeetingFacts> coming, List<MeetingFacts> past)
        implements PublicPage {

    public MeetingsPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    @Override
    public String template() {
        return "sessions/meetings.jte";
    }

    /** The address of what belongs to this page: the feed, the calendar. */
    public String file(String step) {
        return frame.address().to(MeetingPages.path(area) + step);
    }
}
