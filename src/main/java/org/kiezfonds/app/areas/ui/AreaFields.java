package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AddressForm;
import org.kiezfonds.app.areas.AreaProblem;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;
import org.kiezfonds.app.uikit.FormDraft;

/** Shows what the service found in a form beside its fields and above it. */
final class AreaFields {

    private final ErrorSummary summary;
    private final Map<Field, Component> fields;

    AreaFields(ErrorSummary summary, Map<Field, Component> fields) {
        this.summary = summary;
        this.fields = Map.copyOf(fields);
    }

    /** "du" or "Sie", each with a sentence to hear it. */
    static RadioButtonGroup<AddressForm> addressForm() {
        UI ui = UI.getCurrentOrThrow();
        RadioButtonGroup<AddressForm> group =
                new RadioButtonGroup<>(ui.getTranslation("areas.field.addressForm"));
        group.setItems(AddressForm.values());
        group.setItemLabelGenerator(form -> ui.getTranslation("areas.field.addressForm." + form));
        return group;
    }

    /** Lets every field take part in the draft; those of several parts see to it themselves. */
    void keep() {
        fields.forEach((field, component) -> {
            if (!(component instanceof CustomField<?>)) {
                FormDraft.keep(component, field.name());
            }
        });
    }

    /** Takes all marks away. */
    void clear() {
        fields.values().forEach(field -> mark(field, null));
        if (fields.get(Field.PLANNING_AREAS) instanceof PlanningAreasField rows) {
            rows.parts().forEach(part -> mark(part, null));
        }
        summary.hide();
    }

    void show(Field field, String message) {
        clear();
        Component component = fields.getOrDefault(field, summary);
        mark(component, message);
        summary.show(List.of(new Problem(message, component)));
    }

    void show(List<AreaProblem> problems) {
        clear();
        List<Problem> shown = new ArrayList<>();
        for (AreaProblem problem : problems) {
            Component component = component(problem);
            String message = UI.getCurrentOrThrow()
                    .getTranslation(problem.textKey(), problem.arguments().toArray());
            mark(component, message);
            shown.add(new Problem(message, component));
        }
        summary.show(shown);
    }

    private Component component(AreaProblem problem) {
        return fields.get(Field.PLANNING_AREAS) instanceof PlanningAreasField rows
                ? rows.part(problem.field(), problem.row())
                        .orElseGet(() -> fields.getOrDefault(problem.field(), summary))
                : fields.getOrDefault(problem.field(), summary);
    }

    private static void mark(Component component, @Nullable String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message == null ? "" : message);
            field.setInvalid(message != null);
        }
    }
}
