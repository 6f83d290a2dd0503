package org.kiezfonds.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Reads pages of the running program as a browser without cookies does; follows no redirects. */
@TestComponent
public class TestPages {

    private final Environment program;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    TestPages(Environment program) {
        this.program = program;
    }

    /** The address of a path; the program has a port once its web server runs. */
    public URI address(String path) {
        return URI.create(
                "http://localhost:" + program.getRequiredProperty("local.server.port") + path);
    }

    /** What is answered, whatever it is; headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A page that is there, or the one that the address leads on to. */
    public Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
