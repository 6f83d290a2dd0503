package org.kiezfonds.app.funds.rules;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;

/** Rules on what the money is spent on. */
public sealed interface CostCondition extends Condition {

    /** The kind of cost that the rule is about. */
    CostKind cost();

    /** Such costs are not paid. */
    record CostExcluded(CostKind cost) implements CostCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.COST_EXCLUDED;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money planned = application.costsOf(cost);
            if (planned == null) {
                return Verdict.NotYet.of(Fact.COSTS);
            }
            return planned.cents() == 0
                    ? new Verdict.Holds(Phrase.of("cost-excluded.holds", cost))
                    : new Verdict.Fails(
                            Phrase.of("cost-excluded.fails", cost, planned),
                            Phrase.of("cost-excluded.mend", cost, planned));
        }
    }

    /**
     * Such costs are paid up to a limit; where there are two, the lower one counts.
     *
     * @param most as a sum; null where there is none
     * @param share of all costs in the cost plan, these included; null where there is none
     */
    record CostCapped(
            CostKind cost, @Nullable Money most, @Nullable Share share) implements CostCondition {

        public CostCapped {
            if (most == null && share == null) {
                throw new IllegalArgumentException("no limit");
            }
            if (most != null && most.isNegative()) {
                throw new IllegalArgumentException("a limit below zero");
            }
        }

        @Override
        public RuleKind kind() {
            return RuleKind.COST_CAPPED;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money planned = application.costsOf(cost);
            Money all = application.costsTogether();
            if (planned == null || all == null) {
                return Verdict.NotYet.of(Fact.COSTS);
            }
            Money fits = fits(all.minus(planned));
            if (fits == null || planned.compareTo(fits) <= 0) {
                return new Verdict.Holds(Phrase.of("cost-capped.holds", cost, planned));
            }
            return new Verdict.Fails(
                    Phrase.of("cost-capped.fails", cost, planned, fits, planned.minus(fits)),
                    Phrase.of("cost-capped.mend", cost, fits));
        }

        /**
         * The most of such costs that fits beside the others. Of a share s of all costs that is
         * others · s / (1 − s), since lowering these lowers the whole too. Null: no limit.
         */
        private @Nullable Money fits(Money others) {
            Money byShare = null;
            if (share != null && !share.equals(Share.ALL)) {
                byShare = new Money(BigInteger.valueOf(others.cents())
                        .multiply(BigInteger.valueOf(share.numerator()))
                        .divide(BigInteger.valueOf(share.denominator() - share.numerator()))
                        .longValueExact());
            }
            if (most == null || byShare == null) {
                return most == null ? byShare : most;
            }
            return most.compareTo(byShare) < 0 ? most : byShare;
        }
    }
}
