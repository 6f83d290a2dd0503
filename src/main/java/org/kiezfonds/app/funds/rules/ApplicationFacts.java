package org.kiezfonds.app.funds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.Application.CostItem;
import org.kiezfonds.app.shared.Money;

/** Collects the facts of an application, one by one, in any order. */
public final class ApplicationFacts {

    private final LocalDate appliedOn;
    private @Nullable Money asked;
    private @Nullable List<CostItem> costs;
    private @Nullable ApplicantKind applicant;
    private @Nullable Integer age;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable Place place;
    private @Nullable Boolean namesNeed;
    private @Nullable Boolean namesMeasure;
    private @Nullable Boolean presents;
    private @Nullable Money ownMoney;
    private @Nullable Integer ownHours;
    private @Nullable Money ownThings;
    private @Nullable Money otherMoney;
    private @Nullable Boolean paidElsewhere;
    private @Nullable Money potLeft;
    private @Nullable Integer othersInRound;
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<String, Integer> points = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    ApplicationFacts(LocalDate appliedOn) {
        this.appliedOn = appliedOn;
    }

    public ApplicationFacts asked(@Nullable Money sum) {
        asked = sum;
        return this;
    }

    /** Adds a line to the cost plan, which is known from then on. */
    public ApplicationFacts cost(CostKind kind, Money sum) {
        List<CostItem> items = costs == null ? new ArrayList<>() : costs;
        items.add(new CostItem(kind, sum));
        costs = items;
        return this;
    }

    public ApplicationFacts applicant(@Nullable ApplicantKind kind) {
        applicant = kind;
        return this;
    }

    public ApplicationFacts age(@Nullable Integer years) {
        age = years;
        return this;
    }

    /** From the first day to the last, both included. */
    public ApplicationFacts days(@Nullable LocalDate first, @Nullable LocalDate last) {
        firstDay = first;
        lastDay = last;
        return this;
    }

    public ApplicationFacts place(@Nullable Place where) {
        place = where;
        return this;
    }

    /** Whether the application names a need, and a measure, of the concept that holds. */
    public ApplicationFacts names(@Nullable Boolean need, @Nullable Boolean measure) {
        namesNeed = need;
        namesMeasure = measure;
        return this;
    }

    public ApplicationFacts presents(@Nullable Boolean inPerson) {
        presents = inPerson;
        return this;
    }

    public ApplicationFacts own(
            @Nullable Money money, @Nullable Integer hours, @Nullable Money things) {
        ownMoney = money;
        ownHours = hours;
        ownThings = things;
        return this;
    }

    /** What is asked of others, and whether others pay the same costs. */
    public ApplicationFacts others(@Nullable Money money, @Nullable Boolean sameCosts) {
        otherMoney = money;
        paidElsewhere = sameCosts;
        return this;
    }

    public ApplicationFacts potLeft(@Nullable Money left) {
        potLeft = left;
        return this;
    }

    public ApplicationFacts othersInRound(@Nullable Integer count) {
        othersInRound = count;
        return this;
    }

    public ApplicationFacts answer(String key, boolean yes) {
        answers.put(key, yes);
        return this;
    }

    public ApplicationFacts points(String key, int given) {
        points.put(key, given);
        return this;
    }

    public ApplicationFacts reason(String rule) {
        reasons.add(rule);
        return this;
    }

    /** The application with the facts so far. */
    public Application known() {
        return new Application(
                appliedOn,
                asked,
                costs,
                applicant,
                age,
                firstDay,
                lastDay,
                place,
                namesNeed,
                namesMeasure,
                presents,
                ownMoney,
                ownHours,
                ownThings,
                otherMoney,
                paidElsewhere,
                potLeft,
                othersInRound,
                answers,
                points,
                reasons);
    }
}
