package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Elections by chance, the same ones from the same seed. */
final class RandomElections {

    private final Random random;

    RandomElections(long seed) {
        random = new Random(seed);
    }

    /**
     * A few projects and voters with small numbers: ties, projects that cost nothing, projects and
     * ballots without support and budgets spent to the last coin come often.
     */
    Election small() {
        int projects = 1 + random.nextInt(8);
        int voters = random.nextInt(13);
        int dearest = 1 + random.nextInt(12);
        List<Project> all = projects(projects, () -> random.nextInt(dearest + 1));
        long sum = all.stream().mapToLong(Project::cost).sum();
        long budget = random.nextInt((int) sum + 3);
        double likes = random.nextDouble();
        List<BallotClass> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            ballots.add(ballot(projects, likes, 3, 1));
        }
        return new Election(budget, 1, all, ballots);
    }

    /** Many voters, of whom many are without money at the same moment since costs are alike. */
    Election large() {
        long[] costs = LongStream.range(0, 3 + random.nextInt(3))
                .map(_ -> 100L * (1 + random.nextInt(40)))
                .toArray();
        List<Project> all = projects(25, () -> costs[random.nextInt(costs.length)]);
        long sum = all.stream().mapToLong(Project::cost).sum();
        double likes = 0.05 + 0.4 * random.nextDouble();
        List<BallotClass> ballots = new ArrayList<>();
        long voters = 0;
        while (voters < 200) {
            long alike = Math.min(200 - voters, 1 + random.nextInt(1 + random.nextInt(20)));
            ballots.add(ballot(25, likes, 4, alike));
            voters += alike;
        }
        long budget = sum * (10 + random.nextInt(70)) / 100;
        return new Election(random.nextBoolean() ? budget : budget / 200 * 200, 100, all, ballots);
    }

    private interface Cost {
        long next();
    }

    /** Names in another order than the list, since no rule may look at the rows. */
    private List<Project> projects(int count, Cost cost) {
        List<Integer> names =
                new ArrayList<>(IntStream.range(10, 10 + count).boxed().toList());
        Collections.shuffle(names, random);
        return names.stream().map(name -> new Project("p" + name, cost.next())).toList();
    }

    private BallotClass ballot(int projects, double likes, int most, long voters) {
        int[] supported = IntStream.range(0, projects)
                .filter(_ -> random.nextDouble() < likes)
                .toArray();
        long[] points =
                IntStream.of(supported).mapToLong(_ -> 1 + random.nextInt(most)).toArray();
        return new BallotClass(supported, points, voters);
    }

    /** An election in words, as short as it can be repeated from. */
    static String describe(Election election) {
        StringBuilder words = new StringBuilder("budget " + election.budget() + ", unit "
                + election.unit() + ", " + election.voters() + " voters;");
        for (Project project : election.projects()) {
            words.append(' ').append(project.id()).append('=').append(project.cost());
        }
        election.ballots().forEach(ballot -> words.append("; ").append(ballot));
        return words.toString();
    }
}
