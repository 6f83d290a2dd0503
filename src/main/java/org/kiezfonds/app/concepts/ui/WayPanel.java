package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.concepts.ActAnswer;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.ConceptActs;
import org.kiezfonds.app.concepts.ConceptActs.AdoptionData;
import org.kiezfonds.app.concepts.ConceptActs.AdviceData;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StatusBadge;

/** Where a version stands on its way, and the next step for those whose step it is. */
final class WayPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REFERENCE = 400;
    private static final int WEEKS_OF_DISCUSSION = 4;

    private final transient ConceptActs acts;
    private final transient ConceptHead head;
    private final transient Runnable again;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;

    WayPanel(ConceptActs acts, Access access, Formats formats, ConceptHead head, Runnable again) {
        this.acts = acts;
        this.head = head;
        this.again = again;
        this.formats = formats;
        this.draft = new FormDraft(access.requirePerson(), "concept-way", head.id());
        draft.setBase(head.version());
        getContent().addClassNames("kf-section", "concept-way");
        getContent()
                .add(
                        new H2(getTranslation("concepts.version", head.number())),
                        new StatusBadge(kind(), getTranslation("concepts.state." + head.state())),
                        new Paragraph(standing()),
                        errors);
        boolean team = access.isTeamOf(head.area());
        boolean council = access.holds(Role.COUNCIL_MEMBER, head.area());
        boolean district = access.holds(Role.DISTRICT, head.area());
        switch (head.state()) {
            case DRAFT -> {
                if (team) {
                    openForm();
                }
            }
            case DISCUSSION -> {
                if (head.isDiscussionOpen() && team) {
                    step(
                            "concepts.way.close",
                            "concepts.way.close.done",
                            () -> acts.closeDiscussion(head.area(), head.id(), head.version()));
                } else if (!head.isDiscussionOpen() && (team || council)) {
                    adviceForm(!council);
                }
            }
            case ADVISED -> {
                if (district) {
                    adoptionForm();
                }
                if (team) {
                    step(
                            "concepts.way.rework",
                            "concepts.way.rework.done",
                            () -> acts.rework(head.area(), head.id(), head.version()));
                }
            }
            case ADOPTED, SUPERSEDED -> {}
        }
    }

    private StatusBadge.Kind kind() {
        return switch (head.state()) {
            case DRAFT, SUPERSEDED -> StatusBadge.Kind.NEUTRAL;
            case DISCUSSION -> StatusBadge.Kind.INFO;
            case ADVISED -> StatusBadge.Kind.WAIT;
            case ADOPTED -> StatusBadge.Kind.GOOD;
        };
    }

    private String standing() {
        return switch (head.state()) {
            case DRAFT -> getTranslation("concepts.way.draft");
            case DISCUSSION ->
                head.isDiscussionOpen() && head.discussionUntil() != null
                        ? getTranslation(
                                "concepts.standing.discussion",
                                formats.day(head.discussionUntil(), getLocale()))
                        : getTranslation("concepts.standing.discussed");
            case ADVISED -> getTranslation("concepts.standing.advised");
            case ADOPTED, SUPERSEDED ->
                getTranslation(
                        "concepts.standing." + head.state(),
                        formats.day(Objects.requireNonNull(head.adoptedOn()), getLocale()));
        };
    }

    private void openForm() {
        DatePicker until = day("concepts.way.until");
        until.setValue(formats.today().plusWeeks(WEEKS_OF_DISCUSSION));
        Button act = act(
                "concepts.way.open",
                () -> show(
                        acts.openDiscussion(
                                head.area(), head.id(), head.version(), until.getValue()),
                        "concepts.way.open.done",
                        Map.of("until", until)));
        getContent().add(new H3(getTranslation("concepts.way.next")), until, act);
    }

    private void step(String key, String done, Supplier<ActAnswer> what) {
        getContent().add(act(key, () -> show(what.get(), done, Map.of())));
    }

    private void adviceForm(boolean onBehalf) {
        DatePicker session = day("concepts.way.session");
        RadioButtonGroup<Advice.Result> result =
                new RadioButtonGroup<>(getTranslation("concepts.way.result"));
        result.setItems(Advice.Result.values());
        result.setItemLabelGenerator(each -> getTranslation("concepts.advice." + each));
        result.setManualValidation(true);
        IntegerField yes = votes("log.field.votesYes");
        IntegerField no = votes("log.field.votesNo");
        IntegerField abstained = votes("log.field.votesAbstained");
        TextArea conditions = new TextArea(getTranslation("log.field.conditions"));
        conditions.setManualValidation(true);
        conditions.setWidthFull();
        TextArea reason = new TextArea(getTranslation("concepts.way.byHand"));
        reason.setHelperText(getTranslation("concepts.way.byHand.help"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        Button act = act(
                "concepts.way.advise",
                () -> show(
                        acts.advise(
                                head.area(),
                                head.id(),
                                head.version(),
                                new AdviceData(
                                        session.getValue(),
                                        result.getValue(),
                                        number(yes),
                                        number(no),
                                        number(abstained),
                                        conditions.getValue()),
                                reason.getValue()),
                        "concepts.way.advise.done",
                        Map.of(
                                "sessionOn", session,
                                "result", result,
                                "votes", yes,
                                "conditions", conditions,
                                "reason", reason)));
        getContent().add(new H3(getTranslation("concepts.way.advise.title")));
        if (onBehalf) {
            getContent().add(new Paragraph(getTranslation("concepts.way.onBehalf")));
        }
        FormDraft.keep(session, "session");
        FormDraft.keep(result, "result");
        FormDraft.keep(yes, "yes");
        FormDraft.keep(no, "no");
        FormDraft.keep(abstained, "abstained");
        FormDraft.keep(conditions, "conditions");
        FormDraft.keep(reason, "reason");
        draft.setContent(
                new Div(session, result, new FormFields(yes, no, abstained), conditions, reason));
        getContent().add(draft, act);
    }

    private void adoptionForm() {
        DatePicker on = day("concepts.way.adoptedOn");
        TextField reference = new TextField(getTranslation("concepts.way.decision"));
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.setManualValidation(true);
        reference.setWidthFull();
        Button act = act(
                "concepts.way.adopt",
                () -> show(
                        acts.adopt(
                                head.area(),
                                head.id(),
                                head.version(),
                                new AdoptionData(on.getValue(), reference.getValue())),
                        "concepts.way.adopt.done",
                        Map.of("on", on, "reference", reference)));
        FormDraft.keep(on, "on");
        FormDraft.keep(reference, "reference");
        draft.setContent(new Div(on, reference));
        getContent()
                .add(
                        new H3(getTranslation("concepts.way.adopt.title")),
                        new Paragraph(getTranslation("concepts.way.adopt.text")),
                        draft,
                        act);
    }

    private DatePicker day(String key) {
        DatePicker field = new DayField(getTranslation(key));
        field.setManualValidation(true);
        return field;
    }

    private IntegerField votes(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setManualValidation(true);
        field.setValue(0);
        return field;
    }

    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), -1);
    }

    private Button act(String key, Runnable what) {
        Button button = new Button(getTranslation(key), event -> what.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void show(ActAnswer answer, String done, Map<String, Component> fields) {
        fields.values().forEach(field -> mark(field, ""));
        errors.hide();
        switch (answer) {
            case ActAnswer.Done(var _, UUID entry) -> {
                String words = getTranslation(done);
                draft.clear();
                again.run();
                Notices.logged(words, entry);
            }
            case ActAnswer.Stale(var _) -> {
                // What was typed comes back where the step is still to be done.
                again.run();
                Notices.error(
                        UI.getCurrentOrThrow().getTranslation("concepts.refused.changedMeanwhile"));
            }
            case ActAnswer.NotNow(String key, var arguments) ->
                Notices.error(getTranslation(key, arguments.toArray()));
            case ActAnswer.NotFound() -> Notices.error(getTranslation("concepts.edit.gone"));
            case ActAnswer.Invalid(List<ConceptProblem> problems) -> {
                List<ErrorSummary.Problem> shown = new ArrayList<>();
                for (ConceptProblem problem : problems) {
                    String message = getTranslation(
                            problem.textKey(), problem.arguments().toArray());
                    Component field = fields.getOrDefault(problem.field(), errors);
                    mark(field, message);
                    shown.add(new ErrorSummary.Problem(message, field));
                }
                errors.show(shown);
            }
        }
    }

    private static void mark(Component field, String message) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(message);
            marked.setInvalid(!message.isEmpty());
        }
    }
}
