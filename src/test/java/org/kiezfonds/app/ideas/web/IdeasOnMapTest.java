package org.kiezfonds.app.ideas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.TestMaps;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.TestFiles;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** Ideas on the map, with their photos, as a feed, and to be shared. */
@KiezfondsHttpTest
class IdeasOnMapTest {

    private static final String IDEAS = "/quartier/lindenkiez/ideen";

    /** As the installation is configured, whatever port it has. */
    private static final String BASE = "http://localhost:8080";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private AreaMaps maps;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaAttachments attachments;

    @Autowired
    private Files files;

    @Autowired
    private TestPages pages;

    private Open open;

    @BeforeEach
    void a_map() {
        open = test.round("lindenkiez");
        people.be(open.team());
        maps.change(open.area(), 0, TestMaps.file());
        people.signIn(people.resident("amina@example.org"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_point_that_may_be_public_is_a_link_on_the_map_and_in_the_list() throws Exception {
        test.sent(open, at("52.505100,13.403000", "yes"));

        Document page = pages.page(IDEAS);

        assertThat(page.select("svg.kf-map a").attr("href")).isEqualTo(IDEAS + "/1");
        assertThat(page.select("svg.kf-map a").attr("aria-label"))
                .isEqualTo("Idee 1: Hoffest für alle");
        assertThat(page.select("#karte-liste li").text())
                .isEqualTo("1 Hoffest für alle bei: Lindenallee");
        assertThat(pages.page(IDEAS + "/auswahl/stand/received").select("svg.kf-map a"))
                .hasSize(1);
        assertThat(pages.page(IDEAS + "/auswahl/stand/admitted").select("svg.kf-map"))
                .isEmpty();
        assertThat(pages.page(IDEAS + "/1").select("svg.kf-map[role=img] .kf-map-pin"))
                .hasSize(1);
    }

    @Test
    void a_point_that_may_not_is_nowhere() throws Exception {
        test.sent(open, at("52.505100,13.403000", ""));

        assertThat(pages.page(IDEAS).select("svg.kf-map")).isEmpty();
        assertThat(pages.page(IDEAS + "/1").select("svg.kf-map")).isEmpty();
        assertThat(pages.get(IDEAS + "/1").body()).doesNotContain("52.505", "13.403");
    }

    @Test
    void with_the_texts_the_point_goes_out_of_sight() throws Exception {
        Idea idea = test.sent(open, at("52.505100,13.403000", "yes"));
        people.be(open.team());
        steps.hide(open.area(), idea.id(), idea.version(), true);

        assertThat(pages.page(IDEAS).select("svg.kf-map")).isEmpty();
        assertThat(pages.page(IDEAS + "/1").select("svg.kf-map")).isEmpty();
        assertThat(pages.get(IDEAS + "/feed.atom").body()).doesNotContain("Hoffest");
    }

    @Test
    void the_map_is_a_file_for_everybody() throws Exception {
        HttpResponse<String> file = pages.get("/quartier/lindenkiez/karte.geojson");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/geo+json");
        assertThat(file.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(file.body()).startsWith("{\"features\":[").contains("Lindenallee");
        people.area("hafenviertel");
        assertThat(pages.get("/quartier/hafenviertel/karte.geojson").statusCode())
                .isEqualTo(404);
        assertThat(pages.get("/quartier/nirgends/karte.geojson").statusCode()).isEqualTo(404);
    }

    @Test
    void a_card_shows_the_first_photo_with_its_words_and_the_page_hands_it_on() throws Exception {
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow();
        FileOwner owner = IdeaAttachments.owner(draft.idea().id());
        var photo = TestFiles.taken(files, owner, "hof.jpg", SampleFiles.jpeg(640, 480));
        files.describe(photo.id(), photo.version(), "Ein Hof mit Bäumen");
        TestFiles.taken(files, owner, "zwei.jpg", SampleFiles.jpeg(320, 240));
        attachments.keep(draft.idea().id());
        assertThat(ideas.send(
                        draft.idea().id().toString(),
                        draft.idea().version(),
                        TestIdeas.party(),
                        Locale.GERMAN))
                .isInstanceOf(SendAnswer.Sent.class);

        Document page = pages.page(IDEAS);

        assertThat(page.select(".ideas-list img")).hasSize(1);
        assertThat(page.select(".ideas-list img").attr("alt")).isEqualTo("Ein Hof mit Bäumen");
        assertThat(page.select(".ideas-list img").attr("loading")).isEqualTo("lazy");
        assertThat(page.select(".ideas-list img").attr("srcset")).contains("/dateien/", "w");
        String picture =
                pages.page(IDEAS + "/1").select("meta[property=og:image]").attr("content");
        assertThat(picture).startsWith(BASE + "/dateien/" + photo.id());
        assertThat(pages.get(picture.substring(picture.indexOf("/dateien"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_can_be_shared_without_anybody_hearing_of_it() throws Exception {
        test.sent(open, TestIdeas.party());

        Document page = pages.page(IDEAS + "/1");

        String address = BASE + IDEAS + "/1";
        assertThat(page.select(".ideas-link").attr("href")).isEqualTo(address);
        assertThat(page.select("a[href^=mailto]").attr("href"))
                .startsWith("mailto:?subject=Hoffest%20f%C3%BCr%20alle&body=")
                .contains("localhost%3A8080");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .contains("Hoffest für alle");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .startsWith("Ein Nachmittag");
        assertThat(page.select("meta[property=og:image]")).isEmpty();
    }

    @Test
    void new_ideas_are_a_feed() throws Exception {
        test.sent(open, TestIdeas.party());

        HttpResponse<String> answer = pages.get(IDEAS + "/feed.atom");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
        assertThat(feed.select("entry > title").text()).isEqualTo("Hoffest für alle");
        assertThat(feed.select("entry > link").attr("href")).isEqualTo(BASE + IDEAS + "/1");
        assertThat(pages.page(IDEAS).select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo(IDEAS + "/feed.atom");
        assertThat(pages.get("/en" + IDEAS + "/feed.atom").body()).contains("New ideas in");
        assertThat(pages.get("/quartier/nirgends/ideen/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void a_filter_that_holds_can_be_taken_away() throws Exception {
        test.sent(open, TestIdeas.party());

        Document page = pages.page(IDEAS + "/auswahl/stand/received");

        assertThat(page.select(".list-active a").eachText())
                .containsExactly("Filter wegnehmen: Stand: Eingegangen ×", "Alle Filter wegnehmen");
        assertThat(page.expectFirst(".list-active a").attr("href")).isEqualTo(IDEAS);
        assertThat(pages.page(IDEAS).select(".list-active")).isEmpty();
    }

    private static IdeaTyped at(String point, String isPublic) {
        return TestIdeas.party()
                .with(IdeaField.POINT_ON_MAP, point)
                .with(IdeaField.POINT_PUBLIC, isPublic);
    }
}
