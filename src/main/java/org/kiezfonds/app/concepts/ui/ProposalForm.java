package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;

/** Proposes a need that the version lacks. */
final class ProposalForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 160;

    private final UUID key = Ids.next();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final ErrorSummary errors = new ErrorSummary();

    ProposalForm(Talk talk) {
        title.setLabel(getTranslation("concepts.talk.proposal.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setManualValidation(true);
        title.setWidthFull();
        text.setLabel(getTranslation("concepts.talk.proposal.text"));
        text.setHelperText(getTranslation("concepts.talk.public"));
        text.setMaxLength(Discussion.LONGEST_COMMENT);
        text.setManualValidation(true);
        text.setWidthFull();
        FormDraft.keep(title, "title");
        FormDraft.keep(text, "text");
        FormDraft draft = new FormDraft(talk.person(), "proposal", talk.version());
        draft.setContent(new Div(title, text));
        Button send = new Button(getTranslation("concepts.talk.propose"), event -> {
            List<ConceptProblem> problems = talk.answered(
                    talk.discussion()
                            .propose(
                                    talk.area(),
                                    talk.version(),
                                    title.getValue(),
                                    text.getValue(),
                                    key),
                    getTranslation("concepts.talk.proposed"));
            mark(problems);
            if (problems.isEmpty()) {
                draft.clear();
            }
        });
        getContent().add(new H3(getTranslation("concepts.talk.proposal")), errors, draft, send);
        getContent().addClassName("concept-say");
    }

    private void mark(List<ConceptProblem> problems) {
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        String ofTitle = Talk.message(problems, "title");
        title.setErrorMessage(ofTitle);
        title.setInvalid(!ofTitle.isEmpty());
        String ofText = Talk.message(problems, "text");
        text.setErrorMessage(ofText);
        text.setInvalid(!ofText.isEmpty());
        if (!ofTitle.isEmpty()) {
            shown.add(new ErrorSummary.Problem(ofTitle, title));
        }
        if (!ofText.isEmpty()) {
            shown.add(new ErrorSummary.Problem(ofText, text));
        }
        errors.show(shown);
    }
}
