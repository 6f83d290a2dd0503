package org.kiezfonds.app.bodies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.bodies.TestBodies.made;
import static org.kiezfonds.db.Tables.CONSENT;
import static org.kiezfonds.db.Tables.PERSON;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.DrawData;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.ProcedureData;
import org.kiezfonds.app.bodies.Procedures;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers read of councils and juries. */
@KiezfondsHttpTest
class ReadBodyPagesTest {

    @Autowired
    private TestPages pages;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private TestPeople people;

    @Autowired
    private Draws draws;

    @Autowired
    private Procedures procedures;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path folder;

    private String slug = "";

    @BeforeEach
    void a_jury_with_rules_an_election_and_a_draw() {
        keeper.begin();
        // An address of its own for each test: pages are kept for a second.
        slug = "kiez-" + Ids.next();
        AreaId area = people.area(slug);
        PersonId team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        Body jury = bodies.jury(area);
        Mandate named = bodies.resident(jury, "samira@example.org");
        bodies.resident(jury, "still@example.org");
        consent(named.person(), "Samira Haddad");
        bodies.election(jury);
        made(procedures.adopt(area, jury.id(), 0, ProcedureData.proposal(), bodies.today()));
        made(draws.announce(area, jury.id(), Ids.next(), drawOf(12)));
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        made(draws.draw(area, jury.id(), 1, "O’Hara 3 11 'x' 19", "https://lotto.example"));
        people.signOut();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/gremien", "/gremien/aktionsfondsjury", "/gremien/aktionsfondsjury/los/1"})
    void every_page_is_sound_in_both_languages(String path) throws Exception {
        for (String prefix : List.of("", "/en")) {
            HttpResponse<String> answer = pages.get(prefix + "/quartier/" + slug + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int level = Integer.parseInt(heading.tagName().substring(1));
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            assertThat(page.select(".sections a[aria-current]").text()).isNotEmpty();
            assertThat(answer.body()).doesNotContain("@example.org");
        }
    }

    @Test
    void seats_are_a_picture_with_a_table_behind_it() throws Exception {
        Document page = page("/gremien");
        Element picture = page.expectFirst("figure.seats > svg");
        assertThat(picture.attr("role")).isEqualTo("img");
        assertThat(picture.select("desc").text()).contains("2 von höchstens 5");
        assertThat(picture.select(".seat-RESIDENTS")).hasSize(2);
        assertThat(picture.select(".seat-free")).hasSize(3);
        assertThat(page.select("details.seat-table table tbody tr")).hasSize(2);
    }

    @Test
    void people_are_named_only_where_they_agreed() throws Exception {
        Document page = page("/gremien/aktionsfondsjury");
        assertThat(page.select(".body-seats .seat-who").eachText())
                .containsExactly("Samira Haddad", "eine Bewohnerin oder ein Bewohner");
        assertThat(page.select("table").last()).isNotNull();
        // Of the candidates the first agreed, the others did not.
        assertThat(page.text()).contains("Person 0").doesNotContain("Person 1");
    }

    @Test
    void rules_stand_there_in_plain_words() throws Exception {
        assertThat(page("/gremien/aktionsfondsjury").select(".body-rules").text())
                .contains("Beschlussfähig ab 2 von 2; Mehrheit: mehr als die Hälfte der"
                        + " abgegebenen Stimmen ohne Enthaltungen.");
    }

    @Test
    void a_stranger_with_a_shell_gets_the_order_of_the_page() throws Exception {
        Document page = page("/gremien/aktionsfondsjury/los/1");
        List<String> commands = page.select("pre.body-pre").eachText();
        List<String> tickets = page.expectFirst("table").select("tbody code").eachText();
        String digest = page.select(".draw-inputs code").eachText().getFirst();
        String seed = page.select(".draw-inputs code").eachText().getLast();

        assertThat(run(page.select("pre.body-pre").get(0).wholeText())).startsWith(digest);
        assertThat(run(page.select("pre.body-pre").get(1).wholeText())).startsWith(seed);
        List<String> order = run(page.select("pre.body-pre").get(2).wholeText())
                .lines()
                .map(line -> line.split(" ", 2)[1])
                .toList();
        assertThat(order).isEqualTo(tickets).hasSize(12);
        assertThat(commands).hasSize(3);
    }

    @Test
    void the_start_page_of_the_area_names_the_bodies() throws Exception {
        assertThat(page("").select("#gremien").text()).contains("Gremium 1", "Mitglieder 2");
    }

    @Test
    void the_site_map_knows_body_and_draw() throws Exception {
        assertThat(pages.get("/sitemap.xml").body())
                .contains("/quartier/" + slug + "/gremien/aktionsfondsjury/los/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gremien/gibtesnicht",
                "/gremien/aktionsfondsjury/los/2",
                "/gremien/aktionsfondsjury/los/0",
                "/gremien/aktionsfondsjury/los/x"
            })
    void what_is_not_there_says_so(String path) throws Exception {
        assertThat(pages.get("/quartier/" + slug + path).statusCode()).isEqualTo(404);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(pages.get("/quartier/" + slug + path).body());
    }

    private String run(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    private DrawData drawOf(int number) {
        List<DrawData.Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(new DrawData.Row("Los " + i, "", i == 3));
        }
        return new DrawData(
                SeatGroup.RESIDENTS,
                3,
                bodies.today(),
                bodies.today().plusDays(300),
                "Lottozahlen",
                LocalDateTime.ofInstant(clock.instant(), zone).plusDays(4),
                rows,
                true);
    }

    private void consent(PersonId person, String name) {
        db.update(PERSON)
                .set(PERSON.DISPLAY_NAME, name)
                .where(PERSON.ID.eq(person))
                .execute();
        db.insertInto(CONSENT)
                .set(CONSENT.ID, Ids.next())
                .set(CONSENT.PERSON_ID, person)
                .set(CONSENT.PURPOSE, "PUBLIC_NAME")
                .set(CONSENT.GIVEN_AT, clock.instant())
                .execute();
    }
}
