package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.shared.Ids;

/** What a rule asks a person, a row each: texts in both languages, and points where it scores. */
final class CriteriaRows extends CustomField<List<Map<String, Object>>> {

    private static final long serialVersionUID = 1L;

    private final boolean scored;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(String id, TextField german, TextField english, IntegerField points) {

        Map<String, Object> value() {
            Map<String, String> text = new LinkedHashMap<>();
            text.put("de", german.getValue());
            text.put("en", english.getValue());
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("id", id);
            value.put("text", text);
            if (points.getValue() != null) {
                value.put("points", points.getValue());
            }
            return value;
        }
    }

    CriteriaRows(boolean scored) {
        super(List.of());
        this.scored = scored;
        setLabel(getTranslation("funds.value.criteria"));
        list.addClassName("kf-rows");
        Button add = new Button(getTranslation("funds.criteria.add"), event -> {
            String id = "k" + Ids.next().toString().replace("-", "");
            addRow(Map.of("id", id)).german().focus();
            updateValue();
        });
        add(new Div(list, add));
    }

    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return rows.stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        rows.clear();
        list.removeAll();
        value.forEach(this::addRow);
    }

    private Row addRow(Map<String, Object> value) {
        Map<?, ?> text = value.get("text") instanceof Map<?, ?> map ? map : Map.of();
        Row row = new Row(
                String.valueOf(value.get("id")),
                field("funds.text.german", text.get("de") instanceof String de ? de : ""),
                field("funds.text.english", text.get("en") instanceof String en ? en : ""),
                new IntegerField(getTranslation("funds.value.points")));
        if (value.get("points") instanceof Number points) {
            row.points().setValue(points.intValue());
        }
        row.points().addValueChangeListener(event -> updateValue());
        row.points().setVisible(scored);
        Div parts = new Div(row.german(), row.english(), row.points());
        Button remove = new Button("✕", event -> {
            rows.remove(row);
            list.remove(parts);
            updateValue();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("funds.criteria.remove"));
        parts.add(remove);
        parts.addClassName("kf-row");
        rows.add(row);
        list.add(parts);
        return row;
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setValue(value);
        field.addValueChangeListener(event -> updateValue());
        return field;
    }
}
