package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import org.kiezfonds.app.funds.CriteriaReading.CriterionProblem;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** What holds for all criteria together, being written. */
final class WholeCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final BigDecimalField atLeast = new BigDecimalField();
    private final Checkbox second = new Checkbox();
    private boolean isFilling;

    WholeCard(Runnable changed) {
        atLeast.setLabel(getTranslation("funds.criteria.atLeast"));
        atLeast.setHelperText(getTranslation("funds.criteria.atLeast.help"));
        atLeast.setManualValidation(true);
        atLeast.setLocale(Formats.regional(UI.getCurrentOrThrow().getLocale()));
        second.setLabel(getTranslation("funds.criteria.second"));
        second.setHelperText(getTranslation("funds.criteria.second.help"));
        atLeast.addValueChangeListener(event -> tell(changed));
        second.addValueChangeListener(event -> tell(changed));
        getContent().addClassNames("kf-section", "kf-rule");
        getContent()
                .add(
                        new H3(getTranslation("funds.criteria.whole")),
                        new FormFields(atLeast, second));
    }

    /** Shows what is said now, and tells nobody. */
    void fill(Whole whole) {
        isFilling = true;
        try {
            if (!CriterionCard.isSame(atLeast.getValue(), whole.atLeast())) {
                atLeast.setValue(whole.atLeast());
            }
            second.setValue(whole.secondScoring());
        } finally {
            isFilling = false;
        }
    }

    private void tell(Runnable changed) {
        if (!isFilling) {
            changed.run();
        }
    }

    Whole value() {
        return new Whole(atLeast.getValue(), second.getValue());
    }

    /** Says what does not fit of what belongs to no criterion alone. */
    void show(List<CriterionProblem> problems) {
        atLeast.setInvalid(false);
        problems.stream().filter(each -> each.part().equals("atLeast")).forEach(each -> {
            atLeast.setErrorMessage(
                    getTranslation(each.textKey(), each.arguments().toArray()));
            atLeast.setInvalid(true);
        });
    }

    /** Compares two versions, under the names that the fields have. */
    static StaleNotice<Row> versions(Component in) {
        return new StaleNotice<Row>("funds.second.", in.getTranslation("funds.criteria.whole"))
                .compare(
                        in.getTranslation("funds.criteria.atLeast"),
                        row -> row instanceof Whole each ? CriterionCard.read(each.atLeast()) : "")
                .compare(
                        in.getTranslation("funds.criteria.second"),
                        row -> in.getTranslation(
                                row instanceof Whole each && each.secondScoring()
                                        ? "funds.criteria.yes"
                                        : "funds.criteria.no"));
    }
}
