package org.kiezfonds.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.kiezfonds.bench.HttpLoad.LoadResult;

/**
 * Puts the public start page under load, beside a static file from the same program and one from
 * the JDK's own small server in the same run, and says whether the targets are met. Fails on any
 * other answer than the wanted one and on any cookie.
 */
public final class PublicPagesLoad {

    private static final int CONNECTIONS = 32;
    /** A program that has just started compiles itself while it answers. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(25);

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private static final double PAGES_PER_SECOND = 2_000;
    private static final double KNOWN_PER_SECOND = 4_000;
    private static final double P99_MILLIS = 150;

    private final URI base;
    private final InetSocketAddress server;
    private final List<Row> rows = new ArrayList<>();

    private PublicPagesLoad(URI base) {
        this.base = base;
        this.server = new InetSocketAddress(base.getHost(), base.getPort());
    }

    /** The address of the running program may be given; else it is the usual one. */
    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        boolean met = new PublicPagesLoad(base).run();
        if (!met) {
            System.exit(1);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        HttpResponse<byte[]> zipped = ask("/", "gzip");
        String etag = zipped.headers().firstValue("ETag").orElseThrow();

        String getZipped = get("/", "Accept-Encoding: gzip\r\n");
        new HttpLoad(server, getZipped, 200, CONNECTIONS).run(FIRST_WARM_UP);
        Row page = measure("start page, gzip", server, getZipped, 200);
        measure("start page, plain", server, get("/", ""), 200);
        Row known = measure(
                "start page, known (304)",
                server,
                get("/", "Accept-Encoding: gzip\r\nIf-None-Match: " + etag + "\r\n"),
                304);
        measure("static file of the program", server, get("/kiezfonds/app.css", ""), 200);
        measureJdk("the JDK's server, bytes of the first", zipped.body());
        print();
        return Stream.of(
                        check("start page, a second", page.perSecond(), PAGES_PER_SECOND, true),
                        check("start page, p99 ms", page.p99(), P99_MILLIS, false),
                        check("304 answers, a second", known.perSecond(), KNOWN_PER_SECOND, true))
                .allMatch(met -> met);
    }

    private HttpResponse<byte[]> ask(String path, String coding)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Accept-Encoding", coding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + headers
                + "\r\n";
    }

    private Row measure(String what, InetSocketAddress where, String request, int status)
            throws IOException {
        HttpLoad load = new HttpLoad(where, request, status, CONNECTIONS);
        load.run(WARM_UP);
        LoadResult seen = load.run(MEASURED);
        Row row = new Row(
                what,
                seen.perSecond(),
                seen.latencies().withinMillis(0.5),
                seen.latencies().withinMillis(0.99),
                seen.bytes() / Math.max(1, seen.latencies().count()));
        rows.add(row);
        return row;
    }

    private void measureJdk(String what, byte[] body) throws IOException {
        HttpServer jdk =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            jdk.setExecutor(threads);
            jdk.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            jdk.start();
            measure(what, jdk.getAddress(), get("/", ""), 200);
            jdk.stop(0);
        }
    }

    private void print() {
        double reference = rows.getFirst().perSecond();
        System.out.println("| asked for | a second | p50 ms | p99 ms | bytes | of the first |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.1f | %.1f | %,d | %.2f |%n",
                    row.what(),
                    row.perSecond(),
                    row.p50(),
                    row.p99(),
                    row.bytes(),
                    row.perSecond() / reference);
        }
        System.out.println();
    }

    private static boolean check(String what, double seen, double target, boolean atLeast) {
        boolean met = atLeast ? seen >= target : seen <= target;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.1f (%s %,.0f) %s%n",
                what,
                seen,
                atLeast ? "at least" : "at most",
                target,
                met ? "met" : "MISSED");
        return met;
    }

    private record Row(String what, double perSecond, double p50, double p99, long bytes) {}
}
