package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.BrowserKey;
import org.kiezfonds.app.accounts.Codes;
import org.kiezfonds.app.accounts.Codes.AskAnswer;
import org.kiezfonds.app.accounts.Codes.ConfirmAnswer;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Passkeys;
import org.kiezfonds.app.accounts.SignInOffers;
import org.kiezfonds.app.accounts.SignInOffers.Offer;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in without a password: a code by mail, or a passkey. */
@Route("sign-in")
@AnonymousAllowed
final class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Codes codes;
    private final transient Passkeys passkeys;
    private final transient Visit visit;
    private final transient Access access;
    private final transient ObjectProvider<SignInOffers> offers;

    private final PasskeyPrompt prompt = new PasskeyPrompt();
    private final PageHeader header = new PageHeader("");
    private final Div step = new Div();

    SignInView(
            Codes codes,
            Passkeys passkeys,
            Visit visit,
            Access access,
            ObjectProvider<SignInOffers> offers) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.visit = visit;
        this.access = access;
        this.offers = offers;
        getContent().addClassName("kf-narrow");
        getContent().add(header, prompt, step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        header.setTitle(getTranslation("accounts.signIn.title"));
        // Somebody who reads mail on the same phone may find this page loaded anew.
        Optional<EmailAddress> waiting = BrowserCookie.read().flatMap(codes::waiting);
        if (waiting.isPresent()) {
            showCodeStep(waiting.get());
        } else {
            showAddressStep("");
        }
    }

    private void showAddressStep(String typed) {
        header.lead(getTranslation(
                access.isSignedIn() ? "accounts.signIn.again" : "accounts.signIn.lead"));
        EmailField address = new EmailField(getTranslation("accounts.signIn.address"));
        address.setHelperText(getTranslation("accounts.signIn.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.setValue(typed);
        address.setWidthFull();
        Button send = primary("accounts.signIn.send", () -> send(address));
        address.addKeyPressListener(Key.ENTER, event -> send(address));
        step.removeAll();
        step.add(address, send, passkeySection(), demoSection());
        address.focus();
    }

    private void send(EmailField field) {
        Optional<EmailAddress> address = EmailAddress.read(field.getValue());
        if (address.isEmpty()) {
            refuse(field, getTranslation("accounts.signIn.address.wrong"));
            return;
        }
        BrowserKey browser = BrowserCookie.readOrSet();
        switch (codes.askToSignIn(address.get(), browser, Visit.client(), getLocale())) {
            case AskAnswer.Sent() -> showCodeStep(address.get());
            case AskAnswer.TooMany(Duration pause) ->
                refuse(field, getTranslation("accounts.signIn.tooMany", minutes(pause)));
        }
    }

    private void showCodeStep(EmailAddress address) {
        header.lead(getTranslation("accounts.signIn.sent", address.value()));
        CodeField code =
                new CodeField(getTranslation("accounts.signIn.code"), this::confirm).digits();
        code.setHelperText(getTranslation("accounts.signIn.code.help", Codes.LIFETIME.toMinutes()));
        Button enter = primary("accounts.signIn.enter", () -> confirm(code));
        Button other = new Button(
                getTranslation("accounts.signIn.otherAddress"),
                event -> showAddressStep(address.value()));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        step.removeAll();
        step.add(code, enter, other, new Paragraph(getTranslation("accounts.signIn.noMail")));
        code.focus();
    }

    private void confirm(CodeField field) {
        ConfirmAnswer answer = BrowserCookie.read()
                .map(browser ->
                        codes.confirmSignIn(field.getValue(), browser, Visit.client(), getLocale()))
                .orElseGet(ConfirmAnswer.NoneAsked::new);
        switch (answer) {
            case ConfirmAnswer.Right right -> visit.enter(right.person(), Method.CODE);
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
        showAddressStep("");
    }

    private Component passkeySection() {
        Button use = new Button(getTranslation("accounts.signIn.passkey"), event -> {
            Passkeys.Assertion assertion = passkeys.beginSignIn();
            prompt.ask(assertion.json(), answer -> passkeyAnswered(assertion, answer));
        });
        use.setWidthFull();
        Section section = new Section(new H2(getTranslation("accounts.signIn.or")), use);
        section.addClassName("kf-other-way");
        return section;
    }

    private void passkeyAnswered(Passkeys.Assertion assertion, String answer) {
        passkeys.confirmSignIn(assertion, answer)
                .ifPresentOrElse(
                        person -> visit.enter(person, Method.PASSKEY),
                        () -> Notices.error(getTranslation("accounts.signIn.passkey.wrong")));
    }

    private Component demoSection() {
        Section section = new Section();
        offers.ifAvailable(given -> {
            section.addClassName("kf-demo-people");
            UnorderedList people = new UnorderedList();
            given.offers().forEach(offer -> people.add(new ListItem(demoButton(offer))));
            section.add(new H2(getTranslation("accounts.signIn.demo")), people);
        });
        section.setVisible(section.getChildren().findAny().isPresent());
        return section;
    }

    private Button demoButton(Offer offer) {
        String text = getTranslation(
                "accounts.signIn.demo.as", getTranslation(offer.roleKey()), offer.name());
        return new Button(text, event -> visit.enter(offer.person(), Method.DEMO));
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

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }
}
