package org.kiezfonds.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.kiezfonds.verifier.Malformed;

/** The two doors of a witness: one for logs that want a signature, one for whoever watches. */
final class WitnessServer implements AutoCloseable {

    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";
    private static final String CHECKPOINT = "/checkpoint";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int BROKEN = 500;
    private static final long MOST_SKIPPED = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, WitnessedLog> logs = new HashMap<>();
    private final BiConsumer<String, Object> diary;

    private record Answer(int status, String type, String body) {

        static Answer plain(int status, String body) {
            return new Answer(status, PLAIN, body);
        }
    }

    /**
     * Opens the doors.
     *
     * @param diary is told what was signed, and what went wrong
     */
    WitnessServer(
            InetSocketAddress address, List<WitnessedLog> logs, BiConsumer<String, Object> diary)
            throws IOException {
        logs.forEach(log -> this.logs.put(log.origin(), log));
        this.diary = diary;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::watch);
        server.createContext("/add-checkpoint", this::add);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void add(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            send(exchange, Answer.plain(NOT_FOUND, "not found\n"));
        } else if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            send(exchange, Answer.plain(NOT_ALLOWED, "POST only\n"));
        } else {
            byte[] body;
            try (InputStream request = exchange.getRequestBody()) {
                body = request.readNBytes(AddCheckpoint.MOST_BYTES + 1);
                // An answer to somebody who is still sending would be lost with the connection.
                skip(request, MOST_SKIPPED);
            }
            send(exchange, answer(body));
        }
    }

    private static void skip(InputStream request, long most) throws IOException {
        long left = most;
        long skipped;
        do {
            skipped = request.skip(left);
            left -= skipped;
        } while (skipped > 0 && left > 0);
    }

    private Answer answer(byte[] body) {
        if (body.length > AddCheckpoint.MOST_BYTES) {
            return Answer.plain(BAD_REQUEST, "too long\n");
        }
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (Malformed e) {
            return Answer.plain(BAD_REQUEST, "malformed request\n");
        }
        WitnessedLog log = logs.get(request.head().origin());
        if (log == null) {
            return Answer.plain(NOT_FOUND, "unknown origin\n");
        }
        if (!log.isSigned(request.note())) {
            return Answer.plain(FORBIDDEN, "no good signature by a known key\n");
        }
        if (request.oldSize() > request.head().size()) {
            return Answer.plain(BAD_REQUEST, "old size above the checkpoint's\n");
        }
        try {
            return answer(log, request);
        } catch (IOException e) {
            diary.accept("diary.not-kept", e);
            return Answer.plain(BROKEN, "cannot keep the checkpoint, so it is not signed\n");
        }
    }

    private Answer answer(WitnessedLog log, AddCheckpoint request) throws IOException {
        WitnessedLog.Outcome outcome =
                log.add(request.oldSize(), request.proof(), request.note(), request.head());
        return switch (outcome) {
            case WitnessedLog.Outcome.Signed signed -> {
                diary.accept("diary.signed", request.head());
                yield Answer.plain(OK, signed.cosignature());
            }
            case WitnessedLog.Outcome.OtherSize other ->
                new Answer(CONFLICT, SIZE, other.size() + "\n");
            case WitnessedLog.Outcome.NotProven ignored -> {
                diary.accept("diary.not-proven", request.head());
                yield Answer.plain(
                        UNPROCESSABLE, "does not follow from the last signed checkpoint\n");
            }
        };
    }

    private void watch(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<String> note = logs.values().stream()
                .filter(log -> path.equals("/" + WitnessedLog.id(log.origin()) + CHECKPOINT))
                .findFirst()
                .flatMap(WitnessedLog::lastNote);
        boolean read = exchange.getRequestMethod().equals("GET");
        if (note.isPresent() && !read) {
            exchange.getResponseHeaders().set("Allow", "GET");
            send(exchange, Answer.plain(NOT_ALLOWED, "GET only\n"));
        } else {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            send(
                    exchange,
                    note.map(text -> Answer.plain(OK, text))
                            .orElse(Answer.plain(NOT_FOUND, "not found\n")));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
