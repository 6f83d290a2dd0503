package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.ProblemWords;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;

/** Shows what the service found in a form beside its fields and above it. */
final class Marks {

    private final ErrorSummary summary;
    private final Formats formats;
    private final Map<Field, Component> fields = new EnumMap<>(Field.class);
    private final List<Component> marked = new ArrayList<>();
    private BiFunction<Field, Integer, @Nullable Component> rows = (field, row) -> null;

    Marks(ErrorSummary summary, Formats formats) {
        this.summary = summary;
        this.formats = formats;
    }

    /** Where problems with the field are shown; its text stays in the tab until it is saved. */
    <C extends Component> C at(Field field, C component) {
        fields.put(field, component);
        FormDraft.keep(component, field.name());
        if (component instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        return component;
    }

    /** Where problems in rows of a list are shown. */
    void inRows(BiFunction<Field, Integer, @Nullable Component> found) {
        rows = found;
    }

    /** Takes all marks away. */
    void clear() {
        marked.forEach(component -> mark(component, null));
        marked.clear();
        summary.hide();
    }

    void show(List<BodyProblem> problems) {
        clear();
        List<Problem> shown = new ArrayList<>();
        UI ui = UI.getCurrentOrThrow();
        for (BodyProblem problem : problems) {
            String message = ProblemWords.of(problem, ui.getLocale(), formats);
            Component inRow = rows.apply(problem.field(), problem.row());
            Component component =
                    inRow == null ? fields.getOrDefault(problem.field(), summary) : inRow;
            mark(component, message);
            marked.add(component);
            shown.add(new Problem(message, component));
        }
        summary.show(shown);
    }

    private static void mark(Component component, @Nullable String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message == null ? "" : message);
            field.setInvalid(message != null);
        }
    }
}
