package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/**
 * The fields of one act, with the answer of the service beside them. What is typed stays in the tab
 * until the act is done.
 */
final class ActForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final Div form = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final transient Runnable done;

    /**
     * A form without fields.
     *
     * @param done run once the act is done, or cannot be done any more
     * @param subject what the act is about, for finding what was typed again
     */
    ActForm(PersonId person, Runnable done, Object... subject) {
        this.done = done;
        draft = new FormDraft(person, "juries", subject);
        form.addClassName("kf-stack");
        draft.setContent(form);
        getContent().add(errors, draft);
    }

    /** A field whose name is that of the service's. */
    ActForm with(String name, Component field) {
        fields.put(name, field);
        FormDraft.keep(field, name);
        form.add(field);
        return this;
    }

    /** A field for words, needed or not. */
    static TextArea words(String label, boolean isNeeded) {
        TextArea words = new TextArea(label);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(isNeeded);
        words.setManualValidation(true);
        return words;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    Button button(String label, String saysDone, Supplier<Came> act) {
        Button go = new Button(label);
        go.addClickListener(event -> {
            go.setEnabled(true);
            answer(act.get(), saysDone);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        return go;
    }

    private void answer(Came came, String saysDone) {
        errors.hide();
        switch (came) {
            case Came.Done(var entry) -> {
                draft.clear();
                Notices.logged(saysDone, entry);
                done.run();
            }
            case Came.Refused refused -> mark(refused);
            case Came.Stale() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("juries.stale"));
                done.run();
            }
            case Came.Gone() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("juries.gone"));
                done.run();
            }
        }
    }

    private void mark(Came.Refused refused) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        String words = getTranslation(refused.textKey(), refused.arguments().toArray());
        Component field = fields.getOrDefault(refused.field(), form);
        if (field instanceof HasValidation marked) {
            marked.setInvalid(true);
            marked.setErrorMessage(words);
        }
        errors.show(List.of(new ErrorSummary.Problem(words, field)));
    }
}
