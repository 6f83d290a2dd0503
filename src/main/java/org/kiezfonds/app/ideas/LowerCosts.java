package org.kiezfonds.app.ideas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.Offer.Change;
import org.kiezfonds.app.ideas.Offer.Cut;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.MoneyText;

/** A cost plan with lower sums. */
final class LowerCosts {

    private LowerCosts() {}

    /** What becomes of each row; there are as many sums as rows. */
    static List<Cut> cuts(List<CostItem> costs, List<Money> sums) {
        List<Cut> cuts = new ArrayList<>();
        for (int row = 0; row < costs.size(); row++) {
            CostItem cost = costs.get(row);
            cuts.add(new Cut(cost.what(), cost.kind(), cost.sum(), sums.get(row)));
        }
        return cuts;
    }

    /** The form in the one spelling, with what is left of its rows. */
    static IdeaTyped apply(IdeaTyped spelled, List<Cut> cuts) {
        List<CostItem> costs = IdeaReading.content(spelled).money().costs();
        List<CostRow> rows = new ArrayList<>();
        for (int row = 0; row < cuts.size(); row++) {
            Cut cut = cuts.get(row);
            if (cut.change() == Change.KEPT) {
                rows.add(spelled.costs().get(row));
            } else if (cut.change() == Change.CUT) {
                rows.add(row(costs.get(row), cut.after()));
            }
        }
        return spelled.with(rows);
    }

    /** As many as before for less each; where that comes to no whole cents, one for the sum. */
    private static CostRow row(CostItem cost, Money sum) {
        Money each = new Money(BigDecimal.valueOf(sum.cents())
                .divide(cost.quantity(), 0, RoundingMode.HALF_UP)
                .longValueExact());
        CostItem fewer = new CostItem(cost.kind(), cost.what(), cost.quantity(), each);
        CostItem lower = fewer.sum().equals(sum)
                ? fewer
                : new CostItem(cost.kind(), cost.what(), BigDecimal.ONE, sum);
        return new CostRow(
                lower.kind().name(),
                lower.what(),
                lower.quantity().stripTrailingZeros().toPlainString(),
                MoneyText.write(lower.price(), IdeaReading.SPELLED));
    }
}
