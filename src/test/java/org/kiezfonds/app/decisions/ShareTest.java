package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other sites and search engines are told of a decision. */
@KiezfondsTest
class ShareTest {

    private static final String BASE = "https://kiez.example";
    private static final String NO_BREAK = "\u00a0";

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Areas areas;

    @Autowired
    private ShareTags tags;

    @Autowired
    private SharePictures pictures;

    @Autowired
    private TemplateEngine templates;

    private Open open;
    private Area area;

    @BeforeEach
    void a_round() {
        open = test.round();
        area = areas.byId(open.area()).orElseThrow();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Decision decided(MotionData data, String choices) {
        return test.decided(test.begun(open), test.admitted(open).idea(), data, choices);
    }

    private Document head(Decision decision, Locale language) {
        ShareTags.Head head = tags.of(
                        area, decision.number(), new PublicAddress(BASE, language, "/irgendwo"))
                .orElseThrow();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("share", head.share());
        parameters.put("base", BASE);
        parameters.put("markup", head.markup());
        StringOutput html = new StringOutput();
        templates.render("decisions/share.jte", parameters, html);
        return Jsoup.parse("<html><head>" + html + "</head><body></body></html>");
    }

    private static JsonNode data(Document head) {
        return JsonMapper.shared()
                .readTree(head.select("script[type=application/ld+json]").html());
    }

    @Test
    void money_that_is_given_is_a_grant() {
        Decision decision = decided(lower(), "YYYN");
        Document head = head(decision, Locale.GERMAN);
        assertThat(head.select("meta[property=og:image]").attr("content"))
                .isEqualTo(BASE + "/quartier/lindenkiez/beschluesse/1/bild.png");
        assertThat(head.select("meta[property=og:image:alt]")
                        .attr("content")
                        .replace(NO_BREAK, " "))
                .isEqualTo("Hoffest für alle: Die Idee bekommt 400 € von 480 €.");
        JsonNode data = data(head);
        assertThat(data.get("@type").asString()).isEqualTo("MonetaryGrant");
        assertThat(data.get("amount").get("value").asString()).isEqualTo("400.00");
        assertThat(data.get("fundedItem").get("name").asString()).isEqualTo("Hoffest für alle");
        assertThat(data.get("url").asString())
                .isEqualTo(BASE + "/quartier/lindenkiez/beschluesse/1");
    }

    @Test
    void what_was_refused_is_no_grant_and_says_so_in_the_language_of_the_page() {
        JsonNode data = data(head(decided(lower(), "NNNY"), Locale.ENGLISH));
        assertThat(data.get("@type").asString()).isEqualTo("CreativeWork");
        assertThat(data.has("amount")).isFalse();
        assertThat(data.get("description").asString()).startsWith("The idea gets no money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!-- <script>", "a\" & 'b'\\"})
    void no_title_gets_out_of_its_block(String title) {
        Decision decision = decided(lower(), "YYYN");
        TestDatabase.sql().execute("UPDATE idea SET title = ?", title);
        Document head = head(decision, Locale.GERMAN);
        assertThat(head.select("script")).hasSize(1);
        assertThat(head.body().children()).isEmpty();
        assertThat(data(head).get("name").asString()).isEqualTo(title);
    }

    @Test
    void a_decision_that_is_not_there_has_nothing() {
        assertThat(tags.of(area, 7, new PublicAddress(BASE, Locale.GERMAN, "/")))
                .isEmpty();
        assertThat(pictures.of(area, 7, Locale.GERMAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fest",
                "🎉",
                "حفلة في الفناء",
                "Свято у дворі",
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsfeierlichkeit",
                "Ein langer Titel über Gärtnern, Kochen, Lernen und Feiern im Innenhof der"
                        + " Lindenstraße mit allen"
            })
    void each_title_has_a_picture_that_shows_something(String title) throws Exception {
        Decision decision = decided(lower(), "YYYN");
        TestDatabase.sql().execute("UPDATE idea SET title = ?", title);
        byte[] png = pictures.of(area, decision.number(), Locale.GERMAN).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Share.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Share.HEIGHT);
        Set<Integer> inTitle = new HashSet<>();
        for (int y = 140; y < 340; y++) {
            for (int x = 72; x < 400; x++) {
                inTitle.add(image.getRGB(x, y));
            }
        }
        assertThat(inTitle).hasSizeGreaterThan(2);
        assertThat(pictures.of(area, decision.number(), Locale.GERMAN).orElseThrow())
                .isSameAs(png);
    }
}
