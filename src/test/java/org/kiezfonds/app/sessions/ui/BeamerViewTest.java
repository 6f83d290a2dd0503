package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.db.Tables.BODY_SESSION;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.LocalTime;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Breaks;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollBoard;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Speakers;
import org.kiezfonds.app.sessions.TestPolls;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A session on the wall: what it shows, and who may open it. */
@KiezfondsTest
class BeamerViewTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPolls polls;

    @Autowired
    private PollBoard board;

    @Autowired
    private TestPeople people;

    @Autowired
    private Breaks breaks;

    @Autowired
    private Speakers speakers;

    @Autowired
    private DSLContext db;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Hall hall;

    @BeforeEach
    void a_session_has_begun() {
        open = test.round(TestSessions.USUAL);
        hall = test.begun(open, 4, 3);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void it_shows_the_item_its_sums_and_the_vote_without_what_was_cast() {
        openIt();
        assertThat(title()).isEqualTo("Gleich geht es mit dem nächsten Punkt weiter");
        SessionItem item = test.called(hall, ItemData.of(test.admitted(open).id()));
        test.be(hall, 1);
        noted(speakers.raise(hall.session()));
        openIt();
        assertThat(title()).contains("Hoffest");
        assertThat(page())
                .contains("Punkt 1 von 1", "480\u00a0€ beantragt", "Beschlussfähig", "Dann: ");
        Vote vote = test.opened(hall, test.moved(hall, item, MotionData.of(Motion.Kind.FULL, "")));
        test.cast(hall, vote, "YN");
        openIt();
        assertThat(page())
                .contains("Abstimmung läuft", "2 von 3 haben abgestimmt.", "Nötig: ")
                .doesNotContain("1 Ja", "1 Nein", "Dann: ");
        assertThat(_find(SeatsPicture.class)).hasSize(1);
        test.cast(hall, vote, "--Y");
        test.closed(hall, vote);
        openIt();
        assertThat(page()).contains("angenommen", "2 Ja von 3 abgegebenen, nötig 2");
    }

    @Test
    void a_ranking_is_shown_without_its_ballots_until_it_is_closed() {
        Poll poll = polls.opened(hall);
        polls.castAll(hall, poll, "A3", "B2");
        openIt();
        assertThat(page())
                .contains("Was zuerst?", "Apfelbaum", "Zu vergebende Plätze: 1")
                .contains("2 von 3 haben abgegeben.")
                .doesNotContain("1. Apfelbaum", "Dann: ");
        polls.closed(hall, poll);
        openIt();
        assertThat(page()).contains("1. Apfelbaum", "2. Bank", "1 von 1 Plätzen sind vergeben.");
        _assertNone(Button.class);
        assertThat(board.inPublic(hall.session()).orElseThrow().mine()).isEmpty();
    }

    @Test
    void a_break_and_the_end_are_said_before_all() {
        test.called(hall, ItemData.free("Verschiedenes"));
        test.be(hall, 0);
        done(breaks.begin(hall.session(), LocalTime.of(10, 30)));
        openIt();
        assertThat(title()).isEqualTo("Pause bis 10:30 Uhr");
        assertThat(page()).doesNotContain("Verschiedenes");
    }

    @Test
    void nobody_is_named_who_did_not_agree_and_there_is_nothing_to_click() {
        test.called(hall, ItemData.free("Verschiedenes"));
        test.be(hall, 1);
        noted(speakers.raise(hall.session()));
        people.be(open.team());
        show();
        assertThat(page()).contains("Dann: Platz 2").doesNotContain("@example.org");
        _assertNone(Button.class);
    }

    @Test
    void a_session_that_is_not_public_is_shown_to_its_own_people_alone() {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.IS_PUBLIC, false)
                .where(BODY_SESSION.ID.eq(hall.session()))
                .execute();
        test.called(hall, ItemData.free("Verschiedenes"));
        openIt();
        assertThat(title()).isEqualTo("Diese Seite gibt es nicht");
        people.signIn(people.resident("nachbar@example.org"));
        show();
        assertThat(title()).isEqualTo("Diese Seite gibt es nicht");
        test.be(hall, 2);
        show();
        assertThat(title()).isEqualTo("Verschiedenes");
        people.be(open.team());
        show();
        assertThat(title()).isEqualTo("Verschiedenes");
        polls.opened(hall);
        assertThat(board.inPublic(hall.session())).isPresent();
        people.signOut();
        assertThat(board.inPublic(hall.session())).isEmpty();
    }

    /** Opens it without an account. */
    private void openIt() {
        people.signOut();
        show();
    }

    private void show() {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall.session() + "/beamer");
    }

    private static String title() {
        return _get(H1.class).getText();
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
