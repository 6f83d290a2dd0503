package org.kiezfonds.app.concepts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.BeginAnswer;
import org.kiezfonds.app.concepts.Closing;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedResults;
import org.kiezfonds.app.concepts.NodeKind;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@KiezfondsHttpTest
@Import(ReadConceptTest.Deciding.class)
class ReadConceptTest {

    private static final AtomicReference<@Nullable NeedId> SERVED = new AtomicReference<>(null);

    /** Another module that knows what happened for needs. */
    @TestConfiguration
    static class Deciding {

        @Bean
        NeedResults elsewhere() {
            return need -> need.equals(SERVED.get())
                    ? new NeedResults.Results(List.of(new NeedResults.Fact(
                            LocalDate.of(2027, 2, 1),
                            "concepts.kind.MEASURE",
                            "Nachbarschaftsfest",
                            "/quartier/x/beschluesse/1",
                            Locale.GERMAN)))
                    : NeedResults.Results.none();
        }
    }

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Discussion discussion;

    @Autowired
    private TestPeople people;

    @BeforeEach
    void nothing_happened_yet() {
        SERVED.set(null);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void where_there_is_only_a_draft_the_page_says_what_will_be_here() throws Exception {
        ways.draft(ways.cast("entwurf"));
        Document page = page("/quartier/entwurf/konzept");
        assertThat(page.select(".empty-title").text())
                .isEqualTo("Noch gibt es kein öffentliches Konzept.");
        assertThat(page.text()).doesNotContain("Ein Ort für alle");
        for (String hidden : List.of("", "/konzept.json", "/konzept.pdf")) {
            assertThat(get("/quartier/entwurf/konzept/1" + hidden).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_version_under_discussion_is_read_and_asks_to_take_part() throws Exception {
        Cast cast = ways.cast("diskussion");
        Concept concept = ways.discussed(cast);
        NeedId need = concept.needs().findFirst().orElseThrow().id();
        discussion.comment(cast.area(), concept.head().id(), need, "<b>Wichtig</b>", Ids.next());
        discussion.support(cast.area(), concept.head().id(), need, true);

        Document page = page("/quartier/diskussion/konzept");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".standing").text()).startsWith("Wird bis 15. März 2027");
        assertThat(page.select(".note a").attr("href")).startsWith("/app/concept");
        assertThat(page.select(".need .voices").text()).contains("Eine Person unterstützt das");
        assertThat(page.select(".comment-text").text()).isEqualTo("<b>Wichtig</b>");
        assertThat(page.select(".comment-by").text()).contains("Eine Bewohnerin oder ein Bewohner");
        assertThat(page.select(".tree a").eachText()).contains("Ein Ort für alle");
        assertThat(page.select(".behind table tbody tr")).hasSize(1);
        assertThat(page.select("[style], script:not([src]), form")).isEmpty();
        assertHeadingsDescend(page);
    }

    @Test
    void an_english_page_marks_what_is_german() throws Exception {
        ways.adopted(ways.cast("english"));
        Document page = page("/en/quartier/english/konzept");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".need h4 a").attr("lang")).isEqualTo("de");
        assertThat(page.select(".standing").text())
                .isEqualTo("Adopted by the district on 1 March 2027");
        assertThat(page("/quartier/english/konzept").select(".need h4 a").hasAttr("lang"))
                .isFalse();
    }

    @Test
    void every_link_of_the_concept_leads_somewhere() throws Exception {
        Cast cast = ways.cast("verweise");
        ways.adopted(cast);
        people.be(cast.team());
        ConceptHead draft = ((BeginAnswer.Begun) drafts.begin(cast.area())).head();
        ways.discussed(cast, draft);
        people.signOut();
        String need = "/quartier/verweise/konzept/bedarf/"
                + concepts.needsOf(cast.area()).getFirst().id();
        for (String path : List.of(
                "/quartier/verweise/konzept",
                "/quartier/verweise/konzept/2",
                "/quartier/verweise/konzept/2/vergleich/1",
                need,
                "/en" + need)) {
            Document page = page(path);
            assertHeadingsDescend(page);
            Set<String> targets = Set.copyOf(page.select("main a[href^=/]").eachAttr("href"));
            for (String target : targets) {
                if (!target.startsWith("/app/") && !target.contains("/log/e/")) {
                    assertThat(get(target.replaceFirst("#.*", "")).statusCode())
                            .as("%s on %s", target, path)
                            .isEqualTo(200);
                }
            }
            for (String inside : page.select("main a[href^=#]").eachAttr("href")) {
                assertThat(page.getElementById(inside.substring(1))).as(inside).isNotNull();
            }
        }
        assertThat(get("/sitemap.xml").body())
                .contains("/quartier/verweise/konzept/2/vergleich/1")
                .contains(need);
    }

    @Test
    void a_need_keeps_its_address_and_shows_its_history() throws Exception {
        Cast cast = ways.cast("bedarf");
        ways.adopted(cast);
        NeedId need = concepts.needsOf(cast.area()).getFirst().id();
        people.be(cast.team());
        ConceptHead draft = ((BeginAnswer.Begun) drafts.begin(cast.area())).head();
        Concept.Need copy = drafts.open(cast.area()).orElseThrow().need(need).orElseThrow();
        drafts.save(
                cast.area(),
                draft.id(),
                need.value(),
                copy.version(),
                NodeText.Need.titled("Ein Ort für wirklich alle", ""));
        drafts.close(
                cast.area(),
                draft.id(),
                need,
                copy.version() + 1,
                new Closing(Closing.Reason.DONE, null, "Er ist da."));
        Concept.Goal goal = drafts.open(cast.area()).orElseThrow().goalOf(need).orElseThrow();
        var fresh = ways.add(cast, draft.id(), NodeKind.NEED, goal.id().value());
        ways.save(cast, draft.id(), fresh, NodeText.Need.titled("Noch einer", ""));
        ways.discussed(cast, draft);
        people.signOut();

        Document page = page("/quartier/bedarf/konzept/bedarf/" + need);
        assertThat(page.select("h1").text()).isEqualTo("Ein Ort für wirklich alle");
        assertThat(page.select(".tag").text()).contains("Erledigt");
        assertThat(page.select(".steps-done li")).hasSize(2);
        assertThat(get("/quartier/bedarf/konzept/bedarf/" + NeedId.next()).statusCode())
                .isEqualTo(404);
        ways.cast("anderswo");
        assertThat(get("/quartier/anderswo/konzept/bedarf/" + need).statusCode())
                .isEqualTo(404);

        Document compared = page("/quartier/bedarf/konzept/2/vergleich/1");
        assertThat(compared.select("ins").text()).contains("neu: wirklich");
        assertThat(compared.select(".d-closed").text()).isEqualTo("Geschlossen");
    }

    @Test
    void what_happened_stands_at_its_need_and_the_others_are_listed() throws Exception {
        Cast cast = ways.cast("ergebnis");
        Concept draft = ways.draft(cast);
        var goal = draft.goals().findFirst().orElseThrow().id().value();
        var idle = ways.add(cast, draft.head().id(), NodeKind.NEED, goal);
        ways.save(cast, draft.head().id(), idle, NodeText.Need.titled("Vergessen", ""));
        SERVED.set(draft.needs().findFirst().orElseThrow().id());
        ways.adopted(
                cast,
                ways.advised(
                        cast,
                        ways.closed(cast, ways.discussed(cast, draft.head()).head())));
        people.signOut();

        Document page = page("/quartier/ergebnis/konzept");
        assertThat(page.select(".happened").text()).contains("Nachbarschaftsfest");
        assertThat(page.select("#offen .plain-links a").eachText()).containsExactly("Vergessen");
        assertThat(page.select("#weg a[href*=/log/e/]")).hasSize(5);
        assertThat(page("/quartier/ergebnis").select("#konzept").text())
                .contains("Vom Bezirk beschlossen am 1. März 2027");
    }

    @Test
    void the_json_fits_its_schema_and_says_what_was_adopted() throws Exception {
        Cast cast = ways.cast("daten");
        ConceptHead head = ways.adopted(cast);
        people.signOut();
        HttpResponse<String> json = get("/quartier/daten/konzept/1/konzept.json");
        HttpResponse<String> schema = get("/konzept/schema.json");

        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.body(), InputFormat.JSON);
        assertThat(rules.validate(json.body(), InputFormat.JSON)).isEmpty();
        assertThat(rules.validate(
                        json.body().replace("\"priority\":2", "\"priority\":9"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(Digest.of(json.body().getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(head.digest());
        String etag = json.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/quartier/daten/konzept/1/konzept.json", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_pdf_is_tagged_has_title_and_language_and_holds_umlauts_as_text() throws Exception {
        ways.adopted(ways.cast("papier"));
        people.signOut();
        HttpResponse<byte[]> answer = browser.send(
                HttpRequest.newBuilder(uri("/quartier/papier/konzept/1/konzept.pdf"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .startsWith("Integriertes Handlungs- und Entwicklungskonzept, Papier");
            assertThat(catalog.getDocumentOutline().hasChildren()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Öffentlicher Raum")
                    .contains("Ein Ort für alle");
            pdf.getPages()
                    .forEach(page -> page.getResources()
                            .getFontNames()
                            .forEach(font -> assertThat(font(page, font)).isTrue()));
        }
    }

    private static boolean font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertHeadingsDescend(Document page) {
        int last = 0;
        for (var heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
