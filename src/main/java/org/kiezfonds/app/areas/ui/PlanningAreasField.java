package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.AreaData.PlanningAreaRow;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormRows;

/** Planning areas and their shares, a row each, kept exactly as typed. */
final class PlanningAreasField extends CustomField<List<PlanningAreaRow>> {

    private static final long serialVersionUID = 1L;

    private final FormRows<Row> rows =
            new FormRows<>(Field.PLANNING_AREAS.name(), this::row, Row::parts, this::changed);
    private boolean showing;

    private record Row(TextField id, TextField name, TextField share, Div parts) {

        PlanningAreaRow value() {
            return new PlanningAreaRow(id.getValue(), name.getValue(), share.getValue());
        }

        void show(PlanningAreaRow value) {
            id.setValue(value.id());
            name.setValue(value.name());
            share.setValue(value.share());
        }
    }

    PlanningAreasField() {
        super(List.of());
        setLabel(getTranslation("areas.field.planningAreas"));
        setHelperText(getTranslation("areas.planning.help"));
        Button add =
                rows.adder(getTranslation("areas.planning.add"), row -> row.id().focus());
        add(new Div(rows, add));
    }

    /** The field of a row, where the problem is in one. */
    Optional<Component> part(Field field, int number) {
        List<Row> all = rows.all();
        if (number >= all.size()) {
            return Optional.empty();
        }
        Row row = all.get(number);
        return switch (field) {
            case PLANNING_AREA_ID -> Optional.of(row.id());
            case PLANNING_AREA_NAME -> Optional.of(row.name());
            case PLANNING_AREA_SHARE -> Optional.of(row.share());
            default -> Optional.empty();
        };
    }

    List<TextField> parts() {
        return rows.all().stream()
                .flatMap(row -> Stream.of(row.id(), row.name(), row.share()))
                .toList();
    }

    @Override
    protected List<PlanningAreaRow> generateModelValue() {
        return rows.all().stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<PlanningAreaRow> value) {
        showing = true;
        rows.clear();
        value.forEach(each -> rows.add().show(each));
        showing = false;
    }

    private void changed() {
        if (!showing) {
            updateValue();
        }
    }

    private Row row(int number) {
        Row row = new Row(
                field("areas.planning.id", Field.PLANNING_AREA_ID, number),
                field("areas.planning.name", Field.PLANNING_AREA_NAME, number),
                field("areas.planning.share", Field.PLANNING_AREA_SHARE, number),
                new Div());
        Button remove = rows.remover(number, getTranslation("areas.planning.remove", ""));
        row.id()
                .addValueChangeListener(event -> remove.setAriaLabel(
                        getTranslation("areas.planning.remove", event.getValue())));
        row.parts().addClassName("kf-row");
        row.parts().add(row.id(), row.name(), row.share(), remove);
        return row;
    }

    private TextField field(String key, Field name, int number) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.addValueChangeListener(event -> changed());
        FormDraft.keep(field, name + "." + number);
        return field;
    }
}
