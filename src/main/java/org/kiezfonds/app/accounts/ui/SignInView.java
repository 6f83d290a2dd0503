package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Codes;
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
        CodeSteps steps = new CodeSteps(
                codes,
                person -> visit.enter(person, Method.CODE),
                address -> header.lead(lead(address)),
                () -> List.of(passkeySection(), demoSection()));
        step.removeAll();
        step.add(steps);
        steps.focus();
    }

    private String lead(Optional<EmailAddress> sentTo) {
        return sentTo.map(address -> getTranslation("accounts.signIn.sent", address.value()))
                .orElseGet(() -> getTranslation(
                        access.isSignedIn() ? "accounts.signIn.again" : "accounts.signIn.lead"));
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
            section.add(
                    new H2(getTranslation("accounts.signIn.demo")),
                    demoPeople(given.offers()),
                    new Details(
                            getTranslation("accounts.signIn.demo.others"),
                            demoPeople(given.others())));
        });
        section.setVisible(section.getChildren().findAny().isPresent());
        return section;
    }

    private UnorderedList demoPeople(List<Offer> offers) {
        UnorderedList people = new UnorderedList();
        offers.forEach(offer -> people.add(new ListItem(demoButton(offer))));
        return people;
    }

    private Button demoButton(Offer offer) {
        String text = getTranslation(
                "accounts.signIn.demo.as", getTranslation(offer.roleKey()), offer.name());
        return new Button(text, event -> visit.enter(offer.person(), Method.DEMO));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }
}
