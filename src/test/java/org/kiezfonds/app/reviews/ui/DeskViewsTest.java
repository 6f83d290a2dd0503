package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.reviews.DeskTray;
import org.kiezfonds.app.reviews.FormalChecks;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class DeskViewsTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestPeople people;

    @Autowired
    private Ideas ideas;

    @Autowired
    private CheckActs acts;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private PersonId amina = PersonId.next();
    private Idea idea;

    @BeforeEach
    void an_idea_on_the_desk() {
        open = test.round("lindenkiez", question());
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    private static RuleDraft question() {
        return new RuleDraft(
                "for-all",
                RuleKind.QUESTION,
                Severity.BLOCKS,
                Map.of(),
                LocalText.of("Ist die Aktion für alle offen?", "Is the action open to all?"),
                LocalText.NONE);
    }

    @Test
    void the_desk_shows_what_waits_and_since_when() {
        clock.advance(Duration.ofDays(3));
        open("desk");
        assertThat(_get(H1.class).getText()).isEqualTo("Arbeitstisch");
        assertThat(links()).containsExactly("Nr. 1: Hoffest für alle");
        assertThat(texts()).anyMatch(text -> text.startsWith("Wartet seit 3 Tagen"));
        assertThat(texts()).anyMatch(text -> text.startsWith("Nächste Sitzung"));
    }

    @Test
    void trays_and_rounds_are_chosen_and_stand_in_the_address() {
        acts.refuse(open.area(), idea.id(), idea.version(), "Nein.");
        open("desk");
        assertThat(links()).isEmpty();
        _setValue(trays(), DeskTray.ENDED);
        assertThat(links()).containsExactly("Nr. 1: Hoffest für alle");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("tray=ENDED");
        open("desk?tray=ENDED&round=quatsch");
        assertThat(links()).hasSize(1);
        open("desk?tray=QUATSCH");
        assertThat(trays().getValue()).isEqualTo(DeskTray.RECEIVED);
    }

    @Test
    void what_is_overdue_is_said_with_its_day() {
        acts.giveBack(
                open.area(),
                idea.id(),
                idea.version(),
                "Welches Geschirr?",
                Set.of(IdeaField.PLAN),
                LocalDate.of(2027, 3, 5));
        clock.advance(Duration.ofDays(7));
        open("desk?tray=OVERDUE");
        assertThat(texts()).contains("Frist vorbei seit 5. März 2027");
    }

    @Test
    void an_idea_shows_all_that_it_says_and_who_is_behind_it() {
        open("desk/1");
        assertThat(_get(H1.class).getText()).isEqualTo("Nr. 1: Hoffest für alle");
        String all = page();
        assertThat(all)
                .contains("amina@example.org")
                .contains("030 1234567")
                .contains("480 €")
                .contains("Bänke (Miete und Leihe): 20 × 15 € = 300 €")
                .contains("Ist die Aktion für alle offen?");
    }

    @Test
    void markup_in_an_idea_is_text() {
        people.signIn(people.resident("eve@example.org"));
        test.sent(
                open,
                TestIdeas.party().with(IdeaField.PLAN, "<script>alert(1)</script> <b>fett</b>"));
        people.be(open.team());
        open("desk/2");
        assertThat(page()).contains("<script>alert(1)</script>");
    }

    @Test
    void an_answer_saves_itself_and_then_the_idea_is_admitted() {
        open("desk/1");
        click("Zulassen …");
        clickLast("Zulassen");
        assertThat(_find(ListItem.class).stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .contains("Ist die Aktion für alle offen?: noch nicht beantwortet.");
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
        clickLast("Abbrechen");

        _setValue(yesNo(), true);
        _setValue(reason(), "Der Hof steht allen offen.");
        assertThat(checks.of(now()).obstacles()).isEmpty();
        click("Zulassen …");
        clickLast("Zulassen");

        assertThat(now().state()).isEqualTo(IdeaState.ADMITTED);
        assertThat(page()).contains("zugelassen", "Der Hof steht allen offen.");
        _assertNone(Button.class, spec -> spec.withText("Zulassen …"));
    }

    @Test
    void who_answers_second_sees_both_and_chooses() {
        open("desk/1");
        checks.answer(open.area(), idea.id(), "for-all", 0, false, null, "Nur für Mitglieder.");
        _setValue(yesNo(), true);
        assertThat(page()).contains("Jemand anderes hat inzwischen geantwortet: nein.");
        _setValue(reason(), "Doch offen.");
        click("Meine Antwort nehmen");
        assertThat(checks.of(now()).obstacles()).isEmpty();

        open("desk/1");
        checks.answer(open.area(), idea.id(), "for-all", 2, false, null, "Nein, wirklich nicht.");
        _setValue(reason(), "Was anderes.");
        click("Die andere nehmen");
        assertThat(reason().getValue()).isEqualTo("Nein, wirklich nicht.");
        assertThat(yesNo().getValue()).isFalse();
    }

    @Test
    void a_reason_that_is_too_long_is_said_beside_the_field_and_stays_there() {
        open("desk/1");
        _setValue(reason(), "a".repeat(2_000));
        assertThat(reason().isInvalid()).isTrue();
        assertThat(reason().getValue()).hasSize(2_000);
    }

    @Test
    void it_is_given_back_with_words_fields_and_a_day() {
        open("desk/1");
        click("Zurückgeben …");
        _get(DatePicker.class).clear();
        clickLast("Zurückgeben");
        assertThat(_find(NativeButton.class))
                .extracting(NativeButton::getText)
                .containsExactly(
                        "Was fehlt? (nur für die Person, die eingereicht hat): Hier fehlt der Grund. "
                                + "Ein Satz genügt.",
                        "Was darf geändert werden? Wählen Sie mindestens eine Angabe.",
                        "Bis wann? Der Tag muss nach heute liegen.");
        assertThat(mend().isInvalid()).isTrue();
        _setValue(words("Was fehlt? (nur für die Person, die eingereicht hat)"), "Welches?");
        mend().setValue(Set.of(IdeaField.PLAN));
        _setValue(_get(DatePicker.class), LocalDate.of(2027, 3, 15));
        clickLast("Zurückgeben");

        assertThat(now().state()).isEqualTo(IdeaState.RETURNED);
        assertThat(page()).contains("Zu ändern: Was genau passiert.");
    }

    @Test
    void of_two_browsers_the_second_is_told_and_keeps_what_was_typed() {
        open("desk/1");
        click("Ablehnen …");
        _setValue(words("Grund (öffentlich)"), "Liegt nicht im Quartier.");
        acts.giveBack(
                open.area(),
                idea.id(),
                idea.version(),
                "Wo genau?",
                Set.of(IdeaField.PLACE_TEXT),
                LocalDate.of(2027, 3, 15));
        clickLast("Ablehnen");

        assertThat(now().state()).isEqualTo(IdeaState.RETURNED);
        _assertOne(H2.class, spec -> spec.withText("Inzwischen ist etwas geschehen"));
        assertThat(words("Ihr Text, zum Mitnehmen").getValue())
                .isEqualTo("Liegt nicht im Quartier.");
        click("Verstanden");
        _assertNone(H2.class, spec -> spec.withText("Inzwischen ist etwas geschehen"));
    }

    @Test
    void a_refusal_needs_a_reason_and_is_checked_again_later() {
        open("desk/1");
        click("Ablehnen …");
        clickLast("Ablehnen");
        assertThat(words("Grund (öffentlich)").isInvalid()).isTrue();
        _setValue(words("Grund (öffentlich)"), "Liegt nicht im Quartier.");
        clickLast("Ablehnen");
        assertThat(now().state()).isEqualTo(IdeaState.REFUSED);

        click("Noch einmal prüfen …");
        _setValue(words("Grund (öffentlich)"), "Liegt doch im Quartier.");
        clickLast("Noch einmal prüfen");
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
    }

    @Test
    void twins_are_merged_by_number() {
        people.signIn(people.resident("bora@example.org"));
        test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Fest im Hof"));
        people.be(open.team());
        open("desk/2");
        click("Mit einer anderen zusammenlegen …");
        _setValue(_get(IntegerField.class), 2);
        _setValue(words("Grund (öffentlich)"), "Beide wollen ein Hoffest.");
        clickLast("Zusammenlegen");
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
        _setValue(_get(IntegerField.class), 1);
        clickLast("Zusammenlegen");
        assertThat(page()).contains("Zusammengelegt: geht weiter in Nr. 1: Hoffest für alle");
        open("desk/1");
        assertThat(page()).contains("Hat eine andere aufgenommen: Nr. 2: Fest im Hof");
    }

    @Test
    void it_is_handed_on_to_another_open_round() {
        Round summer = funds.open(open.fund(), funds.terms(open.fund()));
        open("desk/1");
        click("In eine andere Runde geben …");
        _setValue(words("Grund (öffentlich)"), "Das Geld der ersten Runde ist vergeben.");
        clickLast("In die Runde geben");
        assertThat(round().isInvalid()).isTrue();
        round().setValue(summer);
        clickLast("In die Runde geben");
        assertThat(now().round()).isEqualTo(summer.id());
        assertThat(page()).contains("In eine andere Runde gegeben: Frühjahr → Frühjahr");
    }

    @Test
    void public_texts_are_hidden_and_shown_again() {
        open("desk/1");
        click("Texte ausblenden …");
        _setValue(words("Grund (öffentlich)"), "Nennt eine Nachbarin.");
        clickLast("Ausblenden");
        assertThat(now().isHidden()).isTrue();
        click("Texte wieder zeigen …");
        _setValue(words("Grund (öffentlich)"), "Der Name ist heraus.");
        clickLast("Wieder zeigen");
        assertThat(now().isHidden()).isFalse();
    }

    @Test
    void strangers_find_no_desk_and_the_team_no_number_that_is_not_there() {
        open("desk/99");
        assertClosed();
        open("desk/quatsch");
        assertClosed();
        open("desk/99999999999999999999");
        assertClosed();
        people.signIn(people.holding(Role.AREA_TEAM, people.area("uferkiez"), "t@uferkiez.org"));
        open("desk/1");
        assertClosed();
        for (PersonId stranger :
                List.of(amina, people.holding(Role.JUROR, open.area(), "jury@example.org"))) {
            people.signIn(stranger);
            open("desk/1");
            assertClosed();
            open("desk");
            assertClosed();
        }
    }

    @Test
    void it_reads_in_english_too() {
        Views.close();
        Views.open(program, Locale.ENGLISH);
        UI.getCurrent().navigate("desk/1");
        assertThat(page()).contains("Formal check", "Decide", "What happened so far");
    }

    private static void assertClosed() {
        assertThat(_find(H1.class).stream().map(H1::getText))
                .allMatch("Diese Seite gibt es nicht"::equals);
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    private Idea now() {
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** In the dialog, which comes after the page. */
    private static void clickLast(String text) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(text));
        _click(buttons.getLast());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<DeskTray> trays() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> yesNo() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Round> round() {
        return _get(Select.class, spec -> spec.withLabel("Neue Runde"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<IdeaField> mend() {
        return _get(CheckboxGroup.class);
    }

    private static TextArea reason() {
        return words("Warum? Ein Satz genügt.");
    }

    private static TextArea words(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static List<String> links() {
        return _find(RouterLink.class, spec -> spec.withClasses("kf-card-title")).stream()
                .map(RouterLink::getText)
                .toList();
    }

    private static List<String> texts() {
        return _find(Span.class).stream()
                .map(span -> span.getElement()
                        .getTextRecursively()
                        .replaceFirst("^[✓✕◷i–](?=\\p{L})", ""))
                .toList();
    }

    private static String page() {
        return String.join(
                        "\n",
                        _find(Div.class).stream()
                                .map(div -> div.getElement().getTextRecursively())
                                .toList())
                .replace('\u00a0', ' ');
    }
}
