package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Codes;
import org.kiezfonds.app.accounts.Codes.AskAnswer;
import org.kiezfonds.app.accounts.Codes.ConfirmAnswer;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.uikit.Notices;

/** Changes the mail address: a code goes to the new one and proves that it is one's own. */
final class AddressChange extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Codes codes;
    private final transient Access access;
    private final transient BooleanSupplier proveFirst;

    AddressChange(Codes codes, Access access, BooleanSupplier proveFirst) {
        this.codes = codes;
        this.access = access;
        this.proveFirst = proveFirst;
        getContent().add(new H2(getTranslation("accounts.address.title")));
        showAddress();
    }

    private void showAddress() {
        EmailField address = new EmailField(getTranslation("accounts.address.new"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.setWidthFull();
        Button send = new Button(getTranslation("accounts.signIn.send"), event -> send(address));
        replace(new Paragraph(getTranslation("accounts.address.lead")), address, send);
    }

    private void send(EmailField field) {
        Optional<EmailAddress> address = EmailAddress.read(field.getValue());
        if (address.isEmpty()) {
            field.setErrorMessage(getTranslation("accounts.signIn.address.wrong"));
            field.setInvalid(true);
            return;
        }
        if (!proveFirst.getAsBoolean()) {
            return;
        }
        AskAnswer answer = codes.askForNewAddress(
                access.requirePerson(),
                address.get(),
                BrowserCookie.readOrSet(),
                Visit.client(),
                getLocale());
        switch (answer) {
            case AskAnswer.Sent() -> showCode(address.get());
            case AskAnswer.TooMany(Duration pause) -> {
                field.setErrorMessage(getTranslation(
                        "accounts.signIn.tooMany", pause.plusSeconds(59).toMinutes()));
                field.setInvalid(true);
            }
        }
    }

    private void showCode(EmailAddress address) {
        CodeField code =
                new CodeField(getTranslation("accounts.signIn.code"), this::confirm).digits();
        Button confirm =
                new Button(getTranslation("accounts.address.confirm"), event -> confirm(code));
        replace(
                new Paragraph(getTranslation("accounts.signIn.sent", address.value())),
                code,
                confirm);
        code.focus();
    }

    private void confirm(CodeField field) {
        ConfirmAnswer answer = BrowserCookie.read()
                .map(browser -> codes.confirmNewAddress(
                        access.requirePerson(), field.getValue(), browser, Visit.client()))
                .orElseGet(ConfirmAnswer.NoneAsked::new);
        if (answer instanceof ConfirmAnswer.Right) {
            Notices.success(getTranslation("accounts.address.changed"));
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        field.refuse(
                switch (answer) {
                    case ConfirmAnswer.Wrong(int left) ->
                        getTranslation("accounts.signIn.code.wrong", left);
                    case ConfirmAnswer.TooMany(Duration pause) ->
                        getTranslation(
                                "accounts.signIn.tooMany", pause.plusSeconds(59).toMinutes());
                    default -> getTranslation("accounts.signIn.code.expired");
                });
    }

    private void replace(Component... parts) {
        getContent().getChildren().skip(1).toList().forEach(getContent()::remove);
        getContent().add(parts);
    }
}
