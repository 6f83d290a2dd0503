package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.NodeKind;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.concepts.TreeAnswer;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StatusBadge;

/** One part of a draft: a field of action with its goals, needs and measures. */
final class PartEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ConceptDrafts drafts;
    private final PersonId person;
    private final transient Concept concept;
    private final transient List<PartnerName> partners;
    private final transient Function<Instant, String> clockTime;
    private final transient Reload reload;
    private final transient @Nullable UUID fresh;

    /** Shows the part anew, with the given node in focus. */
    @FunctionalInterface
    interface Reload {
        void withFocusOn(@Nullable UUID node);
    }

    /**
     * The editor of a field.
     *
     * @param fresh the node that was just added or moved; gets the focus
     */
    PartEditor(
            ConceptDrafts drafts,
            PersonId person,
            Concept concept,
            Concept.Field field,
            List<PartnerName> partners,
            Function<Instant, String> clockTime,
            Reload reload,
            @Nullable UUID fresh) {
        this.drafts = drafts;
        this.person = person;
        this.concept = concept;
        this.partners = List.copyOf(partners);
        this.clockTime = clockTime;
        this.reload = reload;
        this.fresh = fresh;
        getContent().addClassName("concept-part");
        getContent()
                .add(
                        new H2(named(field.number(), field.text().name())),
                        tools(NodeKind.FIELD, field.id(), field.text().name()),
                        editor(new FieldForm(), field.id(), field.version(), field.text()));
        field.goals().forEach(goal -> getContent().add(goal(goal)));
        getContent().add(adder(NodeKind.GOAL, field.id()));
    }

    private Section goal(Concept.Goal goal) {
        Section section = new Section(
                new H3(named(goal.number(), goal.text().title())),
                tools(NodeKind.GOAL, goal.id().value(), goal.text().title()),
                editor(new GoalForm(), goal.id().value(), goal.version(), goal.text()));
        section.addClassName("concept-goal");
        goal.needs().forEach(need -> section.add(need(need)));
        section.add(adder(NodeKind.NEED, goal.id().value()));
        return section;
    }

    private Details need(Concept.Need need) {
        Span title = new Span(named(need.number(), need.text().title()));
        Div summary = new Div(title);
        summary.addClassName("concept-need-head");
        if (!need.isOpen()) {
            summary.add(new StatusBadge(
                    StatusBadge.Kind.NEUTRAL, getTranslation("concepts.status.CLOSED")));
        }
        Div body = new Div(
                tools(NodeKind.NEED, need.id().value(), need.text().title()),
                editor(new NeedForm(), need.id().value(), need.version(), need.text()),
                new ClosingEditor(drafts, concept, need, this::answered));
        boolean holdsFresh = need.id().value().equals(fresh);
        for (Concept.Measure measure : need.measures()) {
            Section section = new Section(
                    new H3(named(
                            getTranslation("concepts.kind.MEASURE"),
                            measure.text().title())),
                    tools(NodeKind.MEASURE, measure.id(), measure.text().title()),
                    editor(
                            new MeasureForm(partners),
                            measure.id(),
                            measure.version(),
                            measure.text()));
            section.addClassName("concept-measure");
            body.add(section);
            holdsFresh |= measure.id().equals(fresh);
        }
        body.add(adder(NodeKind.MEASURE, need.id().value()));
        Details details = new Details(summary, body);
        details.setOpened(holdsFresh);
        details.addClassName("concept-need");
        return details;
    }

    private NodeEditor editor(NodeForm form, UUID node, int version, NodeText text) {
        FormDraft draft = new FormDraft(person, "concept", node);
        draft.setBase(version);
        NodeEditor editor = new NodeEditor(
                form,
                draft,
                text,
                (known, typed) ->
                        drafts.save(concept.head().area(), concept.head().id(), node, known, typed),
                clockTime);
        if (node.equals(fresh)) {
            editor.focus();
        }
        return editor;
    }

    /** Up, down and away, each with the name of what it moves for screen readers. */
    private Div tools(NodeKind kind, UUID node, String title) {
        Div tools = new Div(
                tool(VaadinIcon.ARROW_UP, "concepts.edit.up", title, () -> move(kind, node, -1)),
                tool(VaadinIcon.ARROW_DOWN, "concepts.edit.down", title, () -> move(kind, node, 1)),
                tool(VaadinIcon.TRASH, "concepts.edit.remove", title, () -> remove(kind, node)));
        tools.addClassNames("kf-actions", "concept-tools");
        return tools;
    }

    private Button tool(VaadinIcon icon, String key, String title, Runnable act) {
        Button button = new Button(icon.create(), event -> act.run());
        String name = title.isEmpty() ? getTranslation("concepts.edit.untitled") : title;
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component adder(NodeKind kind, UUID parent) {
        return new Button(
                getTranslation("concepts.edit.add." + kind),
                VaadinIcon.PLUS.create(),
                event -> answered(
                        drafts.add(concept.head().area(), concept.head().id(), kind, parent)));
    }

    private void move(NodeKind kind, UUID node, int by) {
        answered(drafts.move(concept.head().area(), concept.head().id(), kind, node, by));
    }

    private void remove(NodeKind kind, UUID node) {
        TreeAnswer answer = drafts.remove(concept.head().area(), concept.head().id(), kind, node);
        if (answer instanceof TreeAnswer.Done) {
            Notices.success(getTranslation("concepts.edit.removed"));
        }
        answered(answer);
    }

    private void answered(TreeAnswer answer) {
        switch (answer) {
            case TreeAnswer.Done(UUID node) -> reload.withFocusOn(node);
            case TreeAnswer.Refused(String key) -> Notices.error(getTranslation(key));
            case TreeAnswer.NotFound() -> {
                Notices.error(getTranslation("concepts.edit.gone"));
                reload.withFocusOn(null);
            }
        }
    }

    private String named(String number, String title) {
        return number + " " + (title.isEmpty() ? getTranslation("concepts.edit.untitled") : title);
    }
}
