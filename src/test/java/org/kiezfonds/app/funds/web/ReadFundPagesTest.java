package org.kiezfonds.app.funds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundSamples;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsHttpTest
class ReadFundPagesTest {

    private static final String FUNDS = "/quartier/lindenkiez/fonds";
    private static final String FUND = FUNDS + "/aktionsfonds-2027";

    @Autowired
    private TestFunds test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestPages pages;

    private Fund fund;

    @BeforeEach
    void a_fund() {
        AreaId area = people.area("lindenkiez");
        PersonId team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        fund = test.fund(area, "Aktionsfonds", test.jury(area, team));
        test.give(fund, 1_000);
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void the_list_shows_each_fund_with_its_pot_as_a_picture_and_a_table() throws Exception {
        Document page = page(FUNDS);
        assertThat(page.select("h1").text()).isEqualTo("Das Geld des Quartiers");
        assertThat(page.select(".funds-list h3").eachText()).containsExactly("Aktionsfonds");
        assertThat(page.select("svg[role=img] desc").text())
                .isEqualTo("Von 1.000 € sind 0 € ausgezahlt und 0 € zugesagt."
                        + " 1.000 € sind noch da.");
        assertThat(page.select(".funds-pot tr")).hasSize(4);
        assertThat(page(FUNDS.replace("/quartier", "/en/quartier")).select("h1").text())
                .isEqualTo("The area’s money");
    }

    @Test
    void a_fund_says_its_rules_in_plain_words_and_where_its_round_is() throws Exception {
        test.publish(fund, FundSamples.rules(fund.kind()));
        test.publishCriteria(fund, TestFunds.criterion("many", 3));
        test.open(fund, test.terms(fund));
        Document page = page(FUND);
        assertThat(page.select(".funds-rules li").eachText())
                .hasSize(15)
                .contains("Höchstbetrag Für ein Vorhaben gibt es höchstens 1.500 €.");
        assertThat(page.select("[aria-current=step] time").attr("datetime"))
                .isEqualTo("2027-03-01");
        assertThat(page.select(".funds-criteria").text()).contains("1 heißt: kaum");
        Document english = page("/en" + FUND);
        assertThat(english.select(".funds-rules").text())
                .contains("There is at most €1,500 for one action.");
    }

    @Test
    void a_stranger_downloads_the_frozen_files_and_finds_their_digests() throws Exception {
        test.publish(fund, FundSamples.rules(fund.kind()));
        Round round = test.open(fund, test.terms(fund));
        Document page = page(FUND + "/runde/1");
        assertThat(page.select("a[href=/log/e/" + round.openedEntry() + "]")).hasSize(1);
        List<String> files = page.select(".funds-files a").eachAttr("href");
        assertThat(files).hasSize(4);
        for (int i = 0; i < files.size(); i++) {
            HttpResponse<String> file = pages.get(files.get(i));
            assertThat(file.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(Digest.of(file.body().getBytes(StandardCharsets.UTF_8)).hex())
                    .isEqualTo(page.select(".funds-files code").get(i).text());
        }
    }

    @Test
    void what_is_not_there_or_not_open_is_not_found() throws Exception {
        test.publish(fund, FundSamples.rules(fund.kind()));
        test.plan(fund, test.terms(fund));
        for (String path : List.of(
                "/quartier/nirgends/fonds",
                FUNDS + "/gibtesnicht",
                FUND + "/runde/1",
                FUND + "/runde/999999",
                FUND + "/runde/1/rules.json")) {
            assertThat(pages.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = pages.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }
}
