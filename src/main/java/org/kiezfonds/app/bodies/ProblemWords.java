package org.kiezfonds.app.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** What does not fit, in words. */
public final class ProblemWords {

    private ProblemWords() {}

    /** The sentence, with days, moments and shares as the language writes them. */
    public static String of(BodyProblem problem, Locale language, Formats formats) {
        return Texts.get(
                language,
                problem.textKey(),
                problem.arguments().stream()
                        .map(argument -> written(argument, language, formats))
                        .toArray());
    }

    private static Object written(Object argument, Locale language, Formats formats) {
        return switch (argument) {
            case LocalDate day -> formats.day(day, language);
            case Instant moment -> formats.when(moment, language);
            case Share share -> Formats.share(share, language);
            case Ratio ratio -> ratio.text(language);
            default -> argument;
        };
    }
}
