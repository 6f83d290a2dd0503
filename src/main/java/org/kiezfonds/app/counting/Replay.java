package org.kiezfonds.app.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kiezfonds.app.counting.EqualShares.Purchase;
import org.kiezfonds.app.counting.EqualShares.Purchases;
import org.kiezfonds.app.counting.Working.Out;
import org.kiezfonds.app.counting.Working.Step;
import org.kiezfonds.app.counting.Working.Taker;

/**
 * Goes through a run of equal shares once more, with whole numbers over one denominator for what
 * each ballot has left: it believes the run's prices and works out all that follows from them. What
 * does not fit them, such as a project that is not paid in full, ends it.
 */
final class Replay {

    private final Election election;
    private final Utility utility;
    private final Purchases run;
    private final BigInteger denominator;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<List<Support>> supportOf = new ArrayList<>();

    /** What the voters of one class of ballots have left, each, and what they paid, by purchase. */
    private static final class Holding {

        private final BallotClass ballot;
        private final BigInteger[] paid;
        private BigInteger left;

        private Holding(BallotClass ballot, BigInteger left, int purchases) {
            this.ballot = ballot;
            this.left = left;
            this.paid = new BigInteger[purchases];
            Arrays.fill(paid, BigInteger.ZERO);
        }

        private BigInteger count() {
            return BigInteger.valueOf(ballot.count());
        }
    }

    /** Voters who support a project, and for how many parts they pay. */
    private record Support(Holding holding, BigInteger share) {}

    private Replay(Election election, Utility utility, Purchases run) {
        this.election = election;
        this.utility = utility;
        this.run = run;
        this.denominator = run.bought().stream()
                .map(purchase -> purchase.price().denominator())
                .reduce(run.money().denominator(), Replay::lcm);
        for (int project = 0; project < election.projects().size(); project++) {
            supportOf.add(new ArrayList<>());
        }
        BigInteger money = scaled(run.money());
        for (BallotClass ballot : election.ballots()) {
            Holding holding = new Holding(ballot, money, run.bought().size());
            holdings.add(holding);
            for (int i = 0; i < ballot.size(); i++) {
                BigInteger share = utility.usesPoints()
                        ? BigInteger.valueOf(ballot.points(i))
                        : BigInteger.ONE;
                supportOf.get(ballot.project(i)).add(new Support(holding, share));
            }
        }
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private BigInteger scaled(Rational money) {
        return money.numerator().multiply(denominator.divide(money.denominator()));
    }

    private Rational money(BigInteger scaled) {
        return new Rational(scaled, denominator);
    }

    /**
     * Works out everything.
     *
     * @throws IllegalStateException where the prices of the run do not pay for what it bought
     */
    static Working of(Election election, Utility utility, Purchases run) {
        return new Replay(election, utility, run).working();
    }

    /**
     * Who paid what, for anybody to check.
     *
     * @throws IllegalStateException where the prices of the run do not pay for what it bought
     */
    static Certificate certificate(Election election, Utility utility, Purchases run) {
        Replay replay = new Replay(election, utility, run);
        replay.working();
        return replay.payments();
    }

    private Working working() {
        List<Losing> losing = IntStream.range(0, supportOf.size())
                .filter(project -> !supportOf.get(project).isEmpty())
                .filter(project -> !run.projects().contains(project))
                .mapToObj(Losing::new)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < run.bought().size(); i++) {
            Purchase purchase = run.bought().get(i);
            int before = i;
            losing.forEach(each -> each.look(purchase, before));
            steps.add(step(purchase, i));
            losing.forEach(Losing::lookForTheEnd);
        }
        BigInteger left = holdings.stream()
                .map(holding -> holding.left.multiply(holding.count()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Working(
                run.money(), steps, losing.stream().map(Losing::out).toList(), money(left));
    }

    private Step step(Purchase purchase, int place) {
        BigInteger price = scaled(purchase.price());
        BigInteger paid = BigInteger.ZERO;
        BigInteger highest = BigInteger.ZERO;
        long inFull = 0;
        long inPart = 0;
        long nothing = 0;
        for (Support support : supportOf.get(purchase.project())) {
            Holding holding = support.holding();
            BigInteger full = price.multiply(support.share());
            BigInteger each = full.min(holding.left);
            if (each.equals(full)) {
                inFull += holding.ballot.count();
            } else if (each.signum() > 0) {
                inPart += holding.ballot.count();
            } else {
                nothing += holding.ballot.count();
            }
            holding.left = holding.left.subtract(each);
            holding.paid[place] = each;
            paid = paid.add(each.multiply(holding.count()));
            highest = highest.max(each);
        }
        long cost = election.cost(purchase.project());
        if (!money(paid).equals(Rational.of(cost))) {
            throw new IllegalStateException(election.project(purchase.project()).id() + ": paid "
                    + money(paid) + " of " + cost);
        }
        return new Step(
                purchase.project(),
                money(highest),
                cost == 0 ? Rational.ZERO : Rational.of(cost).over(money(highest)),
                inFull,
                inPart,
                nothing,
                money(held(purchase.project())));
    }

    private BigInteger held(int project) {
        BigInteger held = BigInteger.ZERO;
        for (Support support : supportOf.get(project)) {
            held = held.add(support.holding().left.multiply(support.holding().count()));
        }
        return held;
    }

    /** A project that is not bought, while the others are. */
    private final class Losing {

        private final int project;
        private final BigInteger cost;
        private final BigInteger atStart;
        private int purchases;
        private int droppedAfter = -1;
        private BigInteger heldThen = BigInteger.ZERO;
        private Rational reached = Rational.ZERO;
        private int reachedAt = -1;

        private Losing(int project) {
            this.project = project;
            this.cost = BigInteger.valueOf(election.cost(project)).multiply(denominator);
            this.atStart = held(project);
            drop(atStart);
        }

        private void drop(BigInteger held) {
            if (droppedAfter < 0 && held.compareTo(cost) < 0) {
                droppedAfter = purchases;
                heldThen = held;
            }
        }

        private void lookForTheEnd() {
            purchases++;
            if (droppedAfter < 0) {
                drop(held(project));
            }
        }

        /** What its supporters could pay now, at the terms of what is bought now. */
        private void look(Purchase purchase, int place) {
            if (purchase.price().signum() == 0) {
                return;
            }
            // Where a project is worth its cost, terms are a price for each unit of cost.
            BigInteger ofOther = utility.usesCost()
                    ? BigInteger.valueOf(election.cost(purchase.project()))
                    : BigInteger.ONE;
            BigInteger price = scaled(purchase.price())
                    .multiply(
                            utility.usesCost()
                                    ? BigInteger.valueOf(election.cost(project))
                                    : BigInteger.ONE);
            BigInteger sum = BigInteger.ZERO;
            for (Support support : supportOf.get(project)) {
                Holding holding = support.holding();
                sum = sum.add(holding.left
                        .multiply(ofOther)
                        .min(price.multiply(support.share()))
                        .multiply(holding.count()));
            }
            Rational now = new Rational(sum, denominator.multiply(ofOther));
            if (now.compareTo(reached) > 0) {
                reached = now;
                reachedAt = place;
            }
        }

        private Out out() {
            int until = droppedAfter < 0 ? purchases : droppedAfter;
            return new Out(
                    project,
                    money(atStart),
                    until,
                    droppedAfter < 0 ? Rational.ZERO : money(cost.subtract(heldThen)),
                    takers(until),
                    reached,
                    reachedAt);
        }

        private List<Taker> takers(int until) {
            List<Taker> takers = new ArrayList<>();
            for (int i = 0; i < until; i++) {
                BigInteger paid = BigInteger.ZERO;
                for (Support support : supportOf.get(project)) {
                    Holding holding = support.holding();
                    paid = paid.add(holding.paid[i].multiply(holding.count()));
                }
                if (paid.signum() > 0) {
                    int other = run.bought().get(i).project();
                    takers.add(new Taker(other, money(paid), common(other)));
                }
            }
            takers.sort(Comparator.comparing(Taker::money).reversed());
            return takers;
        }

        private long common(int other) {
            return supportOf.get(project).stream()
                    .map(support -> support.holding().ballot)
                    .filter(ballot -> supports(ballot, other))
                    .mapToLong(BallotClass::count)
                    .sum();
        }
    }

    private static boolean supports(BallotClass ballot, int project) {
        return IntStream.range(0, ballot.size()).anyMatch(i -> ballot.project(i) == project);
    }

    private Certificate payments() {
        List<Certificate.Payer> payers = new ArrayList<>();
        for (Holding holding : holdings) {
            List<Certificate.Payment> payments = new ArrayList<>();
            for (int i = 0; i < holding.paid.length; i++) {
                if (holding.paid[i].signum() > 0) {
                    payments.add(new Certificate.Payment(
                            run.bought().get(i).project(), money(holding.paid[i])));
                }
            }
            payers.add(new Certificate.Payer(holding.ballot, payments));
        }
        return new Certificate(run.money(), run.projects(), payers);
    }
}
