package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Verdict.NotYet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;

/** Rules on the sum that is asked for and on what else there is. */
public sealed interface MoneyCondition extends Condition {

    /** At most this sum can be asked for. */
    record AmountCap(Money most) implements MoneyCondition {

        public AmountCap {
            positive(most);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.AMOUNT_CAP;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money asked = application.asked();
            if (asked == null) {
                return NotYet.of(Fact.ASKED);
            }
            return asked.compareTo(most) <= 0
                    ? new Verdict.Holds(Phrase.of("amount-cap.holds", asked, most))
                    : new Verdict.Fails(
                            Phrase.of("amount-cap.fails", asked, most, asked.minus(most)),
                            Phrase.of("amount-cap.mend", most));
        }
    }

    /** At least this sum has to be asked for. */
    record AmountFloor(Money least) implements MoneyCondition {

        public AmountFloor {
            positive(least);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.AMOUNT_FLOOR;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money asked = application.asked();
            if (asked == null) {
                return NotYet.of(Fact.ASKED);
            }
            return asked.compareTo(least) >= 0
                    ? new Verdict.Holds(Phrase.of("amount-floor.holds", asked, least))
                    : new Verdict.Fails(
                            Phrase.of("amount-floor.fails", asked, least, least.minus(asked)),
                            Phrase.of("amount-floor.mend", least));
        }
    }

    /** No more than what is left in the pot can be asked for. */
    record WithinPot() implements MoneyCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.WITHIN_POT;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money asked = application.asked();
            Money left = application.potLeft();
            if (asked == null || left == null) {
                return missing(asked == null, Fact.ASKED, left == null, Fact.POT_LEFT);
            }
            if (asked.compareTo(left) <= 0) {
                return new Verdict.Holds(Phrase.of("within-pot.holds", asked, left));
            }
            Phrase why = Phrase.of("within-pot.fails", asked, left, asked.minus(left));
            return new Verdict.Fails(
                    why, left.cents() > 0 ? Phrase.of("within-pot.mend", left) : null);
        }
    }

    /**
     * A part of all costs has to be one's own.
     *
     * @param least of all costs in the cost plan
     * @param hour what an hour of work counts, and things at their worth with it; null where only
     *     money counts
     * @param of of whom it is asked; empty where of all
     */
    record OwnShare(Share least, @Nullable Money hour, Set<ApplicantKind> of)
            implements MoneyCondition {

        public OwnShare {
            if (least.equals(Share.NONE)) {
                throw new IllegalArgumentException("a share of nothing");
            }
            if (hour != null) {
                positive(hour);
            }
            of = Set.copyOf(of);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.OWN_SHARE;
        }

        @Override
        public Verdict check(String rule, Application application) {
            ApplicantKind applicant = application.applicant();
            if (!of.isEmpty() && applicant == null) {
                return NotYet.of(Fact.APPLICANT);
            }
            if (applicant != null && !of.isEmpty() && !of.contains(applicant)) {
                return new Verdict.Holds(Phrase.of("own-share.not-asked", applicant));
            }
            Money costs = application.costsTogether();
            Money own = own(application);
            if (costs == null || own == null) {
                return missing(costs == null, Fact.COSTS, own == null, Fact.OWN_CONTRIBUTION);
            }
            Money needed = new Money(least.atLeast(costs.cents()));
            if (own.compareTo(needed) >= 0) {
                return new Verdict.Holds(Phrase.of("own-share.holds", own, needed, least));
            }
            Money lack = needed.minus(own);
            return new Verdict.Fails(
                    Phrase.of("own-share.fails", own, needed, least, lack),
                    hour == null
                            ? Phrase.of("own-share.mend", lack)
                            : Phrase.of("own-share.mendByHours", lack, hours(lack, hour), hour));
        }

        private @Nullable Money own(Application application) {
            Money money = application.ownMoney();
            if (hour == null || money == null) {
                return money;
            }
            Integer hours = application.ownHours();
            Money things = application.ownThings();
            if (hours == null || things == null) {
                return null;
            }
            return money.plus(things).plus(new Money(Math.multiplyExact(hour.cents(), hours)));
        }

        /** Whole hours that are worth at least so much. */
        private static long hours(Money lack, Money hour) {
            return Math.ceilDiv(lack.cents(), hour.cents());
        }
    }

    /** Something of one's own has to be in it: money, hours or things. */
    record OwnContribution() implements MoneyCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.OWN_CONTRIBUTION;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money money = application.ownMoney();
            Integer hours = application.ownHours();
            Money things = application.ownThings();
            boolean some = (money != null && money.cents() > 0)
                    || (hours != null && hours > 0)
                    || (things != null && things.cents() > 0);
            if (some) {
                return new Verdict.Holds(Phrase.of("own-contribution.holds"));
            }
            return money == null || hours == null || things == null
                    ? NotYet.of(Fact.OWN_CONTRIBUTION)
                    : new Verdict.Fails(
                            Phrase.of("own-contribution.fails"),
                            Phrase.of("own-contribution.mend"));
        }
    }

    /** No cost is paid twice: all money together is at most the costs, and no other pays the same. */
    record NoDoubleFunding() implements MoneyCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.NO_DOUBLE_FUNDING;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Boolean elsewhere = application.paidElsewhere();
            if (elsewhere != null && elsewhere) {
                return new Verdict.Fails(
                        Phrase.of("no-double-funding.elsewhere"),
                        Phrase.of("no-double-funding.mendElsewhere"));
            }
            Money asked = application.asked();
            Money costs = application.costsTogether();
            Money own = application.ownMoney();
            Money other = application.otherMoney();
            if (asked == null
                    || costs == null
                    || own == null
                    || other == null
                    || elsewhere == null) {
                List<Fact> missing = new ArrayList<>();
                addIf(missing, asked == null, Fact.ASKED);
                addIf(missing, costs == null, Fact.COSTS);
                addIf(missing, own == null, Fact.OWN_CONTRIBUTION);
                addIf(missing, other == null || elsewhere == null, Fact.OTHER_FUNDING);
                return new NotYet(missing);
            }
            Money together = asked.plus(own).plus(other);
            if (together.compareTo(costs) <= 0) {
                return new Verdict.Holds(Phrase.of("no-double-funding.holds", together, costs));
            }
            Money fits = costs.minus(own).minus(other);
            return new Verdict.Fails(
                    Phrase.of("no-double-funding.fails", together, costs, together.minus(costs)),
                    fits.cents() > 0 ? Phrase.of("no-double-funding.mend", fits) : null);
        }
    }

    private static void positive(Money money) {
        if (money.cents() <= 0) {
            throw new IllegalArgumentException("no amount above zero: " + money);
        }
    }

    private static NotYet missing(boolean isFirst, Fact first, boolean isSecond, Fact second) {
        List<Fact> missing = new ArrayList<>();
        addIf(missing, isFirst, first);
        addIf(missing, isSecond, second);
        return new NotYet(missing);
    }

    private static void addIf(List<Fact> missing, boolean isMissing, Fact fact) {
        if (isMissing) {
            missing.add(fact);
        }
    }
}
