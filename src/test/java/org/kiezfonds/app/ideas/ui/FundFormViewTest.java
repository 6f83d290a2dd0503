package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForms;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class FundFormViewTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaForms forms;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void a_fund() {
        open = test.round("lindenkiez");
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_fund_leads_to_it_and_it_leads_back() {
        visit("funds/" + open.fund().slug());
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("funds/" + open.fund().slug() + "/form");

        visit(place());
        assertThat(_get(H1.class).getText()).isEqualTo("Formular: Aktionsfonds");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("funds", "funds/" + open.fund().slug());
    }

    @Test
    void what_no_fund_can_leave_out_is_locked() {
        visit(place());
        assertThat(text()).contains("Wie heißt Ihre Idee? –wird immer gefragt");
        assertThat(_find(Select.class).stream().map(each -> each.getElement().getProperty("label")))
                .contains("Warum ist das nötig?")
                .doesNotContain("Wie heißt Ihre Idee?");
    }

    @Test
    void whether_the_point_is_public_is_asked_with_the_place_and_is_no_line_of_its_own() {
        visit(place());
        assertThat(text()).contains(Texts.get(Locale.GERMAN, "ideas.field.POINT_ON_MAP"));
        assertThat(text()).doesNotContain(Texts.get(Locale.GERMAN, "ideas.field.POINT_PUBLIC"));
    }

    @Test
    void a_changed_form_holds_from_then_on_and_stands_in_the_history() {
        visit(place());
        assertThat(text()).contains("Bisher fragt der Fonds, was für seine Art vorgeschlagen ist.");
        _setValue(ask("Warum ist das nötig?"), Ask.ALWAYS);
        _setValue(
                _find(TextArea.class, spec -> spec.withLabel("Hilfetext auf Deutsch"))
                        .getFirst(),
                "Kurz und gut.");
        click("Noch eine Frage");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Frage auf Deutsch")), "Und sonst?");
        click("Formular ändern");

        IdeaForm now = forms.of(open.fund());
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.asks()).containsEntry(IdeaField.REASON, Ask.ALWAYS);
        assertThat(now.helps()).containsEntry(IdeaField.TITLE, LocalText.of("Kurz und gut.", ""));
        assertThat(now.questions()).hasSize(1);
        assertThat(text()).contains("Fassung 1, heute");
    }

    @Test
    void an_empty_question_and_no_change_at_all_are_said() {
        visit(place());
        click("Formular ändern");
        assertThat(text()).contains("Es hat sich nichts geändert.");
        click("Noch eine Frage");
        click("Formular ändern");
        assertThat(text()).contains("Eine eigene Frage ist leer.");
        assertThat(forms.of(open.fund()).version()).isZero();
    }

    @Test
    void the_preview_shows_the_fields_as_they_would_be_asked() {
        visit(place());
        _setValue(ask("Wie viele Menschen kommen ungefähr?"), Ask.ALWAYS);
        _assertNone(TextField.class, spec -> spec.withLabel("Wie heißt Ihre Idee?"));

        click("Ansehen, wie es aussieht");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Wie heißt Ihre Idee?"))
                        .isRequiredIndicatorVisible())
                .isTrue();
        _get(TextField.class, spec -> spec.withLabel("Wie viele Menschen kommen ungefähr?"));
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_beside_what_is_typed() {
        visit(place());
        _setValue(ask("Warum ist das nötig?"), Ask.ALWAYS);
        IdeaForm before = forms.of(open.fund());
        Map<IdeaField, Ask> asks = new EnumMap<>(before.asks());
        asks.put(IdeaField.AUDIENCE, Ask.NOT);
        forms.change(open.area(), open.fund().id(), new IdeaForm(0, asks, Map.of(), List.of()));

        click("Formular ändern");

        assertThat(text()).contains("Warum ist das nötig?", "muss ausgefüllt werden");
        assertThat(forms.of(open.fund()).version()).isEqualTo(1);
        click("Meine Fassung behalten");
        assertThat(forms.of(open.fund()).asks()).containsEntry(IdeaField.REASON, Ask.ALWAYS);
    }

    @Test
    void the_form_of_a_fund_of_another_area_is_not_found() {
        Open other = test.round("uferkiez");
        people.be(other.team());
        visit("funds/" + open.fund().slug() + "x/form");
        assertThat(_find(H1.class)).noneMatch(each -> each.getText().startsWith("Formular"));
    }

    private String place() {
        return "funds/" + open.fund().slug() + "/form";
    }

    private void visit(String place) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(place);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Ask> ask(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text() {
        return _get(FundFormView.class).getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
