package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaDrafts.MailAnswer;

/** Sends the link to a draft to an address, to go on writing later or elsewhere. */
final class LinkByMail extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    private final transient IdeaDrafts drafts;
    private final transient DraftKeeper keeper;
    private final EmailField address = new EmailField();
    private final Paragraph answer = new Paragraph();

    LinkByMail(IdeaDrafts drafts, DraftKeeper keeper) {
        this.drafts = drafts;
        this.keeper = keeper;
        address.setLabel(getTranslation("ideas.link.address"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.addKeyPressListener(Key.ENTER, event -> send());
        answer.getElement().setAttribute("role", "status");
        Div row = new Div(address, new Button(getTranslation("ideas.link.send"), event -> send()));
        row.addClassName("ideas-link-row");
        getContent().setSummaryText(getTranslation("ideas.link.title"));
        getContent().add(new Paragraph(getTranslation("ideas.link.text")), row, answer);
    }

    private void send() {
        Optional<EmailAddress> to = EmailAddress.read(address.getValue());
        if (to.isEmpty()) {
            refuse(getTranslation("accounts.signIn.address.wrong"));
            return;
        }
        MailAnswer said = keeper.address()
                .map(draft -> drafts.mailLink(draft, to.get(), SubmitParts.client(), getLocale()))
                .orElseGet(MailAnswer.NotFound::new);
        switch (said) {
            case MailAnswer.Sent() -> {
                address.setInvalid(false);
                answer.setText(getTranslation("ideas.link.sent", to.get().value()));
            }
            case MailAnswer.TooMany(Duration pause) ->
                refuse(getTranslation("ideas.link.tooMany", Math.max(1, pause.toMinutes() + 1)));
            case MailAnswer.NotFound() -> refuse(getTranslation("ideas.link.nothing"));
        }
    }

    private void refuse(String message) {
        answer.setText("");
        address.setErrorMessage(message);
        address.setInvalid(true);
        address.focus();
    }
}
