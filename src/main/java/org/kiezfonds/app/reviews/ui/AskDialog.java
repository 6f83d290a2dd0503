package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.reviews.OpinionOutcome;
import org.kiezfonds.app.reviews.OpinionOutcome.Field;
import org.kiezfonds.app.reviews.OpinionOutcome.Problem;
import org.kiezfonds.app.reviews.Opinions.Department;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/** Asks departments for their opinion on an idea. */
final class AskDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Runnable asked;
    private final transient Consumer<String> stale;
    private final ErrorSummary errors = new ErrorSummary();
    private final CheckboxGroup<Department> whom = new CheckboxGroup<>();
    private final TextArea question = new TextArea();
    private final DatePicker due = new DayField();
    private final Div offices = new Div();
    private final transient Map<PersonId, TextField> names = new LinkedHashMap<>();
    private final FormDraft draft;

    /**
     * A question to departments.
     *
     * @param asked shows who is asked now
     * @param stale shows the page as it is now, with a question that was not asked
     */
    AskDialog(DeskServices services, Idea idea, Runnable asked, Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        this.asked = asked;
        this.stale = stale;
        List<Department> departments = services.opinions().departments(idea.area());
        setHeaderTitle(getTranslation(
                "reviews.opinions.ask.title", Integer.toString(idea.publicNumber())));
        setWidth("40rem");
        whom.setLabel(getTranslation("reviews.opinions.whom"));
        whom.setItems(departments);
        whom.setItemLabelGenerator(Department::name);
        whom.setManualValidation(true);
        question.setLabel(getTranslation("reviews.opinions.ask.question"));
        question.setWidthFull();
        question.setManualValidation(true);
        due.setLabel(getTranslation("reviews.opinions.ask.due"));
        due.setValue(services.formats().today().plusDays(USUAL_DAYS));
        due.setManualValidation(true);
        offices.addClassName("kf-stack");
        whom.addValueChangeListener(event -> nameOffices());
        FormDraft.keepAll(whom, "whom", each -> each.person().toString());
        FormDraft.keep(question, "question");
        FormDraft.keep(due, "due");
        Div form = new Div(whom, offices, question, due);
        form.addClassName("kf-stack");
        draft = new FormDraft(services.access().requirePerson(), "ask-opinion", idea.id());
        draft.setContent(form);
        add(
                errors,
                new Paragraph(getTranslation(
                        departments.isEmpty()
                                ? "reviews.opinions.noDepartments"
                                : "reviews.opinions.ask.body")),
                draft);
        Button go = new Button(getTranslation("reviews.opinions.ask"), event -> ask());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("reviews.cancel"), event -> close()), go);
    }

    /** What each department that is asked is called in public. */
    private void nameOffices() {
        names.keySet()
                .removeIf(person ->
                        whom.getValue().stream().noneMatch(each -> each.person().equals(person)));
        for (Department each : whom.getValue()) {
            names.computeIfAbsent(each.person(), person -> office(each));
        }
        offices.removeAll();
        names.values().forEach(offices::add);
    }

    private TextField office(Department department) {
        TextField name =
                new TextField(getTranslation("reviews.opinions.office", department.name()));
        name.setHelperText(getTranslation("reviews.opinions.office.help"));
        name.setValue(department.office());
        name.setWidthFull();
        name.setManualValidation(true);
        FormDraft.keep(name, "office." + department.person());
        return name;
    }

    private void ask() {
        OpinionOutcome outcome = services.opinions()
                .ask(
                        idea.area(),
                        idea.id(),
                        names.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> each.getValue().getValue())),
                        question.getValue(),
                        due.getValue());
        if (outcome instanceof OpinionOutcome.Invalid(List<Problem> problems)) {
            Component office =
                    names.isEmpty() ? whom : names.values().iterator().next();
            Map<Field, Component> fields = Map.of(
                    Field.WHOM, whom,
                    Field.OFFICE, office,
                    Field.QUESTION, question,
                    Field.DUE, due);
            mark(errors, problems, fields);
            return;
        }
        draft.clear();
        close();
        if (outcome instanceof OpinionOutcome.Asked(UUID entry)) {
            asked.run();
            Notices.logged(getTranslation("reviews.opinions.asked"), entry);
        } else {
            // The page gives the words back.
            stale.accept(question.getValue());
            Notices.error(getTranslation("reviews.opinions.noWay"));
        }
    }

    /** Says beside the fields and above them what does not fit. */
    static void mark(ErrorSummary errors, List<Problem> problems, Map<Field, Component> fields) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        List<ErrorSummary.Problem> all = new ArrayList<>();
        for (Problem problem : problems) {
            Component field = fields.get(problem.field());
            if (field instanceof HasValidation marked) {
                String words = field.getTranslation(
                        problem.textKey(), problem.arguments().toArray());
                marked.setInvalid(true);
                marked.setErrorMessage(words);
                all.add(new ErrorSummary.Problem(words, field));
            }
        }
        errors.show(all);
    }
}
