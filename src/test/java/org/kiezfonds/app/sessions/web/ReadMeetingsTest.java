package org.kiezfonds.app.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Repeats;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionPlans;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers read of sessions. */
@KiezfondsHttpTest
class ReadMeetingsTest {

    @Autowired
    private TestPages pages;

    @Autowired
    private TestSessions test;

    @Autowired
    private TestIdeas ideas;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionPlans plans;

    @Autowired
    private SessionInvitations invitations;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Votes votes;

    @Autowired
    private Repeats repeats;

    private String slug = "";
    private @Nullable Open open;
    private @Nullable Idea idea;
    private final UUID meeting = Ids.next();
    private final UUID closed = Ids.next();

    @BeforeEach
    void one_public_session_and_one_that_is_not() {
        // An address of its own for each test: pages are kept for a second.
        slug = "kiez-" + Ids.next();
        open = ideas.round(slug);
        idea = test.admitted(open());
        people.be(open().team());
        panels.open(open(), panels.residents(open(), 3));
        plan(meeting, "Nachbarschaftshaus <b>", true, "https://video.example/geheim");
        plan(closed, "Hinterzimmer", false, "");
        done(agenda.add(meeting, 0, ItemData.of(Objects.requireNonNull(idea).id())));
        done(agenda.add(meeting, 1, ItemData.free("Sommerfest & mehr")));
        done(agenda.add(closed, 0, ItemData.free("Vertraulich")));
        people.signOut();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_list_and_the_page_say_when_and_where_and_about_what() throws Exception {
        Document list = pages.page(path(""));
        assertThat(list.select("h1")).hasSize(1);
        assertThat(list.select(".meeting-card")).hasSize(2);
        assertThat(list.text()).contains("Nachbarschaftshaus <b>", "Nicht öffentlich");
        Document page = pages.page(path("/1"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".meeting-agenda li").eachText())
                .containsExactly("Hoffest für alle", "Sommerfest & mehr");
        assertThat(page.select(".meeting-agenda a").attr("href"))
                .isEqualTo("/quartier/" + slug + "/ideen/1");
        assertThat(page.select("time").attr("datetime")).contains("+");
        assertThat(pages.page("/en" + path("/1")).select("[lang=de]").eachText())
                .contains("Sommerfest & mehr");
    }

    @Test
    void every_link_on_them_leads_somewhere() throws Exception {
        for (String from : List.of(path(""), path("/1"), "/en" + path("/1"))) {
            for (String target : pages.page(from).select("main a[href^=/]").eachAttr("href")) {
                if (!target.startsWith("/app/") && !target.contains("/log/e/")) {
                    assertThat(pages.get(target).statusCode()).as(target).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void of_one_that_is_not_public_nobody_reads_more_than_who_meets_when() throws Exception {
        assertThat(pages.get(path("/2")).statusCode()).isEqualTo(404);
        assertThat(pages.get(path("/2/termin.ics")).statusCode()).isEqualTo(404);
        for (String address : List.of(path(""), path("/feed.atom"), path("/termine.ics"))) {
            assertThat(pages.get(address).body())
                    .doesNotContain("Hinterzimmer", "Vertraulich", closed.toString());
        }
    }

    @Test
    void the_link_for_those_invited_is_on_no_page() throws Exception {
        people.be(open().team());
        done(invitations.invite(
                meeting, plans.look(meeting).orElseThrow().session().version()));
        people.signOut();
        for (String address :
                List.of(path(""), path("/1"), path("/1/termin.ics"), path("/feed.atom"))) {
            assertThat(pages.get(address).body()).doesNotContain("video.example");
        }
    }

    @Test
    void the_calendar_takes_one_or_all_of_them() throws Exception {
        HttpResponse<String> one = pages.get(path("/1/termin.ics"));
        assertThat(one.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(one.body().replace("\r\n ", ""))
                .contains("METHOD:PUBLISH", "UID:" + meeting + "@kiezfonds", "SEQUENCE:0")
                .contains("Hoffest für alle\\nSommerfest & mehr");
        assertThat(pages.get(path("/termine.ics")).body()).containsOnlyOnce("BEGIN:VEVENT");
        assertThat(pages.get(path("/feed.atom")).body()).contains("<entry>", "/sitzungen/1");
    }

    @Test
    void what_is_called_off_says_why_and_stays_at_its_address() throws Exception {
        people.be(open().team());
        done(sessions.callOff(
                open().area(),
                meeting,
                plans.look(meeting).orElseThrow().session().version(),
                "Die Heizung fehlt"));
        people.signOut();
        assertThat(pages.page(path("/1")).text()).contains("findet nicht statt", "Die Heizung");
        assertThat(pages.get(path("/1/termin.ics")).body()).contains("STATUS:CANCELLED");
        assertThat(pages.get(path("/termine.ics")).body()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void a_vote_that_is_repeated_links_both_sessions() throws Exception {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYY");
        test.closed(hall, vote);
        done(sessions.close(hall.session(), test.version(hall)));
        people.be(hall.open().team());
        done(votes.annul(vote.id(), Vote.Flaw.ERROR, "Falsch gezählt."));
        UUID next = Ids.next();
        done(sessions.plan(hall.open().area(), hall.open().round().id(), next, test.data()));
        done(repeats.putOn(vote.id(), next, 0));
        people.signOut();
        String path = "/quartier/lindenkiez/sitzungen/";
        assertThat(pages.page(path + "1")
                        .select(".meeting-agenda a[href=" + path + "2]")
                        .text())
                .startsWith("Eine Abstimmung hierzu gilt nicht. Sie wird wiederholt");
        assertThat(pages.page(path + "2")
                        .select(".meeting-agenda a[href=" + path + "1]")
                        .text())
                .startsWith("Wiederholung: Eine Abstimmung hierzu vom");
    }

    @Test
    void nonsense_and_an_area_without_sessions_have_our_pages() throws Exception {
        for (String address : List.of(path("/0"), path("/99"), path("/x"), path("/1/x"))) {
            assertThat(pages.get(address).statusCode()).as(address).isEqualTo(404);
        }
        String empty = "leer-" + Ids.next();
        people.area(empty);
        assertThat(pages.page("/quartier/" + empty + "/sitzungen").text())
                .contains("Zurzeit ist keine Sitzung angekündigt");
        assertThat(pages.page("/quartier/" + slug).text()).contains("Als Nächstes: ");
    }

    private void plan(UUID key, String place, boolean isPublic, String link) {
        SessionData data = test.data();
        done(sessions.plan(
                open().area(),
                open().round().id(),
                key,
                new SessionData(data.startsAt(), place, isPublic, null, null, null, link)));
    }

    private Open open() {
        return Objects.requireNonNull(open);
    }

    private String path(String step) {
        return "/quartier/" + slug + "/sitzungen" + step;
    }
}
