package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;

/** A criterion of a call being written; what it says in other languages stays as it is. */
final class CriterionRow {

    private final int number;
    private final TextField name;
    private final IntegerField weight = new IntegerField();
    private final TextField low;
    private final TextField high;
    private final Div shown = new Div();
    private String id;
    private LocalText nameBegun = LocalText.NONE;
    private LocalText lowBegun = LocalText.NONE;
    private LocalText highBegun = LocalText.NONE;
    private @Nullable GoalId goal;
    private @Nullable BigDecimal atLeast;

    CriterionRow(int number, Runnable changed) {
        this.number = number;
        id = "c" + number;
        name = field("name", changed);
        low = field("low", changed);
        high = field("high", changed);
        weight.setLabel(shown.getTranslation("calls.field.criterion.weight"));
        weight.setManualValidation(true);
        weight.addValueChangeListener(event -> changed.run());
        FormDraft.keep(weight, "criterion" + number + ".weight");
        shown.addClassName("calls-line");
    }

    private TextField field(String part, Runnable changed) {
        TextField field =
                new TextField(shown.getTranslation("calls.field.criterion." + part, number + 1));
        field.setManualValidation(true);
        field.addValueChangeListener(event -> changed.run());
        FormDraft.keep(field, "criterion" + number + "." + part);
        return field;
    }

    /** Puts the fields on the page, with the button that takes them away. */
    CriterionRow with(Component remove) {
        shown.add(new FormFields(name, weight, low, high), remove);
        return this;
    }

    Component shown() {
        return shown;
    }

    TextField first() {
        return name;
    }

    void show(Criterion criterion) {
        id = criterion.id();
        nameBegun = criterion.name();
        lowBegun = criterion.low();
        highBegun = criterion.high();
        goal = criterion.goal();
        atLeast = criterion.atLeast();
        name.setValue(german(criterion.name()));
        weight.setValue(criterion.weight());
        low.setValue(german(criterion.low()));
        high.setValue(german(criterion.high()));
    }

    Criterion typed() {
        return new Criterion(
                id,
                text(nameBegun, name.getValue()),
                weight.getValue(),
                text(lowBegun, low.getValue()),
                text(highBegun, high.getValue()),
                goal,
                atLeast);
    }

    private static String german(LocalText text) {
        return text.only("de");
    }

    /** Other words have no translation any more. */
    private static LocalText text(LocalText begun, String typed) {
        if (typed.strip().equals(german(begun))) {
            return begun;
        }
        Map<String, String> texts = new TreeMap<>();
        texts.put("de", typed);
        return new LocalText(texts);
    }
}
