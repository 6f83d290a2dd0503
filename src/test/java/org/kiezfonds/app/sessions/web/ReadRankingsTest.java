package org.kiezfonds.app.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollData;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.TestMinutes;
import org.kiezfonds.app.sessions.TestPolls;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers read of a recommendation on the pages of the round and of each idea. */
@KiezfondsHttpTest
class ReadRankingsTest {

    @Autowired
    private TestPages pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestMinutes minutes;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions planning;

    @Autowired
    private Ideas ideas;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void round_and_ideas_say_which_place_who_gave_and_where_to_read_more() throws Exception {
        Hall hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 3);
        PollData data = test.ofIdeas(hall, TestPolls.POINTS, 3);
        Poll poll = test.opened(hall, data);
        test.castAll(hall, poll, "A3 B2", "A2 B3", "A3");
        test.closed(hall, poll);
        int first = ideas.byId(data.ideas().get(0)).orElseThrow().publicNumber();
        int second = ideas.byId(data.ideas().get(1)).orElseThrow().publicNumber();
        int third = ideas.byId(data.ideas().get(2)).orElseThrow().publicNumber();
        people.signOut();
        // In another language, since a page is kept for a second.
        assertThat(pages.page("/en/quartier/lindenkiez/ideen/" + first).text())
                .doesNotContain("recommended");
        String round = "/quartier/lindenkiez/fonds/" + hall.open().fund().slug() + "/runde/"
                + hall.open().round().number();
        assertThat(pages.page("/en" + round).text()).doesNotContain("recommended");
        sessions.be(hall, 0);
        done(planning.close(hall.session(), sessions.version(hall)));
        minutes.finished(hall);
        people.signOut();

        Document page = pages.page("/quartier/lindenkiez/ideen/" + first);
        assertThat(page.text())
                .contains("Platz 1 von 3, empfohlen.")
                .contains("Das ist eine Empfehlung. Die Steuerungsrunde entscheidet.");
        assertThat(page.select("main a[href]").eachAttr("href"))
                .contains(
                        "/quartier/lindenkiez/sitzungen/1",
                        "/quartier/lindenkiez/protokolle/" + hall.session());
        assertThat(pages.page("/quartier/lindenkiez/ideen/" + second).text())
                .contains("Platz 2 von 3, nicht unter den empfohlenen.");
        assertThat(pages.page("/quartier/lindenkiez/ideen/" + third).text())
                .contains("ohne Platz unter 3 Ideen.");
        Document ofRound = pages.page(round);
        assertThat(ofRound.select("h1")).hasSize(1);
        assertThat(ofRound.select("#empfehlung li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Platz 1: ")
                .endsWith("– empfohlen");
        for (String link : ofRound.select("#empfehlung a").eachAttr("href")) {
            assertThat(pages.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }
}
