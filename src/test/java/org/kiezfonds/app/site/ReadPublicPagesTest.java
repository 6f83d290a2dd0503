package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.SITE_TEXT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.PageTime;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@KiezfondsHttpTest
@Import(ReadPublicPagesTest.Breaking.class)
@ExtendWith(OutputCaptureExtension.class)
class ReadPublicPagesTest {

    private static final Pattern INCIDENT =
            Pattern.compile("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PageTime time;

    @BeforeEach
    void an_area_is_there() {
        addArea("lindenkiez", "Lindenkiez <b>&", "INFORMAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/en/",
                "/quartier/lindenkiez", "/en/quartier/lindenkiez",
                "/impressum", "/en/impressum",
                "/datenschutz", "/en/datenschutz",
                "/barrierefreiheit", "/en/barrierefreiheit"
            })
    void every_page_is_sound(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertPublicHeaders(answer);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .contains("public, max-age=0, must-revalidate");
        assertSound(answer.body(), path.startsWith("/en/") ? "en" : "de");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(path);
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactly("de", "en");
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select(".languages a[aria-current]").eachAttr("hreflang"))
                .containsOnly(path.startsWith("/en/") ? "en" : "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/quartier/lindenkiez", "/impressum"})
    void every_link_within_the_site_leads_somewhere(String path) throws Exception {
        Document page = Jsoup.parse(get(path).body());
        List<String> targets = page.select("a[href^=/], link[href^=/], script[src^=/]").stream()
                .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href"))
                .filter(target -> !target.startsWith("/app/"))
                .toList();

        assertThat(targets).hasSizeGreaterThan(10);
        for (String target : targets) {
            assertThat(get(target).statusCode()).as(target).isEqualTo(200);
        }
    }

    @Test
    void what_a_browser_has_is_not_sent_again() throws Exception {
        String etag = get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/", "If-None-Match", "\"other\", " + etag);
        HttpResponse<String> other = get("/", "If-None-Match", "\"other\"");

        assertThat(etag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(etag);
        assertPublicHeaders(again);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_is_seen_after_a_second_and_has_another_etag() throws Exception {
        String etag = get("/").headers().firstValue("ETag").orElseThrow();
        addArea("hafen", "Hafenviertel", "FORMAL");
        HttpResponse<String> atOnce = get("/", "If-None-Match", etag);
        time.pass(PublicPages.LIFETIME);
        HttpResponse<String> later = get("/", "If-None-Match", etag);

        assertThat(atOnce.statusCode()).isEqualTo(304);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("Hafenviertel");
    }

    @Test
    void a_page_comes_compressed_to_those_who_take_it() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/"))
                .header("Accept-Encoding", "br, gzip;q=0.8")
                .build();
        HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
        HttpResponse<String> plain = get("/", "Accept-Encoding", "gzip;q=0");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void head_answers_like_get_without_the_page() throws Exception {
        HttpResponse<String> head = browser.send(
                HttpRequest.newBuilder(uri("/")).HEAD().build(), BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get("/").headers().firstValue("ETag"));
        assertPublicHeaders(head);
    }

    @Test
    void an_area_speaks_as_it_wants_and_its_name_is_text() throws Exception {
        addArea("hafen", "Hafenviertel", "FORMAL");

        String informal = get("/quartier/lindenkiez").body();

        assertThat(Jsoup.parse(informal).select("h1").text()).isEqualTo("Lindenkiez <b>&");
        assertThat(informal).contains("Dein Team vor Ort").doesNotContain("Ihr Team vor Ort");
        assertThat(get("/quartier/hafen").body()).contains("Ihr Team vor Ort");
        assertThat(get("/en/quartier/hafen").body()).contains("Your team on site");
    }

    @Test
    void a_legal_text_is_shown_in_german_where_its_translation_is_missing() throws Exception {
        sql.insertInto(SITE_TEXT)
                .set(SITE_TEXT.ID, Ids.next())
                .set(SITE_TEXT.KIND, SiteTextKind.IMPRINT.name())
                .set(SITE_TEXT.LANGUAGE, "de")
                .set(SITE_TEXT.BODY, "# Wir\n\n<script>alert(1)</script>")
                .set(SITE_TEXT.CHANGED_AT, TestClock.START)
                .set(SITE_TEXT.VERSION, 1)
                .execute();

        Document german = Jsoup.parse(get("/impressum").body());
        Document english = Jsoup.parse(get("/en/impressum").body());

        assertThat(german.select(".prose h2").text()).isEqualTo("Wir");
        assertThat(german.select(".prose script")).isEmpty();
        assertThat(german.select(".note")).isEmpty();
        assertThat(english.select(".prose [lang=de] h2").text()).isEqualTo("Wir");
        assertThat(english.select(".note").text()).contains("German only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nix",
                "/fr/",
                "/de/",
                "/quartier/nirgends",
                "/error",
                "/en/nix/x",
                "/en/app"
            })
    void what_does_not_exist_says_so(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertPublicHeaders(answer);
        assertSound(answer.body(), path.startsWith("/en/") ? "en" : "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void pages_can_only_be_read(String method) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/impressum"))
                        .method(method, BodyPublishers.ofString("a=b"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertPublicHeaders(answer);
        assertSound(answer.body(), "de");
    }

    @Test
    void what_broke_has_a_number_that_the_log_knows(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = get("/breaks-for-the-test");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertPublicHeaders(answer);
        assertSound(answer.body(), "de");
        Matcher number =
                INCIDENT.matcher(Jsoup.parse(answer.body()).select(".number").text());
        assertThat(number.matches()).isTrue();
        assertThat(log.getOut()).contains("Incident " + number.group()).contains("only the log");
        assertThat(answer.body()).doesNotContain("only the log").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /<bad> HTTP/1.1\r\nHost: x\r\n",
                "GET / HTTP/1.1\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: x\r\n",
                "GET /..;/x HTTP/1.1\r\nHost: x\r\n",
                "FOO / HTTP/1.1\r\nHost: x\r\n"
            })
    void malformed_requests_get_our_page_too(String request) throws Exception {
        assertBadRequest(raw(request));
    }

    @Test
    void an_address_that_is_too_long_gets_our_page_too() throws Exception {
        assertBadRequest(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n"));
    }

    @Test
    void search_engines_find_every_page_in_every_language() throws Exception {
        HttpResponse<String> sitemap = get("/sitemap.xml");
        String robots = get("/robots.txt").body();

        assertThat(sitemap.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/xml");
        assertPublicHeaders(sitemap);
        assertThat(Jsoup.parse(sitemap.body()).select("loc").eachText())
                .hasSize(36)
                .allMatch(address -> address.startsWith("http"))
                .anyMatch(address -> address.endsWith("/en/quartier/lindenkiez"))
                .anyMatch(address -> address.endsWith("/log/eintraege"));
        assertThat(robots).contains("Disallow: /app/").contains("/sitemap.xml");
    }

    @Test
    void styles_are_kept_by_their_digest_and_not_by_their_time() throws Exception {
        String path =
                Jsoup.parse(get("/").body()).select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> styles = get(path);
        String etag = styles.headers().firstValue("ETag").orElseThrow();

        assertThat(path).contains("?v=");
        assertThat(styles.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertPublicHeaders(styles);
    }

    static void assertPublicHeaders(HttpResponse<?> answer) {
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                .contains("same-origin");
    }

    /** One H1, landmarks, headings without gaps, no id twice, nothing that the policy forbids. */
    private static void assertSound(String html, String language) {
        Document page = Jsoup.parse(html);
        assertThat(html).startsWith("<!doctype html>");
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.title()).endsWith("Kiezfonds");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("body > header, body > footer")).hasSize(2);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    private static void assertBadRequest(String answer) {
        String[] headAndBody = answer.split("\r\n\r\n", 2);
        assertThat(headAndBody[0])
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContainIgnoringCase("set-cookie");
        assertSound(headAndBody[1], "de");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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

    private void addArea(String slug, String name, String form) {
        sql.insertInto(AREA)
                .set(AREA.ID, AreaId.next())
                .set(AREA.SLUG, slug)
                .set(AREA.NAME, name)
                .set(AREA.DISTRICT, "Mitte")
                .set(AREA.ADDRESS_FORM, form)
                .set(AREA.SUMMARY, "Ein Kiez mit Linden.")
                .set(AREA.CONTACT_NAME, "")
                .set(AREA.CONTACT_EMAIL, "team@example.org")
                .set(AREA.CONTACT_PHONE, "")
                .set(AREA.CONTACT_ADDRESS, "")
                .set(AREA.OPENING_HOURS, "")
                .set(AREA.VERSION, 1)
                .set(AREA.CREATED_AT, TestClock.START)
                .execute();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Breaking {

        @Bean
        BreakingPage breakingPage() {
            return new BreakingPage();
        }
    }

    @Controller
    static class BreakingPage {

        @GetMapping("/breaks-for-the-test")
        void show() {
            throw new IllegalStateException("only the log may say this");
        }
    }
}
