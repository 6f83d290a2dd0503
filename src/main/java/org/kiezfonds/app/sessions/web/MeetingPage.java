package org.kiezfonds.app.sessions.web;

import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** One public session. */
public record MeetingPage(PageFrame frame, Area area, MeetingFacts facts) implements PublicPage {

    @Override
    public String template() {
        return "sessions/meeting.jte";
    }

    public String calendar() {
        return frame.address().to(facts.path() + MeetingPages.CALENDAR);
    }

    /** Where the announcement or its last change stands in the log. */
    public String entry() {
        return frame.address().to("/log/e/" + facts.shown().entry());
    }
}
