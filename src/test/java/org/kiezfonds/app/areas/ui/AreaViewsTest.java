package org.kiezfonds.app.areas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.AddressForm;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaData;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.areas.PlanningAreaShare;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class AreaViewsTest {

    @Autowired
    private Areas areas;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void beOperator() {
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_operator_founds_an_area_and_comes_to_its_settings() {
        open("areas");
        assertThat(_get(H1.class).getText()).isEqualTo("Quartiere");
        type("Name des Quartiers", "Am Größten Übergang");
        assertThat(field("Adresse").getValue()).isEqualTo("am-groessten-uebergang");
        type("Bezirk", "Mitte");
        click("Quartier gründen");

        assertThat(areas.bySlug("am-groessten-uebergang")).isPresent();
        assertThat(_get(H1.class).getText()).isEqualTo("Einstellungen für Am Größten Übergang");
        assertThat(field("Adresse").isReadOnly()).isTrue();
    }

    @Test
    void an_address_that_was_typed_is_not_replaced_by_a_proposal() {
        open("areas");
        type("Adresse", "kiez");
        type("Name des Quartiers", "Lindenkiez");
        assertThat(field("Adresse").getValue()).isEqualTo("kiez");
    }

    @Test
    void what_is_missing_is_said_beside_the_fields_and_above_them() {
        open("areas");
        click("Quartier gründen");
        assertThat(field("Name des Quartiers").isInvalid()).isTrue();
        assertThat(field("Name des Quartiers").getErrorMessage())
                .isEqualTo("Diese Angabe fehlt noch.");
        assertThat(_find(NativeButton.class))
                .extracting(NativeButton::getText)
                .containsExactly(
                        "Adresse: Diese Angabe fehlt noch.",
                        "Name des Quartiers: Diese Angabe fehlt noch.",
                        "Bezirk: Diese Angabe fehlt noch.");
    }

    @Test
    void an_address_that_is_taken_is_said_beside_the_field() {
        found("lindenkiez", "Lindenkiez");
        open("areas");
        type("Name des Quartiers", "Lindenkiez");
        type("Bezirk", "Mitte");
        click("Quartier gründen");
        assertThat(field("Adresse").getErrorMessage()).contains("anderes Quartier");
    }

    @Test
    void the_list_shows_all_areas_and_leads_to_their_settings() {
        found("uferkiez", "Uferkiez");
        found("lindenkiez", "Lindenkiez");
        open("areas");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .containsExactly("areas/lindenkiez", "areas/uferkiez");
    }

    @Test
    void the_list_is_closed_to_the_team_of_an_area() {
        Area area = found("lindenkiez", "Lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area.id(), "team@example.org"));
        assertClosed("areas");
    }

    @Test
    void the_settings_are_closed_to_a_juror_and_a_resident() {
        Area area = found("lindenkiez", "Lindenkiez");
        people.signIn(people.holding(Role.JUROR, area.id(), "jury@example.org"));
        assertClosed("areas/lindenkiez");
        people.signIn(people.resident("rana@example.org"));
        assertClosed("areas/lindenkiez");
    }

    @Test
    void another_teams_area_answers_like_one_that_is_not_there() {
        found("lindenkiez", "Lindenkiez");
        Area own = found("uferkiez", "Uferkiez");
        people.signIn(people.holding(Role.AREA_TEAM, own.id(), "team@example.org"));
        assertClosed("areas/lindenkiez");
        assertClosed("areas/gibtesnicht");
    }

    @Test
    void the_team_changes_its_area() {
        Area area = found("lindenkiez", "Lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area.id(), "team@example.org"));
        open("areas/lindenkiez");
        type("Name des Quartiers", "Großer Lindenkiez");
        _setValue(addressForm(), AddressForm.INFORMAL);
        _setValue(_get(LanguagesField.class), List.of(Locale.of("ar"), Locale.GERMAN));
        click("Planungsraum dazunehmen");
        type("Nummer", "01100101");
        type("Anteil am Quartier", "1/3");
        click("Speichern");

        Area now = areas.bySlug("lindenkiez").orElseThrow();
        assertThat(now.name()).isEqualTo("Großer Lindenkiez");
        assertThat(now.form()).isEqualTo(AddressForm.INFORMAL);
        assertThat(now.languages()).containsExactly(Locale.of("ar"), Locale.GERMAN);
        assertThat(now.planningAreas())
                .containsExactly(new PlanningAreaShare("01100101", "01100101", new Share(1, 3)));
        type("Bezirk", "Wedding");
        click("Speichern");
        assertThat(areas.bySlug("lindenkiez").orElseThrow().district()).isEqualTo("Wedding");
    }

    @Test
    void a_wrong_share_is_said_beside_its_own_field_and_stays_as_typed() {
        found("lindenkiez", "Lindenkiez");
        open("areas/lindenkiez");
        click("Planungsraum dazunehmen");
        type("Nummer", "01100101");
        type("Anteil am Quartier", "ein Drittel");
        click("Speichern");
        assertThat(field("Anteil am Quartier").isInvalid()).isTrue();
        assertThat(field("Anteil am Quartier").getValue()).isEqualTo("ein Drittel");
        assertThat(field("Nummer").isInvalid()).isFalse();
    }

    @Test
    void who_saves_after_somebody_else_keeps_what_was_typed_and_sees_what_changed() {
        Area area = found("lindenkiez", "Lindenkiez");
        open("areas/lindenkiez");
        type("Bezirk", "Wedding");
        areas.change(
                area.id(),
                area.version(),
                AreaData.named("Name der anderen", "Mitte", AddressForm.FORMAL));
        click("Speichern");

        assertThat(field("Bezirk").getValue()).isEqualTo("Wedding");
        assertThat(field("Name des Quartiers").getValue()).isEqualTo("Lindenkiez");
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .isEqualTo("Name des Quartiers"
                        + "Gespeichert: Name der anderenHier eingetragen: Lindenkiez"
                        + "BezirkGespeichert: MitteHier eingetragen: Wedding");
        assertThat(areas.bySlug("lindenkiez").orElseThrow().district()).isEqualTo("Mitte");

        click("Meine Fassung behalten");
        assertThat(areas.bySlug("lindenkiez").orElseThrow().district()).isEqualTo("Wedding");
        _assertNone(DescriptionList.class);
    }

    @Test
    void who_saves_after_somebody_else_can_take_the_other_version() {
        Area area = found("lindenkiez", "Lindenkiez");
        open("areas/lindenkiez");
        areas.change(
                area.id(),
                area.version(),
                AreaData.named("Name der anderen", "Mitte", AddressForm.FORMAL));
        click("Speichern");
        click("Fassung der anderen Person laden");
        assertThat(field("Name des Quartiers").getValue()).isEqualTo("Name der anderen");
        _assertNone(DescriptionList.class);
    }

    @Test
    void languages_change_places_by_buttons_that_say_what_they_move() {
        found("lindenkiez", "Lindenkiez");
        open("areas/lindenkiez");
        LanguagesField languages = _get(LanguagesField.class);
        _setValue(languages, List.of(Locale.GERMAN, Locale.of("tr"), Languages.EASY_GERMAN));
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Türkçe nach oben")));
        assertThat(languages.getValue())
                .containsExactly(Locale.of("tr"), Locale.GERMAN, Languages.EASY_GERMAN);
        _click(_get(
                Button.class,
                spec -> spec.withAttribute("aria-label", "Deutsch in Leichter Sprache entfernen")));
        assertThat(languages.getValue()).containsExactly(Locale.of("tr"), Locale.GERMAN);
    }

    private void open(String address) {
        Views.open(program, Languages.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    /** A closed door looks like a wall: nobody learns what is behind it. */
    private void assertClosed(String address) {
        Views.close();
        open(address);
        assertThat(_get(H1.class).getText())
                .isEqualTo(Texts.get(Languages.GERMAN, "shell.notFound"));
        _assertNone(TextField.class);
    }

    private Area found(String slug, String name) {
        areas.found(slug, AreaData.named(name, "Mitte", AddressForm.FORMAL));
        return areas.bySlug(slug).orElseThrow();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<AddressForm> addressForm() {
        Component group = _get(RadioButtonGroup.class);
        return (RadioButtonGroup<AddressForm>) group;
    }
}
