package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Guests;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page behind the link of those who apply. */
@KiezfondsTest
class GuestViewTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Guests guests;

    @Autowired
    private Agenda agenda;

    @Autowired
    private ApplicationContext program;

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void who_applies_waits_says_they_are_there_and_sees_the_own_vote() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        test.called(hall, ItemData.free("Begrüßung"));
        ItemData data = ItemData.of(test.admitted(open).id());
        test.be(hall, 0);
        List<SessionItem> items = done(agenda.add(hall.session(), test.version(hall), data));
        SessionItem own = items.getLast();
        String secret = noted(guests.make(own.id())).secret();
        open(secret);
        assertThat(page()).contains("Noch ein Punkt vor Ihnen.").doesNotContain("Begrüßung");
        _click(_get(Button.class, spec -> spec.withText("Ich bin da")));
        assertThat(page()).contains("Die Sitzungsleitung sieht: Sie sind da.");
        test.be(hall, 0);
        noted(agenda.call(hall.session(), test.version(hall), own.id()));
        Vote vote = test.opened(hall, test.moved(hall, own, MotionData.of(Motion.Kind.FULL, "")));
        test.cast(hall, vote, "YYN");
        open(secret);
        assertThat(page())
                .contains("Jetzt geht es um Ihre Idee.", "Die Abstimmung läuft.")
                .doesNotContain("2 Ja");
        _assertNone(Button.class, spec -> spec.withText("Ich bin da"));
        test.closed(hall, vote);
        open(secret);
        assertThat(page()).contains("2 Ja von 3 abgegebenen");
    }

    @Test
    void a_link_that_does_not_hold_says_so() {
        open("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(_get(H1.class).getText()).isEqualTo("Ihr Punkt in der Sitzung");
        assertThat(page()).contains("Dieser Link gilt nicht mehr.");
    }

    private void open(String secret) {
        people.signOut();
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/guest/" + secret);
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
