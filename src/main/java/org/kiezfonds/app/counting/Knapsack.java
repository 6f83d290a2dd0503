package org.kiezfonds.app.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The most valuable things that fit, exactly. All sums that may still lead to the best are carried
 * along, thing by thing, the most valuable for their cost first: what costs no less and is worth no
 * more than another is dropped, and so is what cannot reach the best that is known, even if the
 * rest of the money could be filled with parts of things (Nemhauser and Ullmann; bound of Dantzig).
 *
 * <p>Time grows with the number of different sums, at worst with the capacity. Real elections take
 * milliseconds.
 */
final class Knapsack {

    /**
     * What can be taken.
     *
     * @param rank the place in the order that decides among equal sets; each once
     * @param cost above 0
     * @param value above 0
     */
    record Thing(int rank, long cost, long value) {}

    /**
     * The best.
     *
     * @param chosen ranks: of all sets of highest value those of least cost, of these the one that
     *     has the first rank in which two of them differ
     * @param open ranks that some of these sets have and others have not; empty where there is one
     */
    record Best(long value, long cost, BitSet chosen, BitSet open) {}

    /** Sets of one cost and one value: the first of them, what any of them has, what all have. */
    private record Sum(long cost, long value, BitSet first, BitSet any, BitSet all) {

        Sum with(Thing thing) {
            return new Sum(
                    cost + thing.cost(),
                    value + thing.value(),
                    with(first, thing),
                    with(any, thing),
                    with(all, thing));
        }

        private static BitSet with(BitSet some, Thing thing) {
            BitSet more = (BitSet) some.clone();
            more.set(thing.rank());
            return more;
        }

        Sum or(Sum other) {
            BitSet differing = (BitSet) first.clone();
            differing.xor(other.first);
            BitSet both = (BitSet) any.clone();
            both.or(other.any);
            BitSet shared = (BitSet) all.clone();
            shared.and(other.all);
            boolean mine = first.get(differing.nextSetBit(0));
            return new Sum(cost, value, mine ? first : other.first, both, shared);
        }
    }

    private final long capacity;
    private final List<Thing> things;
    private final long[] costBefore;
    private final long[] valueBefore;

    /**
     * Prepares.
     *
     * @param capacity what all that is taken may cost together
     * @throws ArithmeticException where all values together are more than a long holds
     */
    Knapsack(long capacity, List<Thing> things) {
        this.capacity = capacity;
        this.things = things.stream()
                .filter(thing -> thing.cost() <= capacity)
                .sorted(Comparator.comparing(Knapsack::density, Comparator.reverseOrder())
                        .thenComparing(Thing::cost, Comparator.reverseOrder()))
                .toList();
        int count = this.things.size();
        costBefore = new long[count + 1];
        valueBefore = new long[count + 1];
        for (int i = 0; i < count; i++) {
            costBefore[i + 1] = Math.addExact(costBefore[i], this.things.get(i).cost());
            valueBefore[i + 1] =
                    Math.addExact(valueBefore[i], this.things.get(i).value());
        }
    }

    private static Rational density(Thing thing) {
        return Rational.of(thing.value(), thing.cost());
    }

    /** Solves: first how much it can be worth, then the sets that are worth so much. */
    Best best() {
        long value = highest();
        List<Sum> sums = start();
        for (int i = 0; i < things.size(); i++) {
            sums = next(sums, i, value);
        }
        Sum best = sums.getLast();
        BitSet open = (BitSet) best.any().clone();
        open.andNot(best.all());
        return new Best(best.value(), best.cost(), best.first(), open);
    }

    private static List<Sum> start() {
        return List.of(new Sum(0, 0, new BitSet(), new BitSet(), new BitSet()));
    }

    /** The highest value alone: a bound that is no better than what is known can be dropped. */
    private long highest() {
        long known = filled(0, 0, 0);
        List<Sum> sums = start();
        for (int i = 0; i < things.size() && !sums.isEmpty(); i++) {
            sums = next(sums, i, known + 1);
            long highestBound = 0;
            Sum hopeful = null;
            for (Sum sum : sums) {
                known = Math.max(known, sum.value());
                long bound = bound(i + 1, sum.cost(), sum.value());
                if (bound > highestBound) {
                    highestBound = bound;
                    hopeful = sum;
                }
            }
            if (hopeful != null) {
                known = Math.max(known, filled(i + 1, hopeful.cost(), hopeful.value()));
            }
        }
        return known;
    }

    /** All sums with and without a thing that can still be worth so much; both rising. */
    private List<Sum> next(List<Sum> sums, int place, long atLeast) {
        Thing thing = things.get(place);
        List<Sum> next = new ArrayList<>(sums.size() + 16);
        int without = 0;
        int with = 0;
        while (with < sums.size()) {
            Sum taken = sums.get(with);
            long cost = taken.cost() + thing.cost();
            long value = taken.value() + thing.value();
            Sum skipped = without < sums.size() ? sums.get(without) : null;
            if (skipped != null
                    && (skipped.cost() < cost
                            || (skipped.cost() == cost && skipped.value() > value))) {
                without++;
                keep(next, skipped, place + 1, atLeast);
            } else {
                with++;
                if (cost <= capacity && bound(place + 1, cost, value) >= atLeast) {
                    keep(next, taken.with(thing), place + 1, atLeast);
                }
            }
        }
        return next;
    }

    /** Adds at the end unless something cheaper is worth as much. */
    private void keep(List<Sum> sums, Sum sum, int place, long atLeast) {
        if (!sums.isEmpty()) {
            Sum last = sums.getLast();
            if (last.cost() == sum.cost() && last.value() == sum.value()) {
                sums.set(sums.size() - 1, last.or(sum));
                return;
            }
            if (last.value() >= sum.value()) {
                return;
            }
        }
        if (bound(place, sum.cost(), sum.value()) >= atLeast) {
            sums.add(sum);
        }
    }

    /** No more than this can be reached with the things from a place on: the last one in part. */
    private long bound(int place, long cost, long value) {
        long room = capacity - cost;
        int low = place;
        int high = things.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (costBefore[middle] - costBefore[place] <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long whole = value + valueBefore[low] - valueBefore[place];
        if (low == things.size()) {
            return whole;
        }
        Thing split = things.get(low);
        long rest = room - (costBefore[low] - costBefore[place]);
        return whole + part(rest, split.value(), split.cost());
    }

    /** rest * value / cost without its fraction; rest is less than cost. */
    private static long part(long rest, long value, long cost) {
        if (Math.multiplyHigh(rest, value) == 0 && rest * value >= 0) {
            return rest * value / cost;
        }
        return BigInteger.valueOf(rest)
                .multiply(BigInteger.valueOf(value))
                .divide(BigInteger.valueOf(cost))
                .longValueExact();
    }

    /** What is reached by taking each thing from a place on that fits. */
    private long filled(int place, long cost, long value) {
        long spent = cost;
        long reached = value;
        for (Thing thing : things.subList(place, things.size())) {
            if (thing.cost() <= capacity - spent) {
                spent += thing.cost();
                reached += thing.value();
            }
        }
        return reached;
    }
}
