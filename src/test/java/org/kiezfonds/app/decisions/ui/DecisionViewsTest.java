package org.kiezfonds.app.decisions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Appeals;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decisions;
import org.kiezfonds.app.decisions.Letters;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.funds.BookingKind;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Decisions on the pages where people act. */
@KiezfondsTest
class DecisionViewsTest {

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Letters letters;

    @Autowired
    private Pots pots;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Sent sent;

    @BeforeEach
    void an_idea_before_the_jury() {
        open = test.round();
        sent = test.admitted(open);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    private Decision refused() {
        return test.decided(test.begun(open), sent.idea(), MotionData.of(Kind.FULL, ""), "YNNN");
    }

    @Test
    void before_the_first_decision_the_list_says_what_will_be_here() {
        people.be(open.team());
        open("decisions");
        assertThat(page()).contains("Hier stehen die Beschlüsse des Gremiums");
    }

    @Test
    void the_team_sees_what_is_held_with_what_is_in_the_way_and_tries_again() {
        Hall hall = test.begun(open);
        test.carried(hall, sent.idea(), MotionData.of(Kind.FULL, ""));
        Money left = test.left(open);
        book(BookingKind.TAKEN_BACK, left);
        test.ended(hall);
        people.be(open.team());
        open("decisions");
        assertThat(page()).contains("Was noch nicht wirken kann", "Im Topf fehlen 480");
        click("Noch einmal prüfen");
        assertThat(page()).contains("Es geht noch nicht");
        book(BookingKind.GIVEN, left);
        click("Noch einmal prüfen");
        assertThat(page()).contains("Der Beschluss ist gefasst", "Nr. 1:");
        _assertNone(Button.class, spec -> spec.withText("Noch einmal prüfen"));
    }

    private void book(BookingKind kind, Money amount) {
        people.be(open.team());
        var pot = pots.of(open.fund().id()).getFirst().id();
        pots.book(open.area(), Ids.next(), pot, new Pots.Order(kind, amount, "Probe", null));
    }

    @Test
    void the_applicant_reads_the_decision_takes_the_letter_along_and_appeals() {
        refused();
        people.be(sent.author());
        open("ideas/mine/" + sent.idea().id());
        assertThat(page())
                .contains(
                        "Beschluss Nr. 1",
                        "Die Idee bekommt kein Geld aus dieser Runde",
                        "Kein Antrag auf Geld hat die nötigen Stimmen bekommen");
        assertThat(links()).contains("Schreiben 1 als PDF");
        click("Widerspruch absenden");
        assertThat(_get(
                                TextArea.class,
                                spec -> spec.withLabel(
                                        "Warum sollte das Gremium noch einmal beschließen?"))
                        .isInvalid())
                .isTrue();
        type("Warum sollte das Gremium noch einmal beschließen?", "Die Miete entfällt.");
        click("Widerspruch absenden");
        assertThat(page()).contains("Er wartet auf Antwort", "Die Miete entfällt.");
        click("Widerspruch zurücknehmen");
        assertThat(page()).contains("Er wurde zurückgenommen");
    }

    @Test
    void the_team_brings_an_appeal_before_the_body_and_puts_something_right() {
        Decision refused = refused();
        people.be(sent.author());
        appeals.make(refused.id(), Ids.next(), "Die Miete entfällt.");
        people.be(open.team());
        open("decisions");
        assertThat(page()).contains("Widersprüche, die auf Antwort warten");
        open("decisions/1");
        assertThat(page()).contains("Die Miete entfällt.");
        _assertNone(Button.class, spec -> spec.withText("Als verspätet zurückweisen"));
        click("Dem Gremium vorlegen");
        assertThat(page()).contains("Das Gremium beschließt noch einmal");
        type("Richtig ist", "Der Saal war der große.");
        type("Grund", "Tippfehler");
        click("Berichtigung veröffentlichen");
        assertThat(page()).contains("Berichtigt", "Der Saal war der große.");
    }

    @Test
    void nobody_but_the_team_gets_to_the_list_or_to_a_decision() {
        refused();
        people.be(sent.author());
        for (String address : List.of("decisions", "decisions/1")) {
            open(address);
            assertThat(_get(H1.class).getText()).doesNotContain("Beschl");
        }
        people.be(open.team());
        for (String address : List.of("decisions/2", "decisions/0", "decisions/x")) {
            open(address);
            assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void the_letter_is_a_tagged_pdf_in_german_with_a_courtesy_in_the_readers_language()
            throws Exception {
        Decision refused = refused();
        people.be(sent.author());
        byte[] pdf = letters.pdf(decisions.letters(refused).getFirst(), Locale.ENGLISH)
                .orElseThrow();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Bescheid zum Beschluss Nr. 1",
                            "kein Geld aus dieser Runde",
                            "kein Rechtsanspruch",
                            "In English, as a courtesy",
                            "no money from this round");
        }
        byte[] german = letters.pdf(decisions.letters(refused).getFirst(), Locale.GERMAN)
                .orElseThrow();
        try (var document = Loader.loadPDF(german)) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("courtesy");
        }
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static void click(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static void type(String label, String text) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel(label)), text);
    }

    private static String links() {
        return String.join(
                " ", _find(Anchor.class).stream().map(Anchor::getText).toList());
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
