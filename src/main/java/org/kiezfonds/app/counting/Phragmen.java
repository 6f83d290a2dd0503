package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Phragmén's sequential rule: all that support a bought project bear its cost so that each of them
 * bears the same in the end; again and again the project is bought after which they bear least.
 * After Brill, Freeman, Janson and Lackner, "Phragmén's voting methods and justified
 * representation".
 *
 * <p>With s(p) = (c(p) + what the supporters bear) / supporters, the least s(p) only rises, and
 * what a voter bears is s of the last bought project that they support: so voters stand on as many
 * levels as there are purchases, and a project needs to know only how many supporters stand on
 * each.
 */
final class Phragmen {

    /** What one operation on doubles may be off, in parts; twice what is true. */
    private static final double OFF = 0x1p-52;

    private final Election election;
    private final Comparator<Integer> ties;
    private final int[][] supporterOf;
    private final int[] levelOf;

    /** How many supporters of each project stand on each level; level 0 bears nothing. */
    private final long[][] standing;

    private final List<Rational> levels = new ArrayList<>(List.of(Rational.ZERO));
    private double[] nearLevels = new double[16];
    private final List<Integer> winners = new ArrayList<>();
    private final List<List<Integer>> tied = new ArrayList<>();
    private long left;

    private Phragmen(Election election, TieOrder ties) {
        this.election = election;
        this.ties = ties.in(election);
        this.left = election.budget();
        int projects = election.projects().size();
        List<BallotClass> ballots = election.ballots();
        levelOf = new int[ballots.size()];
        standing = new long[projects][1];
        supporterOf = new int[projects][];
        int[] sizes = new int[projects];
        ballots.forEach(ballot -> places(ballot, project -> sizes[project]++));
        Arrays.setAll(supporterOf, project -> new int[sizes[project]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < levelOf.length; i++) {
            int ballot = i;
            places(ballots.get(i), project -> {
                supporterOf[project][sizes[project]++] = ballot;
                standing[project][0] += ballots.get(ballot).count();
            });
        }
    }

    private interface Place {
        void at(int project);
    }

    private static void places(BallotClass ballot, Place place) {
        for (int i = 0; i < ballot.size(); i++) {
            place.at(ballot.project(i));
        }
    }

    /**
     * Counts. Projects dearer than the budget are out from the start; the count ends as soon as one
     * of those that come next does not fit what is left.
     *
     * @param compatible whether projects that nobody supports come last, as in pabutools, instead
     *     of never
     */
    static Counted count(Election election, TieOrder ties, boolean compatible) {
        return new Phragmen(election, ties).run(compatible);
    }

    private Counted run(boolean compatible) {
        List<Integer> open = new ArrayList<>();
        List<Integer> unsupported = new ArrayList<>();
        for (int project = 0; project < standing.length; project++) {
            if (election.cost(project) <= election.budget()) {
                (election.supporters(project) > 0 ? open : unsupported).add(project);
            }
        }
        boolean fits = true;
        while (fits && !open.isEmpty()) {
            fits = buyOneOf(least(open), open);
        }
        while (fits && compatible && !unsupported.isEmpty()) {
            fits = buyOneOf(new ArrayList<>(unsupported), unsupported);
        }
        return new Counted(winners, tied);
    }

    /** False where one of them does not fit. */
    private boolean buyOneOf(List<Integer> least, List<Integer> open) {
        least.sort(ties);
        if (least.size() > 1) {
            tied.add(least);
        }
        if (least.stream().anyMatch(project -> election.cost(project) > left)) {
            return false;
        }
        int next = least.getFirst();
        open.removeIf(project -> project == next);
        winners.add(next);
        left -= election.cost(next);
        if (election.supporters(next) > 0) {
            raise(next);
        }
        return true;
    }

    /** Those of least s(p): by doubles where they tell, else by fractions. */
    private List<Integer> least(List<Integer> open) {
        // All terms are 0 or more, so nothing cancels out: each level is off by less than six
        // parts,
        // each product, sum and quotient by half a part more.
        double off = (levels.size() + 16) * OFF;
        double[] near = new double[standing.length];
        double nearest = Double.POSITIVE_INFINITY;
        for (int project : open) {
            near[project] = near(project);
            nearest = Math.min(nearest, near[project]);
        }
        double most = nearest * (1 + 2 * off);
        List<Integer> may = new ArrayList<>(open.stream()
                .filter(project -> near[project] * (1 - 2 * off) <= most)
                .toList());
        if (may.size() == 1) {
            return may;
        }
        List<Integer> least = new ArrayList<>();
        Rational best = null;
        for (int project : may) {
            Rational load = load(project);
            int compared = best == null ? -1 : load.compareTo(best);
            if (compared < 0) {
                least.clear();
                best = load;
            }
            if (compared <= 0) {
                least.add(project);
            }
        }
        return least;
    }

    private double near(int project) {
        double sum = election.cost(project);
        long[] counts = standing[project];
        for (int level = 1; level < counts.length; level++) {
            sum += counts[level] * nearLevels[level];
        }
        return sum / election.supporters(project);
    }

    /** s(p). */
    private Rational load(int project) {
        Rational sum = Rational.of(election.cost(project));
        long[] counts = standing[project];
        for (int level = 1; level < counts.length; level++) {
            if (counts[level] != 0) {
                sum = sum.plus(levels.get(level).times(counts[level]));
            }
        }
        return sum.over(election.supporters(project));
    }

    /** All its supporters stand on a new level from now on. */
    private void raise(int bought) {
        int top = levels.size();
        Rational load = load(bought);
        levels.add(load);
        nearLevels = Arrays.copyOf(nearLevels, Math.max(nearLevels.length, 2 * top));
        nearLevels[top] = load.doubleValue();
        for (int supporter : supporterOf[bought]) {
            BallotClass ballot = election.ballots().get(supporter);
            int before = levelOf[supporter];
            levelOf[supporter] = top;
            places(ballot, project -> {
                if (standing[project].length <= top) {
                    standing[project] = Arrays.copyOf(standing[project], 2 * top);
                }
                standing[project][before] -= ballot.count();
                standing[project][top] += ballot.count();
            });
        }
    }
}
