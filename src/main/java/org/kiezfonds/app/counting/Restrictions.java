package org.kiezfonds.app.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a poll's rules say beside the rule that counts, stated before the count, and counted by any
 * rule. Places are those of the election's list of projects.
 *
 * @param minimumVotes a project needs so many supporters; 0 for none
 * @param eligibility where above 0: a project needs v / n &gt;= c / (k b), its part of the voters
 *     at least a k-th of its part of the budget; k is this number. What fails is out before the
 *     count
 * @param incompatible groups of which at most one project may win, pairs too: of several winners
 *     the one that was taken first stays; the next one goes out for good, and the count begins
 *     again without it. Where a rule takes one project after the other this is the same as to drop
 *     it at the moment when the first was taken
 * @param reserved parts of the budget for some projects each, counted one after the other before
 *     the rest: first the part's projects alone share its money, then all that are left share all
 *     that is left, also what a part did not spend
 */
public record Restrictions(
        long minimumVotes, long eligibility, List<Set<Integer>> incompatible, List<Part> reserved) {

    public static final Restrictions NONE = new Restrictions(0, 0, List.of(), List.of());

    /**
     * Takes over.
     *
     * @throws IllegalArgumentException for a number below 0
     */
    public Restrictions {
        if (minimumVotes < 0 || eligibility < 0) {
            throw new IllegalArgumentException(minimumVotes + " votes, k = " + eligibility);
        }
        incompatible = incompatible.stream().<Set<Integer>>map(Set::copyOf).toList();
        reserved = List.copyOf(reserved);
    }

    /**
     * Money that is there for some projects first.
     *
     * @param budget in the smallest unit of money
     */
    public record Part(String name, Set<Integer> projects, long budget) {

        /** Takes over. */
        public Part {
            projects = Set.copyOf(projects);
            if (budget < 0) {
                throw new IllegalArgumentException(name + ": " + budget);
            }
        }
    }

    /** Why a project was kept out of the count. */
    public sealed interface Reason {

        /** It has too few supporters. */
        record TooFewVotes(long supporters) implements Reason {}

        /** Its part of the voters is too small for its part of the budget. */
        record TooDear(long supporters, long cost) implements Reason {}

        /** One that excludes it was taken before. */
        record Excluded(int by) implements Reason {}
    }

    /**
     * What came out.
     *
     * @param out the projects that were kept out, with the reason
     */
    public record Outcome(Counted counted, Map<Integer, Reason> out) {

        /** Takes over. */
        public Outcome {
            out = Map.copyOf(out);
        }
    }

    /** A rule with its tie order. */
    interface Rule {
        Counted count(Election election);
    }

    /**
     * Counts.
     *
     * @throws IllegalArgumentException where the parts are more than the budget
     */
    Outcome count(Election election, Rule rule) {
        long parts = 0;
        for (Part part : reserved) {
            parts = Math.addExact(parts, part.budget());
        }
        if (parts > election.budget()) {
            throw new IllegalArgumentException(parts + " of " + election.budget());
        }
        Map<Integer, Reason> out = new LinkedHashMap<>();
        for (int project = 0; project < election.projects().size(); project++) {
            long supporters = election.supporters(project);
            if (supporters < minimumVotes) {
                out.put(project, new Reason.TooFewVotes(supporters));
            } else if (eligibility > 0 && !isEligible(election, project)) {
                out.put(project, new Reason.TooDear(supporters, election.cost(project)));
            }
        }
        Set<Integer> winners = new LinkedHashSet<>();
        List<List<Integer>> ties = new ArrayList<>();
        for (Part part : reserved) {
            stage(election, rule, part.projects(), part.budget(), winners, out, ties);
        }
        Set<Integer> all = Set.copyOf(
                IntStream.range(0, election.projects().size()).boxed().toList());
        long left = election.budget() - election.cost(winners);
        stage(election, rule, all, left, winners, out, ties);
        return new Outcome(new Counted(List.copyOf(winners), ties), out);
    }

    /** v k b &gt;= c n. */
    private boolean isEligible(Election election, int project) {
        BigInteger support = BigInteger.valueOf(election.supporters(project))
                .multiply(BigInteger.valueOf(eligibility))
                .multiply(BigInteger.valueOf(election.budget()));
        BigInteger cost = BigInteger.valueOf(election.cost(project))
                .multiply(BigInteger.valueOf(election.voters()));
        return support.compareTo(cost) >= 0;
    }

    /** Counts some projects over some money, again and again until no winner excludes another. */
    private void stage(
            Election election,
            Rule rule,
            Set<Integer> some,
            long budget,
            Set<Integer> winners,
            Map<Integer, Reason> out,
            List<List<Integer>> ties) {
        Map<Integer, Reason> outNow = new HashMap<>();
        for (int project : some) {
            OptionalInt by = excludedBy(project, winners);
            if (by.isPresent() && !winners.contains(project)) {
                outNow.put(project, new Reason.Excluded(by.getAsInt()));
            }
        }
        while (true) {
            List<Integer> places = IntStream.range(0, election.projects().size())
                    .filter(some::contains)
                    .filter(project -> !winners.contains(project))
                    .filter(project -> !out.containsKey(project) && !outNow.containsKey(project))
                    .boxed()
                    .toList();
            Counted counted = rule.count(reduced(election, places, budget));
            Set<Integer> taken = new LinkedHashSet<>();
            boolean clashes = false;
            for (int place : counted.winners()) {
                int project = places.get(place);
                OptionalInt by = excludedBy(project, taken);
                if (by.isPresent()) {
                    outNow.put(project, new Reason.Excluded(by.getAsInt()));
                    clashes = true;
                    break;
                }
                taken.add(project);
            }
            if (!clashes) {
                winners.addAll(taken);
                out.putAll(outNow);
                counted.ties()
                        .forEach(tie -> ties.add(tie.stream().map(places::get).toList()));
                return;
            }
        }
    }

    private OptionalInt excludedBy(int project, Set<Integer> taken) {
        return taken.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other != project)
                .filter(other -> incompatible.stream()
                        .anyMatch(group -> group.contains(project) && group.contains(other)))
                .findFirst();
    }

    /** The same voters with some of the projects: who supports none of them has an empty ballot. */
    private static Election reduced(Election election, List<Integer> places, long budget) {
        int[] placeOf = new int[election.projects().size()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < places.size(); place++) {
            placeOf[places.get(place)] = place;
        }
        List<BallotClass> ballots = election.ballots().stream()
                .map(ballot -> {
                    int[] kept = IntStream.range(0, ballot.size())
                            .filter(i -> placeOf[ballot.project(i)] >= 0)
                            .toArray();
                    return new BallotClass(
                            IntStream.of(kept)
                                    .map(i -> placeOf[ballot.project(i)])
                                    .toArray(),
                            IntStream.of(kept).mapToLong(ballot::points).toArray(),
                            ballot.count());
                })
                .toList();
        return new Election(
                budget, election.unit(), places.stream().map(election::project).toList(), ballots);
    }
}
