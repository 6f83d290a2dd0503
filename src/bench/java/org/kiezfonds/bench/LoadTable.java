package org.kiezfonds.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kiezfonds.bench.HttpLoad.LoadResult;

/** What a running program answers under load, row by row, with what stood beside it. */
final class LoadTable {

    static final int CONNECTIONS = 32;

    /** A program that has just started compiles itself while it answers. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(25);

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final URI base;
    private final InetSocketAddress server;
    private final List<Row> rows = new ArrayList<>();

    LoadTable(URI base) {
        this.base = base;
        this.server = new InetSocketAddress(base.getHost(), base.getPort());
    }

    String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + headers
                + "\r\n";
    }

    /** Lets the program compile what it needs for this. */
    void warmUp(String request) throws IOException {
        new HttpLoad(server, request, 200, CONNECTIONS).run(FIRST_WARM_UP);
    }

    Row measure(String what, String request, int status) throws IOException {
        return measure(what, server, request, status);
    }

    /** The same bytes from the JDK's own small server. */
    Row measureJdk(String what, byte[] body) throws IOException {
        // Else it waits 40 ms between head and body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
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
            try {
                return measure(what, jdk.getAddress(), get("/", ""), 200);
            } finally {
                jdk.stop(0);
            }
        }
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

    void print() {
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

    static boolean check(String what, double seen, double target, boolean atLeast) {
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

    record Row(String what, double perSecond, double p50, double p99, long bytes) {}
}
