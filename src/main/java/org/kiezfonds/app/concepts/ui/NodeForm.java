package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.MoneyField;

/** The fields of one place of a version: reads what is typed, and shows what is stored. */
abstract class NodeForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What people typed is on its way to the server so soon after the last key. */
    private static final int LAZY_MILLIS = 1_200;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final transient List<Runnable> listeners = new ArrayList<>();
    private boolean writing;

    /** The names of the fields in reading order. */
    final Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** A field's name, as people read it. */
    final String label(String name) {
        return Objects.requireNonNull(getTranslation("concepts.text." + name));
    }

    /** What is typed now. */
    abstract NodeText read();

    /** A text as people read it, by the names of the fields, all of them. */
    abstract Map<String, String> words(NodeText text);

    /** Puts a text into the fields. */
    abstract void fill(NodeText text);

    /** Shows a text without taking it for typed. */
    final void write(NodeText text) {
        writing = true;
        try {
            fill(text);
        } finally {
            writing = false;
        }
    }

    /** Told after each change that a person makes. */
    final void onChange(Runnable listener) {
        listeners.add(listener);
    }

    final void focusFirst() {
        fields.values().stream()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    /** Shows what does not fit beside the fields, and takes away what was shown before. */
    final void mark(List<ConceptProblem> problems, ErrorSummary summary) {
        fields.values().forEach(field -> mark(field, ""));
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (ConceptProblem problem : problems) {
            String message =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = fields.getOrDefault(problem.field(), this);
            mark(field, message);
            shown.add(new ErrorSummary.Problem(message, field));
        }
        summary.show(shown);
    }

    private static void mark(Component field, String message) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(message);
            marked.setInvalid(!message.isEmpty());
        }
    }

    /** Puts fields into rows: two beside each other where there is room. */
    final void row(Component... parts) {
        getContent().add(new FormFields(parts));
    }

    /** Puts a field into a row of its own. */
    final void whole(Component field) {
        getContent().add(field);
    }

    /** Whoever leaves a field, or the page by a click, has it saved at once. */
    private static void saveOnLeaving(Component field) {
        field.getElement().addEventListener("change", _ -> {}).synchronizeProperty("value");
    }

    final TextField line(String name, int longest) {
        TextField field = new TextField(label(name));
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LAZY_MILLIS);
        field.setManualValidation(true);
        field.setWidthFull();
        saveOnLeaving(field);
        return listen(name, field);
    }

    final TextArea lines(String name) {
        TextArea field = new TextArea(label(name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LAZY_MILLIS);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setMinRows(2);
        saveOnLeaving(field);
        return listen(name, field);
    }

    final IntegerField year(String name) {
        IntegerField field = new IntegerField(label(name));
        field.setManualValidation(true);
        return listen(name, field);
    }

    final MoneyField money(String name) {
        return listen(name, new MoneyField(label(name)));
    }

    final Checkbox tick(String name) {
        return listen(name, new Checkbox(label(name)));
    }

    /**
     * A choice of one.
     *
     * @param word by which an item is known in the browser's tab
     */
    final <T> Select<T> choice(String name, Function<T, String> word) {
        Select<T> field = new Select<>();
        field.setLabel(label(name));
        field.setManualValidation(true);
        FormDraft.keep(field, name, word);
        return listen(name, field);
    }

    private <F extends Component & HasValue<?, ?>> F listen(String name, F field) {
        fields.put(name, field);
        if (!(field instanceof Select<?>)) {
            FormDraft.keep(field, name);
        }
        field.addValueChangeListener(event -> {
            if (!writing) {
                listeners.forEach(Runnable::run);
            }
        });
        return field;
    }
}
