package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.uikit.FormDraft;

/** The team's answer. A proposal that is taken up gets its place in the concept here. */
final class AnswerForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 3_000;

    AnswerForm(Talk talk, Comment comment) {
        RadioButtonGroup<Comment.Verdict> verdict =
                new RadioButtonGroup<>(getTranslation("concepts.answer.verdict"));
        verdict.setItems(Comment.Verdict.values());
        verdict.setItemLabelGenerator(each -> getTranslation("concepts.verdict." + each));
        verdict.setValue(
                comment.answer() == null
                        ? Comment.Verdict.ANSWERED
                        : comment.answer().verdict());
        Select<Concept.Goal> goal = new Select<>();
        goal.setLabel(getTranslation("concepts.answer.goal"));
        goal.setItems(talk.standing().concept().goals().toList());
        goal.setItemLabelGenerator(each -> each.number() + " " + each.text().title());
        goal.setManualValidation(true);
        goal.setVisible(false);
        verdict.addValueChangeListener(event -> goal.setVisible(
                comment.isProposal() && event.getValue() == Comment.Verdict.TAKEN_UP));
        TextArea text = new TextArea(getTranslation("concepts.answer.text"));
        text.setMaxLength(LONGEST);
        text.setManualValidation(true);
        text.setWidthFull();
        text.setHelperText(getTranslation("concepts.answer.public"));
        if (comment.answer() != null) {
            text.setValue(comment.answer().text());
        }
        FormDraft.keep(verdict, "verdict");
        FormDraft.keep(goal, "goal", each -> each.id().toString());
        FormDraft.keep(text, "text");
        // The answer of a colleague stands above the form; the draft says where it is newer.
        FormDraft draft = new FormDraft(talk.person(), "answer", comment.id());
        draft.setBase(comment.version());
        draft.setContent(new Div(verdict, goal, text));
        Button send = new Button(getTranslation("concepts.answer.send"), event -> {
            List<ConceptProblem> problems = talk.answered(
                    talk.discussion()
                            .answer(
                                    talk.area(),
                                    comment.id(),
                                    comment.version(),
                                    verdict.getValue(),
                                    text.getValue(),
                                    goal.getValue() == null
                                            ? null
                                            : goal.getValue().id()),
                    getTranslation("concepts.answer.sent"));
            String ofText = Talk.message(problems, "answer");
            text.setErrorMessage(ofText);
            text.setInvalid(!ofText.isEmpty());
            String ofGoal = Talk.message(problems, "goal");
            goal.setErrorMessage(ofGoal);
            goal.setInvalid(!ofGoal.isEmpty());
            if (problems.isEmpty()) {
                draft.clear();
            }
        });
        getContent().add(draft, send);
    }
}
