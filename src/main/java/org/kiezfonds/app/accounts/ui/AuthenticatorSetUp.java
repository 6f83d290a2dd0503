package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.kiezfonds.app.accounts.AuthenticatorApps;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.QrCode;

/** Sets an authenticator app up in two steps: scan, enter its first code; then recovery codes. */
final class AuthenticatorSetUp extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticatorApps apps;
    private final transient PersonId person;
    private final transient Consumer<List<String>> done;

    /** Calls back once the recovery codes were seen. */
    AuthenticatorSetUp(AuthenticatorApps apps, PersonId person, Consumer<List<String>> done) {
        this.apps = apps;
        this.person = person;
        this.done = done;
        showStart();
    }

    private void showStart() {
        Button begin = new Button(getTranslation("accounts.app.begin"), event -> showSecret());
        begin.setWidthFull();
        show(new Paragraph(getTranslation("accounts.app.what")), begin);
    }

    private void showSecret() {
        AuthenticatorApps.SetUp setUp = apps.beginSetUp(person);
        Code secret = new Code(setUp.secret().replaceAll("(.{4})", "$1 ").strip());
        secret.addClassName("kf-secret");
        CodeField code =
                new CodeField(getTranslation("accounts.app.firstCode"), this::confirm).digits();
        Button confirm = new Button(getTranslation("accounts.app.confirm"), event -> confirm(code));
        confirm.setWidthFull();
        show(
                new Paragraph(getTranslation("accounts.app.scan")),
                new QrCode(setUp.uri(), getTranslation("accounts.app.qr")),
                new Paragraph(getTranslation("accounts.app.typeInstead")),
                secret,
                code,
                confirm);
    }

    private void confirm(CodeField code) {
        apps.confirmSetUp(person, code.getValue()).ifPresentOrElse(this::showRecovery, () -> {
            code.refuse(getTranslation("accounts.app.wrong"));
        });
    }

    private void showRecovery(List<String> codes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-recovery");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Button seen = new Button(
                getTranslation("accounts.app.recovery.seen"), event -> done.accept(codes));
        seen.setWidthFull();
        show(new Paragraph(getTranslation("accounts.app.recovery")), list, seen);
        seen.focus();
    }

    private void show(Component... parts) {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("accounts.app.title")));
        getContent().add(parts);
    }
}
