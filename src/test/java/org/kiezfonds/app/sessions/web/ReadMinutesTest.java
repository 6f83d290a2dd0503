package org.kiezfonds.app.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.Minutes;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.MinutesVersion;
import org.kiezfonds.app.sessions.TestMinutes;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.web.MinutesPapers.Kind;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads the public part of minutes, as a page and as files. */
@KiezfondsHttpTest
class ReadMinutesTest {

    private static final List<String> KEPT =
            List.of("Ada Ahorn", "Cem Cypresse", "Dora Distel", "Emil Efeu", "geheim", "Geplant");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TestMinutes test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesPapers papers;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void before_the_first_version_is_finished_nothing_is_to_be_read() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        people.signOut();
        assertThat(page("/quartier/lindenkiez/protokolle")
                        .select(".empty-title")
                        .text())
                .isEqualTo("Noch keine Protokolle");
        String path = "/quartier/lindenkiez/protokolle/" + hall.session();
        for (String hidden : List.of("", "/1", "/1/protokoll.json", "/1/protokoll.pdf")) {
            assertThat(get(path + hidden).statusCode()).isEqualTo(404);
        }
        assertThat(get("/quartier/lindenkiez/protokolle/" + "-".repeat(36)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_says_what_was_decided_and_keeps_what_is_not_for_all() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        people.signOut();
        Document all = page("/quartier/lindenkiez/protokolle");
        String path = all.select(".minutes-list a").attr("href");
        assertThat(path).isEqualTo("/quartier/lindenkiez/protokolle/" + hall.session());
        assertThat(all.select(".minutes-list").text()).contains("noch nicht genehmigt");
        Document page = page(path);
        assertThat(page.select("h1").text()).startsWith("Protokoll der Sitzung vom ");
        assertSound(page);
        String text = page.text();
        assertThat(text)
                .contains(
                        "Birgit Birke",
                        "3 Mitglieder ohne Namen",
                        "Da waren 4 von 5 Mitgliedern.",
                        "Befangene Mitglieder: 1.",
                        "„Ohne neue Bänke“",
                        "Summe: 400 €.",
                        "2 Ja von 3 abgegebenen, nötig 2: angenommen.",
                        "Falsch vorgelesen.",
                        "Die Bänke gibt es schon.",
                        "Mitglied 1 Ja");
        KEPT.forEach(kept -> assertThat(text).doesNotContain(kept));
        Document english = page("/en" + path);
        assertSound(english);
        assertThat(english.select("article").attr("lang")).isEqualTo("de");
        assertThat(english.select(".where").text()).contains("not yet approved");
        assertThat(get("/sitemap.xml").body()).contains(path);
        assertThat(page("/quartier/lindenkiez").select("#protokolle").text())
                .contains("1 Protokoll");
    }

    @Test
    void an_older_version_says_that_there_is_a_newer_one() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        test.save(hall, Place.END, false, "Nachtrag zum Schluss.");
        test.finished(hall);
        people.signOut();
        String path = "/quartier/lindenkiez/protokolle/" + hall.session();
        assertThat(page(path).text()).contains("Nachtrag zum Schluss.");
        Document old = page(path + "/1");
        assertThat(old.text()).doesNotContain("Nachtrag").contains("überholt von Fassung 2");
        assertThat(old.select(".note a").attr("href")).isEqualTo(path);
        assertThat(get(path + "/3").statusCode()).isEqualTo(404);
    }

    @Test
    void the_digest_of_the_data_can_be_computed_by_anyone() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        MinutesVersion version = test.finished(hall);
        people.signOut();
        String path = "/quartier/lindenkiez/protokolle/" + hall.session() + "/1";
        byte[] json = bytes(path + "/protokoll.json");
        assertThat(Digest.of(json)).isEqualTo(version.publicDigest());
        assertThat(page(path).select(".minutes-hash").text())
                .isEqualTo(version.publicDigest().hex());
    }

    @Test
    void the_pdf_is_tagged_has_title_and_language_and_is_read_as_text() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        people.signOut();
        String path = "/quartier/lindenkiez/protokolle/" + hall.session() + "/1";
        try (PDDocument pdf = Loader.loadPDF(bytes(path + "/protokoll.pdf"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .startsWith("Protokoll der Sitzung vom ");
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Die Bänke gibt es schon.", "Birgit Birke", "Summe: 400");
            KEPT.forEach(kept -> assertThat(text).doesNotContain(kept));
        }
    }

    @Test
    void the_file_for_word_processors_has_headings_lists_tables_and_a_language() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        people.signOut();
        String path = "/quartier/lindenkiez/protokolle/" + hall.session() + "/1";
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(bytes(path + "/protokoll.docx")))) {
            List<XWPFParagraph> paragraphs = docx.getParagraphs();
            assertThat(paragraphs.getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(paragraphs.stream()
                            .filter(each -> "Heading2".equals(each.getStyle()))
                            .map(XWPFParagraph::getText))
                    .contains("Anwesend", "Zu Beginn", "Tagesordnung");
            assertThat(docx.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            assertThat(paragraphs).anyMatch(each -> each.getNumID() != null);
            assertThat(docx.getTables()).isNotEmpty();
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .startsWith("Protokoll der Sitzung vom ");
            assertThat(docx.getDocument().xmlText()).doesNotContain("Ada Ahorn", "geheim");
        }
        Document html =
                Jsoup.parse(new String(bytes(path + "/protokoll.html"), StandardCharsets.UTF_8));
        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.text()).contains("Birgit Birke").doesNotContain("Ada Ahorn", "geheim");
    }

    @Test
    void members_take_the_whole_along() throws Exception {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        var read = minutes.version(hall.session(), 1).orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(papers.file(read, Reader.MEMBERS, Kind.PDF, null))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Ada Ahorn",
                            "Nicht da waren: Emil Efeu.",
                            "Befangen: Dora Distel.",
                            "Streng geheim besprochen.",
                            "Geplant");
        }
        try (XWPFDocument docx = new XWPFDocument(
                new ByteArrayInputStream(papers.file(read, Reader.MEMBERS, Kind.DOCX, null)))) {
            assertThat(docx.getDocument().xmlText()).contains("Ada Ahorn", "Streng geheim");
        }
    }

    private static void assertSound(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], style")).isEmpty();
        int last = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
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

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer =
                browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
