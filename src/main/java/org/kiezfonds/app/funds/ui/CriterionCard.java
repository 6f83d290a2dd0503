package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.GoalName;
import org.kiezfonds.app.funds.CriteriaReading.CriterionProblem;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** A score criterion being written. */
final class CriterionCard extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;

    private final transient Criterion begun;
    private final TextField german;
    private final TextField english;
    private final TextField germanLow;
    private final TextField englishLow;
    private final TextField germanHigh;
    private final TextField englishHigh;
    private final IntegerField weight = new IntegerField();
    private final BigDecimalField atLeast = new BigDecimalField();
    private final Select<GoalName> goal = new Select<>();
    private final transient Runnable changed;
    private boolean isFilling;

    CriterionCard(
            Criterion criterion,
            List<GoalName> goals,
            Runnable changed,
            Consumer<CriterionCard> removed) {
        this.begun = criterion;
        this.changed = changed;
        german = text("funds.criterion.german");
        english = text("funds.criterion.english");
        germanLow = text("funds.criterion.germanLow");
        englishLow = text("funds.criterion.englishLow");
        germanHigh = text("funds.criterion.germanHigh");
        englishHigh = text("funds.criterion.englishHigh");
        weight.setLabel(getTranslation("funds.criterion.weight"));
        weight.setHelperText(getTranslation("funds.criterion.weight.help"));
        weight.setManualValidation(true);
        weight.addValueChangeListener(event -> tell());
        atLeast.setLabel(getTranslation("funds.criterion.atLeast"));
        atLeast.setHelperText(getTranslation("funds.criterion.atLeast.help"));
        atLeast.setManualValidation(true);
        atLeast.setLocale(Formats.regional(UI.getCurrentOrThrow().getLocale()));
        atLeast.addValueChangeListener(event -> tell());
        goal.setLabel(getTranslation("funds.criterion.goal"));
        goal.setItems(goals);
        goal.setItemLabelGenerator(
                each -> each == null ? getTranslation("funds.criterion.goal.none") : each.title());
        goal.setEmptySelectionAllowed(true);
        goal.setEmptySelectionCaption(getTranslation("funds.criterion.goal.none"));
        goal.addValueChangeListener(event -> tell());
        Button remove =
                new Button(getTranslation("funds.criterion.remove"), event -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassNames("kf-section", "kf-rule");
        getContent()
                .add(
                        new FormFields(
                                german,
                                english,
                                weight,
                                goal,
                                germanLow,
                                englishLow,
                                germanHigh,
                                englishHigh,
                                atLeast),
                        remove);
        fill(criterion);
    }

    /** Shows what the criterion says now, and tells nobody. What says it already stays alone. */
    void fill(Criterion criterion) {
        isFilling = true;
        try {
            fill(german, english, criterion.name());
            fill(germanLow, englishLow, criterion.low());
            fill(germanHigh, englishHigh, criterion.high());
            if (!Objects.equals(weight.getValue(), criterion.weight())) {
                weight.setValue(criterion.weight());
            }
            if (!isSame(atLeast.getValue(), criterion.atLeast())) {
                atLeast.setValue(criterion.atLeast());
            }
            goal.setValue(goal.getListDataView()
                    .getItems()
                    .filter(each -> each.id().equals(criterion.goal()))
                    .findFirst()
                    .orElse(null));
        } finally {
            isFilling = false;
        }
    }

    private static void fill(TextField german, TextField english, LocalText text) {
        if (!LocalText.of(german.getValue(), english.getValue()).equals(text)) {
            german.setValue(text.only("de"));
            english.setValue(text.only("en"));
        }
    }

    /** Whether two numbers are equal, however they are written. */
    static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private void tell() {
        if (!isFilling) {
            changed.run();
        }
    }

    /** Compares two versions of a criterion, under the names that its fields have. */
    static StaleNotice<Row> versions(Criterion other, List<GoalName> goals, Component in) {
        StaleNotice<Row> notice = new StaleNotice<>(
                "funds.second.", other.name().in(UI.getCurrentOrThrow().getLocale()));
        Map<String, Function<Criterion, String>> parts = new LinkedHashMap<>();
        parts.put("german", each -> each.name().only("de"));
        parts.put("english", each -> each.name().only("en"));
        parts.put("weight", each -> Objects.toString(each.weight(), ""));
        parts.put("atLeast", each -> read(each.atLeast()));
        parts.put("goal", each -> title(each, goals));
        parts.put("germanLow", each -> each.low().only("de"));
        parts.put("englishLow", each -> each.low().only("en"));
        parts.put("germanHigh", each -> each.high().only("de"));
        parts.put("englishHigh", each -> each.high().only("en"));
        parts.forEach((part, words) -> notice.compare(
                in.getTranslation("funds.criterion." + part),
                row -> row instanceof Criterion each ? words.apply(each) : ""));
        return notice;
    }

    private static String title(Criterion criterion, List<GoalName> goals) {
        return goals.stream()
                .filter(goal -> goal.id().equals(criterion.goal()))
                .map(GoalName::title)
                .findFirst()
                .orElse("");
    }

    /** A number to read; empty where there is none. */
    static String read(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : Formats.decimal(number, UI.getCurrentOrThrow().getLocale());
    }

    /** A version that says nothing, where the criterion was taken out. */
    static Criterion gone(Criterion other) {
        return new Criterion(
                other.id(), LocalText.NONE, null, LocalText.NONE, LocalText.NONE, null);
    }

    Criterion value() {
        GoalName chosen = goal.getValue();
        return new Criterion(
                begun.id(),
                LocalText.of(german.getValue(), english.getValue()),
                weight.getValue(),
                LocalText.of(germanLow.getValue(), englishLow.getValue()),
                LocalText.of(germanHigh.getValue(), englishHigh.getValue()),
                chosen == null ? null : chosen.id(),
                atLeast.getValue());
    }

    void show(List<CriterionProblem> problems) {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("name", german);
        fields.put("weight", weight);
        fields.put("low", germanLow);
        fields.put("high", germanHigh);
        fields.put("atLeast", atLeast);
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        for (CriterionProblem problem : problems) {
            if (fields.get(problem.part()) instanceof HasValidationProperties field) {
                field.setErrorMessage(
                        getTranslation(problem.textKey(), problem.arguments().toArray()));
                field.setInvalid(true);
            }
        }
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.addValueChangeListener(event -> tell());
        return field;
    }
}
