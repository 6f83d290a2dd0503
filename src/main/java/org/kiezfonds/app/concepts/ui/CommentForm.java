package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.FormDraft;

/** Says something about a need, or about the whole. */
final class CommentForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Kept over several tries, so that a comment is written once. */
    private final UUID key = Ids.next();

    CommentForm(Talk talk, @Nullable NeedId need, String label) {
        TextArea text = new TextArea(label);
        text.setMaxLength(Discussion.LONGEST_COMMENT);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setHelperText(getTranslation("concepts.talk.public"));
        FormDraft.keep(text, "text");
        FormDraft draft = new FormDraft(
                talk.person(), "comment", talk.version(), need == null ? "whole" : need);
        draft.setContent(text);
        Button send = new Button(getTranslation("concepts.talk.send"), event -> {
            List<ConceptProblem> problems = talk.answered(
                    talk.discussion()
                            .comment(talk.area(), talk.version(), need, text.getValue(), key),
                    getTranslation("concepts.talk.sent"));
            String message = Talk.message(problems, "text");
            text.setErrorMessage(message);
            text.setInvalid(!message.isEmpty());
            if (message.isEmpty()) {
                draft.clear();
            } else {
                text.focus();
            }
        });
        send.setDisableOnClick(true);
        send.addClickListener(event -> send.setEnabled(true));
        getContent().add(draft, send);
        getContent().addClassName("concept-say");
    }
}
