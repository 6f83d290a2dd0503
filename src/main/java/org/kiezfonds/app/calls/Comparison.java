package org.kiezfonds.app.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.shared.Money;

/** In what sketches differ, in words; it judges nothing. */
public final class Comparison {

    /** Twice as much as the middle, or half of it, is said. */
    private static final int TIMES = 2;

    private static final int HUNDREDTHS = 100;
    private static final int FEWEST = 2;

    /** Ten hundredths of all costs above or below the others are said. */
    private static final long POINTS = 15;

    private Comparison() {}

    /** What is told; texts {@code calls.differs.<name>}, with the letter of the sketch first. */
    public enum Kind {
        /** Asks least of all: the sum in hundredths of a euro follows. */
        ASKS_LEAST,
        ASKS_MOST,
        /** Share of staff costs in hundredths, and the middle of all. */
        MUCH_STAFF,
        LITTLE_STAFF,
        /** Own share in hundredths, and the middle of all. */
        MUCH_OWN,
        LITTLE_OWN,
        /** Costs of a kind that no other sketch has. */
        ALONE_WITH,
        /** A year in which nothing is planned. */
        EMPTY_YEAR,
        /** Costs are far from the middle of all. */
        COSTS_MUCH,
        COSTS_LITTLE
    }

    /**
     * Something in which a sketch differs.
     *
     * @param arguments for the text, after the letter
     */
    public record Mark(SketchId sketch, Kind kind, List<Object> arguments) {

        public Mark {
            arguments = List.copyOf(arguments);
        }
    }

    /** The differences, sketch by sketch in their order. */
    public static List<Mark> of(CallText call, List<Sent> sketches) {
        List<Mark> marks = new ArrayList<>();
        if (sketches.size() >= FEWEST) {
            ends(marks, sketches);
            for (Sent each : sketches) {
                shares(marks, sketches, each);
                alone(marks, sketches, each);
            }
        }
        for (Sent each : sketches) {
            for (Year year : call.years()) {
                if (each.text().total(year.year()).equals(Money.ZERO)) {
                    add(marks, each, Kind.EMPTY_YEAR, String.valueOf(year.year()));
                }
            }
        }
        return List.copyOf(marks);
    }

    private static void ends(List<Mark> marks, List<Sent> sketches) {
        List<Sent> sorted = sketches.stream()
                .sorted(Comparator.comparing((Sent each) -> each.text().asked())
                        .thenComparing(each -> each.sketch().toString()))
                .toList();
        Sent least = sorted.getFirst();
        Sent most = sorted.getLast();
        if (!least.text().asked().equals(most.text().asked())) {
            add(marks, least, Kind.ASKS_LEAST, CallCheck.euros(least.text().asked()));
            add(marks, most, Kind.ASKS_MOST, CallCheck.euros(most.text().asked()));
        }
        long middle = middle(
                sketches.stream().map(each -> each.text().total().cents()).toList());
        for (Sent each : sketches) {
            long total = each.text().total().cents();
            if (total >= TIMES * middle && total > middle) {
                add(
                        marks,
                        each,
                        Kind.COSTS_MUCH,
                        CallCheck.euros(each.text().total()),
                        CallCheck.euros(new Money(middle)));
            } else if (TIMES * total <= middle && total < middle) {
                add(
                        marks,
                        each,
                        Kind.COSTS_LITTLE,
                        CallCheck.euros(each.text().total()),
                        CallCheck.euros(new Money(middle)));
            }
        }
    }

    private static void shares(List<Mark> marks, List<Sent> sketches, Sent sketch) {
        compare(
                marks,
                sketch,
                staff(sketch),
                middle(sketches.stream().map(Comparison::staff).toList()),
                Kind.MUCH_STAFF,
                Kind.LITTLE_STAFF);
        compare(
                marks,
                sketch,
                own(sketch),
                middle(sketches.stream().map(Comparison::own).toList()),
                Kind.MUCH_OWN,
                Kind.LITTLE_OWN);
    }

    private static void compare(
            List<Mark> marks, Sent sketch, long share, long middle, Kind much, Kind little) {
        if (share - middle >= POINTS) {
            add(marks, sketch, much, share, middle);
        } else if (middle - share >= POINTS) {
            add(marks, sketch, little, share, middle);
        }
    }

    private static void alone(List<Mark> marks, List<Sent> sketches, Sent sketch) {
        Set<CostKind> others = sketches.stream()
                .filter(each -> !each.equals(sketch))
                .flatMap(each -> kinds(each).stream())
                .collect(Collectors.toSet());
        kinds(sketch).stream()
                .filter(kind -> !others.contains(kind))
                .sorted()
                .forEach(kind -> add(marks, sketch, Kind.ALONE_WITH, kind));
    }

    private static Set<CostKind> kinds(Sent sketch) {
        return sketch.text().costs().stream()
                .filter(each -> each.kind() != null)
                .map(Cost::kind)
                .collect(Collectors.toSet());
    }

    /** Staff costs in hundredths of all costs, cut off. */
    static long staff(Sent sketch) {
        return share(sketch.text().total(CostKind.STAFF), sketch.text().total());
    }

    /** The own share in hundredths of all costs, cut off. */
    static long own(Sent sketch) {
        return share(sketch.text().paid(Source.OWN), sketch.text().total());
    }

    private static long share(Money part, Money whole) {
        return whole.cents() == 0 ? 0 : part.cents() * HUNDREDTHS / whole.cents();
    }

    /** The middle one; of two the half between them, cut off. */
    private static long middle(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        return (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }

    private static void add(List<Mark> marks, Sent sketch, Kind kind, Object... arguments) {
        marks.add(new Mark(sketch.sketch(), kind, List.of(arguments)));
    }
}
