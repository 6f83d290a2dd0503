package org.kiezfonds.app.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * Why what was voted cannot take effect as it stands.
 *
 * @param missing how much money is missing; nothing for other kinds
 */
public record Obstacle(Kind kind, Money missing) {

    /** What is in the way. */
    public enum Kind {
        /** The pot has less than was granted. */
        POT_SHORT,
        /** The round has given out more than it has. */
        ROUND_SHORT,
        /** With the lower sum the idea would break rules that it kept before. */
        RULES_BROKEN,
        /** The idea does not lie before the body: it was withdrawn, merged or refused. */
        NOT_ADMITTED,
        /** There is a decision that stands, and nothing says that the body decides again. */
        DECIDED,
        /** Granting and refusing were both carried. */
        CONTRADICTION,
        /** The costs are other than those that were voted on. */
        COSTS_CHANGED
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, Money.ZERO);
    }

    Word word() {
        return Word.of(kind);
    }

    static String write(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(each -> each.kind + " " + each.missing.cents())
                .collect(Collectors.joining("\n"));
    }

    static List<Obstacle> read(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> {
                    int space = line.indexOf(' ');
                    return new Obstacle(
                            Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT)),
                            new Money(Long.parseLong(line.substring(space + 1))));
                })
                .toList();
    }
}
