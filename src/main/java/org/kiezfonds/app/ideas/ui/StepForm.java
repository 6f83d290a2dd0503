package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.ideas.IdeaProblem;
import org.kiezfonds.app.ideas.IdeaTyped;

/**
 * The fields of one step. What has to be said stands open, and what a rule needs; what can be said
 * besides waits behind one line.
 */
final class StepForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Writing writing;
    private final transient FieldKinds kinds;
    private final transient Map<IdeaField, Component> fields = new EnumMap<>(IdeaField.class);
    private final transient Map<String, TextArea> questions = new LinkedHashMap<>();
    private final CostRows costs;
    private final transient Optional<PointField.Offer> map;
    private final Details more = new Details();

    StepForm(IdeaField.Step step, Writing writing, FieldKinds kinds) {
        this.writing = writing;
        this.kinds = kinds;
        this.costs = new CostRows(writing);
        this.map = writing.map();
        Div open = getContent();
        open.addClassName("ideas-fields");
        Div behind = new Div();
        behind.addClassName("ideas-fields");
        for (IdeaField field : IdeaField.values()) {
            if (field.step() == step && isShown(field)) {
                (isOpen(field) ? open : behind).add(fields.computeIfAbsent(field, this::make));
            }
        }
        if (step == IdeaField.Step.PEOPLE) {
            writing.form().questions().forEach(question -> open.add(question(question)));
        }
        more.setSummaryText(getTranslation("ideas.write.more"));
        more.setWidthFull();
        more.add(behind);
        if (behind.getChildren().findAny().isPresent()) {
            open.add(more);
        }
        depend();
    }

    /** What is declared is asked for when sending. */
    private boolean isShown(IdeaField field) {
        return writing.ask(field) != Ask.NOT
                && (field != IdeaField.POINT_ON_MAP || map.isPresent())
                && (field != IdeaField.POINT_PUBLIC || map.isPresent())
                && (field != IdeaField.NEED || kinds.hasNeeds())
                && (field != IdeaField.MEASURE || kinds.hasMeasures())
                && (field != IdeaField.PARTNERS || kinds.hasPartners());
    }

    private boolean isOpen(IdeaField field) {
        return writing.ask(field) == Ask.ALWAYS
                || IdeaForm.isNeeded(field, writing.rules())
                || field == IdeaField.ORGANISATION
                || field == IdeaField.POINT_ON_MAP
                || field == IdeaField.POINT_PUBLIC
                || writing.isToMend(field)
                || !writing.typed().text(field).isEmpty();
    }

    private Component make(IdeaField field) {
        return switch (field) {
            case COSTS -> costs;
            case POINT_ON_MAP ->
                new PointField(map.orElseThrow(), writing.typed().text(field), this::point);
            case POINT_PUBLIC -> {
                Component tick = kinds.make(field, this::depend);
                if (tick instanceof HasHelper explained) {
                    explained.setHelperText(getTranslation("ideas.help.POINT_PUBLIC"));
                }
                yield tick;
            }
            default -> kinds.make(field, this::depend);
        };
    }

    private void point(String typed) {
        writing.change(writing.typed().with(IdeaField.POINT_ON_MAP, typed));
        depend();
    }

    private TextArea question(Question question) {
        TextArea field = new TextArea(question.text().in(getLocale()));
        field.setRequiredIndicatorVisible(question.isRequired());
        FieldKinds.writeSoon(field);
        field.setValue(writing.typed().answers().getOrDefault(question.id(), ""));
        field.addValueChangeListener(event -> {
            Map<String, String> answers = new LinkedHashMap<>(writing.typed().answers());
            answers.put(question.id(), event.getValue());
            writing.change(writing.typed().withAnswers(answers));
        });
        questions.put(question.id(), field);
        return field;
    }

    /** Shows only what makes sense beside what is said. */
    private void depend() {
        IdeaTyped typed = writing.typed();
        String applicant = typed.text(IdeaField.APPLICANT);
        boolean isGroup = !applicant.isEmpty() && !applicant.equals("RESIDENT");
        show(IdeaField.ORGANISATION, isGroup);
        show(IdeaField.AGE, !isGroup);
        boolean hasOther = !typed.text(IdeaField.OTHER_MONEY).isBlank();
        show(IdeaField.OTHER_FROM, hasOther);
        show(IdeaField.SAME_COSTS, hasOther);
        show(IdeaField.POINT_PUBLIC, !typed.text(IdeaField.POINT_ON_MAP).isBlank());
    }

    private void show(IdeaField field, boolean isShown) {
        Component component = fields.get(field);
        if (component != null) {
            component.setVisible(isShown);
        }
    }

    /** Says beside the fields what does not fit, and takes away what was said before. */
    void mark(List<IdeaProblem> problems) {
        fields.values().forEach(field -> mark(field, ""));
        questions.values().forEach(field -> mark(field, ""));
        costs.clearMarks();
        for (IdeaProblem problem : problems) {
            String message =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            if (problem.row() >= 0) {
                costs.mark(problem, message);
            } else if (problem.field() == IdeaField.COSTS) {
                costs.markWhole(message);
            } else {
                field(problem).ifPresent(field -> mark(field, message));
            }
        }
    }

    private static void mark(Component field, String message) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(message);
            marked.setInvalid(!message.isEmpty());
        }
    }

    /** The field that a problem is about, where it stands in this step. */
    Optional<Component> field(IdeaProblem problem) {
        IdeaField field = problem.field();
        if (field == IdeaField.COSTS) {
            return fields.containsKey(field) ? costs.part(problem) : Optional.empty();
        }
        String question = problem.question();
        return field == null
                ? Optional.ofNullable(question).map(questions::get)
                : Optional.ofNullable(fields.get(field));
    }

    /** Brings the person to the field. */
    void focus(IdeaProblem problem) {
        more.setOpened(true);
        field(problem).ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}
