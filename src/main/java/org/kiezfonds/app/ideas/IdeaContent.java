package org.kiezfonds.app.ideas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.GeoPoint;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Money;

/**
 * What an idea says, in clean values. Null, or an empty text, is what it does not say.
 *
 * @param summary public
 * @param people expected
 * @param measure of the concept, by its key
 * @param answers to the fund's own questions, by question
 * @param reasons for exceptions, by rule
 */
public record IdeaContent(
        String title,
        String summary,
        String plan,
        String reason,
        @Nullable NeedId need,
        @Nullable UUID measure,
        String audience,
        @Nullable Integer people,
        Where where,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Finances money,
        Who who,
        Map<String, String> answers,
        Map<String, String> reasons,
        boolean declared) {

    /**
     * The place of an action.
     *
     * @param isPointPublic whether the point may stand on the map that everybody sees
     */
    public record Where(
            @Nullable Place place, String text, @Nullable Point point, boolean isPointPublic) {}

    /** A point on the map: degrees north and east, with six decimals. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {

        /** The point as maps know it. */
        public GeoPoint onMap() {
            return GeoPoint.of(latitude, longitude);
        }
    }

    /** What it costs, and who pays. */
    public record Finances(
            List<CostItem> costs,
            @Nullable Money ownMoney,
            @Nullable Integer ownHours,
            @Nullable Money ownThings,
            String ownText,
            @Nullable Money otherMoney,
            String otherFrom,
            @Nullable Boolean sameCosts) {

        public Finances {
            costs = List.copyOf(costs);
        }

        /** What everything costs. */
        public Money together() {
            return costs.stream().map(CostItem::sum).reduce(Money.ZERO, Money::plus);
        }

        /** What is asked of the fund: the costs that neither oneself nor others pay; never below 0. */
        public Money asked() {
            Money open = together()
                    .minus(ownMoney == null ? Money.ZERO : ownMoney)
                    .minus(otherMoney == null ? Money.ZERO : otherMoney);
            return open.cents() < 0 ? Money.ZERO : open;
        }
    }

    /**
     * A line of the cost plan.
     *
     * @param quantity with two decimals at most
     * @param price of one
     */
    public record CostItem(CostKind kind, String what, BigDecimal quantity, Money price) {

        /** Rounded to the cent, half a cent up. */
        public Money sum() {
            return new Money(quantity.multiply(BigDecimal.valueOf(price.cents()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        }
    }

    /** Who applies, and who takes part. */
    public record Who(
            @Nullable ApplicantKind applicant,
            String organisation,
            @Nullable Integer age,
            String phone,
            List<PartnerId> partners,
            String others,
            @Nullable Boolean presents,
            String publicity) {

        public Who {
            partners = List.copyOf(partners);
        }
    }

    public IdeaContent {
        answers = Map.copyOf(answers);
        reasons = Map.copyOf(reasons);
    }
}
