package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of an idea with what departments said. */
@KiezfondsHttpTest
class ReadOpinionsTest {

    private static final String PLACE = "/quartier/lindenkiez/ideen/1";

    @LocalServerPort
    private int port;

    @Autowired
    private Opinions opinions;

    @Autowired
    private CheckActs acts;

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogTurns log;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Open open;
    private Idea idea;

    @BeforeEach
    void one_department_answers_and_another_does_not() {
        log.begin();
        open = test.round("lindenkiez");
        PersonId parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        PersonId youth = people.holding(Role.DEPARTMENT, open.area(), "jugend@bezirk.example");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        opinions.ask(
                open.area(),
                idea.id(),
                Map.of(parks, "Grünflächenamt", youth, ""),
                "Darf gegrillt werden?",
                TestFunds.TODAY.plusDays(9));
        people.signIn(parks);
        Opinion asked = opinions.mine().getFirst().opinion();
        opinions.give(
                asked.id(),
                asked.version(),
                "Im Hof <b>ja</b>, am Baum <script>alert(1)</script> nein.",
                Money.ofEuros(40));
        people.be(open.team());
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void before_the_decision_the_page_says_nothing_of_them() throws Exception {
        log.turn();

        assertThat(said(page(PLACE))).isEmpty();
        assertThat(page(PLACE).text()).doesNotContain("Grünflächenamt", "Im Hof");
    }

    @Test
    void after_a_refusal_each_stands_there_with_its_proof_and_markup_is_text() throws Exception {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        log.turn();

        Document page = page(PLACE);

        Element given = said(page).stream()
                .filter(each -> each.text().contains("Grünflächenamt"))
                .findFirst()
                .orElseThrow();
        assertThat(given.text().replace('\u00a0', ' '))
                .contains("Darf gegrillt werden?")
                .contains("Im Hof <b>ja</b>, am Baum <script>alert(1)</script> nein.")
                .contains("Geschätzte Kosten: 40 €");
        assertThat(given.select("b, script")).isEmpty();
        assertThat(given.select("a").attr("href")).startsWith("/log/e/");
        assertThat(page.text()).contains("Eine Fachstelle").contains("Es gibt keine.");
        assertThat(page.text()).doesNotContain("bezirk.example");
    }

    @Test
    void the_english_page_marks_what_was_written_in_german() throws Exception {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        log.turn();

        Document page = page("/en" + PLACE);

        assertThat(page.text()).contains("What departments say to it", "Estimated cost: €40");
        assertThat(said(page).select("p[lang=de]").text()).contains("Im Hof");
    }

    @Test
    void where_the_idea_is_looked_at_again_they_are_gone_from_it() throws Exception {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        acts.reopen(open.area(), idea.id(), idea.version() + 1, "Doch noch einmal.");
        log.turn();

        assertThat(said(page(PLACE))).isEmpty();
    }

    private static Elements said(Document page) {
        return page.select("section[aria-labelledby=stellungnahmen-titel] li");
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
