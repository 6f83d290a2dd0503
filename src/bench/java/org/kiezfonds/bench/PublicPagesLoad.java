package org.kiezfonds.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.kiezfonds.bench.LoadTable.Row;

/**
 * Puts a public page under load, beside a static file from the same program and one from
 * the JDK's own small server in the same run, and says whether the targets are met. Fails on any
 * other answer than the wanted one and on any cookie.
 */
public final class PublicPagesLoad {

    private static final double PAGES_PER_SECOND = 2_000;
    private static final double KNOWN_PER_SECOND = 4_000;
    private static final double P99_MILLIS = 150;

    private final URI base;
    private final String path;
    private final LoadTable table;

    private PublicPagesLoad(URI base, String path) {
        this.base = base;
        this.path = path;
        this.table = new LoadTable(base);
    }

    /**
     * Measures.
     *
     * @param arguments the address of the running program, else it is the usual one; and the path of
     *     the page, else it is the start page
     */
    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        boolean met = new PublicPagesLoad(base, arguments.length > 1 ? arguments[1] : "/").run();
        if (!met) {
            System.exit(1);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        HttpResponse<byte[]> zipped = ask("gzip");
        String etag = zipped.headers().firstValue("ETag").orElseThrow();

        String getZipped = table.get(path, "Accept-Encoding: gzip\r\n");
        table.warmUp(getZipped);
        Row page = table.measure("the page, gzip", getZipped, 200);
        table.measure("the page, plain", table.get(path, ""), 200);
        Row known = table.measure(
                "the page, known (304)",
                table.get(path, "Accept-Encoding: gzip\r\nIf-None-Match: " + etag + "\r\n"),
                304);
        table.measure("static file of the program", table.get("/kiezfonds/app.css", ""), 200);
        table.measureJdk("the JDK's server, bytes of the first", zipped.body());
        table.print();
        return Stream.of(
                        LoadTable.check(
                                "the page, a second", page.perSecond(), PAGES_PER_SECOND, true),
                        LoadTable.check("the page, p99 ms", page.p99(), P99_MILLIS, false),
                        LoadTable.check(
                                "304 answers, a second", known.perSecond(), KNOWN_PER_SECOND, true))
                .allMatch(met -> met);
    }

    private HttpResponse<byte[]> ask(String coding) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Accept-Encoding", coding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
