package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.AreaData.PlanningAreaRow;
import org.kiezfonds.app.areas.AreaProblem.Field;

/** Planning areas and their shares, a row each, kept exactly as typed. */
final class PlanningAreasField extends CustomField<List<PlanningAreaRow>> {

    private static final long serialVersionUID = 1L;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(TextField id, TextField name, TextField share, Div parts) {

        PlanningAreaRow value() {
            return new PlanningAreaRow(id.getValue(), name.getValue(), share.getValue());
        }
    }

    PlanningAreasField() {
        super(List.of());
        setLabel(getTranslation("areas.field.planningAreas"));
        setHelperText(getTranslation("areas.planning.help"));
        list.addClassName("kf-rows");
        Button add = new Button(getTranslation("areas.planning.add"), event -> {
            addRow(new PlanningAreaRow("", "", "")).id().focus();
            updateValue();
        });
        add(new Div(list, add));
    }

    /** The field of a row, where the problem is in one. */
    Optional<Component> part(Field field, int row) {
        if (row >= rows.size()) {
            return Optional.empty();
        }
        return switch (field) {
            case PLANNING_AREA_ID -> Optional.of(rows.get(row).id());
            case PLANNING_AREA_NAME -> Optional.of(rows.get(row).name());
            case PLANNING_AREA_SHARE -> Optional.of(rows.get(row).share());
            default -> Optional.empty();
        };
    }

    List<TextField> parts() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.id(), row.name(), row.share()))
                .toList();
    }

    @Override
    protected List<PlanningAreaRow> generateModelValue() {
        return rows.stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<PlanningAreaRow> value) {
        rows.clear();
        list.removeAll();
        value.forEach(this::addRow);
    }

    private Row addRow(PlanningAreaRow value) {
        Row row = new Row(
                field("areas.planning.id", value.id()),
                field("areas.planning.name", value.name()),
                field("areas.planning.share", value.share()),
                new Div());
        Button remove = new Button("✕", event -> {
            rows.remove(row);
            list.remove(row.parts());
            updateValue();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("areas.planning.remove", value.id()));
        row.id()
                .addValueChangeListener(event -> remove.setAriaLabel(
                        getTranslation("areas.planning.remove", event.getValue())));
        row.parts().addClassName("kf-row");
        row.parts().add(row.id(), row.name(), row.share(), remove);
        rows.add(row);
        list.add(row.parts());
        return row;
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setValue(value);
        field.setManualValidation(true);
        field.addValueChangeListener(event -> updateValue());
        return field;
    }
}
