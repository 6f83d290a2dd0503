package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.PageTime;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads of it on the public pages. */
@KiezfondsHttpTest
class ReadTalksTest {

    private static final String IDEA = "/quartier/lindenkiez/ideen/1";

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Questions questions;

    @Autowired
    private Supports supports;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private LogTurns log;

    @Autowired
    private PageTime time;

    @Autowired
    private TestPages pages;

    private Kiez kiez;

    @BeforeEach
    void an_idea_that_was_sent() {
        log.begin();
        kiez = test.kiez();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void support_is_counted_on_the_page_and_on_the_card_and_nobody_is_named() throws Exception {
        test.named(kiez.bora(), "Bora Yilmaz");
        supports.set(kiez.idea().area(), 1, SupportKind.HELP, true);
        supports.set(kiez.idea().area(), 1, SupportKind.COME, true);
        people.signIn(people.resident("chau@example.org"));
        supports.set(kiez.idea().area(), 1, SupportKind.COME, true);

        String words = "eine Person würde mithelfen · 2 würden kommen";
        assertThat(pages.page(IDEA).text()).contains(words).doesNotContain("Bora");
        assertThat(pages.page("/quartier/lindenkiez/ideen").text()).contains(words);
        assertThat(pages.page("/en" + IDEA).text())
                .contains("one person would help · 2 people would come");
    }

    @Test
    void the_page_leads_to_where_one_can_act_and_has_no_form_itself() throws Exception {
        Document page = pages.page(IDEA);
        assertThat(page.select("a[href=/app/ideas/one/lindenkiez/1?lang=de]")).hasSize(1);
        assertThat(page.select("form")).isEmpty();
        assertThat(page.text()).doesNotContain("Fragen und Antworten");
        people.be(kiez.open().team());
        steps.step(kiez.idea().area(), kiez.idea().id(), 2, IdeaState.REFUSED);
        time.pass(Duration.ofSeconds(2));
        assertThat(pages.page(IDEA).select("a[href^=/app/ideas/one]")).isEmpty();
    }

    @Test
    void questions_and_answers_are_text_in_their_own_direction() throws Exception {
        test.ask(kiez, kiez.bora(), "مرحبا <script>alert(1)</script>\nund noch eine Zeile 🎉");
        UUID question = questions.on(kiez.idea().id()).getFirst().asked().id();
        people.be(kiez.amina());
        questions.answer(question, Ids.next(), "Yes, <b>welcome</b>!", Locale.ENGLISH);

        Document page = pages.page(IDEA);
        assertThat(page.select(".ideas-voices script, .ideas-voices b")).isEmpty();
        assertThat(page.select(".ideas-words").textNodes().getFirst().getWholeText())
                .isEqualTo("مرحبا <script>alert(1)</script>\nund noch eine Zeile 🎉");
        assertThat(page.select(".ideas-words").eachAttr("dir")).containsExactly("auto", "auto");
        assertThat(page.select(".ideas-words").eachAttr("lang")).containsExactly("de", "en");
        assertThat(page.select(".ideas-voices").text())
                .contains("gefragt von einer Bewohnerin oder einem Bewohner")
                .contains("Antwort der Menschen hinter der Idee");
    }

    @Test
    void what_is_out_of_sight_leaves_its_reason_and_leads_to_the_log() throws Exception {
        test.ask(kiez, kiez.bora(), "Eine Beleidigung");
        UUID question = questions.on(kiez.idea().id()).getFirst().asked().id();
        people.be(kiez.open().team());
        questions.hide(kiez.idea().area(), question, "Beleidigt jemanden.");

        log.turn();
        Document page = pages.page(IDEA);
        assertThat(page.text()).doesNotContain("Eine Beleidigung");
        assertThat(page.select(".ideas-voices").text())
                .contains("Vom Quartiersteam ausgeblendet. Der Grund: Beleidigt jemanden.");
        String trace = page.select(".ideas-voices a[href^=/log/e/]").attr("href");
        assertThat(pages.page(trace).text())
                .contains("Eine Frage oder Antwort wurde ausgeblendet", "Beleidigt jemanden.");
        assertThat(pages.get("/log/e/" + question).body()).doesNotContain("Eine Beleidigung");
    }

    @Test
    void messages_are_on_no_public_page() throws Exception {
        test.join(kiez, kiez.bora(), "Ganz privat");
        test.toTeam(kiez, kiez.amina(), "Ganz privat");
        assertThat(pages.page(IDEA).text()).doesNotContain("Ganz privat");
        assertThat(pages.page("/log").text()).doesNotContain("Ganz privat");
    }
}
