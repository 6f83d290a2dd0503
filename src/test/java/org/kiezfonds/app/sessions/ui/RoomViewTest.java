package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The room of a session: who comes in, who is there, what is on, who leads. */
@KiezfondsTest
class RoomViewTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Hall hall;

    @BeforeEach
    void a_jury_is_invited() {
        open = test.round(TestSessions.USUAL);
        hall = test.planned(open, 4);
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

    @Test
    void a_juror_comes_in_and_says_how_they_are_there() {
        openAs(1);
        assertThat(page()).contains("Sitzung: ", "angekündigt", "noch nicht als anwesend notiert");
        click("Ich bin im Raum");
        assertThat(page()).contains("Sie sind dabei: im Raum.");
        click("Ich bin jetzt online dabei");
        assertThat(page()).contains("Sie sind dabei: online.");
        click("Ich gehe");
        assertThat(page()).contains("noch nicht als anwesend notiert");
    }

    @Test
    void before_it_is_opened_it_says_whether_enough_are_there() {
        test.come(hall, 1);
        openAs(2);
        assertThat(page()).contains("Nicht beschlussfähig: 1 zählen, 2 nötig");
        click("Ich bin im Raum");
        assertThat(page()).contains("Beschlussfähig: 2 zählen, 2 nötig");
    }

    @Test
    void the_chair_opens_it_calls_items_and_ends_it() {
        test.come(hall, 1);
        test.come(hall, 2);
        openAs(0);
        _assertNone(Button.class, spec -> spec.withText("Sitzung eröffnen"));
        click("Ich bin im Raum");
        click("Sitzung eröffnen");
        assertThat(page()).contains("läuft", "Auf der Tagesordnung steht noch nichts.");
        test.called(hall, ItemData.free("Begrüßung"));
        openAs(0);
        assertThat(page()).contains("Begrüßung", "jetzt");
        click("Punkt abschließen");
        assertThat(page()).contains("erledigt");
        click("Sitzung beenden");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Sitzung beenden")));
        assertThat(page()).contains("zu Ende");
        _assertNone(Button.class, spec -> spec.withText("Sitzung beenden"));
    }

    @Test
    void a_juror_who_does_not_lead_has_no_buttons_for_it() {
        for (int juror = 0; juror < 3; juror++) {
            test.come(hall, juror);
        }
        test.begin(hall);
        test.called(hall, ItemData.free("Begrüßung"));
        openAs(2);
        assertThat(page()).contains("Begrüßung");
        _assertNone(Button.class, spec -> spec.withText("Punkt abschließen"));
        _assertNone(Button.class, spec -> spec.withText("Sitzung beenden"));
        _assertNone(Button.class, spec -> spec.withText("Leitung übernehmen"));
    }

    @Test
    void people_of_elsewhere_find_no_such_page() {
        people.signIn(people.holding(Role.JUROR, open.area(), "anderswo@example.org"));
        open();
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        people.signIn(
                people.holding(Role.AREA_TEAM, people.area("uferkiez"), "ufer-team@example.org"));
        open();
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        test.be(hall, 0);
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/keine-kennung/room");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    @Test
    void the_team_looks_in_without_a_seat() {
        people.be(open.team());
        open();
        assertThat(page()).contains("angekündigt");
        _assertNone(Button.class, spec -> spec.withText("Ich bin im Raum"));
    }
}
