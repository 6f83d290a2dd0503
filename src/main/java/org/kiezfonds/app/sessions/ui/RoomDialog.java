package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;

/**
 * Asks clearly before an act in a session. What is typed stays in the tab until the act is done, and
 * stays on the screen where it is refused.
 */
final class RoomDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RoomAnswers answers;
    private final UUID session;
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final Div form = new Div();

    /**
     * An empty form above the page.
     *
     * @param act names it, for finding what was typed again
     * @param about the key of what the act is about
     */
    RoomDialog(
            RoomAnswers answers,
            RoomScreen screen,
            String title,
            String lead,
            String act,
            UUID about) {
        this.answers = answers;
        this.session = screen.room().session().id();
        draft = new FormDraft(screen.me(), "room-" + act, about);
        form.addClassName("kf-stack");
        draft.setContent(form);
        setHeaderTitle(title);
        setWidth("40rem");
        add(new Paragraph(lead), errors, draft);
    }

    /** A field whose text is kept. */
    RoomDialog with(String name, Component field) {
        FormDraft.keep(field, name);
        form.add(field);
        return this;
    }

    /** A field for words that everybody may read. */
    static TextArea words(String label, String help) {
        TextArea words = new TextArea(label);
        words.setHelperText(help);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        return words;
    }

    /** Opens it. */
    void ask(String label, String done, Supplier<SessionAnswer<?>> act) {
        Button go = RoomAnswers.primary(label, () -> answer(act.get(), done));
        getFooter().add(new Button(getTranslation("sessions.room.cancel"), event -> close()), go);
        open();
    }

    private void answer(SessionAnswer<?> answer, String done) {
        errors.hide();
        if (answer instanceof SessionAnswer.Refused<?> refused
                && !RoomAnswers.isAboutProof(refused)) {
            String words = getTranslation(refused.textKey(), refused.arguments().toArray());
            errors.show(List.of(new ErrorSummary.Problem(words, form)));
            return;
        }
        close();
        if (answers.say(session, answer, done)) {
            draft.clear();
        }
    }
}
