package org.kiezfonds.app.sessions.web;

import java.util.UUID;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.sessions.MinutesRead;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** The public part of the minutes of a session. */
public record MinutesPage(PageFrame frame, Area area, MinutesRead read, MinutesPaper paper)
        implements PublicPage {

    @Override
    public String template() {
        return "sessions/minutes.jte";
    }

    static String home(Area area) {
        return "/quartier/" + area.slug() + "/protokolle";
    }

    static String path(Area area, UUID session) {
        return home(area) + "/" + session;
    }

    /** The path of all minutes of the area. */
    public String all() {
        return frame.address().to(home(area));
    }

    /** The path of the last version. */
    public String latest() {
        return frame.address().to(path(area, read.version().session()));
    }

    /** The path of a version. */
    public String version(int number) {
        return latest() + "/" + number;
    }

    /** The path of a file of this version; files are in German. */
    public String file(String name) {
        return path(area, read.version().session()) + "/" + read.version().number() + "/" + name;
    }

    /** Where an entry stands in the log. */
    public String entry(UUID entry) {
        return frame.address().to("/log/e/" + entry);
    }

    public String standing() {
        return MinutesPapers.standing(read, frame.textLanguage());
    }

    /** The command that computes the digest of the file with the data. */
    public String command() {
        return "curl -s " + frame.address().base() + file("protokoll.json") + " | sha256sum";
    }
}
