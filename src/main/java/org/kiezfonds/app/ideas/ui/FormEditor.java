package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormRows;
import org.kiezfonds.app.uikit.StaleNotice;

/** What a fund asks: each field of the form, and questions of the fund's own. */
final class FormEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Whether the point is public is asked with the point: it is nothing to choose for itself. */
    private static final IdeaField OF_THE_PLACE = IdeaField.POINT_PUBLIC;

    private Ask ofThePlace = Ask.NOT;
    private final transient Map<IdeaField, AskRow> fields = new EnumMap<>(IdeaField.class);
    private final FormRows<Row> rows = new FormRows<>("questions", this::row, Row::parts, () -> {});
    private final Button add;

    FormEditor() {
        getContent().addClassName("kf-stack");
        for (Step step : Step.values()) {
            Section section = new Section(new H2(getTranslation("ideas.step." + step)));
            section.addClassName("kf-section");
            for (IdeaField field : IdeaField.values()) {
                if (field.step() == step && field != OF_THE_PLACE) {
                    AskRow row = new AskRow(field);
                    fields.put(field, row);
                    section.add(row);
                }
            }
            if (section.getChildren().count() > 1) {
                getContent().add(section);
            }
        }
        add = rows.adder(getTranslation("ideas.form.question.add"), row -> row.german.focus());
        Section own = new Section(
                new H2(getTranslation("ideas.form.questions")),
                new Paragraph(getTranslation("ideas.form.questions.text", IdeaForm.MOST_QUESTIONS)),
                rows,
                add);
        own.addClassName("kf-section");
        getContent().add(own);
    }

    /** A question of the fund's own, in two languages. */
    private static final class Row {

        private String id = Ids.next().toString();
        private final TextField german;
        private final TextField english;
        private final Checkbox required;
        private final Div parts;

        Row(TextField german, TextField english, Checkbox required, Div parts) {
            this.german = german;
            this.english = english;
            this.required = required;
            this.parts = parts;
        }

        Div parts() {
            return parts;
        }

        void show(Question question) {
            id = question.id();
            german.setValue(question.text().only("de"));
            english.setValue(question.text().only("en"));
            required.setValue(question.isRequired());
        }

        Question value() {
            return new Question(
                    id, LocalText.of(german.getValue(), english.getValue()), required.getValue());
        }
    }

    private Row row(int number) {
        TextField german = new TextField(getTranslation("ideas.form.question.de"));
        TextField english = new TextField(getTranslation("ideas.form.question.en"));
        Checkbox required = new Checkbox(getTranslation("ideas.form.question.required"));
        FormDraft.keep(german, "question.de." + number);
        FormDraft.keep(english, "question.en." + number);
        FormDraft.keep(required, "question.required." + number);
        german.setWidthFull();
        english.setWidthFull();
        Div parts = new Div(
                german,
                english,
                required,
                rows.remover(number, getTranslation("ideas.form.question.remove")));
        parts.addClassName("kf-row");
        return new Row(german, english, required, parts);
    }

    void load(IdeaForm form) {
        fields.forEach((field, row) -> row.show(
                form.asks().getOrDefault(field, Ask.NOT),
                form.helps().getOrDefault(field, LocalText.NONE)));
        ofThePlace = form.asks().getOrDefault(OF_THE_PLACE, Ask.NOT);
        rows.clear();
        form.questions().forEach(question -> rows.add().show(question));
    }

    /**
     * What is chosen.
     *
     * @param version on which it is based
     */
    IdeaForm value(int version) {
        Map<IdeaField, Ask> asks = new EnumMap<>(IdeaField.class);
        Map<IdeaField, LocalText> helps = new EnumMap<>(IdeaField.class);
        for (IdeaField field : IdeaField.values()) {
            AskRow row = fields.get(field);
            if (!field.isAlwaysAsked()) {
                asks.put(field, row == null ? ofThePlace : row.ask());
            }
            if (row != null && !row.help().isEmpty()) {
                helps.put(field, row.help());
            }
        }
        List<Question> questions = new ArrayList<>();
        rows.all().forEach(row -> questions.add(row.value()));
        return new IdeaForm(version, asks, helps, questions);
    }

    /** Where problems with own questions and texts lead. */
    Component questions() {
        return add;
    }

    void compare(StaleNotice<IdeaForm> notice) {
        fields.forEach((field, row) -> {
            String label = getTranslation("ideas.field." + field);
            if (!field.isAlwaysAsked()) {
                notice.compare(
                        label,
                        form -> getTranslation(
                                "ideas.ask." + form.asks().getOrDefault(field, Ask.NOT)));
            }
            notice.compare(
                    getTranslation("ideas.form.help", label),
                    form -> words(form.helps().getOrDefault(field, LocalText.NONE)));
        });
        notice.compare(
                getTranslation("ideas.form.questions"),
                form -> form.questions().stream()
                        .map(question -> words(question.text()))
                        .collect(Collectors.joining("\n")));
    }

    private static String words(LocalText text) {
        return String.join(" / ", text.byLanguage().values());
    }
}
