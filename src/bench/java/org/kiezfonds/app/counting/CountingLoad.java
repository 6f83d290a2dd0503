package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * Counts a real election, where its file is given, a generated one of a city, and generated ones of a
 * thousand to a million ballots, and says whether the targets are met. Beside each stands one pass over
 * all that the ballots name, which is the least that any rule has to look at.
 */
public final class CountingLoad {

    private static final int WARM_UP = 3;
    private static final int RUNS = 5;
    private static final TieOrder TIES =
            TieOrder.of(TieOrder.MORE_SUPPORTERS, TieOrder.LOWER_COST, TieOrder.ID);
    private static final double READ_MS = 250;
    private static final double GREEDY_MS = 10;
    private static final double REAL_MS = 400;
    private static final double CITY_MS = 3_000;

    private boolean met = true;

    private CountingLoad() {}

    /**
     * Measures.
     *
     * @param arguments a file of Pabulib, of 3.7 MB or so; none leaves the real election out
     */
    public static void main(String[] arguments) throws Exception {
        System.exit(new CountingLoad().run(arguments) ? 0 : 1);
    }

    private boolean run(String[] arguments) throws Exception {
        System.out.println(
                "| election | ballots | classes | projects | what | ms | longest ms | passes |");
        System.out.println("| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |");
        if (arguments.length > 0) {
            Path file = Path.of(arguments[0]);
            Election real = read(file);
            double lines = millis(() -> Files.readAllLines(file, StandardCharsets.UTF_8))[RUNS / 2];
            double[] read = millis(() -> read(file));
            row("real", real, "read from its file", read, lines);
            met &= read[RUNS / 2] <= READ_MS;
            count("real", real, REAL_MS);
        }
        count("city", city(61_668, 83, 1), CITY_MS);
        for (int ballots = 1_000; ballots <= 1_000_000; ballots *= 10) {
            Election grown = city(ballots, 83, 2);
            row(
                    "grown",
                    grown,
                    "equal shares, one run",
                    millis(() -> new EqualShares(grown, Utility.COST, TIES).run(grown.budget())),
                    pass(grown));
        }
        System.out.println(met ? "met" : "NOT MET");
        return met;
    }

    private void count(String name, Election election, double targetMs) throws Exception {
        double pass = pass(election);
        double[] greedy = millis(() ->
                Greedy.fill(election, List.of(), Greedy.byVotes(election), TIES, true, _ -> true));
        row(name, election, "greedy", greedy, pass);
        met &= greedy[RUNS / 2] <= GREEDY_MS;
        row(
                name,
                election,
                "equal shares, one run",
                millis(() -> new EqualShares(election, Utility.COST, TIES).run(election.budget())),
                pass);
        Callable<Shares.Result> whole = () ->
                new Shares(election, Utility.COST, TIES, Completion.ADD1, election.unit()).count();
        int runs = whole.call().runs();
        double[] add1 = millis(whole);
        row(name, election, "equal shares, add1: " + runs + " runs", add1, pass);
        met &= add1[RUNS / 2] <= targetMs;
    }

    private static Election read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return switch (PbReader.read(in)) {
                case PbAnswer.Read(PbFile read) -> read.election();
                case PbAnswer.Refused refused -> throw new IOException(refused.toString());
            };
        }
    }

    /**
     * Ballots of up to fifteen projects, some liked much more than others, for half of what all
     * projects cost.
     */
    private static Election city(int ballots, int projects, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Project> list = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < projects; i++) {
            long cost = 1_000L * (5 + random.nextInt(1 + random.nextInt(900)));
            all += cost;
            list.add(new Project("p" + i, cost));
        }
        List<BallotClass> cast = new ArrayList<>(ballots);
        for (int i = 0; i < ballots; i++) {
            int[] chosen = random.ints(1 + random.nextInt(15))
                    .map(_ -> random.nextInt(1 + random.nextInt(projects)))
                    .distinct()
                    .sorted()
                    .toArray();
            long[] points = new long[chosen.length];
            Arrays.fill(points, 1);
            cast.add(new BallotClass(chosen, points, 1));
        }
        return new Election(all / 2, 1, list, cast);
    }

    private static double pass(Election election) throws Exception {
        return millis(() -> {
            long[] sums = new long[election.projects().size()];
            for (BallotClass ballot : election.ballots()) {
                for (int i = 0; i < ballot.size(); i++) {
                    sums[ballot.project(i)] += ballot.count();
                }
            }
            return sums;
        })[RUNS / 2];
    }

    private static double[] millis(Callable<?> work) throws Exception {
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long begin = System.nanoTime();
            work.call();
            if (run >= 0) {
                times[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static void row(
            String name, Election election, String what, double[] times, double pass) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %s | %,.1f | %,.1f | %,.0f |%n",
                name,
                election.voters(),
                election.ballots().size(),
                election.projects().size(),
                what,
                times[RUNS / 2],
                times[RUNS - 1],
                times[RUNS / 2] / pass);
    }
}
