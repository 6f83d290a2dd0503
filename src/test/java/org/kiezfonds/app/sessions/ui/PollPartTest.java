package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollData;
import org.kiezfonds.app.sessions.Polls;
import org.kiezfonds.app.sessions.TestPolls;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ballots in the room of a session: each click is given at once, and what came of it is shown. */
@KiezfondsTest
class PollPartTest {

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Polls polls;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private ApplicationContext program;

    private Hall hall;

    @BeforeEach
    void a_jury_sits_together() {
        hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 3);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    private void openAs(int juror) {
        sessions.be(hall, juror);
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall.session() + "/room");
    }

    private static String shown() {
        return _find(Section.class, spec -> spec.withClasses("kf-poll")).stream()
                .map(section -> section.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    /** Clicks what is called so for a screen reader. */
    private static void press(String label) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static boolean canPress(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .allMatch(Button::isEnabled);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static RadioButtonGroup<Poll.Kind> kinds(Dialog dialog) {
        return _get(dialog, RadioButtonGroup.class, spec -> spec.withLabel("Worum geht es?"));
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button).withCount(1)));
    }

    @Test
    void points_are_given_click_by_click_and_those_left_are_said() {
        Poll poll = test.opened(hall);
        openAs(1);
        assertThat(shown()).contains("Was zuerst?", "bis zu 5 Punkte", "Noch nichts abgegeben");
        for (int i = 0; i < 3; i++) {
            press("Ein Punkt mehr für Apfelbaum");
        }
        assertThat(shown()).contains("Noch 2 von 5 Punkten übrig", "1 von 3 haben abgegeben");
        assertThat(canPress("Ein Punkt mehr für Apfelbaum")).isFalse();
        press("Ein Punkt weniger für Apfelbaum");
        press("Ein Punkt mehr für Bank");
        assertThat(polls.mine(poll.id()).orElseThrow().marks())
                .isEqualTo(TestPolls.marks(poll, "A2 B1"));
        click("Ich enthalte mich");
        assertThat(shown()).contains("Sie enthalten sich");
        assertThat(polls.mine(poll.id()).orElseThrow().marks()).isEmpty();
    }

    @Test
    void an_order_is_made_with_buttons_and_closes_up() {
        Poll poll = test.opened(
                hall,
                PollData.ofWords(
                        "Reihenfolge?", new PollRule(Way.ORDER, 0, 3, 1), TestPolls.WORDS));
        openAs(1);
        press("Chorabend auf den Zettel setzen");
        press("Apfelbaum auf den Zettel setzen");
        press("Bank auf den Zettel setzen");
        press("Bank einen Platz weiter nach oben");
        assertThat(polls.mine(poll.id()).orElseThrow().marks())
                .isEqualTo(TestPolls.marks(poll, "C1 B2 A3"));
        assertThat(canPress("Chorabend einen Platz weiter nach oben")).isFalse();
        assertThat(canPress("Apfelbaum einen Platz weiter nach unten")).isFalse();
        press("Chorabend vom Zettel nehmen");
        assertThat(polls.mine(poll.id()).orElseThrow().marks())
                .isEqualTo(TestPolls.marks(poll, "B1 A2"));
        press("Bank einen Platz weiter nach unten");
        assertThat(polls.mine(poll.id()).orElseThrow().marks())
                .isEqualTo(TestPolls.marks(poll, "A1 B2"));
    }

    @Test
    void ticks_are_given_until_no_more_fit() {
        Poll poll = test.opened(
                hall,
                PollData.ofWords(
                        "Womit leben Sie gut?",
                        new PollRule(Way.APPROVAL, 0, 2, 1),
                        TestPolls.WORDS));
        openAs(2);
        tick("Apfelbaum", true);
        tick("Chorabend", true);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Bank")).isEnabled())
                .isFalse();
        assertThat(shown()).contains("2 von höchstens 2 genannt");
        tick("Apfelbaum", false);
        assertThat(polls.mine(poll.id()).orElseThrow().marks())
                .isEqualTo(TestPolls.marks(poll, "C1"));
    }

    private static void tick(String label, boolean isTicked) {
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(label)), isTicked);
    }

    @Test
    void an_idea_in_which_one_has_a_conflict_has_no_buttons_on_the_own_ballot() {
        PollData data = test.ofIdeas(hall, TestPolls.POINTS, 3);
        sessions.be(hall, 1);
        conflicts.declare(data.ideas().getFirst(), Conflict.Kind.FAMILY, "Meine Tante.");
        test.opened(hall, data);
        openAs(1);
        assertThat(shown()).contains("Sie bewerten diese Möglichkeit nicht");
        assertThat(plus()).hasSize(2);
        openAs(2);
        assertThat(shown()).doesNotContain("Sie bewerten diese Möglichkeit nicht");
        assertThat(plus()).hasSize(3);
    }

    private static List<Button> plus() {
        return _find(Button.class, spec -> spec.withText("+"));
    }

    @Test
    void who_leads_begins_closes_and_sees_the_line_of_places() {
        sessions.called(hall, ItemData.free("Prioritäten"));
        openAs(0);
        click("Rangfolge oder Wahl beginnen");
        Dialog dialog = _get(Dialog.class);
        _setValue(
                _get(dialog, TextField.class, spec -> spec.withLabel("Frage auf dem Zettel")),
                "Was zuerst?");
        _setValue(kinds(dialog), Poll.Kind.WORDS);
        _setValue(
                _get(
                        dialog,
                        TextArea.class,
                        spec -> spec.withLabel("Möglichkeiten, jede in einer Zeile")),
                "Apfelbaum\nBank\nChorabend");
        _click(_get(dialog, Button.class, spec -> spec.withText("Zettel ausgeben")));
        assertThat(shown()).contains("Was zuerst?", "0 von 3 haben abgegeben");
        assertThat(said()).contains("Die Zettel sind ausgegeben: Was zuerst?");
        press("Ein Punkt mehr für Bank");
        click("Schließen und zählen");
        assertThat(said()).contains("1 von 1 Plätzen sind vergeben");
        _assertNone(Button.class, spec -> spec.withText("Wiederholen"));
        _assertNone(Button.class, spec -> spec.withText("Meinungsbild"));
        assertThat(shown())
                .contains(
                        "1. Bank",
                        "1 im Mittel (1 Punkte auf 1 Zetteln)",
                        "Bis hier reichen die Plätze (1)",
                        "1 von 1 Plätzen sind vergeben");
        click("Gilt nicht");
        Dialog why = _get(Dialog.class);
        _setValue(_get(why, TextArea.class), "Falsch vorgelesen.");
        _click(_get(why, Button.class, spec -> spec.withText("Gilt nicht")));
        assertThat(shown()).contains("Gilt nicht: Es gab einen Fehler.");
        assertThat(said()).contains("Gilt nicht: Es gab einen Fehler.");
        click("Wiederholen");
        assertThat(shown()).contains("0 von 3 haben abgegeben");
    }

    /** What a screen reader is told. */
    private static String said() {
        return _get(Div.class, spec -> spec.withClasses("kf-room-said")).getText();
    }

    @Test
    void the_agenda_waits_while_ballots_are_out_and_says_why() {
        Poll poll = test.opened(hall);
        openAs(0);
        assertThat(canFinishItem()).isFalse();
        assertThat(agenda()).contains("Gerade läuft eine Abstimmung.");
        test.closed(hall, poll);
        openAs(0);
        assertThat(canFinishItem()).isTrue();
        assertThat(agenda()).doesNotContain("Gerade läuft eine Abstimmung.");
    }

    private static boolean canFinishItem() {
        return _get(Button.class, spec -> spec.withText("Punkt abschließen")).isEnabled();
    }

    private static String agenda() {
        return _get(Section.class, spec -> spec.withClasses("kf-room-agenda"))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void an_error_in_a_poll_is_noted_by_who_leads_and_by_nobody_else() {
        test.closed(hall, test.opened(hall));
        openAs(1);
        _assertNone(Button.class, spec -> spec.withText("Gilt nicht"));
        _assertNone(Button.class, spec -> spec.withText("Wiederholen"));
    }

    @Test
    void who_does_not_lead_has_no_buttons_for_it_and_the_team_no_ballot() {
        test.opened(hall);
        openAs(1);
        _assertNone(Button.class, spec -> spec.withText("Schließen und zählen"));
        people.be(hall.open().team());
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall.session() + "/room");
        assertThat(shown()).contains("Diesmal stimmen die ab");
        assertThat(plus()).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Schließen und zählen"));
    }

    @Test
    void who_stands_says_so_and_is_on_the_ballot() {
        sessions.called(hall, ItemData.free("Steuerungsrunde"));
        openAs(1);
        click("Ich stelle mich zur Wahl");
        assertThat(shown()).contains("Sich zur Wahl stellen (1)");
        openAs(2);
        click("Ich stelle mich zur Wahl");
        openAs(0);
        click("Rangfolge oder Wahl beginnen");
        Dialog dialog = _get(Dialog.class);
        _setValue(
                _get(dialog, TextField.class, spec -> spec.withLabel("Frage auf dem Zettel")),
                "Wen entsenden wir?");
        _setValue(kinds(dialog), Poll.Kind.PEOPLE);
        _setValue(
                _get(
                        dialog,
                        IntegerField.class,
                        spec -> spec.withLabel("Höchstens auf einer Möglichkeit")),
                1);
        _click(_get(dialog, Button.class, spec -> spec.withText("Zettel ausgeben")));
        assertThat(shown()).contains("Wen entsenden wir?", "nach dem Schließen bleiben nur");
        assertThat(plus()).hasSize(2);
        _assertNone(Button.class, spec -> spec.withText("Ich stelle mich zur Wahl"));
    }
}
