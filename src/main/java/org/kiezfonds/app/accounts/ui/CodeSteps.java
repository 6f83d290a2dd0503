package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kiezfonds.app.accounts.BrowserKey;
import org.kiezfonds.app.accounts.Codes;
import org.kiezfonds.app.accounts.Codes.AskAnswer;
import org.kiezfonds.app.accounts.Codes.ConfirmAnswer;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Notices;

/** The two steps of a sign-in by code: the address, then the code that was sent to it. */
final class CodeSteps extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Codes codes;
    private final transient Consumer<PersonId> enter;
    private final transient Consumer<Optional<EmailAddress>> told;
    private final transient Supplier<List<Component>> otherWays;

    /**
     * The step that is due: somebody who reads mail on the same phone may find the page loaded anew.
     *
     * @param enter lets in who had the right code
     * @param told hears at each step of the address that has a code; empty at the first step
     * @param otherWays stand below the address
     */
    CodeSteps(
            Codes codes,
            Consumer<PersonId> enter,
            Consumer<Optional<EmailAddress>> told,
            Supplier<List<Component>> otherWays) {
        this.codes = codes;
        this.enter = enter;
        this.told = told;
        this.otherWays = otherWays;
        BrowserCookie.read()
                .flatMap(codes::waiting)
                .ifPresentOrElse(this::showCode, () -> showAddress(""));
    }

    private EmailField showAddress(String typed) {
        told.accept(Optional.empty());
        EmailField address = new EmailField(getTranslation("accounts.signIn.address"));
        address.setHelperText(getTranslation("accounts.signIn.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.setValue(typed);
        address.setWidthFull();
        address.addKeyPressListener(Key.ENTER, event -> send(address));
        getContent().removeAll();
        getContent().add(address, primary("accounts.signIn.send", () -> send(address)));
        getContent().add(otherWays.get());
        return address;
    }

    /** Puts the cursor where the next step begins. */
    void focus() {
        getContent()
                .getChildren()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private void send(EmailField field) {
        Optional<EmailAddress> address = EmailAddress.read(field.getValue());
        if (address.isEmpty()) {
            refuse(field, getTranslation("accounts.signIn.address.wrong"));
            return;
        }
        BrowserKey browser = BrowserCookie.readOrSet();
        switch (codes.askToSignIn(address.get(), browser, Visit.client(), getLocale())) {
            case AskAnswer.Sent() -> {
                showCode(address.get());
                focus();
            }
            case AskAnswer.TooMany(Duration pause) ->
                refuse(field, getTranslation("accounts.signIn.tooMany", minutes(pause)));
        }
    }

    private void showCode(EmailAddress address) {
        told.accept(Optional.of(address));
        CodeField code =
                new CodeField(getTranslation("accounts.signIn.code"), this::confirm).digits();
        code.setHelperText(getTranslation("accounts.signIn.code.help", Codes.LIFETIME.toMinutes()));
        Button other = new Button(
                getTranslation("accounts.signIn.otherAddress"),
                event -> showAddress(address.value()).focus());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().removeAll();
        getContent()
                .add(
                        code,
                        primary("accounts.signIn.enter", () -> confirm(code)),
                        other,
                        new Paragraph(getTranslation("accounts.signIn.noMail")));
    }

    private void confirm(CodeField field) {
        ConfirmAnswer answer = BrowserCookie.read()
                .map(browser ->
                        codes.confirmSignIn(field.getValue(), browser, Visit.client(), getLocale()))
                .orElseGet(ConfirmAnswer.NoneAsked::new);
        switch (answer) {
            case ConfirmAnswer.Right right -> enter.accept(right.person());
            case ConfirmAnswer.Wrong(int left) ->
                field.refuse(getTranslation("accounts.signIn.code.wrong", left));
            case ConfirmAnswer.TriesUsedUp() -> startOver("accounts.signIn.code.usedUp");
            case ConfirmAnswer.Expired() -> startOver("accounts.signIn.code.expired");
            case ConfirmAnswer.AlreadyUsed() -> startOver("accounts.signIn.code.used");
            case ConfirmAnswer.NoneAsked() -> startOver("accounts.signIn.code.none");
            case ConfirmAnswer.TooMany(Duration pause) ->
                field.refuse(getTranslation("accounts.signIn.tooMany", minutes(pause)));
        }
    }

    private void startOver(String key) {
        Notices.error(getTranslation(key));
        showAddress("").focus();
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setWidthFull();
        return button;
    }

    private static void refuse(EmailField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    private static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }
}
