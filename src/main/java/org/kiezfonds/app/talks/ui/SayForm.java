package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/** A field for a text, and a button that says it. What is not said stays as it was typed. */
final class SayForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextArea field = new TextArea();
    private final FormDraft draft;
    private final transient BiFunction<UUID, String, SayAnswer> say;
    private final transient Consumer<SayAnswer.Said> said;
    private UUID key = Ids.next();

    /**
     * A form with nothing typed.
     *
     * @param say under a key that the form keeps until the text is said: twice is once
     * @param said shows the page as it is then
     */
    SayForm(
            FormDraft draft,
            String label,
            String help,
            String button,
            BiFunction<UUID, String, SayAnswer> say,
            Consumer<SayAnswer.Said> said) {
        this.draft = draft;
        this.say = say;
        this.said = said;
        field.setLabel(label);
        field.setHelperText(help);
        field.setWidthFull();
        field.setManualValidation(true);
        FormDraft.keep(field, "words");
        Button send = new Button(button);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            send.setEnabled(true);
            send();
        });
        Div buttons = new Div(send);
        buttons.addClassName("kf-actions");
        draft.setContent(new Div(field, buttons));
        getContent().addClassName("talks-form");
        getContent().add(draft);
    }

    private void send() {
        field.setInvalid(false);
        switch (say.apply(key, field.getValue())) {
            case SayAnswer.Said done -> {
                draft.clear();
                field.clear();
                key = Ids.next();
                said.accept(done);
            }
            case SayAnswer.Invalid(String textKey, List<Object> arguments) -> {
                field.setErrorMessage(getTranslation(textKey, arguments.toArray()));
                field.setInvalid(true);
                field.focus();
            }
            case SayAnswer.TooMany(Duration pause) ->
                Notices.error(getTranslation(
                        "talks.problem.tooMany", Math.max(1, pause.toMinutes() + 1)));
            case SayAnswer.Closed(String textKey) -> Notices.error(getTranslation(textKey));
            case SayAnswer.NotFound() -> Notices.error(getTranslation("talks.problem.gone"));
        }
    }
}
