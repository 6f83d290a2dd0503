package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.MoneyField;

/**
 * A line of the finance plan being written.
 *
 * @param <K> what kinds it can be of
 */
final class PlanLine<K extends Enum<K>> {

    private final Select<K> kind = new Select<>();
    private final TextField what;
    private final Select<Integer> year = new Select<>();
    private final MoneyField sum;
    private final Div shown = new Div();

    /**
     * An empty line.
     *
     * @param names keys of the labels: kind, what for, year, sum
     */
    PlanLine(
            List<String> names,
            int number,
            List<K> kinds,
            String kindKey,
            List<Integer> years,
            Runnable changed) {
        kind.setLabel(shown.getTranslation(names.get(0), number + 1));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(
                each -> each == null ? "" : shown.getTranslation(kindKey + each));
        what = new TextField(shown.getTranslation(names.get(1), number + 1));
        what.setManualValidation(true);
        year.setLabel(shown.getTranslation(names.get(2), number + 1));
        year.setItems(years);
        if (years.size() == 1) {
            year.setValue(years.getFirst());
        }
        sum = new MoneyField(shown.getTranslation(names.get(3), number + 1));
        kind.addValueChangeListener(event -> changed.run());
        what.addValueChangeListener(event -> changed.run());
        year.addValueChangeListener(event -> changed.run());
        sum.addValueChangeListener(event -> changed.run());
        shown.addClassName("calls-line");
    }

    PlanLine<K> with(Component remove) {
        shown.add(new FormFields(kind, what, year, sum), remove);
        return this;
    }

    Component shown() {
        return shown;
    }

    void show(
            @Nullable K newKind,
            String newWhat,
            @Nullable Integer newYear,
            @Nullable Money newSum) {
        kind.setValue(newKind);
        what.setValue(newWhat);
        year.setValue(newYear);
        sum.setValue(newSum);
    }

    @Nullable K kind() {
        return kind.getValue();
    }

    String what() {
        return what.getValue();
    }

    @Nullable Integer year() {
        return year.getValue();
    }

    @Nullable Money sum() {
        return sum.getValue();
    }

    void focus() {
        kind.focus();
    }
}
