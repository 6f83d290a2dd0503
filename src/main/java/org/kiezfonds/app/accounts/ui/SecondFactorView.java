package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.AuthenticatorApps;
import org.kiezfonds.app.accounts.AuthenticatorApps.CheckAnswer;
import org.kiezfonds.app.accounts.Passkeys;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/**
 * Asks those who decide, and those who change their own keys, for a second proof: a passkey or the code of an app. Whoever has neither
 * yet sets one up here; until then their deciding roles rest.
 */
@Route("second-factor")
@PermitAll
final class SecondFactorView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient AuthenticatorApps apps;
    private final transient Passkeys passkeys;
    private final transient Visit visit;

    private final PasskeyPrompt prompt = new PasskeyPrompt();

    SecondFactorView(Access access, AuthenticatorApps apps, Passkeys passkeys, Visit visit) {
        this.access = access;
        this.apps = apps;
        this.passkeys = passkeys;
        this.visit = visit;
        getContent().addClassName("kf-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean rolesWait = !access.signedIn().orElseThrow().rights().withheld().isEmpty();
        if (!rolesWait && !access.needsSecondFactor()) {
            event.forwardTo("");
            return;
        }
        show();
    }

    private void show() {
        PersonId person = access.requirePerson();
        boolean hasPasskey = !passkeys.list(person).isEmpty();
        boolean hasApp = apps.isSetUp(person);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .lead(getTranslation(
                                        hasPasskey || hasApp
                                                ? "accounts.second.lead"
                                                : "accounts.second.lead.setUp")),
                        prompt);
        if (hasPasskey) {
            getContent().add(usePasskey());
        }
        if (hasApp) {
            getContent().add(useApp());
        }
        if (!hasPasskey && !hasApp) {
            getContent()
                    .add(
                            setUpPasskey(),
                            new AuthenticatorSetUp(apps, person, codes -> visit.strengthen()));
        }
        getContent().add(new Paragraph(getTranslation("accounts.second.without")));
    }

    private Section usePasskey() {
        Button button = new Button(getTranslation("accounts.second.passkey"), event -> {
            Passkeys.Assertion assertion = passkeys.beginSignIn();
            prompt.ask(
                    assertion.json(),
                    answer -> passkeys.confirmSignIn(assertion, answer)
                            .filter(access.requirePerson()::equals)
                            .ifPresentOrElse(
                                    person -> visit.enter(person, Method.PASSKEY),
                                    () -> Notices.error(
                                            getTranslation("accounts.signIn.passkey.wrong"))));
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setWidthFull();
        return new Section(button);
    }

    private Section setUpPasskey() {
        Button button = new Button(getTranslation("accounts.second.passkey.add"), event -> {
            Passkeys.Registration registration = passkeys.beginRegistration();
            prompt.create(registration.json(), answer -> {
                if (passkeys.register(registration, PasskeyLabel.ofThisDevice(), answer)) {
                    visit.enter(access.requirePerson(), Method.PASSKEY);
                } else {
                    Notices.error(getTranslation("accounts.passkey.notAdded"));
                }
            });
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setWidthFull();
        return new Section(
                new H2(getTranslation("accounts.passkey.title")),
                new Paragraph(getTranslation("accounts.passkey.what")),
                button);
    }

    private Section useApp() {
        CodeField code = new CodeField(getTranslation("accounts.second.code"), this::check);
        code.setHelperText(getTranslation("accounts.second.code.help"));
        Button enter = new Button(getTranslation("accounts.signIn.enter"), event -> check(code));
        enter.setWidthFull();
        code.focus();
        return new Section(code, enter);
    }

    private void check(CodeField field) {
        switch (apps.check(access.requirePerson(), field.getValue())) {
            case CheckAnswer.Right() -> visit.strengthen();
            case CheckAnswer.Wrong() -> field.refuse(getTranslation("accounts.second.wrong"));
            case CheckAnswer.Locked(Duration pause) ->
                field.refuse(getTranslation(
                        "accounts.second.locked",
                        Math.max(1, pause.plusSeconds(59).toMinutes())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.second.title");
    }
}
