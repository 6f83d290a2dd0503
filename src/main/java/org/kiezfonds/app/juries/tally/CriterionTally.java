package org.kiezfonds.app.juries.tally;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.juries.tally.Weighting.Weighted;
import org.kiezfonds.app.shared.Fraction;

/**
 * What the points of one idea in one criterion come to.
 *
 * @param points that were given, the lowest first
 * @param couldNotJudge how many said so
 * @param figures empty where nobody gave points
 */
public record CriterionTally(
        Weighted criterion, List<Integer> points, int couldNotJudge, Optional<Figures> figures) {

    /** With fewer scores there is too little to say. */
    public static final int ENOUGH = 5;

    private static final int FAR = 3;
    private static final int FAR_OF = 3;

    public CriterionTally {
        points = List.copyOf(points);
    }

    /** Mean, middle and ends of the points. */
    public record Figures(Fraction mean, Fraction median, int lowest, int highest) {

        /** How far the highest lies above the lowest. */
        public int spread() {
            return highest - lowest;
        }
    }

    static CriterionTally of(Weighted criterion, List<Integer> given, int couldNotJudge) {
        List<Integer> points = given.stream().sorted().toList();
        return new CriterionTally(criterion, points, couldNotJudge, figures(points));
    }

    private static Optional<Figures> figures(List<Integer> points) {
        int count = points.size();
        if (count == 0) {
            return Optional.empty();
        }
        long sum = points.stream().mapToLong(Integer::intValue).sum();
        long middle = (long) points.get((count - 1) / 2) + points.get(count / 2);
        return Optional.of(new Figures(
                Fraction.of(sum, count),
                Fraction.of(middle, 2),
                points.getFirst(),
                points.getLast()));
    }

    /** Three or more scored, and the highest is three or more above the lowest: worth a debate. */
    public boolean isFarApart() {
        return points.size() >= FAR_OF
                && figures.filter(each -> each.spread() >= FAR).isPresent();
    }

    /** Fewer scored than can be said something of. */
    public boolean isTooLittle() {
        return points.size() < ENOUGH;
    }

    /** How it stands to its own minimum. */
    public Standing standing() {
        Fraction least = criterion.atLeast();
        if (least == null) {
            return Standing.MEETS;
        }
        return figures.map(each ->
                        each.mean().compareTo(least) >= 0 ? Standing.MEETS : Standing.FALLS_SHORT)
                .orElse(Standing.OPEN);
    }
}
