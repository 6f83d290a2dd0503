package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.sessions.Motion.Change;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** What is moved, in words. */
public final class MotionWords {

    private MotionWords() {}

    /** What amendments changed, one sentence each: "Geändert durch Antrag 2: Summe 320 €. ...". */
    public static List<String> changes(Motion motion, Locale language) {
        return motion.changes().stream()
                .map(change -> Texts.get(
                        language,
                        "sessions.motion.changed",
                        change.number(),
                        what(change, language)))
                .toList();
    }

    private static String what(Change change, Locale language) {
        Money granted = change.granted();
        return granted == null
                ? change.words()
                : Texts.get(
                                language,
                                "sessions.motion.changed.sum",
                                Formats.money(granted, language),
                                change.words())
                        .strip();
    }

    /** The words as they were moved, and what amendments made of them. */
    public static String amended(Motion motion, Locale language) {
        return Stream.concat(
                        Stream.of(motion.words()).filter(words -> !words.isEmpty()),
                        changes(motion, language).stream())
                .collect(Collectors.joining("\n"));
    }
}
