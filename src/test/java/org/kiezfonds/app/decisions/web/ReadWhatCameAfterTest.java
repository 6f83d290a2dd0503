package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.done;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Appeals;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decisions;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers read of what became of a decision. */
@KiezfondsHttpTest
class ReadWhatCameAfterTest {

    private static final String ALL = "/quartier/lindenkiez/beschluesse";
    private static final String SAID = "Der Vermieter verlangt gar keine Miete.";

    @Autowired
    private TestPages pages;

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Offers offers;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private LogTurns log;

    private Open open;
    private Sent sent;
    private Hall hall;

    @BeforeEach
    void an_idea_before_the_jury() {
        log.begin();
        open = test.round();
        sent = test.admitted(open);
        hall = test.begun(open);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Document page(int number) throws Exception {
        log.turn();
        people.signOut();
        return pages.page(ALL + "/" + number);
    }

    private Offer offer() {
        people.be(sent.author());
        return offers.of(ideas.mine(sent.idea().id()).orElseThrow()).stream()
                .filter(each -> each.state() == Offer.State.OPEN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lower_sum_that_was_accepted_waits_no_more() throws Exception {
        test.decided(hall, sent.idea(), lower(), "YYYN");
        assertThat(offers.accept(sent.idea().id(), offer().id()))
                .isInstanceOf(OfferAnswer.Done.class);

        Document page = page(1);
        assertThat(page.select(".decisions-notices")).isEmpty();
        assertThat(page.select("#danach").text()).contains("400 €");
        assertThat(page.select("#danach a").eachAttr("href"))
                .as("the entry behind it")
                .singleElement()
                .asString()
                .startsWith("/log/");
    }

    @Test
    void a_lower_sum_that_was_declined_is_said_first_and_counts_as_given_no_more()
            throws Exception {
        test.decided(hall, sent.idea(), lower(), "YYYN");
        assertThat(offers.decline(sent.idea().id(), offer().id()))
                .isInstanceOf(OfferAnswer.Done.class);

        Document page = page(1);
        assertThat(page.select(".decisions-notices").text())
                .isEqualTo("Das Geld wurde nicht angenommen. Es ist wieder im Topf.");
        assertThat(page.select("#danach").text()).contains("400 €");
        assertThat(pages.page(ALL).select(".decisions-facts").text())
                .contains("0 € für keine Idee", "wieder im Topf 400 €");
    }

    @Test
    void a_correction_stands_on_the_page_with_its_reason_and_the_sum_stays() throws Exception {
        Decision decision = test.decided(hall, sent.idea(), MotionData.of(Kind.FULL, ""), "YYYN");
        people.be(open.team());
        done(decisions.correct(
                open.area(),
                decision.number(),
                Ids.next(),
                "Die Sitzung war im großen Saal.",
                "Im Bescheid stand der kleine."));

        Document page = page(1);
        assertThat(page.select("#danach").text())
                .contains("Die Sitzung war im großen Saal.", "Im Bescheid stand der kleine.");
        assertThat(page.select(".decisions-sentence").text()).contains("480 €");
    }

    @Test
    void of_an_appeal_everybody_reads_that_it_was_made_and_nobody_what_it_says() throws Exception {
        appealed();

        Document page = page(1);
        assertThat(page.select(".decisions-notices").text()).contains("Widerspruch");
        assertThat(page.select("#danach").text()).contains("Widerspruch");
        assertThat(pages.get(ALL + "/1").body()).doesNotContain(SAID);
        assertThat(pages.get("/quartier/lindenkiez/daten/beschluesse.json").body())
                .doesNotContain(SAID);
    }

    @Test
    void the_decision_on_an_appeal_and_the_one_before_lead_to_each_other() throws Exception {
        Decision refused = appealed();
        people.be(open.team());
        done(appeals.sendToBody(open.area(), appeals.of(refused).getFirst().id()));
        test.decided(test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");

        assertThat(page(1).select(".decisions-notices a").attr("href")).isEqualTo(ALL + "/2");
        Document second = page(2);
        assertThat(second.select(".decisions-notices a").attr("href")).isEqualTo(ALL + "/1");
        assertThat(second.text()).contains("Widerspruch");
        assertThat(pages.page(ALL).select(".decisions-facts").text())
                .as("no idea is counted twice")
                .contains("480 € für 1 Idee");
    }

    private Decision appealed() {
        Decision refused = test.decided(hall, sent.idea(), MotionData.of(Kind.FULL, ""), "YNNN");
        people.be(sent.author());
        done(appeals.make(refused.id(), Ids.next(), SAID));
        return refused;
    }
}
