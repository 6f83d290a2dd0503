package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.site.ReadPublicPagesTest.assertPublicHeaders;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.PageTime;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountErased;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What strangers read of the log over HTTP: pages, files, receipts, feeds. */
@KiezfondsHttpTest
class ReadLogTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    private int port;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PageTime time;

    private UUID entry = Ids.next();

    @BeforeEach
    void three_entries_are_published() {
        keeper.begin();
        entry = append(new AccountErased(new Word("gdpr-17")));
        append(new LogReimported(0, 1));
        append(new LogReimported(1, 2));
        keeper.turn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log", "/en/log",
                "/log/eintraege", "/en/log/eintraege",
                "/log/eintraege/art/account.erased", "/en/log/eintraege/art/account.erased",
                "/log/1/eintrag/0", "/en/log/1/eintrag/0"
            })
    void every_page_of_the_log_is_sound(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertPublicHeaders(answer);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang"))
                .isEqualTo(path.startsWith("/en/") ? "en" : "de");
        assertThat(page.text()).contains(path.startsWith("/en/") ? "account" : "Konto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log", "/log/eintraege", "/log/1/eintrag/1"})
    void every_link_leads_somewhere(String path) throws Exception {
        Document page = Jsoup.parse(get(path).body());
        List<String> targets = page.select("a[href^=/], link[href^=/], script[src^=/]").stream()
                .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href"))
                .filter(target -> !target.startsWith("/app/"))
                .distinct()
                .toList();

        assertThat(targets).hasSizeGreaterThan(10);
        for (String target : targets) {
            assertThat(get(target).statusCode()).as(target).isEqualTo(200);
        }
    }

    @Test
    void the_newest_entry_stands_first_and_older_ones_on_the_next_page() throws Exception {
        transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < 60; i++) {
                log.append(new LogReimported(i, i + 1));
            }
        });
        keeper.turn();
        time.pass(Duration.ofSeconds(2));

        Document first = Jsoup.parse(get("/log/eintraege").body());
        assertThat(first.select(".log-rows li")).hasSize(50);
        assertThat(first.select(".log-row-when").eachText().getFirst()).endsWith("Nr. 62");
        String older = first.select("a[rel=next]").attr("href");
        Document second = Jsoup.parse(get(older).body());
        assertThat(second.select(".log-rows li")).hasSize(13);
        assertThat(second.select(".log-row-when").eachText().getLast()).endsWith("Nr. 0");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void the_page_of_an_entry_shows_its_words_and_its_bytes() throws Exception {
        Document page = Jsoup.parse(get("/log/1/eintrag/0").body());

        assertThat(page.select("h1").text()).isEqualTo("Ein Konto wurde gelöscht");
        assertThat(page.text()).contains("Recht auf Löschung (Artikel 17 DSGVO)");
        assertThat(page.select("#eintrag-bytes").text())
                .startsWith("{\"body\":{\"ground\":\"gdpr-17\"}");
        assertThat(page.select("[data-log-check]").attr("data-index")).isEqualTo("0");
        assertThat(page.select("[data-log-check]").attr("data-base")).isEqualTo("/log/1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/1/eintrag/3",
                "/log/2/eintrag/0",
                "/log/1/eintrag/01",
                "/log/1/eintrag/x",
                "/log/eintraege/art/no.such-kind",
                "/log/eintraege/quartier/gibt-es-nicht",
                "/log/eintraege/idee/0190c0de-0000-7000-8000-000000000000",
                "/log/eintraege/art/account.erased/feed.atom/x",
                "/log/e/0190c0de-0000-7000-8000-000000000000",
                "/log/proof/0190c0de-0000-7000-8000-000000000000",
                "/log/entry/0190c0de-0000-7000-8000-000000000000",
                "/log/tile/0/001",
                "/log/tile/8/000",
                "/log/tile/0/../../../log-key",
                "/log/1/.1.lock"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }

    @Test
    void the_short_address_of_an_entry_leads_to_its_page() throws Exception {
        HttpResponse<String> answer = get("/log/e/" + entry);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/log/1/eintrag/0");

        UUID waiting = append(new LogReimported(5, 6));
        assertThat(get("/en/log/e/" + waiting).headers().firstValue("Location").orElseThrow())
                .endsWith("/en/log/eintraege");
    }

    @Test
    void a_receipt_is_promised_until_a_head_covers_the_entry() throws Exception {
        UUID waiting = append(new LogReimported(5, 6));
        HttpResponse<String> promise = get("/log/proof/" + waiting);
        assertThat(promise.statusCode()).isEqualTo(202);
        assertThat(promise.headers().firstValue("Retry-After")).contains("1");

        keeper.turn();
        HttpResponse<String> receipt = get("/log/proof/" + waiting);
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
        assertThat(receipt.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(receipt.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(waiting + ".tlog-proof");
    }

    @Test
    void an_entry_is_handed_out_byte_by_byte() throws Exception {
        byte[] bundle = bytes("/log/tile/entries/000.p/3");
        byte[] published = bytes("/log/entry/" + entry);

        assertThat(Arrays.copyOfRange(bundle, 2, 2 + published.length)).isEqualTo(published);
        assertThat(get("/log/entry/" + entry).headers().firstValue("Content-Type"))
                .contains("application/json;charset=UTF-8");
    }

    @Test
    void files_have_the_headers_that_verifiers_elsewhere_need() throws Exception {
        HttpResponse<String> head = get("/log/checkpoint");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(head.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(head.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(head.body()).startsWith("localhost:8080/log/1\n3\n");
        assertThat(get("/log/1/checkpoint").body()).isEqualTo(head.body());

        HttpResponse<String> tile = get("/log/tile/0/000.p/3");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(tile.headers().firstValue("Cache-Control"))
                .contains("public, max-age=604800, immutable");
        assertThat(tile.headers().firstValue("Access-Control-Allow-Origin")).contains("*");

        assertThat(get("/log/vkey").body()).startsWith("localhost:8080/log/1+");
        assertThat(get("/log/policy").body()).contains("quorum none");
        assertThat(get("/log/check.html").headers().firstValue("Content-Security-Policy"))
                .isPresent();
        assertThat(send("POST", "/log/checkpoint").statusCode()).isEqualTo(405);
        assertThat(send("OPTIONS", "/log/checkpoint").statusCode()).isEqualTo(204);
    }

    @Test
    void a_partial_tile_that_was_tidied_away_is_cut_from_the_full_one() throws Exception {
        byte[] partial = bytes("/log/tile/entries/000.p/3");
        byte[] hashes = bytes("/log/tile/0/000.p/3");
        transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < 253; i++) {
                log.append(new LogReimported(i, i + 1));
            }
        });
        keeper.turn();
        keeper.deletePartials();

        assertThat(bytes("/log/tile/entries/000.p/2"))
                .isNotEmpty()
                .hasSizeLessThan(partial.length)
                .isEqualTo(Arrays.copyOf(partial, bytes("/log/tile/entries/000.p/2").length));
        assertThat(bytes("/log/tile/0/000.p/2")).isEqualTo(Arrays.copyOf(hashes, 64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/eintraege/feed.atom",
                "/en/log/eintraege/feed.atom",
                "/log/eintraege/art/account.erased/feed.atom"
            })
    void a_feed_names_the_newest_entries(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
        assertThat(feed.select("entry > id").eachText()).contains("urn:uuid:" + entry);
        assertThat(feed.select("entry > link").eachAttr("href").getLast())
                .endsWith("/log/1/eintrag/0");
    }

    private UUID append(LogEntry what) {
        UUID id = transactions.execute(_ -> log.append(what));
        return Objects.requireNonNull(id);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
