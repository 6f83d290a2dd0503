package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Closing;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.concepts.TreeAnswer;
import org.kiezfonds.app.uikit.Notices;

/** Closes a need with a reason, opens it again, or puts it under another goal. */
final class ClosingEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 600;

    private final transient ConceptDrafts drafts;
    private final transient Concept concept;
    private final transient Concept.Need need;
    private final transient Consumer<TreeAnswer> answered;

    ClosingEditor(
            ConceptDrafts drafts,
            Concept concept,
            Concept.Need need,
            Consumer<TreeAnswer> answered) {
        this.drafts = drafts;
        this.concept = concept;
        this.need = need;
        this.answered = answered;
        Closing closing = need.closing();
        if (closing != null) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("concepts.closed." + closing.reason())
                                    + (closing.note().isEmpty() ? "" : ": " + closing.note())),
                            new Button(
                                    getTranslation("concepts.edit.reopen"), event -> close(null)));
        } else {
            getContent().add(new Details(getTranslation("concepts.edit.close"), closeForm()));
        }
        getContent().add(new Details(getTranslation("concepts.edit.moveNeed"), moveForm()));
    }

    private Div closeForm() {
        Select<Closing.Reason> reason = new Select<>();
        reason.setLabel(getTranslation("concepts.edit.reason"));
        reason.setItems(Closing.Reason.values());
        reason.setItemLabelGenerator(each -> getTranslation("concepts.closed." + each));
        Select<Concept.Need> into = new Select<>();
        into.setLabel(getTranslation("concepts.edit.into"));
        into.setItems(concept.needs()
                .filter(Concept.Need::isOpen)
                .filter(each -> !each.id().equals(need.id()))
                .toList());
        into.setItemLabelGenerator(each -> each.number() + " " + each.text().title());
        into.setVisible(false);
        reason.addValueChangeListener(
                event -> into.setVisible(event.getValue() == Closing.Reason.MERGED));
        TextField note = new TextField(getTranslation("concepts.edit.note"));
        note.setMaxLength(LONGEST_NOTE);
        Button act = new Button(getTranslation("concepts.edit.closeNow"), event -> {
            Closing.Reason chosen = reason.getValue();
            Concept.Need other = into.getValue();
            if (chosen == null || (chosen == Closing.Reason.MERGED && other == null)) {
                Notices.error(getTranslation("concepts.edit.reasonMissing"));
                return;
            }
            close(new Closing(
                    chosen,
                    chosen == Closing.Reason.MERGED && other != null ? other.id() : null,
                    note.getValue()));
        });
        return new Div(reason, into, note, act);
    }

    private Div moveForm() {
        List<Concept.Goal> others = concept.goals()
                .filter(goal ->
                        goal.needs().stream().noneMatch(each -> each.id().equals(need.id())))
                .toList();
        Select<Concept.Goal> goal = new Select<>();
        goal.setLabel(getTranslation("concepts.edit.toGoal"));
        goal.setItems(others);
        goal.setItemLabelGenerator(each -> each.number() + " " + each.text().title());
        Button act = new Button(getTranslation("concepts.edit.moveNow"), event -> {
            if (goal.getValue() != null) {
                GoalId to = goal.getValue().id();
                answered.accept(
                        drafts.moveNeed(concept.head().area(), concept.head().id(), need.id(), to));
            }
        });
        return new Div(goal, act);
    }

    private void close(@Nullable Closing closing) {
        Concept.Need now = drafts.open(concept.head().area())
                .flatMap(open -> open.need(need.id()))
                .orElse(need);
        answered.accept(drafts.close(
                concept.head().area(), concept.head().id(), need.id(), now.version(), closing));
    }
}
