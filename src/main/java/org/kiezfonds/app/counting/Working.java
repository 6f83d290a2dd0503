package org.kiezfonds.app.counting;

import java.util.List;

/**
 * The whole working of one run of equal shares. Money is in the smallest unit, exact.
 *
 * @param money what each voter had
 * @param steps the purchases in their order
 * @param out the projects that voters supported and that were not bought, in the election's order
 * @param left what all voters had left at the end
 */
record Working(Rational money, List<Step> steps, List<Out> out, Rational left) {

    Working {
        steps = List.copyOf(steps);
        out = List.copyOf(out);
    }

    /**
     * A purchase.
     *
     * @param highest the most that a voter paid
     * @param effectiveVotes the cost in highest payments: so many votes it would have been worth, had
     *     all who paid paid the same; 0 for what costs nothing
     * @param inFull voters who paid the full price
     * @param inPart voters who paid what they had left
     * @param nothing supporters who had nothing left
     * @param left what its supporters have left after it
     */
    record Step(
            int project,
            Rational highest,
            Rational effectiveVotes,
            long inFull,
            long inPart,
            long nothing,
            Rational left) {}

    /**
     * A project that was not bought.
     *
     * @param held what its supporters had at the start
     * @param droppedAfter how many purchases had been made when its supporters no longer had its cost;
     *     0 where they never had it
     * @param shortfall what was missing then
     * @param takers the purchases for which its supporters paid until then, the most first
     * @param reached the most that its supporters could have paid at any purchase without paying more
     *     for what they get than those who paid for that purchase
     * @param reachedAt that purchase, from 0; -1 where there was none
     */
    record Out(
            int project,
            Rational held,
            int droppedAfter,
            Rational shortfall,
            List<Taker> takers,
            Rational reached,
            int reachedAt) {

        Out {
            takers = List.copyOf(takers);
        }

        /** How much of its cost that is: 1 would have bought it. */
        Rational effectiveSupport(long cost) {
            return reached.over(cost);
        }
    }

    /**
     * A project that was bought with money of those who wanted another one.
     *
     * @param money what they paid for it
     * @param common how many voters supported both
     */
    record Taker(int project, Rational money, long common) {}
}
