package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.PageTime;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of open data, the feed, the list for other sites, and the picture of a decision. */
@KiezfondsHttpTest
class OpenPagesTest {

    private static final String HOME = "/quartier/lindenkiez";

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseActs cases;

    @Autowired
    private LogTurns log;

    @Autowired
    private PageTime time;

    @Autowired
    private TestPages pages;

    private Open open;
    private Sent none;
    private Sent less;

    @BeforeEach
    void two_decisions() {
        log.begin();
        open = test.round();
        none = test.admitted(open);
        less = test.admitted(open);
        Hall hall = test.begun(open);
        test.voted(hall, none.idea(), MotionData.of(Motion.Kind.FULL, ""), "NNNY");
        test.voted(hall, less.idea(), lower(), "YYYN");
        test.ended(hall);
        people.signOut();
        log.turn();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private void hide(Sent sent) {
        people.be(open.team());
        cases.hide(
                open.area(),
                sent.idea().id(),
                test.now(open, sent.idea()).version(),
                "Nennt eine Nachbarin.");
        people.signOut();
        log.turn();
        time.pass(Duration.ofSeconds(2));
    }

    @Test
    void the_page_leads_to_each_file_and_says_what_is_in_it() throws Exception {
        Document page = pages.page(HOME + "/daten");
        assertThat(page.select("h1").text()).isEqualTo("Offene Daten");
        List<String> links = page.select("main a[href^=/quartier], main a[href=/openapi.json]")
                .eachAttr("href");
        assertThat(links)
                .contains(
                        HOME + "/daten/beschluesse.json",
                        HOME + "/daten/runden.csv",
                        HOME + "/daten/schema.json",
                        HOME + "/beschluesse/feed.atom",
                        HOME + "/sitzungen/termine.ics",
                        "/openapi.json");
        for (String link : links) {
            assertThat(pages.get(link).statusCode()).as(link).isEqualTo(200);
        }
        assertThat(page.select(".open-fields dt").eachText()).contains("grantedCents", "lotFor");
        assertThat(page.select("a[rel=license]").attr("href")).startsWith("https://");
        assertThat(page.select(".open-snippet").eachText().getFirst())
                .contains("<iframe src=\"http", HOME + "/beschluesse/einbetten\"");
        assertThat(pages.page("/en" + HOME + "/daten").select("h1").text()).isEqualTo("Open data");
    }

    @Test
    void other_sites_can_show_the_latest_decisions_and_nothing_else() throws Exception {
        HttpResponse<String> list = pages.get(HOME + "/beschluesse/einbetten");
        assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *", "default-src 'none'")
                .doesNotContain("script-src");
        assertThat(list.body()).doesNotContain("<script");
        for (String other : List.of(HOME, HOME + "/daten", HOME + "/daten/ideen.json")) {
            assertThat(pages.get(other)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void the_list_shows_what_was_decided_last_first_and_as_many_as_asked() throws Exception {
        Document list = pages.page(HOME + "/beschluesse/einbetten");
        assertThat(list.select("li a").eachAttr("href"))
                .containsExactly(HOME + "/beschluesse/2", HOME + "/beschluesse/1");
        assertThat(list.select("li strong").eachText())
                .containsExactly("Zum Teil bewilligt: 400 €", "Abgelehnt");
        assertThat(pages.page("/en" + HOME + "/beschluesse/einbetten/1").select("li"))
                .hasSize(1);
        assertThat(pages.get(HOME + "/beschluesse/einbetten/21").statusCode()).isEqualTo(404);
        hide(less);
        assertThat(pages.page(HOME + "/beschluesse/einbetten").select("li a").eachText())
                .containsExactly("Idee Nr. 2", "Hoffest für alle");
    }

    @Test
    void the_feed_is_what_readers_of_news_expect() throws Exception {
        HttpResponse<String> answer = pages.get(HOME + "/beschluesse/feed.atom");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        Document feed = org.jsoup.Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > author > name"))
                .hasSize(4);
        List<Element> entries = feed.select("feed > entry");
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.select("> id").text()).startsWith("urn:uuid:");
            assertThat(entry.select("> title, > updated, > summary, > link")).hasSize(4);
        });
        assertThat(entries.getFirst().select("link").attr("href"))
                .endsWith(HOME + "/beschluesse/2");
        assertThat(entries.getFirst().select("summary").text())
                .isEqualTo("Die Idee bekommt 400 € von 480 €.");
        assertThat(pages.get("/en" + HOME + "/beschluesse/feed.atom").body())
                .contains("The idea gets €400 of €480.");
    }

    @Test
    void a_title_out_of_sight_is_not_in_the_feed() throws Exception {
        hide(none);
        hide(less);
        assertThat(pages.get(HOME + "/beschluesse/feed.atom").body())
                .contains("Idee Nr. 1")
                .doesNotContain("Hoffest");
    }

    @Test
    void a_decision_has_a_picture_in_each_language_and_another_once_its_title_is_hidden()
            throws Exception {
        Decision decision = test.last(less.idea());
        String path = HOME + "/beschluesse/" + decision.number() + "/bild.png";
        HttpResponse<byte[]> picture = bytes(path);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(picture.headers().firstValue("Cross-Origin-Resource-Policy"))
                .contains("cross-origin");
        assertThat(bytes("/en" + path).body()).isNotEqualTo(picture.body());
        String tag = picture.headers().firstValue("ETag").orElseThrow();
        assertThat(pages.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        hide(less);
        assertThat(bytes(path).body()).isNotEqualTo(picture.body());
        assertThat(pages.get(HOME + "/beschluesse/3/bild.png").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(pages.address(path)).build(),
                        BodyHandlers.ofByteArray());
    }
}
