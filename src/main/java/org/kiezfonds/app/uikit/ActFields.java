package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.shared.PersonId;

/**
 * The fields of one act. What is typed stays in the tab until the act is done, and what does not fit
 * is said above the fields and beside each. Modules add what their services answer.
 *
 * @param <F> the form itself, for calls in a row
 */
public abstract class ActFields<F extends ActFields<F>> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final Div form = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /**
     * A form without fields.
     *
     * @param view names the kind of form, for finding what was typed again
     * @param subject what the act is about, for the same
     */
    protected ActFields(PersonId person, String view, Object... subject) {
        draft = new FormDraft(person, view, subject);
        form.addClassName("kf-stack");
        draft.setContent(form);
        getContent().add(errors, draft);
    }

    /**
     * Something that does not fit.
     *
     * @param field the name of the field; one that is not there means the form as a whole
     * @param textKey says what, why and what to do, with the arguments
     */
    public record Fault(String field, String textKey, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /** This form. */
    protected abstract F self();

    /** A field under its name. */
    public final F with(String name, Component field) {
        FormDraft.keep(field, name);
        form.add(field);
        return know(name, field);
    }

    /** The name of a field that stands in another part, and is kept in another way. */
    public final F know(String name, Component field) {
        fields.put(name, field);
        return self();
    }

    /** Something between the fields, or a field that is kept in another way. */
    public final F with(Component part) {
        form.add(part);
        return self();
    }

    /** What keeps what is typed. */
    public final FormDraft draft() {
        return draft;
    }

    /** A field for words, needed or not. */
    public static TextArea words(String label, boolean isNeeded) {
        TextArea words = new TextArea(label);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(isNeeded);
        words.setManualValidation(true);
        return words;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    protected final Button acting(String label, Runnable act) {
        Button go = new Button(label);
        go.addClickListener(event -> {
            go.setEnabled(true);
            errors.hide();
            act.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        return go;
    }

    /** Whether there is a field of that name. */
    protected final boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Says what does not fit, beside the fields and above them. */
    protected final void mark(List<Fault> faults) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (Fault fault : faults) {
            String words = getTranslation(fault.textKey(), fault.arguments().toArray());
            Component field = fields.getOrDefault(fault.field(), form);
            if (field instanceof HasValidation marked) {
                marked.setInvalid(true);
                marked.setErrorMessage(words);
            }
            shown.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(shown);
    }
}
