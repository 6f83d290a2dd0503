package org.kiezfonds.app.site.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.site.SiteText;
import org.kiezfonds.app.site.SiteTextKind;
import org.kiezfonds.app.site.SiteTexts;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class SiteTextsViewTest {

    @Autowired
    private SiteTexts texts;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void the_operator_opens_the_view() {
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("site-texts");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void what_is_written_and_saved_is_what_readers_read() {
        write("Wir sind es.");
        click("Speichern");

        assertThat(imprint().body()).isEqualTo("Wir sind es.");
        assertThat(imprint().version()).isEqualTo(1);
    }

    @Test
    void what_is_typed_in_one_language_is_still_there_after_a_look_at_another() {
        write("Wir sind es.");
        language().setValue(Languages.ENGLISH);
        write("It is us.");
        language().setValue(Languages.GERMAN);

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Wir sind es.");
        assertThat(imprint().isDefault()).isTrue();
    }

    @Test
    void who_saved_meanwhile_is_shown_and_overwritten_only_on_purpose() {
        texts.save(new SiteText(SiteTextKind.IMPRINT, Locale.GERMAN, "Die anderen.", 0));
        write("Wir sind es.");
        click("Speichern");
        assertThat(imprint().body()).isEqualTo("Die anderen.");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Wir sind es.");

        click("Meinen Text behalten und den anderen ersetzen");

        assertThat(imprint().body()).isEqualTo("Wir sind es.");
        assertThat(imprint().version()).isEqualTo(2);
    }

    @Test
    void leaving_with_something_unsaved_asks_first_and_without_does_not() {
        UI.getCurrent().navigate("");
        _assertNone(ConfirmDialog.class);
        UI.getCurrent().navigate("site-texts");
        write("Wir sind es.");
        UI.getCurrent().navigate("");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Wir sind es.");
    }

    @Test
    void others_do_not_come_in() {
        Views.close();
        people.signIn(people.resident("anna@example.org"));
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("site-texts");

        _assertNone(SiteTextsView.class);
    }

    private SiteText imprint() {
        return texts.read(SiteTextKind.IMPRINT, Locale.GERMAN);
    }

    private static void write(String text) {
        _setValue(_get(TextArea.class), text);
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Locale> language() {
        return (Select<Locale>) (Select<?>)
                _get(Select.class, spec -> spec.withLabel("Sprache").withId("site-text-language"));
    }
}
