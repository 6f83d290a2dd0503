package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Above a form whose matter somebody else saved meanwhile: what both say where they differ, and the
 * choice between them. The form stays as it was typed until the person has chosen.
 *
 * @param <T> what the form holds
 */
public final class StaleNotice<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient List<Part<T>> parts = new ArrayList<>();
    private final String texts;
    private final transient Object[] arguments;

    private record Part<T>(String label, Function<T, String> words) {}

    /** A hidden notice that compares nothing yet. */
    public StaleNotice() {
        this("uikit.stale.");
    }

    /**
     * With words of its own, for two versions that come about in another way.
     *
     * @param texts what their keys begin with: {@code title}, {@code body}, {@code same}, {@code
     *     saved}, {@code typed}, {@code theirs} and {@code mine} follow
     * @param arguments of the title
     */
    public StaleNotice(String texts, Object... arguments) {
        this.texts = texts;
        this.arguments = arguments.clone();
        Div box = getContent();
        box.addClassName("kf-stale");
        box.getElement().setAttribute("role", "alert");
        box.setVisible(false);
    }

    /**
     * Compares a field from now on.
     *
     * @param words the field's value as the person reads it; empty for none
     */
    public StaleNotice<T> compare(String label, Function<T, String> words) {
        parts.add(new Part<>(label, words));
        return this;
    }

    /**
     * Says what differs, and asks.
     *
     * @param saved what the other person left
     * @param typed what the form holds
     * @param theirs puts what is saved into the form
     * @param mine saves what is typed over it
     */
    public void show(T saved, T typed, Runnable theirs, Runnable mine) {
        Button keep = choice("mine", mine);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div choices = new Div(keep, choice("theirs", theirs));
        choices.addClassName("kf-actions");
        DescriptionList differences = differences(saved, typed);
        boolean same = differences.getChildren().findAny().isEmpty();
        Div box = getContent();
        box.removeAll();
        box.add(
                new H2(getTranslation(texts + "title", arguments)),
                new Paragraph(getTranslation(texts + (same ? "same" : "body"))));
        if (!same) {
            box.add(differences);
        }
        box.add(choices);
        box.setVisible(true);
        box.scrollIntoView();
    }

    /**
     * Says what differs, and asks, for a form with a draft. The draft goes over to the newer
     * version only with the choice: until then, saving is refused again, also after a reload.
     *
     * @param version of what is saved
     * @param theirs puts what is saved into the form
     * @param mine saves what is typed over it
     */
    public void show(
            FormDraft draft, int version, T saved, T typed, Consumer<T> theirs, Runnable mine) {
        show(
                saved,
                typed,
                () -> {
                    draft.clear();
                    draft.setBase(version);
                    theirs.accept(saved);
                },
                () -> {
                    draft.setBase(version);
                    mine.run();
                });
    }

    public void hide() {
        getContent().setVisible(false);
        getContent().removeAll();
    }

    /** Whether the person still has to choose. */
    public boolean isOpen() {
        return getContent().isVisible();
    }

    private Button choice(String label, Runnable act) {
        return new Button(getTranslation(texts + label), event -> {
            hide();
            act.run();
        });
    }

    private DescriptionList differences(T saved, T typed) {
        DescriptionList list = new DescriptionList();
        for (Part<T> part : parts) {
            String theirs = part.words().apply(saved);
            String mine = part.words().apply(typed);
            if (!theirs.equals(mine)) {
                list.add(
                        new DescriptionList.Term(part.label()),
                        value("saved", theirs),
                        value("typed", mine));
            }
        }
        return list;
    }

    private DescriptionList.Description value(String label, String words) {
        Span name = new Span(getTranslation(texts + label));
        name.addClassName("kf-quiet");
        return new DescriptionList.Description(
                name, new Span(" " + (words.isEmpty() ? "–" : words)));
    }
}
