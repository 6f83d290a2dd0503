package org.kiezfonds.app.talks.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.Drafts;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.talks.TestTalks;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.FormDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is said about an idea, on the pages of the idea. */
@KiezfondsTest
class TalkViewsTest {

    private static final String ONE = "ideas/one/lindenkiez/1";
    private static final String MINE = "ideas/mine/1";
    private static final String TO_TEAM = "Ihre Nachricht an das Quartiersteam";
    private static final String TO_AUTHORS = "Nachricht an die Menschen hinter der Idee";
    private static final String JOIN = "Ihre Nachricht";
    private static final String ASK = "Ihre Frage zu dieser Idee";

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Gallery gallery;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private CurrentArea current;

    @Autowired
    private ApplicationContext program;

    private Kiez kiez;

    @BeforeEach
    void an_idea_that_was_sent() {
        kiez = test.kiez();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void an_author_writes_to_the_team_and_the_team_answers_on_the_desk() {
        visit(kiez.amina(), MINE);
        send(TO_TEAM, "Brauchen wir eine Genehmigung?");
        assertThat(text()).contains("Brauchen wir eine Genehmigung?");
        assertThat(area(TO_TEAM).getValue()).isEmpty();

        visit(kiez.open().team(), "desk");
        assertThat(text()).contains("eine neue Nachricht");
        visit(kiez.open().team(), "desk/1");
        assertThat(text()).contains("Brauchen wir eine Genehmigung?", "neu");
        send(TO_AUTHORS, "Ja.");
        visit(kiez.open().team(), "desk");
        assertThat(text()).doesNotContain("eine neue Nachricht");

        visit(kiez.amina(), "ideas/mine");
        assertThat(text()).contains("eine neue Nachricht");
        visit(kiez.amina(), MINE);
        assertThat(text()).contains("Quartiersteam", "Ja.", "neu");
        visit(kiez.amina(), "ideas/mine");
        assertThat(text()).doesNotContain("eine neue Nachricht");
    }

    @Test
    void older_messages_come_when_they_are_asked_for() {
        test.toTeam(kiez, kiez.amina(), "Ganz am Anfang");
        test.sayMany(kiez, 301);
        visit(kiez.amina(), MINE);
        assertThat(text()).contains("Nummer 2").doesNotContain("Ganz am Anfang");
        click("Ältere Nachrichten");
        assertThat(text()).contains("Ganz am Anfang");
        assertThat(text().indexOf("Ganz am Anfang")).isLessThan(text().indexOf("Nummer 2"));
        _assertNone(Button.class, spec -> spec.withText("Ältere Nachrichten"));
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
        visit(kiez.amina(), MINE);
        send(TO_TEAM, " ");
        assertThat(area(TO_TEAM).isInvalid()).isTrue();
        assertThat(area(TO_TEAM).getErrorMessage()).isEqualTo("Hier fehlt noch der Text.");
        send(TO_TEAM, "a".repeat(100_000));
        assertThat(area(TO_TEAM).getErrorMessage())
                .isEqualTo("Der Text hat 100.000 Zeichen. Höchstens 3.000 passen hinein.");
        assertThat(area(TO_TEAM).getValue()).hasSize(100_000);
    }

    @Test
    void what_was_typed_comes_back_after_a_reload() {
        visit(kiez.bora(), ONE);
        TextArea field = area(JOIN);
        FormDraft draft = _find(FormDraft.class).stream()
                .filter(each -> _find(each, TextArea.class).contains(field))
                .findFirst()
                .orElseThrow();
        Drafts.comeBack(draft, 0, Map.of("words", "Ich habe Tische"));
        assertThat(field.getValue()).isEqualTo("Ich habe Tische");
    }

    @Test
    void a_neighbour_joins_and_reads_the_answer_and_either_ends_it() {
        visit(kiez.bora(), ONE);
        assertThat(_get(H1.class).getText()).isEqualTo("Hoffest für alle");
        send(JOIN, "<b>Ich</b> habe Tische 🎉");
        assertThat(text()).contains("<b>Ich</b> habe Tische 🎉");

        visit(kiez.amina(), MINE);
        assertThat(text()).contains("Mit jemandem aus dem Quartier", "<b>Ich</b> habe Tische 🎉");
        send("Ihre Antwort", "Wunderbar!");
        visit(kiez.bora(), ONE);
        assertThat(text()).contains("Wunderbar!");
        click("Unterhaltung beenden");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(text()).contains("Die Person aus dem Quartier hat diese Unterhaltung beendet.");
        _assertNone(TextArea.class, spec -> spec.withLabel(JOIN));
        visit(kiez.amina(), MINE);
        _assertNone(TextArea.class, spec -> spec.withLabel("Ihre Antwort"));
    }

    @Test
    void a_reported_conversation_is_read_on_the_desk() {
        test.join(kiez, kiez.bora(), "Eine Drohung");
        visit(kiez.open().team(), "desk/1");
        assertThat(text()).doesNotContain("Eine Drohung");
        visit(kiez.amina(), MINE);
        click("Dem Quartiersteam melden …");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Er droht mir.");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Melden")));
        visit(kiez.open().team(), "desk");
        assertThat(text()).contains("Unterhaltung gemeldet");
        visit(kiez.open().team(), "desk/1");
        assertThat(text()).contains("Eine Drohung", "Gemeldet mit den Worten: Er droht mir.");
    }

    @Test
    void a_neighbour_finds_the_way_back_to_ideas_of_others() {
        visit(kiez.bora(), "ideas/mine");
        assertThat(text()).doesNotContain("Ideen anderer");
        visit(kiez.bora(), ONE);
        send(JOIN, "Ich habe Tische.");
        visit(kiez.amina(), MINE);
        send("Ihre Antwort", "Wunderbar!");
        visit(kiez.bora(), "ideas/mine");
        assertThat(text())
                .contains("Ideen anderer, bei denen Sie mitmachen", "1. Hoffest für alle")
                .contains("eine neue Nachricht");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(ONE);
        visit(kiez.amina(), "ideas/mine");
        assertThat(text()).doesNotContain("Ideen anderer");
    }

    @Test
    void support_is_one_click_and_taken_back_by_another() {
        visit(kiez.bora(), ONE);
        click("Ich würde mithelfen");
        assertThat(pressed("Ich würde mithelfen")).isEqualTo("true");
        assertThat(text()).contains("Mithelfen würden: 1. Kommen würden: 0.");
        assertThat(count()).isEqualTo(new Support(1, 0));
        click("Ich würde mithelfen");
        assertThat(pressed("Ich würde mithelfen")).isEqualTo("false");
        assertThat(count()).isEqualTo(Support.NONE);
    }

    @Test
    void a_question_is_asked_answered_hidden_and_shown_again() {
        visit(kiez.bora(), ONE);
        send(ASK, "Gibt es Kuchen?");
        visit(kiez.amina(), "ideas/mine");
        assertThat(text()).contains("eine offene Frage");
        visit(kiez.amina(), MINE);
        assertThat(text())
                .contains("Gibt es Kuchen?", "gefragt von einer Bewohnerin oder einem Bewohner");
        send("Ihre öffentliche Antwort", "Ja, drei.");
        visit(kiez.bora(), ONE);
        assertThat(text()).contains("Ja, drei.", "Antwort der Menschen hinter der Idee");

        visit(kiez.open().team(), "desk/1");
        _click(_find(Button.class, spec -> spec.withText("Ausblenden …")).getFirst());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Ausblenden")));
        assertThat(_get(_get(Dialog.class), TextArea.class).isInvalid()).isTrue();
        _setValue(_get(_get(Dialog.class), TextArea.class), "Nennt eine Nachbarin.");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Ausblenden")));
        assertThat(text()).contains("Gibt es Kuchen?");
        visit(kiez.bora(), ONE);
        assertThat(text())
                .contains("Vom Quartiersteam ausgeblendet. Der Grund: Nennt eine Nachbarin.")
                .doesNotContain("Gibt es Kuchen?");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("/log/e/"));

        visit(kiez.open().team(), "desk/1");
        click("Wieder zeigen …");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Sie ist einverstanden.");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Wieder zeigen")));
        visit(kiez.bora(), ONE);
        assertThat(text()).contains("Gibt es Kuchen?");
    }

    @Test
    void texts_of_any_script_are_text_in_their_own_direction() {
        String words = "مرحبا <script>alert(1)</script>";
        visit(kiez.bora(), ONE);
        send(ASK, words);
        assertThat(text()).contains(words);
        assertThat(page().getOuterHTML()).contains("dir=\"auto\"");
    }

    @Test
    void authors_neither_join_nor_support_nor_ask_on_their_own_page() {
        visit(kiez.amina(), ONE);
        assertThat(text()).contains("Das ist Ihre eigene Idee");
        _assertNone(TextArea.class, spec -> spec.withLabel(JOIN));
        click("Ich würde kommen");
        assertThat(count()).isEqualTo(Support.NONE);
    }

    @Test
    void of_a_hidden_idea_the_page_shows_neither_words_nor_forms() {
        people.be(kiez.open().team());
        steps.hide(kiez.idea().area(), kiez.idea().id(), 2, true);
        visit(kiez.bora(), ONE);
        assertThat(_get(H1.class).getText()).isEqualTo("Text nicht öffentlich");
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void a_page_that_is_not_there_is_none_for_anybody_and_nobody_is_asked_to_sign_in() {
        for (String place : List.of(
                "ideas/one/lindenkiez/2",
                "ideas/one/lindenkiez/x",
                "ideas/one/lindenkiez/99999999999",
                "ideas/one/gibtsnicht/1")) {
            visit(kiez.bora(), place);
            assertThat(_get(H1.class).getText()).as(place).isEqualTo("Diese Seite gibt es nicht");
        }
        Views.close();
        people.signOut();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(ONE);
        assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain("Hoffest für alle");
    }

    @Test
    void the_page_leads_to_the_public_one_and_has_a_link_to_share() {
        visit(kiez.bora(), ONE);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/quartier/lindenkiez/ideen/1");
        assertThat(_get(TextField.class).getValue()).endsWith("/quartier/lindenkiez/ideen/1");
    }

    @Test
    void a_mail_leads_to_the_desk_of_its_area_whichever_is_at_hand() {
        AreaId other = people.area("uferkiez");
        visit(kiez.open().team(), "");
        Views.close();
        people.signIn(people.holding(Role.OPERATOR, null, "op@example.org"));
        Views.open(program, Locale.GERMAN);
        current.choose(other);
        UI.getCurrent().navigate("desk/1", QueryParameters.of("area", "lindenkiez"));
        assertThat(current.get().orElseThrow().id()).isEqualTo(kiez.idea().area());
    }

    @Test
    void it_reads_in_english_too() {
        people.be(kiez.bora());
        Views.open(program, Locale.ENGLISH);
        UI.getCurrent().navigate(ONE);
        assertThat(text()).contains("Support", "Questions and answers", "Join in");
    }

    private void visit(SignedIn who, String address) {
        Views.close();
        people.be(who);
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(address);
    }

    private Support count() {
        var item = gallery.byNumber(kiez.idea().area(), 1).orElseThrow();
        return gallery.supportOf(List.of(item)).getOrDefault(item.id(), Support.NONE);
    }

    private static String pressed(String button) {
        return _get(Button.class, spec -> spec.withText(button))
                .getElement()
                .getAttribute("aria-pressed");
    }

    private static void send(String label, String words) {
        TextArea field = area(label);
        _setValue(field, words);
        Component form = field.getParent().orElseThrow();
        _click(_get(form, Button.class));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static Element page() {
        Element element = _get(H1.class).getElement();
        while (!element.getClassList().contains("kf-page")) {
            element = element.getParent();
        }
        return element;
    }

    private static String text() {
        return page().getTextRecursively();
    }
}
