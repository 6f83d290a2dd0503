package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.ApplicationFacts;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.JudgedCondition.Question;
import org.kiezfonds.app.funds.rules.Rule;

/** Asks for what a person has to answer; answers stay while the rules around them change. */
final class Answers {

    private final Map<String, Select<Boolean>> yesNo = new LinkedHashMap<>();
    private final Map<String, IntegerField> points = new LinkedHashMap<>();
    private final Runnable changed;

    Answers(Runnable changed) {
        this.changed = changed;
    }

    /** A choice of yes, no, and not known. */
    static Select<Boolean> yesNo(String label, Runnable changed, Component in) {
        Select<Boolean> select = new Select<>();
        select.setLabel(label);
        select.setItems(true, false);
        select.setItemLabelGenerator(
                each -> each == null ? "" : in.getTranslation(each ? "funds.yes" : "funds.no"));
        select.setEmptySelectionAllowed(true);
        select.addValueChangeListener(event -> changed.run());
        return select;
    }

    /** Puts a field into the place for each thing that the rules ask. */
    void ask(List<Rule> rules, Div place, Locale language) {
        place.removeAll();
        for (Rule rule : rules) {
            switch (rule.condition()) {
                case Question() -> place.add(question(rule.id(), RuleWords.title(rule, language)));
                case MinimumCriteria(List<Criterion> criteria, int _) ->
                    criteria.forEach(each -> place.add(
                            question(each.answerOf(rule.id()), each.text().in(language))));
                case PointsThreshold(List<Criterion> criteria, int _) ->
                    criteria.forEach(each -> place.add(
                            score(each.answerOf(rule.id()), each.text().in(language))));
                default -> {}
            }
        }
    }

    /** Tells what has been answered. */
    void tell(ApplicationFacts facts) {
        yesNo.forEach((key, field) -> {
            if (field.getValue() != null) {
                facts.answer(key, field.getValue());
            }
        });
        points.forEach((key, field) -> {
            if (field.getValue() != null) {
                facts.points(key, field.getValue());
            }
        });
    }

    private Component question(String key, String label) {
        Select<Boolean> field =
                yesNo.computeIfAbsent(key, _ -> yesNo(label, changed, UI.getCurrentOrThrow()));
        field.setLabel(label);
        return field;
    }

    private Component score(String key, String label) {
        IntegerField field = points.computeIfAbsent(key, _ -> {
            IntegerField fresh = new IntegerField();
            fresh.addValueChangeListener(event -> changed.run());
            return fresh;
        });
        field.setLabel(label);
        return field;
    }
}
