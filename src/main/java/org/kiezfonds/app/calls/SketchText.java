package org.kiezfonds.app.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Money;

/**
 * What an operator answers, as typed; null is what is not known yet.
 *
 * @param organisation its name
 * @param partner of the network, where it is one
 * @param costs what everything costs, whoever pays
 * @param funding what others than the fund pay
 */
public record SketchText(
        String organisation,
        @Nullable PartnerId partner,
        @Nullable ApplicantKind kind,
        Map<Field, String> answers,
        List<Cost> costs,
        List<Funding> funding) {

    /** A name or a line of the finance plan in characters. */
    public static final int LONGEST_LINE = 200;

    /** So many lines of costs, and of funding, at most. */
    public static final int MOST_LINES = 60;

    /** Nothing is written yet. */
    public static final SketchText EMPTY =
            new SketchText("", null, null, Map.of(), List.of(), List.of());

    public SketchText {
        answers = Map.copyOf(answers);
        costs = List.copyOf(costs);
        funding = List.copyOf(funding);
    }

    /** The questions that each operator answers; texts {@code calls.answer.<name>}. */
    public enum Field {
        ABOUT(1_500),
        GOAL(2_000),
        ACTIVITIES(4_000),
        TOGETHER(2_000),
        STAFF(2_000),
        LASTING(1_500);

        private final int longest;

        Field(int longest) {
            this.longest = longest;
        }

        /** An answer in characters. */
        public int longest() {
            return longest;
        }
    }

    /** A line of the costs. */
    public record Cost(
            @Nullable CostKind kind,
            String what,
            @Nullable Integer year,
            @Nullable Money sum) {}

    /** Who pays. */
    public enum Source {
        OWN,
        OTHER
    }

    /** A line of what others than the fund pay. */
    public record Funding(
            @Nullable Source source,
            String who,
            @Nullable Integer year,
            @Nullable Money sum) {}

    public String answer(Field field) {
        return answers.getOrDefault(field, "");
    }

    /** The same with another answer. */
    public SketchText with(Field field, String answer) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(answers);
        all.put(field, answer);
        return new SketchText(organisation, partner, kind, all, costs, funding);
    }

    public SketchText with(List<Cost> newCosts, List<Funding> newFunding) {
        return new SketchText(organisation, partner, kind, answers, newCosts, newFunding);
    }

    public SketchText of(String name, @Nullable PartnerId of, @Nullable ApplicantKind as) {
        return new SketchText(name, of, as, answers, costs, funding);
    }

    /** All costs. */
    public Money total() {
        return sum(costs.stream().map(Cost::sum));
    }

    /** The costs of a year. */
    public Money total(int year) {
        return sum(costs.stream().filter(each -> is(each.year(), year)).map(Cost::sum));
    }

    /** The costs of a kind. */
    public Money total(CostKind of) {
        return sum(costs.stream().filter(each -> each.kind() == of).map(Cost::sum));
    }

    /** The costs of a kind in a year. */
    public Money total(CostKind of, int year) {
        return sum(costs.stream()
                .filter(each -> each.kind() == of && is(each.year(), year))
                .map(Cost::sum));
    }

    /** What a source pays. */
    public Money paid(Source by) {
        return sum(funding.stream().filter(each -> each.source() == by).map(Funding::sum));
    }

    /** What a source pays in a year. */
    public Money paid(Source by, int year) {
        return sum(funding.stream()
                .filter(each -> each.source() == by && is(each.year(), year))
                .map(Funding::sum));
    }

    /** What is left for the fund; below zero where others pay more than there are costs. */
    public Money asked() {
        return total().minus(sum(funding.stream().map(Funding::sum)));
    }

    /** What is left for the fund in a year. */
    public Money asked(int year) {
        return total(year)
                .minus(sum(
                        funding.stream().filter(each -> is(each.year(), year)).map(Funding::sum)));
    }

    private static boolean is(@Nullable Integer year, int wanted) {
        return Optional.ofNullable(year).filter(each -> each == wanted).isPresent();
    }

    private static Money sum(Stream<@Nullable Money> sums) {
        return sums.filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
