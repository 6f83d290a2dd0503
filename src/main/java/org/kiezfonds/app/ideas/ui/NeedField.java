package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedChoice;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.shared.TypedText;

/**
 * Finds the need that an idea serves, by a plain question and by words, for people who have never
 * read the concept. None of them fitting is an answer too.
 */
final class NeedField extends Composite<Div>
        implements HasValidationProperties, Focusable<NeedField> {

    private static final long serialVersionUID = 1L;

    /** So many are shown without a question or words. */
    private static final int FEW = 8;

    private final Select<String> field = new Select<>();
    private final TextField words = new TextField();
    private final RadioButtonGroup<String> list = new RadioButtonGroup<>();
    private final Paragraph found = new Paragraph();
    private final transient Map<String, NeedChoice> needs = new LinkedHashMap<>();
    private final transient Consumer<String> typed;
    private boolean isFiltering;

    /**
     * A field with what is typed already.
     *
     * @param typed hears of each choice
     */
    NeedField(String label, List<NeedChoice> choices, String value, Consumer<String> typed) {
        this.typed = typed;
        choices.forEach(need -> needs.put(need.id().toString(), need));
        list.setLabel(label);
        list.setManualValidation(true);
        list.setRequiredIndicatorVisible(true);
        list.setRenderer(new ComponentRenderer<>(this::item));
        list.addValueChangeListener(event -> {
            if (!isFiltering) {
                this.typed.accept(event.getValue() == null ? "" : event.getValue());
            }
        });
        field.setLabel(getTranslation("ideas.need.field"));
        field.setItems(choices.stream().map(NeedChoice::field).distinct().toList());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("ideas.need.anyField"));
        field.addValueChangeListener(event -> filter());
        words.setLabel(getTranslation("ideas.need.words"));
        words.setHelperText(getTranslation("ideas.need.words.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> filter());
        found.getElement().setAttribute("role", "status");
        found.addClassName("kf-quiet");
        Div questions = new Div(field, words);
        questions.addClassName("ideas-need-questions");
        questions.setVisible(needs.size() > FEW);
        getContent().addClassName("ideas-need");
        getContent().add(questions, found, list);
        isFiltering = true;
        list.setItems(shown(value));
        if (IdeaTyped.NO_NEED.equals(value) || needs.containsKey(value)) {
            list.setValue(value);
        }
        isFiltering = false;
        say();
    }

    private Div item(String key) {
        NeedChoice need = needs.get(key);
        if (need == null) {
            return new Div(new Span(getTranslation("ideas.need.none")));
        }
        Span goal = new Span(need.field() + " › " + need.goal());
        goal.addClassName("kf-quiet");
        Span title = new Span(need.title());
        Div item = new Div(title, goal);
        item.addClassName("ideas-need-item");
        return item;
    }

    private void filter() {
        String chosen = list.getValue();
        isFiltering = true;
        list.setItems(shown(chosen == null ? "" : chosen));
        if (chosen != null) {
            list.setValue(chosen);
        }
        isFiltering = false;
        say();
    }

    /** What fits the question and the words, with what is chosen, and none of them. */
    private List<String> shown(String chosen) {
        List<String> keys = new ArrayList<>();
        needs.forEach((key, need) -> {
            if (key.equals(chosen) || fits(need)) {
                keys.add(key);
            }
        });
        keys.add(IdeaTyped.NO_NEED);
        return keys;
    }

    private boolean fits(NeedChoice need) {
        boolean isAsked = field.getValue() != null || !words.isEmpty();
        if (!isAsked) {
            return needs.size() <= FEW;
        }
        String text = TypedText.key(
                need.title() + " " + need.goal() + " " + need.field() + " " + need.body());
        return (field.getValue() == null || field.getValue().equals(need.field()))
                && List.of(TypedText.key(words.getValue()).split(" ", -1)).stream()
                        .allMatch(text::contains);
    }

    private void say() {
        long fitting = needs.values().stream().filter(this::fits).count();
        boolean isAsked = field.getValue() != null || !words.isEmpty();
        found.setVisible(needs.size() > FEW);
        found.setText(
                isAsked
                        ? getTranslation("ideas.need.found", fitting, needs.size())
                        : getTranslation("ideas.need.ask", needs.size()));
    }

    void setHelperText(String text) {
        list.setHelperText(text);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        list.setErrorMessage(message);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return list.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        list.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return list.isInvalid();
    }

    @Override
    public void focus(FocusOption... options) {
        list.getElement().callJsFunction("focus");
    }

    @Override
    public void focus() {
        list.getElement().callJsFunction("focus");
    }
}
