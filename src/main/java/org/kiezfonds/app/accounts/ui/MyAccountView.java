package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextField.TextFieldI18n;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Consents;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.People.ChangeAnswer;
import org.kiezfonds.app.accounts.People.EraseAnswer;
import org.kiezfonds.app.accounts.People.Person;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** One's own data: see, correct, take along, erase. */
@Route("me")
@PermitAll
@Menu(title = "accounts.me.menu", order = 90, icon = "vaadin:user")
final class MyAccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient Consents consents;
    private final transient Access access;
    private final transient Visit visit;

    private final Binder<Profile> binder = new Binder<>(Profile.class);
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;

    MyAccountView(People people, Consents consents, Access access, Visit visit) {
        this.people = people;
        this.consents = consents;
        this.access = access;
        this.visit = visit;
        this.draft = new FormDraft(access.requirePerson(), "me");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = people.get(access.requirePerson());
        draft.setBase(person.version());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle()).lead(getTranslation("accounts.me.lead")),
                        profileSection(person),
                        consentSection(person.id()),
                        exportSection(),
                        eraseSection());
    }

    private Component profileSection(Person person) {
        TextField name = field("name", Autocomplete.NAME, People.NAME_LENGTH);
        name.setHelperText(getTranslation("accounts.me.name.help"));
        TextField phone = field("phone", Autocomplete.TEL, 40);
        TextField street = field("street", Autocomplete.STREET_ADDRESS, 200);
        TextField postcode = field("postcode", Autocomplete.POSTAL_CODE, 10);
        TextField city = field("city", Autocomplete.ADDRESS_LEVEL2, 100);
        bind(name, "name");
        bind(phone, "phone");
        bind(street, "street");
        bind(postcode, "postcode");
        bind(city, "city");
        binder.readRecord(person.profile());

        TextField email = new TextField(getTranslation("accounts.me.email"));
        email.setValue(person.email());
        email.setReadOnly(true);
        email.setHelperText(getTranslation("accounts.me.email.help"));
        Button save = new Button(getTranslation("accounts.me.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        draft.setContent(new FormFields(name, phone, street, postcode, city, email));
        return new Section(
                new H2(getTranslation("accounts.me.contact")),
                new Paragraph(getTranslation("accounts.me.contact.who")),
                errors,
                draft,
                save);
    }

    private TextField field(String name, Autocomplete autocomplete, int length) {
        TextField field = new TextField(getTranslation("accounts.me." + name));
        field.setAutocomplete(autocomplete);
        field.setMaxLength(length);
        field.setI18n(new TextFieldI18n()
                .setMaxLengthErrorMessage(getTranslation("accounts.me.tooLong", length)));
        FormDraft.keep(field, name);
        return field;
    }

    private void bind(TextField field, String property) {
        binder.forField(field).withConverter(String::strip, text -> text).bind(property);
    }

    private void save() {
        errors.show(binder.validate());
        if (!binder.isValid()) {
            return;
        }
        Profile typed = new Profile(
                value("name"), value("phone"), value("street"), value("postcode"), value("city"));
        switch (people.change(access.requirePerson(), typed, draft.base())) {
            case ChangeAnswer.Changed(int now) -> {
                draft.clear();
                draft.setBase(now);
                Notices.success(getTranslation("accounts.me.saved"));
            }
            case ChangeAnswer.Stale(Person now) -> {
                // What was typed stays; the next click on save means it.
                draft.setBase(now.version());
                Notices.error(getTranslation("accounts.me.stale", now.profile().name()));
            }
        }
    }

    private String value(String property) {
        return binder.getBinding(property)
                .map(binding -> ((TextField) binding.getField()).getValue().strip())
                .orElseThrow();
    }

    private Component consentSection(PersonId person) {
        Section section = new Section(
                new H2(getTranslation("accounts.consent.title")),
                new Paragraph(getTranslation("accounts.consent.lead")));
        for (Purpose purpose : Purpose.values()) {
            Checkbox box = new Checkbox(getTranslation("accounts.consent." + purpose.name()));
            box.setHelperText(getTranslation("accounts.consent." + purpose.name() + ".help"));
            box.setValue(consents.given(person).contains(purpose));
            box.addValueChangeListener(event -> {
                consents.set(person, purpose, event.getValue());
                Notices.success(getTranslation("accounts.consent.saved"));
            });
            section.add(box);
        }
        section.addClassName("kf-stack");
        return section;
    }

    private Component exportSection() {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] json =
                            people.export(access.requirePerson()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(json),
                            "kiezfonds.json",
                            "application/json",
                            json.length);
                }),
                AttachmentType.DOWNLOAD,
                getTranslation("accounts.export.do"));
        download.addClassName("kf-button-link");
        return new Section(
                new H2(getTranslation("accounts.export.title")),
                new Paragraph(getTranslation("accounts.export.lead")),
                download);
    }

    private Component eraseSection() {
        Button erase = new Button(getTranslation("accounts.erase.do"), event -> askToErase());
        erase.addThemeVariants(ButtonVariant.ERROR);
        return new Section(
                new H2(getTranslation("accounts.erase.title")),
                new Paragraph(getTranslation("accounts.erase.lead")),
                erase);
    }

    private void askToErase() {
        if (!access.isFresh()) {
            visit.proveAgain("me");
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("accounts.erase.ask"));
        dialog.setText(getTranslation("accounts.erase.ask.text"));
        dialog.setConfirmText(getTranslation("accounts.erase.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("accounts.erase.cancel"));
        dialog.addConfirmListener(event -> erase());
        dialog.open();
    }

    private void erase() {
        switch (people.erase(access.requirePerson())) {
            case EraseAnswer.Erased() -> Leaving.toGoodbye();
            case EraseAnswer.LastOperator() ->
                Notices.error(getTranslation("accounts.erase.lastOperator"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.me.title");
    }
}
