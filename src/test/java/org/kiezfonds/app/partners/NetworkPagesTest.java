package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** The network as everybody reads it. */
@KiezfondsHttpTest
class NetworkPagesTest {

    private static int areas;

    @Autowired
    private TestPages pages;

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private TestPeople people;

    /** Another one in each test: pages stay in memory for a second. */
    private String slug = "";

    private AreaId area = AreaId.next();

    @BeforeEach
    void a_network() {
        slug = "kiez-" + areas++;
        area = people.area(slug);
        people.signIn(people.holding(Role.AREA_TEAM, area, slug + "@example.org"));
        register.register(area, Ids.next(), Samples.whole());
        PartnerId one = register.list(area, "Lesewelt", 0, 1).getFirst().id();
        PartnerId two = Samples.listed(register, area, "Kita <b>&");
        Samples.listed(register, area, "Allein");
        cooperations.record(area, Ids.next(), Samples.cooperation("Vorlesen", one, two));
        people.signOut();
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/netz",
                "/netz/feld/bildung",
                "/netz/jahr/2026",
                "/netz/feld/bildung/jahr/2026",
                "/netz/feld/klima/jahr/2026",
                "/netz/liste/1",
                "/netz/lesewelt-lindenkiez-e-v",
                "/netz/kita-b"
            })
    void every_page_is_sound_in_both_languages(String step) throws Exception {
        for (String language : List.of("", "/en")) {
            HttpResponse<String> answer = pages.get(language + "/quartier/" + slug + step);
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("main b")).isEmpty();
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int next = Integer.parseInt(heading.tagName().substring(1));
                assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            for (String target : page.select("main a[href^=/]").eachAttr("href")) {
                if (!target.startsWith("/app/")) {
                    assertThat(pages.get(target.replaceFirst("#.*", "")).statusCode())
                            .as(target)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void the_picture_leads_on_and_a_table_says_the_same() throws Exception {
        Document page = Jsoup.parse(pages.get("/quartier/" + slug + "/netz").body());
        for (Element picture : page.select("svg.net-picture")) {
            assertThat(picture.expectFirst("title").text()).isNotBlank();
            assertThat(picture.select("a.net-node").eachAttr("href"))
                    .containsExactlyInAnyOrder(
                            path("lesewelt-lindenkiez-e-v"), path("kita-b"), path("allein"));
            assertThat(picture.select(".net-edges line")).hasSize(1);
        }
        assertThat(page.select("#bild table tbody tr")).hasSize(1);
        assertThat(page.select("#bild table tbody th").text()).isEqualTo("Vorlesen");
        assertThat(page.select("#bild table tbody a")).hasSize(2);
    }

    @Test
    void a_filter_shows_its_part_and_says_where_one_is() throws Exception {
        Document climate =
                Jsoup.parse(pages.get("/quartier/" + slug + "/netz/feld/klima").body());
        assertThat(climate.select("svg.net-breit a.net-node").eachAttr("href"))
                .containsExactly(path("lesewelt-lindenkiez-e-v"));
        assertThat(climate.select(".list-choices a[aria-current]").text()).contains("Klima");
        Document early =
                Jsoup.parse(pages.get("/quartier/" + slug + "/netz/jahr/2026").body());
        assertThat(early.select("#bild h2").text()).contains("2026");
    }

    @Test
    void what_is_not_there_says_so() throws Exception {
        people.signIn(people.resident("rana" + slug + "@example.org"));
        register.register(area, Ids.next(), Samples.partner("Wartet noch"));
        people.signOut();
        for (String step : List.of(
                "/netz/feld/zauberei",
                "/netz/jahr/1999",
                "/netz/jahr/2099",
                "/netz/liste/2",
                "/netz/niemand",
                "/netz/wartet-noch")) {
            assertThat(pages.get("/quartier/" + slug + step).statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(pages.get("/quartier/nirgends/netz").statusCode()).isEqualTo(404);
        assertThat(pages.get("/quartier/nirgends/netz.csv").statusCode()).isEqualTo(404);
        assertThat(pages.get("/quartier/" + slug + "/netz").body()).doesNotContain("Wartet noch");
        assertThat(pages.get("/quartier/" + slug + "/netz.csv").body())
                .doesNotContain("Wartet noch");
    }

    @Test
    void a_closed_partner_keeps_its_page_and_leaves_the_rest() throws Exception {
        people.signIn(people.holding(Role.AREA_TEAM, area, "zweite" + slug + "@example.org"));
        PartnerId alone = register.list(area, "Allein", 0, 1).getFirst().id();
        register.close(alone, 1, "Weggezogen.");
        people.signOut();
        assertThat(pages.get(path("allein")).body()).contains("Weggezogen.");
        assertThat(pages.get("/quartier/" + slug + "/netz").body()).doesNotContain("Allein");
    }

    @Test
    void a_partner_that_came_back_says_when_it_was_away_and_counts_again() throws Exception {
        people.signIn(people.holding(Role.AREA_TEAM, area, "zweite" + slug + "@example.org"));
        PartnerId alone = register.list(area, "Allein", 0, 1).getFirst().id();
        register.close(alone, 1, "Weggezogen.");
        register.reopen(alone, 2, "Zurück im Kiez.");
        people.signOut();
        assertThat(Jsoup.parse(pages.get(path("allein")).body())
                        .select(".area-head .note")
                        .text())
                .isEqualTo("War vom 1. März 2027 bis zum 1. März 2027 nicht im Netzwerk."
                        + " Wieder aufgenommen: Zurück im Kiez. Im Protokoll");
        assertThat(pages.get("/quartier/" + slug + "/netz").body()).contains("Allein");
    }

    @Test
    void the_area_counts_its_network_and_an_empty_one_invites() throws Exception {
        Document start = Jsoup.parse(pages.get("/quartier/" + slug).body());
        assertThat(start.select("#netz .card-facts").text()).contains("3", "1");
        String empty = "leer-" + slug;
        people.area(empty);
        assertThat(Jsoup.parse(pages.get("/quartier/" + empty).body()).select("#netz"))
                .isEmpty();
        Document page = Jsoup.parse(pages.get("/quartier/" + empty + "/netz").body());
        assertThat(page.select("main").text()).contains("Noch steht niemand im Netzwerk");
        assertThat(page.select("svg.net-picture")).isEmpty();
    }

    @Test
    void the_register_is_a_file_too() throws Exception {
        HttpResponse<String> csv = pages.get("/quartier/" + slug + "/netz.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\ufeffName;Art;");
        assertThat(csv.headers().map()).doesNotContainKey("set-cookie");
    }

    private String path(String partner) {
        return "/quartier/" + slug + "/netz/" + partner;
    }
}
