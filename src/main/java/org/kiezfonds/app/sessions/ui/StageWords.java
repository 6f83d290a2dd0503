package org.kiezfonds.app.sessions.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.texts.Texts;

/** What a break is called, and times of the day. */
final class StageWords {

    private StageWords() {}

    /** "Pause bis 19:30 Uhr". */
    static String pause(Pause pause, ZoneId zone, Locale language) {
        return Texts.get(
                language,
                "sessions.stage.pause.until",
                time(LocalTime.ofInstant(pause.until(), zone), language));
    }

    /** "19:30". */
    static String time(LocalTime time, Locale language) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(time);
    }
}
