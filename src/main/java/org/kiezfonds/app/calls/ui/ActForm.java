package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.calls.CallProblem;
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
        draft = new FormDraft(person, "calls", subject);
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

    /** A field that stands in another part of the form, and names itself in the draft. */
    ActForm know(String name, Component field) {
        fields.put(name, field);
        return this;
    }

    /** What is typed is kept on the server by now: the tab need not bring it back. */
    void kept() {
        draft.clear();
    }

    /** Something between the fields. */
    ActForm beside(Component part) {
        form.add(part);
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
    Button button(String label, String saysDone, Supplier<CallAnswer> act) {
        Button go = new Button(label);
        go.addClickListener(event -> {
            go.setEnabled(true);
            answer(act.get(), saysDone);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        return go;
    }

    private void answer(CallAnswer answer, String saysDone) {
        errors.hide();
        switch (answer) {
            case CallAnswer.Done(var entry) -> {
                draft.clear();
                say(saysDone, entry);
                done.run();
            }
            case CallAnswer.Refused(var problems) -> mark(problems);
            case CallAnswer.Stale() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("calls.stale"));
                done.run();
            }
            case CallAnswer.NotFound() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("calls.gone"));
                done.run();
            }
        }
    }

    private static void say(String words, @Nullable UUID entry) {
        if (entry == null) {
            Notices.success(words);
        } else {
            Notices.logged(words, entry);
        }
    }

    /** Says what does not fit, beside the fields and above them. */
    private void mark(List<CallProblem> problems) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (CallProblem problem : problems) {
            String words = getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = fields.getOrDefault(problem.field(), form);
            if (field instanceof HasValidation marked) {
                marked.setInvalid(true);
                marked.setErrorMessage(words);
            }
            shown.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(shown);
    }
}
