package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.List;

/** All rules that fit a file, side by side. */
record CountComparison(CountOptions options, PbFile file, List<CountOutcome> outcomes) {

    CountComparison {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Counts by each rule; those of points only where voters gave some, the threshold only where
     * it is given.
     *
     * @throws ArithmeticException where numbers are too large for a rule
     */
    static CountComparison of(PbFile file, CountOptions options) throws CountRefusal {
        boolean hasPoints = file.type().hasPoints() || file.type() == PbType.ORDINAL;
        List<CountOutcome> outcomes = new ArrayList<>();
        for (CountRule rule : CountRule.values()) {
            if (rule == CountRule.GREEDY_THRESHOLD && options.threshold() == 0) {
                continue;
            }
            for (Utility utility : rule.usesUtility() ? Utility.values() : one()) {
                if (hasPoints || !rule.needsPoints(utility)) {
                    outcomes.add(CountOutcome.of(file, options.with(rule, utility)));
                }
            }
        }
        return new CountComparison(options, file, outcomes);
    }

    private static Utility[] one() {
        return new Utility[] {Utility.COST};
    }
}
