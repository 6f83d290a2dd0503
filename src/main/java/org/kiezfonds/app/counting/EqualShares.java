package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares: each voter gets the same money; again and again the project is bought
 * that its supporters can pay at the least price for what it is worth to them, each at most what is
 * left. After Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive
 * Utilities".
 *
 * <p>The outcome is exact. What a voter has left is kept as a double with a bound of its error, which
 * is enough to see nearly always who pays what; where a comparison lies within the bound it is made
 * with fractions. Exact money needs no bookkeeping: whoever was never without money paid the full
 * price of all bought projects that they support, so it follows from the ballot and the prices.
 */
final class EqualShares {

    /** What one operation on doubles may be off, in parts; twice what is true. */
    private static final double OFF = 0x1p-52;

    private final Election election;
    private final Utility utility;
    private final Comparator<Integer> ties;
    private final long voters;
    private final int[][] supporterOf;
    private final double[][] shareOf;
    private final long[][] wholeShareOf;
    private final double[] counts;
    private final long[] wholeCost;
    private final double[] cost;

    EqualShares(Election election, Utility utility, TieOrder ties) {
        this.election = election;
        this.utility = utility;
        this.ties = ties.in(election);
        this.voters = election.voters();
        int projects = election.projects().size();
        List<BallotClass> ballots = election.ballots();
        int[] sizes = new int[projects];
        for (BallotClass ballot : ballots) {
            for (int i = 0; i < ballot.size(); i++) {
                sizes[ballot.project(i)]++;
            }
        }
        supporterOf = new int[projects][];
        wholeShareOf = new long[projects][];
        for (int project = 0; project < projects; project++) {
            supporterOf[project] = new int[sizes[project]];
            wholeShareOf[project] = new long[sizes[project]];
        }
        Arrays.fill(sizes, 0);
        counts = new double[ballots.size()];
        for (int ballot = 0; ballot < counts.length; ballot++) {
            BallotClass each = ballots.get(ballot);
            counts[ballot] = (double) each.count();
            for (int i = 0; i < each.size(); i++) {
                int project = each.project(i);
                supporterOf[project][sizes[project]] = ballot;
                wholeShareOf[project][sizes[project]++] = share(each, i);
            }
        }
        shareOf = new double[projects][];
        wholeCost = new long[projects];
        cost = new double[projects];
        for (int project = 0; project < projects; project++) {
            shareOf[project] =
                    Arrays.stream(wholeShareOf[project]).asDoubleStream().toArray();
            // Money is counted in parts of the smallest unit, as many as there are voters: so each
            // voter's part of the budget is a whole number.
            wholeCost[project] = Math.multiplyExact(election.cost(project), Math.max(1, voters));
            cost[project] = (double) wholeCost[project];
        }
    }

    /** What a voter pays of a price, in parts: alike where a project is worth the same to all. */
    private long share(BallotClass ballot, int place) {
        return utility.usesPoints() ? ballot.points(place) : 1;
    }

    /**
     * Runs.
     *
     * @param money what each voter gets, in the smallest unit of money times the number of voters
     */
    Purchases run(long money) {
        return new Run(money).run();
    }

    /** One run, with one sum of money for each. */
    private final class Run {

        private final Rational all;
        private final double[] left = new double[counts.length];
        private final int projects = cost.length;
        private final int[] boughtAs = new int[projects];
        private final boolean[] out = new boolean[projects];

        /** At least so high is the price of each; it only ever rises. */
        private final double[] priceAtLeast = new double[projects];

        private final List<Purchase> purchases = new ArrayList<>();
        private final List<Rational> prices = new ArrayList<>();
        private final List<List<Integer>> tied = new ArrayList<>();

        /** How far any voter's money may be off. */
        private double offMoney;

        private final double offStep;

        private Run(long money) {
            all = Rational.of(money);
            Arrays.fill(left, (double) money);
            Arrays.fill(boughtAs, -1);
            offStep = 4 * OFF * money;
            offMoney = money > 1L << 53 ? offStep : 0;
            for (int project = 0; project < projects; project++) {
                out[project] = supporterOf[project].length == 0;
            }
        }

        private Purchases run() {
            free();
            while (buyNext()) {
                // The next one.
            }
            return new Purchases(all.over(Math.max(1, voters)), purchases, tied);
        }

        /** What costs nothing comes first. */
        private void free() {
            List<Integer> free = new ArrayList<>();
            for (int project = 0; project < projects; project++) {
                if (!out[project] && cost[project] == 0) {
                    free.add(project);
                }
            }
            free.sort(ties);
            for (int project : free) {
                out[project] = true;
                boughtAs[project] = prices.size();
                prices.add(Rational.ZERO);
                purchases.add(new Purchase(project, Rational.ZERO));
            }
        }

        private boolean buyNext() {
            double worthOfBest = Double.POSITIVE_INFINITY;
            List<Price> seen = new ArrayList<>();
            for (int project : open()) {
                if (worth(project, priceAtLeast[project], false) > worthOfBest) {
                    break;
                }
                Price price = price(project);
                if (price == null) {
                    out[project] = true;
                } else {
                    priceAtLeast[project] = price.atLeast;
                    worthOfBest = Math.min(worthOfBest, worth(project, price.atMost, true));
                    seen.add(price);
                }
            }
            double best = worthOfBest;
            List<Price> nearest = seen.stream()
                    .filter(price -> worth(price.project, price.atLeast, false) <= best)
                    .toList();
            if (nearest.isEmpty()) {
                return false;
            }
            buy(nearest.size() == 1 ? nearest.getFirst() : least(nearest));
            return true;
        }

        /** What may still be bought, the one that may be the cheapest first. */
        private int[] open() {
            List<Integer> open = new ArrayList<>();
            for (int project = 0; project < projects; project++) {
                if (!out[project]) {
                    open.add(project);
                }
            }
            open.sort(Comparator.comparingDouble(
                    project -> worth(project, priceAtLeast[project], false)));
            return open.stream().mapToInt(Integer::intValue).toArray();
        }

        /** A price for one part of what a project is worth, rounded away from what it is not. */
        private double worth(int project, double price, boolean up) {
            double worth = utility.usesCost() ? price / cost[project] : price;
            return up ? worth * (1 + 2 * OFF) : worth * (1 - 2 * OFF);
        }

        private Price least(List<Price> nearest) {
            List<Price> least = new ArrayList<>();
            Rational worth = null;
            for (Price price : nearest) {
                Rational each = utility.usesCost()
                        ? price.exact().over(election.cost(price.project))
                        : price.exact();
                int compared = worth == null ? -1 : each.compareTo(worth);
                if (compared < 0) {
                    least.clear();
                    worth = each;
                }
                if (compared <= 0) {
                    least.add(price);
                }
            }
            if (least.size() > 1) {
                least.sort(Comparator.comparing(price -> price.project, ties));
                tied.add(least.stream().map(price -> price.project).toList());
            }
            return least.getFirst();
        }

        /** The price of a project for one part of it; null where its supporters have too little. */
        private @Nullable Price price(int project) {
            int[] supporters = supporterOf[project];
            double[] shares = shareOf[project];
            double held = 0;
            double people = 0;
            for (int ballot : supporters) {
                held += counts[ballot] * left[ballot];
                people += counts[ballot];
            }
            double offHeld = people * offMoney + (supporters.length + 4) * OFF * held;
            double cost = EqualShares.this.cost[project];
            if (held + offHeld < cost) {
                return null;
            }
            if (held - offHeld <= cost) {
                Price price = new Price(project, 0, Double.POSITIVE_INFINITY);
                return price.isPayable() ? price : null;
            }
            double price = priceAtLeast[project];
            double paying = 0;
            int before = -2;
            int broke = -1;
            while (broke != before) {
                before = broke;
                broke = 0;
                double paid = 0;
                paying = 0;
                for (int i = 0; i < supporters.length; i++) {
                    int ballot = supporters[i];
                    if (left[ballot] < price * shares[i]) {
                        paid += counts[ballot] * left[ballot];
                        broke++;
                    } else {
                        paying += counts[ballot] * shares[i];
                    }
                }
                if (paying == 0) {
                    return new Price(project, 0, Double.POSITIVE_INFINITY);
                }
                price = Math.max(price, (cost - paid) / paying);
            }
            return bounded(
                    project, price, people * offMoney + (supporters.length + 8) * OFF * 2 * cost);
        }

        /**
         * The price with how far it may be off. All that pay more when the price rises a little share
         * what is missing at most; where none of them has enough left to be sure, all is open.
         */
        private Price bounded(int project, double price, double offSum) {
            int[] supporters = supporterOf[project];
            double[] shares = shareOf[project];
            double high = price * (1 + 1e-9);
            double sure = 0;
            for (int i = 0; i < supporters.length; i++) {
                if (left[supporters[i]] - offMoney > high * shares[i]) {
                    sure += counts[supporters[i]] * shares[i];
                }
            }
            double off = 4 * offSum / sure + 4 * OFF * price;
            return sure > 0 && price + off < high
                    ? new Price(project, price - off, price + off)
                    : new Price(
                            project, Math.max(0, priceAtLeast[project]), Double.POSITIVE_INFINITY);
        }

        /** What a voter has left, who was never without money. */
        private Rational exactly(int ballot) {
            Rational money = all;
            BallotClass each = election.ballots().get(ballot);
            for (int i = 0; i < each.size(); i++) {
                int bought = boughtAs[each.project(i)];
                if (bought >= 0) {
                    money = money.minus(prices.get(bought).times(share(each, i)));
                }
            }
            return money;
        }

        private void buy(Price price) {
            int project = price.project;
            Rational exact = price.exact();
            double paid = exact.doubleValue();
            int[] supporters = supporterOf[project];
            double[] shares = shareOf[project];
            for (int i = 0; i < supporters.length; i++) {
                int ballot = supporters[i];
                if (left[ballot] == 0) {
                    continue;
                }
                double rest = left[ballot] - paid * shares[i];
                double off = offMoney + offStep + 4 * OFF * paid * shares[i];
                if (rest > off) {
                    left[ballot] = rest;
                } else if (rest < -off) {
                    left[ballot] = 0;
                } else {
                    Rational sure = exactly(ballot).minus(exact.times(wholeShareOf[project][i]));
                    left[ballot] = sure.signum() <= 0 ? 0 : sure.doubleValue();
                }
            }
            offMoney += 2 * offStep;
            out[project] = true;
            boughtAs[project] = prices.size();
            prices.add(exact);
            purchases.add(new Purchase(project, exact.over(Math.max(1, voters))));
        }

        /** The price of a project for one part of it, between two bounds, or exactly. */
        private final class Price {

            private final int project;
            private final double atLeast;
            private final double atMost;
            private @Nullable Rational exact;

            private Price(int project, double atLeast, double atMost) {
                this.project = project;
                this.atLeast = atLeast;
                this.atMost = atMost;
            }

            /** Whether its supporters hold what it costs. */
            private boolean isPayable() {
                Sum sum = new Sum();
                int[] supporters = supporterOf[project];
                for (int ballot : supporters) {
                    if (left[ballot] > 0) {
                        sum.add(ballot);
                    }
                }
                return sum.total().compareTo(Rational.of(wholeCost[project])) >= 0;
            }

            private Rational exact() {
                Rational known = exact;
                if (known == null) {
                    known = reckon();
                    exact = known;
                }
                return known;
            }

            /** Those who surely pay all they have, those who surely do not, and the others one by one. */
            private Rational reckon() {
                Sum paid = new Sum();
                long paying = 0;
                List<Open> open = new ArrayList<>();
                int[] supporters = supporterOf[project];
                double[] shares = shareOf[project];
                for (int i = 0; i < supporters.length; i++) {
                    int ballot = supporters[i];
                    long share = wholeShareOf[project][i];
                    if (left[ballot] == 0) {
                        continue;
                    }
                    if (left[ballot] + offMoney < atLeast * shares[i] * (1 - OFF)) {
                        paid.add(ballot);
                    } else {
                        paying = Math.addExact(
                                paying,
                                Math.multiplyExact(
                                        share, election.ballots().get(ballot).count()));
                        if (left[ballot] - offMoney <= atMost * shares[i] * (1 + OFF)) {
                            open.add(new Open(ballot, share, exactly(ballot).over(share)));
                        }
                    }
                }
                open.sort(Comparator.comparing(Open::most));
                Rational missing = Rational.of(wholeCost[project]).minus(paid.total());
                for (Open each : open) {
                    if (each.most().times(paying).compareTo(missing) >= 0) {
                        break;
                    }
                    long count = election.ballots().get(each.ballot()).count();
                    long parts = Math.multiplyExact(each.share(), count);
                    missing = missing.minus(each.most().times(parts));
                    paying -= parts;
                }
                return missing.over(paying);
            }
        }

        /** A supporter who may pay all: at most at that price. */
        private record Open(int ballot, long share, Rational most) {}

        /** What some voters have left together, who were never without money. */
        private final class Sum {

            private long people;
            private final long[] parts = new long[prices.size()];

            private void add(int ballot) {
                BallotClass each = election.ballots().get(ballot);
                people += each.count();
                for (int i = 0; i < each.size(); i++) {
                    int bought = boughtAs[each.project(i)];
                    if (bought >= 0) {
                        parts[bought] = Math.addExact(
                                parts[bought], Math.multiplyExact(share(each, i), each.count()));
                    }
                }
            }

            private Rational total() {
                Rational total = all.times(people);
                for (int i = 0; i < parts.length; i++) {
                    if (parts[i] != 0) {
                        total = total.minus(prices.get(i).times(parts[i]));
                    }
                }
                return total;
            }
        }
    }

    /** The projects that were bought, in order. */
    record Purchase(int project, Rational price) {}

    /**
     * What a run bought.
     *
     * @param money what each voter had
     * @param tied projects that were equal when one of them was bought
     */
    record Purchases(Rational money, List<Purchase> bought, List<List<Integer>> tied) {

        Purchases {
            bought = List.copyOf(bought);
            tied = List.copyOf(tied);
        }

        List<Integer> projects() {
            return bought.stream().map(Purchase::project).toList();
        }
    }
}
