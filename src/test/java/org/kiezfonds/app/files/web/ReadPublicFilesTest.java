package org.kiezfonds.app.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.files.TestFiles;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public files over real HTTP. */
@KiezfondsHttpTest
class ReadPublicFilesTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

    @Autowired
    private TestFiles notes;

    @Autowired
    private TestPeople people;

    private FileOwner note = new FileOwner("test-note", Ids.next());

    @BeforeEach
    void a_public_note() {
        PersonId rana = people.resident("rana@example.org");
        people.signIn(rana);
        note = notes.noteOf(rana);
        notes.publish(note);
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void a_photo_is_sent_so_that_nothing_can_run_and_browsers_can_keep_it() throws Exception {
        StoredFile photo = attached("Hof „im Mai“.jpg", SampleFiles.photo(800, 400, 1));
        HttpResponse<byte[]> answer = get(photo.address(photo.near(320)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Digest.of(answer.body()).hex()).isEqualTo(photo.near(320).digest());
        assertHeader(answer, "Content-Type", "image/jpeg");
        assertHeader(answer, "Content-Length", String.valueOf(answer.body().length));
        assertHeader(answer, "Content-Security-Policy", "default-src 'none'; sandbox");
        assertHeader(answer, "X-Content-Type-Options", "nosniff");
        assertHeader(answer, "Cross-Origin-Resource-Policy", "same-site");
        assertHeader(answer, "Cache-Control", "max-age=604800, public, immutable");
        assertHeader(answer, "ETag", "\"" + photo.near(320).digest() + "\"");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"hof-im-mai-[0-9a-f]{8}\\.jpg\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_document_is_sent_as_a_file_to_save_and_never_shown() throws Exception {
        byte[] pdf = SampleFiles.pdf();
        StoredFile plan = attached("../../Kösten <b>.pdf", pdf);
        HttpResponse<byte[]> answer = get("/dateien/" + plan.id() + "/" + plan.downloadName());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertHeader(answer, "Content-Type", "application/pdf");
        assertHeader(answer, "Cache-Control", "no-cache, public");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"koesten-b-[0-9a-f]{8}\\.pdf\"");
        assertThat(answer.body()).isEqualTo(pdf);
    }

    @Test
    void who_has_it_already_is_told_so_and_a_head_has_no_body() throws Exception {
        StoredFile photo = attached("hof.jpg", SampleFiles.jpeg(100, 100));
        String address = photo.address(photo.forms().getLast());
        HttpResponse<byte[]> again =
                send(request(address).header("If-None-Match", "\"" + photo.digest() + "\""));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<byte[]> head = send(request(address).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertHeader(
                head, "Content-Length", String.valueOf(photo.forms().getLast().bytes()));
    }

    @Test
    void unknown_removed_and_not_public_answer_the_same() throws Exception {
        StoredFile open = attached("hof.jpg", SampleFiles.jpeg(100, 100));
        StoredFile removed = attached("weg.jpg", SampleFiles.jpeg(100, 100));
        files.remove(removed.id());
        StoredFile waiting = TestFiles.taken(files, note, "neu.jpg", SampleFiles.jpeg(100, 100));
        assertThat(get("/dateien/" + open.id() + "/100").statusCode()).isEqualTo(200);
        List<String> closed = Stream.of(
                        FileId.next() + "/100",
                        removed.id() + "/100",
                        waiting.id() + "/100",
                        open.id() + "/320",
                        open.id() + "/hof.jpg",
                        open.id() + "/0000000000000000/100",
                        open.id().toString().toUpperCase(Locale.ROOT) + "/100",
                        "..%2f..%2fetc/100",
                        "nonsense/100")
                .map(step -> "/dateien/" + step)
                .toList();
        Map<String, String> answers = new TreeMap<>();
        for (String address : closed) {
            HttpResponse<byte[]> answer = get(address);
            if (!address.contains("%2f")) {
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                answers.put(address, seen(answer));
            } else {
                assertThat(answer.statusCode()).as(address).isBetween(400, 404);
            }
        }
        notes.withdraw(note);
        HttpResponse<byte[]> hidden = get("/dateien/" + open.id() + "/100");
        assertThat(hidden.statusCode()).isEqualTo(404);
        answers.put("private", seen(hidden));
        assertThat(answers.values().stream().distinct()).hasSize(1);
    }

    @Test
    void nothing_can_be_sent_there() throws Exception {
        StoredFile photo = attached("hof.jpg", SampleFiles.jpeg(100, 100));
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<byte[]> answer = send(request("/dateien/" + photo.id() + "/100")
                    .method(method, BodyPublishers.ofString("x")));
            assertThat(answer.statusCode()).as(method).isBetween(400, 405);
        }
        assertThat(get("/dateien/" + photo.id() + "/100").statusCode()).isEqualTo(200);
    }

    private StoredFile attached(String name, byte[] content) {
        StoredFile file = TestFiles.taken(files, note, name, content);
        notes.attach(note, List.of(file.id()));
        return file;
    }

    /** What somebody could tell two answers apart by. */
    private static String seen(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        String body = new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("/dateien/[^\"<]*", "");
        return headers + body;
    }

    private static void assertHeader(HttpResponse<?> answer, String name, String value) {
        assertThat(answer.headers().firstValue(name)).as(name).contains(value);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }
}
