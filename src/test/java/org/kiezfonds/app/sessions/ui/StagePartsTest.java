package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.noted;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Speakers;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hands, time, breaks and links of those who apply, on the page of the room. */
@KiezfondsTest
class StagePartsTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Speakers speakers;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Hall hall;

    @BeforeEach
    void an_idea_is_talked_about() {
        open = test.round(TestSessions.USUAL);
        hall = test.begun(open, 4, 3);
        test.called(hall, ItemData.of(test.admitted(open).id()));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    private void openAs(int juror) {
        test.be(hall, juror);
        open();
    }

    private void open() {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall.session() + "/room");
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button).withCount(1)));
    }

    private static ClockFace face() {
        return _get(ClockFace.class);
    }

    @Test
    void a_juror_raises_a_hand_and_takes_it_back() {
        openAs(1);
        assertThat(page()).contains("Niemand hat sich gemeldet.");
        click("Ich möchte sprechen");
        assertThat(page()).doesNotContain("Niemand hat sich gemeldet.");
        click("Meldung zurücknehmen");
        assertThat(page()).contains("Niemand hat sich gemeldet.");
        _assertNone(Button.class, spec -> spec.withText("Nächste Person"));
        _assertNone(Button.class, spec -> spec.withText("Redeliste schließen"));
        openAs(3);
        _assertNone(Button.class, spec -> spec.withText("Ich möchte sprechen"));
    }

    @Test
    void the_chair_gives_the_floor_and_the_time_begins_by_itself() {
        for (int juror : new int[] {1, 2}) {
            test.be(hall, juror);
            noted(speakers.raise(hall.session()));
        }
        openAs(0);
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Die Redezeit beginnt von selbst")),
                true);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Minuten je Rede")), 2);
        click("Übernehmen");
        click("Nächste Person");
        assertThat(page()).contains("Es spricht: ");
        assertThat(face().isVisible()).isTrue();
        assertThat(Long.parseLong(face().getElement().getAttribute("ends"))
                        - Long.parseLong(face().getElement().getAttribute("now")))
                .isEqualTo(120_000);
        click("Anhalten");
        assertThat(face().getElement().getAttribute("left")).isEqualTo("120000");
        click("Weiterlaufen");
        click("Fertig");
        _assertNone(ClockFace.class);
        openAs(1);
        assertThat(page()).doesNotContain("Es spricht: ");
    }

    @Test
    void the_chair_notes_hands_and_closes_the_list() {
        openAs(0);
        PersonId other = hall.person(2);
        Select<PersonId> hand = hands();
        _setValue(hand, other);
        click("Auf die Liste");
        assertThat(hands().getListDataView().getItems()).doesNotContain(other);
        click("Redeliste schließen");
        assertThat(page()).contains("Die Redeliste ist geschlossen.");
        openAs(1);
        _assertNone(Button.class, spec -> spec.withText("Ich möchte sprechen"));
        openAs(0);
        click("Redeliste wieder öffnen");
        openAs(1);
        click("Ich möchte sprechen");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<PersonId> hands() {
        return _get(Select.class, spec -> spec.withLabel("Wer hat sich gemeldet?"));
    }

    @Test
    void a_presentation_gets_its_minutes_and_a_number_that_is_none_is_refused() {
        openAs(0);
        IntegerField minutes = _get(IntegerField.class, spec -> spec.withLabel("Minuten"));
        assertThat(minutes.getValue()).isEqualTo(3);
        minutes.setValue(99);
        click("Vorstellung: Zeit starten");
        assertThat(minutes.isInvalid()).isTrue();
        _assertNone(ClockFace.class);
        minutes.setValue(5);
        click("Vorstellung: Zeit starten");
        assertThat(minutes.isInvalid()).isFalse();
        assertThat(face().isVisible()).isTrue();
        openAs(2);
        assertThat(face().isVisible()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Zeit beenden"));
        openAs(0);
        click("Zeit beenden");
        _assertNone(ClockFace.class);
    }

    @Test
    void a_break_is_on_every_screen_until_the_chair_goes_on() {
        openAs(0);
        click("Pause machen");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Pause machen")));
        assertThat(page()).contains("Pause bis 10:15 Uhr");
        openAs(2);
        assertThat(page()).contains("Pause bis 10:15 Uhr");
        _assertNone(Button.class, spec -> spec.withText("Weitermachen"));
        openAs(0);
        click("Weitermachen");
        assertThat(page()).doesNotContain("Pause bis");
    }

    @Test
    void who_runs_the_session_makes_a_link_and_others_see_none() {
        openAs(0);
        click("Link machen");
        Dialog dialog = _get(Dialog.class);
        assertThat(_get(dialog, TextField.class).getValue()).contains("/app/sessions/guest/");
        _click(_get(dialog, Button.class, spec -> spec.withText("Per Mail schicken")));
        _click(_get(dialog, Button.class, spec -> spec.withText("Schließen")));
        assertThat(page()).contains("Link gilt");
        click("Link beenden");
        _assertNone(Button.class, spec -> spec.withText("Link beenden"));
        openAs(1);
        _assertNone(Button.class, spec -> spec.withText("Link machen"));
        people.be(open.team());
        open();
        click("Link machen");
    }
}
