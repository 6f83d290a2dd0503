package org.kiezfonds.app.calls.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.calls.TestCalls;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsHttpTest
class ReadCallPagesTest {

    private static final String CALLS = "/quartier/lindenkiez/aufrufe";

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestPages pages;

    @Autowired
    private Calls calls;

    private Place place;

    @BeforeEach
    void a_place() {
        place = test.place("lindenkiez");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_draft_has_no_page() throws Exception {
        test.draft(place);
        people.signOut();
        assertThat(page(CALLS).text()).contains("Noch kein Aufruf");
        assertThat(pages.get(CALLS + "/1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_running_call_says_all_and_that_it_is_no_tender_but_nothing_of_sketches()
            throws Exception {
        Call call = test.running(place);
        test.sent(call, "Werkstatt e.V.");
        people.signOut();
        Document page = page(CALLS + "/1");
        assertThat(page.select("h1").text()).isEqualTo("Nachbarschaftswerkstatt");
        assertThat(page.text())
                .contains(
                        "Das ist keine Ausschreibung",
                        "Ein Ort für alle",
                        "30.000",
                        "mindestens 10 %",
                        "Nutzen für viele",
                        "Bezirk, Quartiersteam und zwei Delegierte.")
                .doesNotContain("Werkstatt e.V.");
        assertThat(page.select("a[href=/app/calls/1]")).hasSize(1);
        assertThat(page("/en" + CALLS + "/1").text()).contains("This is not a tender");
        HttpResponse<String> file = pages.get(CALLS + "/1/fassung-1.json");
        assertThat(Digest.of(file.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(calls.papers(call.id()).getFirst().digest());
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> response = pages.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
