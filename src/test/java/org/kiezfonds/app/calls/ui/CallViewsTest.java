package org.kiezfonds.app.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.calls.Selection;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchConflict.Tie;
import org.kiezfonds.app.calls.SketchReading;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.Sketches;
import org.kiezfonds.app.calls.TestCalls;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class CallViewsTest {

    private static final String OURS = "Werkstatt e.V.";
    private static final String THEIRS = "Bildung gGmbH";

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Calls calls;

    @Autowired
    private Sketches sketches;

    @Autowired
    private Selection selection;

    @Autowired
    private SketchReading reading;

    @Autowired
    private ApplicationContext program;

    private Place place;

    @BeforeEach
    void a_place() {
        place = test.place("lindenkiez");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_begins_a_call_from_a_release_and_publishes_it_when_nothing_is_missing() {
        test.released(place);
        visit(place.cast().team(), "calls");
        assertThat(page()).contains("Nachbarschaftswerkstatt", "60.000");
        _click(_get(Button.class, spec -> spec.withText("Aufruf beginnen")));
        assertThat(_get(H1.class).getText()).isEqualTo("Aufruf schreiben");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Aufgabe")), "Eine Werkstatt.");
        Call draft = calls.of(place.area()).getFirst();
        assertThat(draft.text().task()).isEqualTo("Eine Werkstatt.");
        click("Aufruf veröffentlichen");
        assertThat(page()).contains("Das fehlt noch.", "Ohne Kriterien");
        TestCalls.done(calls.save(
                place.area(), draft.id(), draft.version(), TestCalls.whole(place, draft)));
        visit(place.cast().team(), "calls/1/edit");
        click("Aufruf veröffentlichen");
        assertThat(calls.state(calls.published(place.area(), 1).orElseThrow()))
                .isEqualTo(CallState.RUNNING);
        assertThat(page()).contains("Das ist keine Ausschreibung");
    }

    @Test
    void a_draft_is_no_page_for_others() {
        test.draft(place);
        visit(place.cast().council(), "calls/1");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        visit(place.cast().council(), "calls");
        assertThat(page()).doesNotContain("Freigabe eintragen");
    }

    @Test
    void the_team_changes_a_running_call_with_a_reason() {
        test.running(place);
        visit(place.cast().team(), "calls/1/edit");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Aufgabe")), "Andere Werkstatt.");
        click("Änderung veröffentlichen");
        assertThat(page()).contains("Bitte einen Grund nennen.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Grund")), "Klarer gesagt");
        click("Änderung veröffentlichen");
        assertThat(calls.papers(
                        test.now(calls.published(place.area(), 1).orElseThrow()).id()))
                .hasSize(2);
        assertThat(page()).contains("Klarer gesagt");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void somebody_writes_a_sketch_as_they_type_and_hands_it_in() {
        Call call = test.running(place);
        SignedIn writer = people.signIn(people.resident("verein@example.org"));
        visit(writer, "calls/1/sketch");
        ComboBox<String> organisation =
                _get(ComboBox.class, spec -> spec.withLabel("Organisation"));
        _setValue(organisation, null);
        organisation.setValue(OURS);
        Select<ApplicantKind> kind =
                _get(Select.class, spec -> spec.withLabel("Art der Organisation"));
        _setValue(kind, ApplicantKind.CLUB);
        assertThat(sketches.mine(call.id()).orElseThrow().text().organisation()).isEqualTo(OURS);
        assertThat(page()).contains("Gespeichert.", "Was noch fehlt", "Das fehlt noch.");
        var mine = sketches.mine(call.id()).orElseThrow();
        sketches.save(mine.id(), mine.version(), TestCalls.sketch(OURS));
        visit(writer, "calls/1/sketch");
        assertThat(page()).contains("Nichts fehlt", "2027: 18.000");
        click("Weiter");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Was soll sich im Quartier ändern?"))
                        .getValue())
                .isEqualTo(TestCalls.sketch(OURS).answer(Field.GOAL));
        click("Weiter");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Wofür, Zeile 1")))
                .hasSize(1);
        click("Weiter");
        click("Weiter");
        click("Skizze abgeben");
        assertThat(Objects.requireNonNull(sketches.mine(call.id()).orElseThrow().sent())
                        .number())
                .isEqualTo(1);
        assertThat(page()).contains("Prüfsumme");
        click("Abgabe zurücknehmen");
        assertThat(sketches.mine(call.id()).orElseThrow().sent()).isNull();
    }

    @Test
    void two_windows_of_a_writer_lose_nothing() {
        Call call = test.running(place);
        SignedIn writer = people.signIn(people.resident("verein@example.org"));
        var begun = test.written(call, TestCalls.sketch(OURS));
        visit(writer, "calls/1/sketch");
        sketches.save(begun.id(), begun.version(), begun.text().with(Field.ABOUT, "Anders"));
        _setValue(
                _get(
                        TextArea.class,
                        spec -> spec.withLabel("Wer ist die Organisation, und was kann sie?")),
                "Meins");
        assertThat(page()).contains("In einem anderen Fenster geändert");
        click("Meine Fassung behalten");
        assertThat(sketches.mine(call.id()).orElseThrow().text().answer(Field.ABOUT))
                .isEqualTo("Meins");
    }

    @Test
    void a_question_is_asked_and_answered_for_all() {
        test.running(place);
        visit(people.signIn(people.resident("frage@example.org")), "calls/1");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Eine Frage zum Aufruf")),
                "Sind Honorare möglich?");
        click("Frage stellen");
        assertThat(page()).contains("wartet auf Antwort");
        visit(place.cast().team(), "calls/1");
        click("Antworten");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Antwort")), "Ja.");
        click("Für alle antworten");
        visit(place.cast().council(), "calls/1");
        assertThat(page()).contains("Sind Honorare möglich?", "Ja.");
    }

    @Test
    void before_the_opening_there_is_nothing_to_compare_or_score() {
        Call call = test.running(place);
        test.panel(place, call);
        test.sent(call, OURS);
        visit(place.cast().team(), "calls/1");
        assertThat(page()).doesNotContain(OURS, "Skizzen nebeneinander");
        for (String view : List.of("compare", "score")) {
            visit(place.cast().team(), "calls/1/" + view);
            assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void sketches_stand_side_by_side_with_their_sums_and_differences() {
        test.opened(place, OURS, THEIRS);
        visit(place.cast().council(), "calls/1/compare");
        assertThat(_find(NativeTable.class)).hasSize(2);
        assertThat(page())
                .contains(OURS, THEIRS, "Kosten zusammen", "Aus dem Fonds beantragt", "36.000");
        visit(people.signIn(people.resident("fremd@example.org")), "calls/1/compare");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_member_scores_declares_a_conflict_and_the_head_decides() {
        Call call = test.opened(place, OURS, THEIRS);
        visit(place.cast().council(), "calls/1/score");
        List<RadioButtonGroup<Integer>> groups = _find(RadioButtonGroup.class).stream()
                .map(each -> (RadioButtonGroup<Integer>) each)
                .toList();
        assertThat(groups).hasSize(4);
        assertThat(page()).contains("0 von 3 sind fertig.");
        click("Ich bin befangen", 0);
        click("Festhalten");
        assertThat(page()).contains("Das fehlt noch.");
        _setValue(
                _get(Select.class, spec -> spec.withLabel("Was verbindet die Person damit?")),
                Tie.FAMILY);
        click("Festhalten");
        assertThat(page()).contains("Der Inhalt bleibt verdeckt");
        assertThat(_find(RadioButtonGroup.class)).hasSize(2);
        people.be(place.cast().district());
        score(place.cast().district(), call);
        score(place.cast().team(), call);
        people.be(place.cast().council());
        Shown readable = open(call);
        test.score(place.cast().council(), call, readable.organisation(), 3, 3);
        visit(place.cast().team(), "calls/1/score");
        click("Punkte aufdecken");
        click("Jetzt aufdecken");
        assertThat(page()).contains("Die aufgedeckten Punkte", "Platz 1");
        visit(place.cast().district(), "calls/1/score");
        click("Entscheidung festhalten");
        assertThat(page()).contains("Das fehlt noch.");
        RadioButtonGroup<Optional<Shown>> chosen =
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Wer wird ausgewählt?"));
        chosen.setValue(chosen.getListDataView().getItems().toList().getFirst());
        _find(
                        TextArea.class,
                        spec -> spec.withPredicate(field -> field.getLabel() != null
                                && field.getLabel().startsWith("Begründung")))
                .forEach(field -> _setValue(field, "Gut begründet."));
        click("Entscheidung festhalten");
        assertThat(calls.state(test.now(call))).isEqualTo(CallState.DECIDED);
        visit(place.cast().council(), "calls/1");
        assertThat(page()).contains("Ausgewählt ist", "Gut begründet.");
        assertThat(selection.mayDecide(test.now(call))).isFalse();
    }

    private void score(SignedIn member, Call call) {
        test.score(member, call, OURS, 4, 4);
        test.score(member, call, THEIRS, 2, 2);
    }

    private Shown open(Call call) {
        return reading.of(call).stream()
                .filter(each -> !each.isBarred())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_team_names_the_panel_and_opens_after_the_deadline() {
        Call call = test.running(place);
        test.sent(call, OURS);
        test.panel(place, call);
        visit(place.cast().team(), "calls/1");
        assertThat(page()).contains("für den Bezirk", "leitet", "für den Quartiersrat");
        assertThat(_find(Button.class, spec -> spec.withText("Skizzen öffnen"))).isEmpty();
        test.closed();
        visit(place.cast().team(), "calls/1");
        click("Skizzen öffnen");
        click("Jetzt öffnen");
        assertThat(calls.state(test.now(call))).isEqualTo(CallState.OPENED);
        assertThat(page()).contains("Skizzen nebeneinander");
    }

    private void visit(SignedIn person, String address) {
        people.be(person);
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(address);
    }

    private void click(String text) {
        click(text, -1);
    }

    /** Of several buttons the last is in a dialog. */
    private void click(String text, int which) {
        List<Button> buttons =
                _find(Button.class, spec -> spec.withText(text).withPredicate(Button::isEnabled));
        _click(which < 0 ? buttons.getLast() : buttons.get(which));
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
