package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.uikit.FormDraft;

/** Asks for a reason before an act. */
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * A question.
     *
     * @param texts what the keys of title, explanation, label and button begin with
     */
    ReasonDialog(
            FormDraft draft,
            String texts,
            int longest,
            Function<String, SayAnswer> act,
            Consumer<SayAnswer.Said> done) {
        setHeaderTitle(getTranslation(texts + "title"));
        setWidth("40rem");
        add(
                new Paragraph(getTranslation(texts + "text")),
                new SayForm(
                        draft,
                        getTranslation(texts + "label"),
                        getTranslation("talks.help", longest),
                        getTranslation(texts + "act"),
                        (key, words) -> act.apply(words),
                        said -> {
                            close();
                            done.accept(said);
                        }));
        getFooter().add(new Button(getTranslation("talks.cancel"), event -> close()));
    }
}
