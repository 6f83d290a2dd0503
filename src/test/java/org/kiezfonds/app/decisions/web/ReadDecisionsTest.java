package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.accounts.TestLimits;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.StepAnswer;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers read of decisions. */
@KiezfondsHttpTest
class ReadDecisionsTest {

    private static final String ALL = "/quartier/lindenkiez/beschluesse";

    @Autowired
    private TestPages pages;

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Votes votes;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private RateLimits limits;

    @Autowired
    private LogTurns log;

    private Open open;
    private Sent sent;

    @BeforeEach
    void an_idea_before_the_jury() {
        TestLimits.clear(limits);
        log.begin();
        open = test.round();
        sent = test.admitted(open);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Decision decided(MotionData data, String choices) {
        Decision decision = test.decided(test.begun(open), sent.idea(), data, choices);
        log.turn();
        people.signOut();
        return decision;
    }

    private static MotionData refusal(Motion.Reason reason) {
        return new MotionData(Kind.REFUSE, null, "Bitte anders.", reason, List.of(), null);
    }

    @Test
    void before_the_first_decision_the_list_says_what_will_stand_there() throws Exception {
        people.signOut();
        Document page = pages.page(ALL);
        assertThat(page.select("h1").eachText()).containsExactly("Beschlüsse");
        assertThat(page.select(".empty-title").text()).isEqualTo("Hier ist kein Beschluss.");
        assertThat(page.select(".decisions-figures")).isEmpty();
    }

    @Test
    void the_list_shows_what_was_decided_and_what_it_comes_to() throws Exception {
        decided(lower(), "YYYN");

        Document page = pages.page(ALL);
        assertThat(page.select(".decisions-list h3").eachText())
                .containsExactly(sent.idea().title());
        assertThat(page.select(".decisions-row").text())
                .contains("Zum Teil bewilligt", "wartet auf Zusage", "400 €", "von 480 €");
        assertThat(page.select(".decisions-facts").text())
                .contains("400 € für 1 Idee", "480 €", "bewilligt", "0 bei jeder steht, warum");
        assertThat(page.select("#liste-titel").text()).isEqualTo("1 Beschluss");

        Document english = pages.page("/en" + ALL);
        assertThat(english.select("h1").text()).isEqualTo("Decisions");
        assertThat(english.select(".decisions-row").text())
                .contains("Granted in part", "waits to be accepted", "€400", "of €480");
    }

    @Test
    void a_decision_says_in_one_sentence_what_why_and_with_which_votes() throws Exception {
        decided(MotionData.of(Kind.CONDITIONS, "Nur mit Ruhezeiten."), "YYYN");

        Document page = pages.page(ALL + "/1");
        assertThat(page.select("h1").eachText()).containsExactly(sent.idea().title());
        assertThat(page.select(".decisions-sentence").text())
                .isEqualTo("Die Idee bekommt alles, was beantragt war: 480 €. "
                        + "Daran sind Bedingungen geknüpft.");
        assertThat(page.select("blockquote").text()).isEqualTo("Nur mit Ruhezeiten.");
        assertThat(page.select("#abstimmung").text()).contains("3 Ja von 4 abgegebenen");
        assertThat(page.select("#abstimmung circle[class=decisions-seat-YES]"))
                .as("three seats and the key")
                .hasSize(4);
        assertThat(page.select("#abstimmung .decisions-vote > figure > svg line"))
                .hasSize(1);
        assertThat(page.select("#weg li[aria-current=step]").text())
                .contains("Über eine Idee wurde beschlossen");
        assertThat(page.select("#regeln dd code").eachText())
                .isNotEmpty()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(page.select(".decisions-notices")).isEmpty();

        Document english = pages.page("/en" + ALL + "/1");
        assertThat(english.select(".decisions-sentence").text()).startsWith("The idea gets");
        assertThat(english.select("#abstimmung").text()).contains("3 yes of 4 cast");
    }

    @Test
    void every_link_of_a_decision_leads_somewhere() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YYYN");

        Document page = pages.page(ALL + "/1");
        for (String link : page.select("main a[href^=/]").eachAttr("href")) {
            assertThat(pages.get(link).statusCode()).as(link).isBetween(200, 399);
        }
        assertThat(page.select("#nachpruefen a").eachAttr("href"))
                .anyMatch(link -> link.startsWith("/log/proof/"));
    }

    @Test
    void a_lower_sum_waits_and_shows_what_of_each_cost_is_possible() throws Exception {
        decided(lower(), "YYYN");

        Document page = pages.page(ALL + "/1");
        assertThat(page.select(".decisions-notices").text())
                .startsWith("Das Geld gibt es, wenn die 400 € bis");
        assertThat(page.select(".decisions-money dd").eachText()).containsExactly("400 €", "80 €");
        assertThat(page.select(".decisions-costs tbody tr")).hasSizeGreaterThan(1);
    }

    @Test
    void what_is_annulled_is_said_first_and_leads_to_what_took_its_place() throws Exception {
        Hall hall = test.begun(open);
        Decision first = test.decided(hall, sent.idea(), MotionData.of(Kind.FULL, ""), "YYYN");
        people.be(open.team());
        votes.annul(first.vote(), Flaw.ERROR, "Falsch gezählt.");
        people.signOut();
        assertThat(pages.page("/en" + ALL + "/1").select(".decisions-notices").text())
                .isEqualTo("This decision does not stand: its vote was annulled.");
        test.decided(test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        log.turn();
        people.signOut();

        Document before = pages.page(ALL + "/1");
        assertThat(before.select(".decisions-state").text()).contains("gilt nicht");
        assertThat(before.select(".decisions-notices a").attr("href")).isEqualTo(ALL + "/2");
        assertThat(before.select("#danach").text()).contains("Es wird noch einmal abgestimmt");
        Document after = pages.page(ALL + "/2");
        assertThat(after.select(".decisions-notices a").attr("href")).isEqualTo(ALL + "/1");
        assertThat(after.text()).contains("Wiederholte Abstimmung");
        assertThat(pages.page(ALL).select(".decisions-facts").text())
                .as("no idea is counted twice")
                .contains("480 € für 1 Idee");
    }

    @Test
    void a_postponed_decision_is_replaced_by_the_later_one() throws Exception {
        Hall hall = test.begun(open);
        test.decided(hall, sent.idea(), MotionData.of(Kind.POSTPONE, "Plan fehlt."), "YYYN");
        test.decided(test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        people.signOut();

        Document page = pages.page(ALL + "/1");
        assertThat(page.select(".decisions-state").text())
                .contains("Vertagt", "durch einen späteren ersetzt");
        assertThat(page.select("#warum").text()).contains("Plan fehlt.");
    }

    @Test
    void a_refusal_by_the_body_says_its_reason_and_its_words() throws Exception {
        decided(refusal(Motion.Reason.TOO_DEAR), "YYYN");

        Document page = pages.page(ALL + "/1");
        assertThat(page.select("#warum").text())
                .contains("Die Kosten sind dem Gremium zu hoch", "Bitte anders.")
                .doesNotContain("Ja-Stimmen");
        assertThat(page.select(".decisions-head.decisions-refused")).hasSize(1);
    }

    @Test
    void where_no_motion_was_carried_it_says_how_many_votes_were_missing() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YNNN");

        assertThat(pages.page(ALL + "/1").select(".decisions-missing").text())
                .contains("Es fehlten 2 Ja-Stimmen: 1 waren es, 3 waren nötig.");
        assertThat(pages.page("/en" + ALL + "/1").select(".decisions-missing").text())
                .contains("2 yes votes were missing");
    }

    @Test
    void where_the_money_ended_it_says_how_much_was_left() throws Exception {
        decided(refusal(Motion.Reason.NO_MONEY_LEFT), "YYYN");

        assertThat(pages.page(ALL + "/1").select(".decisions-missing").text())
                .contains("Geld In der Runde waren noch");
    }

    @Test
    void round_idea_area_and_site_map_lead_to_what_was_decided() throws Exception {
        Sent other = test.admitted(open);
        String round = "/quartier/lindenkiez/fonds/" + open.fund().slug() + "/runde/"
                + open.round().number();
        people.signOut();
        assertThat(pages.page("/en" + round).select("#ergebnis")).isEmpty();
        assertThat(pages.page("/en/quartier/lindenkiez").select("#beschluesse").text())
                .contains("There is no decision yet.");
        decided(lower(), "YYYN");

        Document ofRound = pages.page(round);
        assertThat(ofRound.select("#ergebnis tbody tr:has(th a)").text())
                .contains("Zum Teil bewilligt, wartet auf Zusage", "400 €", "Zugelassen");
        assertThat(ofRound.select("#ergebnis a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        ALL + "/1", "/quartier/lindenkiez/ideen/" + other.idea().publicNumber());
        String idea = "/quartier/lindenkiez/ideen/" + sent.idea().publicNumber();
        Document ofIdea = pages.page(idea);
        assertThat(ofIdea.select("#beschluss").text())
                .contains("Die Idee bekommt 400 € von 480 €.", "wartet auf Zusage");
        assertThat(ofIdea.select("#beschluss a").attr("href")).isEqualTo(ALL + "/1");
        Document ofArea = pages.page("/quartier/lindenkiez");
        assertThat(ofArea.select("#beschluesse .card-lines a").attr("href")).isEqualTo(ALL + "/1");
        assertThat(ofArea.select("nav.sections a").eachAttr("href")).contains(ALL);
        assertThat(pages.get("/sitemap.xml").body()).contains(ALL + "/1<", "/beschluesse<");
        Document everywhere = pages.page("/beschluesse/auswahl/quartier/lindenkiez");
        assertThat(everywhere.select(".decisions-list a").attr("href")).isEqualTo(ALL + "/1");
        assertThat(everywhere.select(".decisions-row").text()).contains("Lindenkiez");
        assertThat(pages.get("/beschluesse/auswahl/quartier/nirgends").statusCode())
                .isEqualTo(404);
        assertThat(pages.get("/beschluesse/auswahl/feld/1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_title_that_is_out_of_sight_is_nowhere() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YYYN");
        people.be(open.team());
        Idea now = test.now(open, sent.idea());
        assertThat(steps.hide(open.area(), now.id(), now.version(), true))
                .isInstanceOf(StepAnswer.Done.class);
        people.signOut();

        assertThat(pages.page(ALL + "/1").select("h1").text()).isEqualTo("Text nicht öffentlich");
        assertThat(pages.get(ALL + "/1").body()).doesNotContain(sent.idea().title());
        assertThat(pages.get(ALL).body()).doesNotContain(sent.idea().title());
        assertThat(pages.page(ALL + "/suche?q=Hoffest").select(".decisions-list li"))
                .isEmpty();
    }

    @Test
    void the_search_finds_decisions_by_what_their_ideas_say() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YYYN");

        Document page = pages.page(ALL + "/suche?q=Hoffest");
        assertThat(page.select("#treffer-titel").text()).isEqualTo("1 Beschluss zu „Hoffest“");
        assertThat(page.select(".decisions-list li")).hasSize(1);
        assertThat(pages.page("/en" + ALL + "/suche?q=Raumstation")
                        .select("#treffer-titel")
                        .text())
                .isEqualTo("No decision for “Raumstation”");
        assertThat(pages.page(ALL + "/suche").select("#treffer-titel").text())
                .isEqualTo("Geben Sie ein, wonach Sie suchen.");
    }

    @Test
    void a_selection_has_one_address_and_others_are_not_found() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YYYN");
        String fund = open.fund().slug();
        String round = "/fonds/" + fund + "/runde/" + open.round().number();

        assertThat(pages.page(ALL + "/auswahl/ergebnis/granted" + round)
                        .select(".decisions-list li"))
                .hasSize(1);
        assertThat(pages.page(ALL + "/auswahl/ergebnis/refused")
                        .select(".list-active a")
                        .eachAttr("href"))
                .first()
                .isEqualTo(ALL);
        assertThat(status("/auswahl/ergebnis/refused")).isEqualTo(200);
        assertThat(status("/auswahl" + round + "/ergebnis/granted")).isEqualTo(404);
        assertThat(status("/auswahl/runde/1")).isEqualTo(404);
        assertThat(status("/auswahl/quartier/lindenkiez")).isEqualTo(404);
        assertThat(status("/auswahl/jahr/abc")).isEqualTo(404);
        assertThat(status("/auswahl/jahr/99999")).isEqualTo(404);
        assertThat(status("/auswahl/seite/2")).isEqualTo(404);
        assertThat(status("/2")).isEqualTo(404);
        assertThat(status("/0")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        return pages.get(ALL + path).statusCode();
    }

    @Test
    void a_browser_that_has_the_page_gets_no_second_one_and_never_a_cookie() throws Exception {
        decided(MotionData.of(Kind.FULL, ""), "YYYN");

        for (String path : List.of(ALL, ALL + "/1")) {
            HttpResponse<String> answer = pages.get(path);
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(pages.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=0, must-revalidate");
        }
    }
}
