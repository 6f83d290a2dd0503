package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.AuthenticatorApps;
import org.kiezfonds.app.accounts.Codes;
import org.kiezfonds.app.accounts.Passkeys;
import org.kiezfonds.app.accounts.SignIns;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** Keys and devices: passkeys, the authenticator app, who is signed in where, the address. */
@Route("me/security")
@PermitAll
@Menu(title = "accounts.security.menu", order = 91, icon = "vaadin:key")
final class MySecurityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Passkeys passkeys;
    private final transient AuthenticatorApps apps;
    private final transient SignIns signIns;
    private final transient Codes codes;
    private final transient Access access;
    private final transient Formats formats;
    private final transient Visit visit;

    private final PasskeyPrompt prompt = new PasskeyPrompt();

    MySecurityView(
            Passkeys passkeys,
            AuthenticatorApps apps,
            SignIns signIns,
            Codes codes,
            Access access,
            Formats formats,
            Visit visit) {
        this.passkeys = passkeys;
        this.apps = apps;
        this.signIns = signIns;
        this.codes = codes;
        this.access = access;
        this.formats = formats;
        this.visit = visit;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        SignedIn signedIn = access.signedIn().orElseThrow();
        PersonId person = signedIn.person();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .lead(getTranslation("accounts.security.lead")),
                        prompt,
                        passkeySection(person),
                        appSection(person),
                        deviceSection(signedIn),
                        new AddressChange(codes, access, this::proveFirst));
    }

    private Component passkeySection(PersonId person) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-lines");
        List<Passkeys.Item> items = passkeys.list(person);
        items.forEach(item -> list.add(row(
                item.label(),
                getTranslation(
                        "accounts.passkey.used", formats.when(item.lastUsedAt(), getLocale())),
                removeButton(item))));
        Button add = new Button(getTranslation("accounts.passkey.add"), event -> addPasskey());
        Section section = new Section(
                new H2(getTranslation("accounts.passkey.title")),
                new Paragraph(getTranslation("accounts.passkey.what")),
                list,
                add);
        list.setVisible(!items.isEmpty());
        return section;
    }

    private Button removeButton(Passkeys.Item item) {
        Button remove = new Button(getTranslation("accounts.passkey.remove"), event -> {
            if (proveFirst()) {
                passkeys.remove(access.requirePerson(), item.id());
                Notices.success(getTranslation("accounts.passkey.removed"));
                show();
            }
        });
        remove.setAriaLabel(getTranslation("accounts.passkey.remove.one", item.label()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return remove;
    }

    private void addPasskey() {
        if (!proveFirst()) {
            return;
        }
        Passkeys.Registration registration = passkeys.beginRegistration();
        prompt.create(registration.json(), answer -> {
            if (passkeys.register(registration, PasskeyLabel.ofThisDevice(), answer)) {
                Notices.success(getTranslation("accounts.passkey.added"));
                show();
            } else {
                Notices.error(getTranslation("accounts.passkey.notAdded"));
            }
        });
    }

    private Component appSection(PersonId person) {
        if (apps.isSetUp(person)) {
            Button remove = new Button(getTranslation("accounts.app.remove"), event -> {
                if (proveFirst()) {
                    apps.remove(person);
                    show();
                }
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            return new Section(
                    new H2(getTranslation("accounts.app.title")),
                    new StatusBadge(StatusBadge.Kind.GOOD, getTranslation("accounts.app.isSetUp")),
                    remove);
        }
        if (access.mayChangeKeys()) {
            return new AuthenticatorSetUp(apps, person, codes -> show());
        }
        return new Section(
                new H2(getTranslation("accounts.app.title")),
                new Paragraph(getTranslation("accounts.app.what")),
                new Button(getTranslation("accounts.app.begin"), event -> proveFirst()));
    }

    private Component deviceSection(SignedIn here) {
        PersonId person = here.person();
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-lines");
        List<SignIns.Item> items = signIns.list(person);
        items.forEach(item -> list.add(row(
                item.device(),
                getTranslation(
                        "accounts.device.seen",
                        getTranslation("accounts.device.by." + item.method().name()),
                        formats.when(item.seenAt(), getLocale())),
                item.id().equals(here.signIn())
                        ? new StatusBadge(
                                StatusBadge.Kind.INFO, getTranslation("accounts.device.this"))
                        : endButton(person, item))));
        Button others = new Button(getTranslation("accounts.device.endOthers"), event -> {
            signIns.endOthers(person, here.signIn());
            Notices.success(getTranslation("accounts.device.ended"));
            show();
        });
        others.setVisible(items.size() > 1);
        return new Section(
                new H2(getTranslation("accounts.device.title")),
                new Paragraph(getTranslation("accounts.device.lead")),
                list,
                others);
    }

    private Button endButton(PersonId person, SignIns.Item item) {
        Button end = new Button(getTranslation("accounts.device.end"), event -> {
            signIns.end(person, item.id());
            Notices.success(getTranslation("accounts.device.ended"));
            show();
        });
        end.setAriaLabel(getTranslation("accounts.device.end.one", item.device()));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        return end;
    }

    private static ListItem row(String title, String detail, Component act) {
        Span name = new Span(title);
        name.addClassName("kf-line-title");
        Span more = new Span(detail);
        more.addClassName("kf-line-detail");
        return new ListItem(new Div(name, more), act);
    }

    /** Whether the proof is fresh; leads to the sign-in and back here where it is not. */
    private boolean proveFirst() {
        if (!access.isFresh()) {
            visit.proveAgain("me/security");
        } else if (access.needsSecondFactor()) {
            visit.showSecondFactor("me/security");
        }
        return access.mayChangeKeys();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.security.title");
    }
}
