package org.kiezfonds.app.transparency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness that follows the paper until a test tells it otherwise (C2SP tlog-witness). */
final class InTestWitness implements AutoCloseable {

    static final long TIME = 1_800_000_000;

    private final SigningKey key;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new ArrayList<>();
    private volatile long size;
    private volatile Answering answering = this::cosign;

    InTestWitness(String name) {
        key = SigningKey.generate(name);
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/w/add-checkpoint", this::handle);
        server.start();
    }

    /** The line of a policy about it. */
    String policyLine(String name) {
        return "witness " + name + " " + verifier() + " http://localhost:"
                + server.getAddress().getPort() + "/w";
    }

    URI submission() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/w/");
    }

    NoteKey verifier() {
        return new NoteKey(
                key.verifier().name(), NoteKey.WITNESS, key.verifier().raw());
    }

    /** What it was sent, in order. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    long size() {
        return size;
    }

    void setSize(long seen) {
        size = seen;
    }

    void answersBy(Answering other) {
        answering = other;
    }

    void answers(int status, String text) {
        answering = (exchange, _) -> send(exchange, status, text);
    }

    void behaves() {
        answering = this::cosign;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (asked) {
            asked.add(body);
        }
        answering.answer(exchange, body);
    }

    private void cosign(HttpExchange exchange, String body) throws IOException {
        String[] parts = body.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        if (old != size) {
            send(exchange, 409, size + "\n");
            return;
        }
        String text = Note.parse(parts[1]).text();
        size = Checkpoint.parse(text).size();
        send(exchange, 200, cosignature(text, 0));
    }

    /** Its line below the text of a head; with another time than the one signed where asked to. */
    String cosignature(String text, long lie) {
        String message = "cosignature/v1\ntime " + TIME + "\n" + text;
        Bytes signature = key.sign(message.getBytes(StandardCharsets.UTF_8));
        byte[] timed = ByteBuffer.allocate(8 + signature.length())
                .putLong(TIME + lie)
                .put(signature.array())
                .array();
        return Note.Line.of(verifier(), Bytes.of(timed)).toString();
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** How it answers. */
    interface Answering {
        void answer(HttpExchange exchange, String body) throws IOException;
    }
}
