package org.kiezfonds.app.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Consents;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class AccountViewsTest {

    @Autowired
    private TestPeople tests;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private Roles roles;

    @Autowired
    private ApplicationContext program;

    private AreaId lindenkiez = AreaId.next();

    @BeforeEach
    void an_area() {
        tests.signOut();
        lindenkiez = tests.area("lindenkiez");
    }

    @AfterEach
    void close() {
        Views.close();
        tests.signOut();
    }

    @Test
    void a_code_is_asked_for_and_the_field_for_it_follows() {
        open("sign-in");
        _setValue(_get(EmailField.class), "Amina@Example.org ");
        click("Code schicken");
        assertThat(_get(CodeField.class).getLabel()).isEqualTo("Code aus der E-Mail");
    }

    @Test
    void what_is_no_address_is_refused_beside_the_field_and_stays() {
        open("sign-in");
        for (String typed : List.of("", "amina", "a@b", "a b@example.org", "x".repeat(300))) {
            _get(EmailField.class).setValue(typed);
            click("Code schicken");
            assertThat(_get(EmailField.class).isInvalid()).as(typed).isTrue();
            assertThat(_get(EmailField.class).getValue()).isEqualTo(typed);
        }
    }

    @Test
    void without_a_demonstration_nobody_is_offered() {
        open("sign-in");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Oder ohne Code");
    }

    @Test
    void own_data_are_closed_to_visitors() {
        // The browser is sent to the sign-in; nothing of the view was built.
        open("me");
        assertThat(_find(H1.class)).isEmpty();
        open("me/security");
        assertThat(_find(H1.class)).isEmpty();
    }

    @Test
    void a_person_corrects_the_own_data() {
        PersonId amina = signInResident();
        open("me");
        type("Name", "  Amina Yıldız ");
        type("Ort", "Berlin");
        click("Speichern");
        assertThat(people.get(amina).profile())
                .isEqualTo(new Profile("Amina Yıldız", "", "", "", "Berlin"));
        assertThat(_get(Notification.class).getElement().getTextRecursively())
                .contains("Ihre Angaben sind gespeichert.");
    }

    @Test
    void a_name_that_is_too_long_says_how_long_it_may_be() {
        signInResident();
        open("me");
        field("Name").setValue("x".repeat(121));
        click("Speichern");
        assertThat(field("Name").getErrorMessage())
                .isEqualTo("Das ist zu lang. Höchstens 120 Zeichen passen.");
    }

    @Test
    void a_correction_from_a_second_window_is_not_overwritten_unseen() {
        PersonId amina = signInResident();
        open("me");
        people.change(amina, new Profile("Von woanders", "", "", "", ""), 0);
        type("Name", "Von hier");
        click("Speichern");
        assertThat(people.get(amina).profile().name()).isEqualTo("Von woanders");
        assertThat(field("Name").getValue()).isEqualTo("Von hier");

        click("Speichern");
        assertThat(people.get(amina).profile().name()).isEqualTo("Von hier");
    }

    @Test
    void a_consent_is_given_with_one_click() {
        PersonId amina = signInResident();
        open("me");
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Mein Name darf öffentlich stehen")),
                true);
        assertThat(consents.given(amina)).containsExactly(Purpose.PUBLIC_NAME);
    }

    @Test
    void the_list_of_roles_is_closed_to_residents_and_jurors() {
        signInResident();
        assertClosed("people");
        tests.signIn(tests.holding(Role.JUROR, lindenkiez, "bernd@example.org"));
        assertClosed("people");
    }

    @Test
    void a_team_whose_second_proof_is_missing_does_not_see_the_roles() {
        tests.signInByCode(tests.holding(Role.AREA_TEAM, lindenkiez, "dilan@example.org"));
        assertClosed("people");
    }

    @Test
    void a_team_seats_a_juror_and_sees_it_in_the_list() {
        tests.signIn(tests.holding(Role.AREA_TEAM, lindenkiez, "dilan@example.org"));
        open("people");
        _setValue(_get(EmailField.class), "bernd@example.org");
        role().setValue(Role.JUROR);
        click("Rolle vergeben");
        assertThat(roles.list(lindenkiez)).extracting(Roles.Item::role).contains(Role.JUROR);
        assertThat(_find(ListItem.class)).hasSize(2);
    }

    @Test
    void a_team_is_offered_only_the_roles_it_may_give() {
        tests.signIn(tests.holding(Role.AREA_TEAM, lindenkiez, "dilan@example.org"));
        open("people");
        assertThat(role().getListDataView().getItems())
                .containsExactly(Role.JUROR, Role.COUNCIL_MEMBER, Role.DEPARTMENT);
    }

    @Test
    void what_is_wrong_with_a_new_role_is_said_beside_each_field() {
        tests.signIn(tests.holding(Role.OPERATOR, null, "hatice@example.org"));
        open("people");
        _setValue(address(), "keine");
        DatePicker until = _get(DatePicker.class, spec -> spec.withLabel("Bis"));
        _setValue(until, LocalDate.of(2020, 1, 1));
        click("Rolle vergeben");
        assertThat(address().isInvalid()).isTrue();
        assertThat(role().isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo("Der letzte Tag liegt vor dem ersten.");
    }

    @Test
    void passkeys_app_devices_and_address_stand_on_one_page() {
        signInResident();
        open("me/security");
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly(
                        "Passkeys", "Authenticator-App", "Geräte", "E-Mail-Adresse ändern");
    }

    @Test
    void in_english_the_same_page_is_english() {
        signInResident();
        Views.open(program, Locale.ENGLISH);
        UI.getCurrent().navigate("me");
        assertThat(_get(H1.class).getText()).isEqualTo("My data");
    }

    @Test
    void the_operator_blocks_an_account_and_an_area_team_is_not_offered_to() {
        tests.resident("bernd@example.org");
        tests.signIn(tests.holding(Role.OPERATOR, null, "hatice@example.org"));
        open("people");
        EmailField blocked =
                _get(EmailField.class, spec -> spec.withLabel("E-Mail-Adresse des Kontos"));
        _setValue(blocked, "nobody@example.org");
        click("Sperren");
        assertThat(blocked.getErrorMessage()).isEqualTo("Zu dieser Adresse gibt es kein Konto.");
        _setValue(blocked, "bernd@example.org");
        click("Sperren");
        assertThat(blocked.isInvalid()).isFalse();

        tests.signIn(tests.holding(Role.AREA_TEAM, lindenkiez, "dilan@example.org"));
        open("people");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Sperren");
    }

    private PersonId signInResident() {
        PersonId amina = tests.resident("amina@example.org");
        tests.signIn(amina);
        return amina;
    }

    private void open(String route) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(route);
    }

    private void assertClosed(String route) {
        open(route);
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Role> role() {
        return (Select<Role>) (Select<?>) _get(Select.class, spec -> spec.withLabel("Rolle"));
    }

    private static EmailField address() {
        return _get(EmailField.class, spec -> spec.withLabel("E-Mail-Adresse der Person"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String value) {
        _setValue(field(label), value);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
