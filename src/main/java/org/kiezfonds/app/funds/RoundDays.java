package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a round as steps. */
public final class RoundDays {

    private RoundDays() {}

    /** What happens on a day, in the order of the way. */
    public enum Kind {
        OPENS,
        ADVICE,
        CLOSES,
        SESSION,
        DECISION,
        ACTIONS
    }

    /** A day of a round. */
    public record Step(Kind kind, LocalDate day) {}

    /** The days that are known, in their order. */
    public static List<Step> of(RoundTerms terms) {
        List<Step> steps = new ArrayList<>();
        add(steps, Kind.OPENS, terms.opensOn());
        add(steps, Kind.ADVICE, terms.adviceUntil());
        add(steps, Kind.CLOSES, terms.closesOn());
        terms.sessions().forEach(day -> add(steps, Kind.SESSION, day));
        add(steps, Kind.DECISION, terms.decidesBy());
        add(steps, Kind.ACTIONS, terms.actsUntil());
        steps.sort(Comparator.comparing(Step::day).thenComparing(Step::kind));
        return List.copyOf(steps);
    }

    /** The first step that is not over on the day; as many as there are where all are. */
    public static int next(List<Step> steps, LocalDate today) {
        int place = 0;
        while (place < steps.size() && steps.get(place).day().isBefore(today)) {
            place++;
        }
        return place;
    }

    /** The text that marks the next step: whether it is today or still to come. */
    public static String markKey(Step step, LocalDate today) {
        return step.day().equals(today) ? "funds.timeline.today" : "funds.timeline.next";
    }

    private static void add(List<Step> steps, Kind kind, @Nullable LocalDate day) {
        if (day != null) {
            steps.add(new Step(kind, day));
        }
    }
}
