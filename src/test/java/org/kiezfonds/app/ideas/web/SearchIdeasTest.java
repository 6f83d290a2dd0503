package org.kiezfonds.app.ideas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.accounts.TestLimits;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.StepAnswer;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** The search among the ideas of an area: the one public page with a query in its address. */
@KiezfondsHttpTest
class SearchIdeasTest {

    private static final String SEARCH = "/quartier/lindenkiez/ideen/suche";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private Ideas ideas;

    @Autowired
    private RateLimits limits;

    @Autowired
    private TestPages pages;

    private Open open;
    private Idea party;
    private PersonId amina;

    @BeforeEach
    void two_ideas() {
        TestLimits.clear(limits);
        open = test.round("lindenkiez");
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        party = test.sent(open, TestIdeas.party());
        people.signIn(people.resident("jamal@example.org"));
        test.sent(
                open,
                TestIdeas.party()
                        .with(IdeaField.TITLE, "Hochbeete auf dem Schulhof")
                        .with(IdeaField.SUMMARY, "Gemüse zum Mitnehmen."));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
        TestLimits.clear(limits);
    }

    @Test
    void a_part_of_a_compound_finds_the_idea_and_is_marked() throws Exception {
        Document page = found("Fest");

        assertThat(page.select(".ideas-list h3").eachText()).containsExactly("Hoffest für alle");
        assertThat(page.select("mark").eachText()).containsExactly("Hoffest");
        assertThat(page.select("#treffer-titel").text()).isEqualTo("1 Idee zu „Fest“");
        assertThat(page.select("input[name=q]").val()).isEqualTo("Fest");
        assertThat(found("nachbar").select(".ideas-list li")).hasSize(1);
    }

    @Test
    void the_other_language_asks_the_same() throws Exception {
        Document page = found("Fest");
        String english = page.expectFirst("a[hreflang=en]").attr("href");

        assertThat(english).isEqualTo("/en" + SEARCH + "?q=Fest");
        assertThat(Jsoup.parse(pages.get(english).body())
                        .select("#treffer-titel")
                        .text())
                .isEqualTo("1 idea for “Fest”");
    }

    @Test
    void what_is_empty_foreign_huge_or_meant_to_hurt_has_its_answer() throws Exception {
        assertThat(answer("")).isEqualTo("Geben Sie ein, wonach Sie suchen.");
        assertThat(answer("%%% +++ ((( \"")).startsWith("Darin ist kein Wort");
        assertThat(answer("Raumstation")).isEqualTo("Keine Idee zu „Raumstation“");
        assertThat(answer("ü".repeat(201))).startsWith("Das ist sehr lang");
        assertThat(answer("+fest* -hof >\"<script>alert(1)</script>")).contains("<script>");
        assertThat(found("<b>fest</b>").select("h2 b")).isEmpty();
        assertThat(found("🎈 fest").select(".ideas-list li")).hasSize(1);
        assertThat(answer("عربي")).contains("عربي");
        assertThat(pages.get(SEARCH + "?q=%ff%fe").statusCode()).isLessThan(500);
        assertThat(pages.get(SEARCH + "?q=fest&seite=0").statusCode()).isEqualTo(200);
        assertThat(pages.get(SEARCH + "?q=fest&seite=99999999999").statusCode()).isEqualTo(200);
        assertThat(pages.get(SEARCH + "?q=fest&q=hof").statusCode()).isLessThan(500);
        assertThat(pages.get(SEARCH + "?q=" + "a".repeat(6_000)).statusCode()).isLessThan(500);
        assertThat(pages.get("/quartier/nirgends/ideen/suche?q=fest").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_keeps_the_page_and_no_cookie_is_set() throws Exception {
        HttpResponse<String> answer = pages.get(SEARCH + "?q=fest");

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void only_pages_with_the_form_let_one_be_sent() throws Exception {
        assertThat(policy(SEARCH)).contains("form-action 'self'");
        assertThat(policy("/quartier/lindenkiez/ideen")).contains("form-action 'self'");
        assertThat(policy("/quartier/lindenkiez/ideen/1")).contains("form-action 'none'");
        assertThat(policy("/")).contains("form-action 'none'");
        assertThat(policy(SEARCH)).contains("script-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void very_many_searches_from_one_place_wait() throws Exception {
        int status = 200;
        for (int i = 0; i < 400 && status == 200; i++) {
            status = pages.get(SEARCH + "?q=fest").statusCode();
        }
        HttpResponse<String> refused = pages.get(SEARCH + "?q=fest");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(Jsoup.parse(refused.body()).select("#treffer-titel").text())
                .startsWith("Von hier wurde sehr oft gesucht.");
        assertThat(pages.get("/quartier/lindenkiez/ideen").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_hidden_is_found_no_more_until_it_is_shown_again() throws Exception {
        people.be(open.team());
        StepAnswer hidden = steps.hide(open.area(), party.id(), party.version(), true);
        assertThat(found("Fest").select(".ideas-list li")).isEmpty();

        Idea now = ((StepAnswer.Done) hidden).idea();
        steps.hide(open.area(), now.id(), now.version(), false);
        assertThat(found("Fest").select(".ideas-list li")).hasSize(1);
    }

    @Test
    void what_its_author_took_back_is_found_no_more_and_stays_readable() throws Exception {
        people.signIn(amina);
        assertThat(ideas.withdraw(party.id(), party.version(), "")).isPresent();

        assertThat(found("Fest").select(".ideas-list li")).isEmpty();
        assertThat(pages.get("/quartier/lindenkiez/ideen/1").statusCode()).isEqualTo(200);
    }

    private Document found(String query) throws Exception {
        HttpResponse<String> answer =
                pages.get(SEARCH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String answer(String query) throws Exception {
        return found(query).select("#treffer-titel").text();
    }

    private String policy(String path) throws Exception {
        return pages.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
