package org.kiezfonds.app.ideas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Confirmations;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsHttpTest
class ReadIdeasTest {

    private static final String IDEAS = "/quartier/lindenkiez/ideen";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private AssistedIdeas assisted;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private TestMails mails;

    @Autowired
    private LogTurns log;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestPages pages;

    private Open open;
    private Idea party;

    @BeforeEach
    void an_idea_and_a_draft() {
        log.begin();
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        party = test.sent(open, TestIdeas.party());
        drafts.begin(
                UUID.randomUUID(),
                open.area(),
                open.round().id(),
                TestIdeas.party().with(IdeaField.TITLE, "Noch geheim"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_gallery_shows_what_was_sent_and_no_draft() throws Exception {
        Document page = pages.page(IDEAS);

        assertThat(page.select(".ideas-list h3").eachText()).containsExactly("Hoffest für alle");
        assertThat(page.select(".ideas-list").text())
                .contains("480 € beantragt", "eine Bewohnerin oder ein Bewohner", "Eingegangen");
        assertThat(page.select("a.btn").text()).contains("Idee einreichen");
        assertThat(pages.page("/en" + IDEAS).select(".ideas-list").text())
                .contains("€480 asked for", "a resident", "Received");
    }

    @Test
    void the_page_of_the_area_leads_to_a_new_idea_first_and_says_until_when() throws Exception {
        Document page = pages.page("/quartier/lindenkiez");
        assertThat(page.select(".area-head a.btn").eachText())
                .containsExactly("Idee einreichen", "Hier mitmachen");
        assertThat(page.select(".area-head a.btn.money").attr("href"))
                .isEqualTo("/app/ideas/new?area=lindenkiez&lang=de");
        assertThat(page.select(".acts-note").text()).contains("bis 31. März");
        assertThat(pages.page("/en/quartier/lindenkiez")
                        .select(".area-head a.btn")
                        .eachText())
                .startsWith("Send an idea");
    }

    @Test
    void where_no_round_is_open_taking_part_is_the_first_act() throws Exception {
        clock.advance(Duration.ofDays(31));
        assertThat(pages.page("/quartier/lindenkiez").select(".area-head a.btn").eachText())
                .containsExactly("Hier mitmachen");
        assertThat(pages.page("/quartier/lindenkiez").select(".acts-note")).isEmpty();
    }

    @Test
    void before_a_round_opens_it_says_when() throws Exception {
        clock.advance(Duration.ofDays(-10));
        assertThat(pages.page("/quartier/lindenkiez").select(".acts-note").text())
                .contains("einreichen ab", "1. März");
        assertThat(pages.page("/quartier/lindenkiez")
                        .select(".area-head a.btn.money")
                        .text())
                .isEqualTo("Hier mitmachen");
    }

    @Test
    void what_the_team_wrote_down_for_somebody_says_so_and_whether_it_is_confirmed()
            throws Exception {
        people.be(open.team());
        UUID key = UUID.randomUUID();
        String fatma = "fatma-" + key + "@example.org";
        assisted.begin(key, open.area(), open.round().id(), EnteredHow.TALK, "Frau Demir", fatma);
        ideas.send(key.toString(), 1, TestIdeas.party(), Locale.GERMAN);
        log.turn();

        Document before = pages.page(IDEAS + "/2");
        assertThat(before.select(".ideas-facts").text())
                .contains("vom Quartiersteam, von der Person noch nicht bestätigt");
        assertThat(before.select(".ideas-way").text())
                .contains("Eine Idee ist eingegangen, vom Quartiersteam aufgeschrieben");
        assertThat(before.text()).doesNotContain("Demir").doesNotContain(fatma);

        people.signIn(people.resident(fatma));
        confirmations.confirm(mails.last("ideas.confirm").secret());
        log.turn();
        Document after = pages.page("/en" + IDEAS + "/2");
        assertThat(after.select(".ideas-facts").text())
                .contains("by the area team, confirmed by the person");
        assertThat(after.select(".ideas-way").text())
                .contains("An idea that was written down is confirmed");
    }

    @Test
    void the_page_of_an_idea_tells_the_public_part_and_the_way_with_its_proof() throws Exception {
        log.turn();

        Document page = pages.page(IDEAS + "/1");

        assertThat(page.select("h1").text()).isEqualTo("Hoffest für alle");
        assertThat(page.select(".ideas-way li")).hasSize(1);
        assertThat(page.select(".ideas-way a").attr("href")).startsWith("/log/e/");
        assertThat(page.text())
                .doesNotContain("Buffet", "Geschirr", "030 1234567", "amina@example.org");
    }

    @Test
    void a_selection_has_one_address_and_others_are_not_found() throws Exception {
        assertThat(pages.page(IDEAS + "/auswahl/stand/received").select(".ideas-list li"))
                .hasSize(1);
        assertThat(pages.page(IDEAS + "/auswahl/stand/admitted")
                        .select(".empty-title")
                        .text())
                .isEqualTo("Hier ist noch keine Idee.");
        assertThat(pages.page(IDEAS + "/auswahl/fonds/aktionsfonds-2027/jahr/2027")
                        .select(".ideas-list li"))
                .hasSize(1);
        assertThat(status(IDEAS + "/auswahl/jahr/2027/fonds/aktionsfonds-2027")).isEqualTo(404);
        assertThat(status(IDEAS + "/auswahl/stand/draft/seite/2")).isEqualTo(404);
        assertThat(status(IDEAS + "/auswahl/jahr/abc")).isEqualTo(404);
        assertThat(status(IDEAS + "/auswahl/feld/9")).isEqualTo(404);
        assertThat(status(IDEAS + "/2")).isEqualTo(404);
        assertThat(status(IDEAS + "/999999999")).isEqualTo(404);
    }

    @Test
    void what_was_taken_back_stays_with_its_reason() throws Exception {
        assertThat(ideas.withdraw(party.id(), party.version(), "Wir feiern jetzt ohne Geld."))
                .isPresent();
        log.turn();

        Document page = pages.page(IDEAS + "/1");

        assertThat(page.select(".ideas-state").text()).isEqualTo("Zurückgezogen");
        assertThat(page.select(".ideas-way li")).hasSize(2);
        assertThat(page.select(".ideas-way").text()).contains("Wir feiern jetzt ohne Geld.");
    }

    private int status(String path) throws Exception {
        return pages.get(path).statusCode();
    }
}
