package org.kiezfonds.app.funds.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * The facts of an application that rules ask for. Null is what is not known yet.
 *
 * @param appliedOn the day it is sent; today while it is being written
 * @param asked what is asked of the fund
 * @param costs the cost plan: what everything costs, whoever pays for it
 * @param age of a resident in full years
 * @param lastDay of the action, included
 * @param namesNeed whether a need of the concept that holds is named
 * @param namesMeasure whether a measure of it is named
 * @param presents whether the applicant will present the idea in person
 * @param ownHours of unpaid work
 * @param ownThings the worth of things and rooms brought in
 * @param otherMoney asked of others for the same action
 * @param paidElsewhere whether somebody else pays the same costs already
 * @param potLeft what is left in the pot
 * @param othersInRound the applicant's other applications in this round
 * @param answers of persons: by rule, or by rule, dot, criterion
 * @param points given by persons: by rule, dot, criterion
 * @param reasons the rules for which a reason was given
 */
public record Application(
        LocalDate appliedOn,
        @Nullable Money asked,
        @Nullable List<CostItem> costs,
        @Nullable ApplicantKind applicant,
        @Nullable Integer age,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Place place,
        @Nullable Boolean namesNeed,
        @Nullable Boolean namesMeasure,
        @Nullable Boolean presents,
        @Nullable Money ownMoney,
        @Nullable Integer ownHours,
        @Nullable Money ownThings,
        @Nullable Money otherMoney,
        @Nullable Boolean paidElsewhere,
        @Nullable Money potLeft,
        @Nullable Integer othersInRound,
        Map<String, Boolean> answers,
        Map<String, Integer> points,
        Set<String> reasons) {

    public Application {
        costs = costs == null ? null : List.copyOf(costs);
        answers = Map.copyOf(answers);
        points = Map.copyOf(points);
        reasons = Set.copyOf(reasons);
    }

    /** A line of the cost plan. */
    public record CostItem(CostKind kind, Money sum) {}

    /** An application of which nothing is known but the day. */
    public static ApplicationFacts on(LocalDate appliedOn) {
        return new ApplicationFacts(appliedOn);
    }

    /** What everything costs; null where the cost plan is not known. */
    public @Nullable Money costsTogether() {
        if (costs == null) {
            return null;
        }
        long cents = 0;
        for (CostItem item : costs) {
            cents = Math.addExact(cents, item.sum().cents());
        }
        return new Money(cents);
    }

    /** What the costs of a kind come to; null where the cost plan is not known. */
    public @Nullable Money costsOf(CostKind kind) {
        if (costs == null) {
            return null;
        }
        long cents = 0;
        for (CostItem item : costs) {
            if (item.kind() == kind) {
                cents = Math.addExact(cents, item.sum().cents());
            }
        }
        return new Money(cents);
    }
}
