package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.reviews.Opinion;
import org.kiezfonds.app.reviews.OpinionOutcome;
import org.kiezfonds.app.reviews.OpinionOutcome.Field;
import org.kiezfonds.app.reviews.Opinions.Task;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** The case that a department is asked about, and its opinion, which saves itself until given. */
@Route("opinions/:opinion")
@RolesAllowed(Role.Name.DEPARTMENT)
@StyleSheet("kiezfonds/reviews-app.css")
final class OpinionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea answer = new TextArea();
    private final MoneyField cost = new MoneyField(getTranslation("reviews.mine.cost"));
    private final Paragraph status = new Paragraph();
    private final Div stale = new Div();
    private transient @Nullable Task shown;
    private boolean isFilling;

    OpinionView(DeskServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
        answer.setLabel(getTranslation("reviews.mine.answer"));
        answer.setWidthFull();
        answer.setMinRows(6);
        answer.setManualValidation(true);
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.addValueChangeListener(event -> save());
        cost.addValueChangeListener(event -> save());
        status.addClassName("kf-quiet");
        status.getElement().setAttribute("role", "status");
        stale.addClassName("kf-stale");
        stale.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Task> task = key(event.getRouteParameters().get("opinion").orElse(""))
                .flatMap(services.opinions()::mine);
        if (task.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        build(task.get());
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private void build(Task task) {
        shown = task;
        stale.setVisible(false);
        Opinion opinion = task.opinion();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("reviews.mine.title"), OpinionsView.class)
                .with(OpinionsSection.badge(opinion, services.formats().today(), this));
        Section asked = new Section(
                new H2(getTranslation("reviews.mine.asked")),
                new Paragraph(opinion.question()),
                new Paragraph(getTranslation(
                        "reviews.opinions.due",
                        services.formats().day(opinion.dueOn(), getLocale()))));
        asked.addClassName("kf-section");
        getContent().removeAll();
        getContent().add(header, asked, opinion.isGiven() ? given(opinion) : form(opinion));
        services.ideas()
                .contentOf(task.idea())
                .ifPresent(
                        content -> getContent().add(new CaseFacts(services, task.idea(), content)));
    }

    private Component given(Opinion opinion) {
        Section section = new Section(
                new H2(getTranslation("reviews.mine.said")), new Paragraph(opinion.answer()));
        if (opinion.cost() != null) {
            section.add(new Paragraph(getTranslation(
                    "reviews.opinions.costs", Formats.money(opinion.cost(), getLocale()))));
        }
        section.add(attachments(opinion, true));
        section.addClassName("kf-section");
        return section;
    }

    private FilesField attachments(Opinion opinion, boolean readOnly) {
        FilesField field = new FilesField(getTranslation("reviews.mine.files"), services.files());
        field.setReadOnly(readOnly);
        field.setOwner(opinion.files());
        field.whenChanged(list -> services.opinions().keepFiles(opinion.id()));
        return field;
    }

    private Component form(Opinion opinion) {
        fill(opinion);
        Button give = new Button(getTranslation("reviews.mine.give"), event -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(
                new H2(getTranslation("reviews.mine.write")),
                new Paragraph(getTranslation("reviews.mine.write.text")),
                errors,
                stale,
                answer,
                cost,
                attachments(opinion, false),
                status,
                give);
        section.addClassName("kf-section");
        return section;
    }

    private void fill(Opinion opinion) {
        isFilling = true;
        answer.setValue(opinion.answer());
        cost.setValue(opinion.cost());
        isFilling = false;
    }

    private void save() {
        Task task = shown;
        // First the person says which text is to stay.
        if (task == null || isFilling || stale.isVisible()) {
            return;
        }
        answer(
                task,
                services.opinions()
                        .save(
                                task.opinion().id(),
                                task.opinion().version(),
                                answer.getValue(),
                                cost.getValue()));
    }

    private void give() {
        Task task = shown;
        if (task == null || stale.isVisible()) {
            return;
        }
        answer(
                task,
                services.opinions()
                        .give(
                                task.opinion().id(),
                                task.opinion().version(),
                                answer.getValue(),
                                cost.getValue()));
    }

    private void answer(Task task, OpinionOutcome outcome) {
        switch (outcome) {
            case OpinionOutcome.Saved(Opinion now) -> {
                shown = new Task(now, task.idea());
                AskDialog.mark(errors, List.of(), fields());
                status.setText(getTranslation("reviews.check.saved"));
            }
            case OpinionOutcome.Given(Opinion now, UUID entry) -> {
                build(new Task(now, task.idea()));
                Notices.logged(getTranslation("reviews.mine.done"), entry);
            }
            case OpinionOutcome.Invalid(var problems) -> {
                status.setText(getTranslation("reviews.check.notSaved"));
                AskDialog.mark(errors, problems, fields());
            }
            case OpinionOutcome.Stale(Opinion now) -> showStale(task, now);
            case OpinionOutcome.NoWay _, OpinionOutcome.NotFound _, OpinionOutcome.Asked _ ->
                Notices.error(getTranslation("reviews.gone"));
        }
    }

    private Map<Field, Component> fields() {
        return Map.of(Field.ANSWER, answer, Field.COST, cost);
    }

    private void showStale(Task task, Opinion now) {
        stale.removeAll();
        stale.add(
                new H2(getTranslation("reviews.stale.title")),
                new Paragraph(getTranslation("reviews.mine.clash")),
                new Paragraph(now.answer().isEmpty() ? "–" : now.answer()));
        if (now.cost() != null) {
            stale.add(new Paragraph(getTranslation(
                    "reviews.opinions.costs", Formats.money(now.cost(), getLocale()))));
        }
        Task later = new Task(now, task.idea());
        Button theirs = new Button(getTranslation("reviews.mine.theirs"), event -> build(later));
        Div choices = new Div(theirs);
        choices.addClassName("kf-actions");
        if (!now.isGiven()) {
            choices.add(new Button(getTranslation("reviews.mine.mine"), event -> {
                shown = later;
                stale.setVisible(false);
                save();
            }));
        }
        stale.add(choices);
        stale.setVisible(true);
        status.setText(getTranslation("reviews.check.notSaved"));
    }

    @Override
    public String getPageTitle() {
        Task task = shown;
        return task == null
                ? getTranslation("reviews.mine.title")
                : getTranslation(
                        "reviews.case.title",
                        Integer.toString(task.idea().publicNumber()),
                        task.idea().title());
    }
}
