package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FundProblem;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;

/** Shows what a service found in a form beside its fields and above it. */
final class FundMarks {

    private final ErrorSummary summary;
    private final Map<Field, Component> fields;

    FundMarks(ErrorSummary summary, Map<Field, Component> fields) {
        this.summary = summary;
        this.fields = Map.copyOf(fields);
    }

    /** A problem in words. */
    static String words(FundProblem problem, Locale language) {
        return UI.getCurrentOrThrow()
                .getTranslation(
                        problem.textKey(),
                        problem.arguments().stream()
                                .map(each -> RuleWords.figure(each, language))
                                .toArray());
    }

    /** Takes all marks away. */
    void clear() {
        fields.values().forEach(field -> mark(field, null));
        fields.values().forEach(field -> {
            if (field instanceof SourcesField rows) {
                rows.parts().forEach(part -> mark(part, null));
            }
        });
        summary.hide();
    }

    void show(List<FundProblem> problems) {
        show(problems, List.of());
    }

    /** With further sentences that belong to no field. */
    void show(List<FundProblem> problems, List<String> further) {
        clear();
        List<Problem> shown = new ArrayList<>();
        for (FundProblem problem : problems) {
            Component component = component(problem);
            String message = words(problem, UI.getCurrentOrThrow().getLocale());
            mark(component, message);
            shown.add(new Problem(message, component));
        }
        further.forEach(sentence -> shown.add(new Problem(sentence, summary)));
        summary.show(shown);
    }

    private Component component(FundProblem problem) {
        for (Component field : fields.values()) {
            if (field instanceof SourcesField rows) {
                var part = rows.part(problem.field(), problem.row());
                if (part.isPresent()) {
                    return part.get();
                }
            }
        }
        return fields.getOrDefault(problem.field(), summary);
    }

    private static void mark(Component component, @Nullable String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message == null ? "" : message);
            field.setInvalid(message != null);
        }
    }
}
