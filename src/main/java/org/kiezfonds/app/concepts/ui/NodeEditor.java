package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.concepts.SaveAnswer;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.StaleNotice;

/**
 * One place of a version that saves itself: each change goes to the server a moment after it was
 * typed. Where somebody else saved meanwhile, both texts are shown and the person decides; what is
 * typed stays in the fields all the while, and in the browser's tab until it is saved.
 */
final class NodeEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final NodeForm form;
    private final transient Saving saving;
    private final transient Function<Instant, String> clockTime;
    private final FormDraft draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final StaleNotice<Map<String, String>> stale = new StaleNotice<>();
    private final Paragraph status = new Paragraph();

    /** Saves a text over a version of the node. */
    @FunctionalInterface
    interface Saving {
        SaveAnswer save(int version, NodeText text);
    }

    /**
     * An editor that shows the stored text.
     *
     * @param draft keeps in the browser's tab what is not saved yet
     * @param clockTime writes the time of day: "14:03"
     */
    NodeEditor(
            NodeForm form,
            FormDraft draft,
            NodeText text,
            Saving saving,
            Function<Instant, String> clockTime) {
        this.form = form;
        this.draft = draft;
        this.saving = saving;
        this.clockTime = clockTime;
        form.write(text);
        form.onChange(this::save);
        status.addClassNames("kf-quiet", "concept-saved");
        status.getElement().setAttribute("role", "status");
        form.names()
                .forEach(name ->
                        stale.compare(form.label(name), words -> words.getOrDefault(name, "")));
        draft.setContent(form);
        draft.setAutosave(this::save);
        getContent().add(errors, stale, draft, status);
    }

    void focus() {
        form.focusFirst();
    }

    private void save() {
        if (stale.isOpen() || draft.isPuttingBack()) {
            // First the person says which text is to stay; and what is put back is saved at once.
            return;
        }
        switch (saving.save(draft.base(), form.read())) {
            case SaveAnswer.Saved(NodeText _, int now, Instant at) -> {
                form.mark(List.of(), errors);
                draft.clear();
                draft.setBase(now);
                say(getTranslation("concepts.edit.saved", clockTime.apply(at)));
            }
            case SaveAnswer.Stale(NodeText text, int now) -> showStale(text, now);
            case SaveAnswer.Invalid(var problems) -> {
                form.mark(problems, errors);
                say(getTranslation("concepts.edit.notSaved"));
            }
            case SaveAnswer.Fixed(String key) -> say(getTranslation(key));
            case SaveAnswer.NotFound() -> say(getTranslation("concepts.edit.gone"));
        }
    }

    private void say(String words) {
        status.setText(words);
    }

    /** Shows what the other wrote beside what is typed here. */
    private void showStale(NodeText others, int now) {
        stale.show(
                draft,
                now,
                form.words(others),
                form.words(form.read()),
                _ -> {
                    form.write(others);
                    form.mark(List.of(), errors);
                    say("");
                },
                this::save);
        say(getTranslation("concepts.edit.notSaved"));
    }
}
