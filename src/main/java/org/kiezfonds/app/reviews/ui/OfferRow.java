package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.Offer.Change;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;

/** What becomes of a row of the cost plan, to be chosen. */
final class OfferRow extends Composite<FormFields> {

    private static final long serialVersionUID = 1L;

    private final transient CostItem cost;
    private final Select<Change> change = new Select<>();
    private final MoneyField sum;

    /**
     * A row that is kept.
     *
     * @param number by which the draft knows it
     * @param changed told after each change
     */
    OfferRow(int number, CostItem cost, Runnable changed) {
        this.cost = cost;
        change.setLabel(getTranslation(
                "reviews.offers.row", cost.what(), Formats.money(cost.sum(), getLocale())));
        change.setItems(Change.values());
        change.setItemLabelGenerator(each -> getTranslation("reviews.offers.change." + each));
        change.setValue(Change.KEPT);
        sum = new MoneyField(getTranslation("reviews.offers.cutTo"));
        sum.setManualValidation(true);
        show();
        change.addValueChangeListener(event -> {
            show();
            changed.run();
        });
        sum.addValueChangeListener(event -> changed.run());
        FormDraft.keep(change, "change" + number);
        FormDraft.keep(sum, "sum" + number);
        getContent().add(change, sum, new Span());
    }

    private void show() {
        sum.setVisible(change.getValue() == Change.CUT);
    }

    /** What the row may cost then; empty where that cannot be read. */
    Optional<Money> sum() {
        return switch (change.getValue()) {
            case KEPT -> Optional.of(cost.sum());
            case DROPPED -> Optional.of(Money.ZERO);
            case CUT -> Optional.ofNullable(sum.getValue());
        };
    }

    MoneyField field() {
        return sum;
    }

    void mark(String message) {
        sum.setInvalid(!message.isEmpty());
        sum.setErrorMessage(message);
    }
}
