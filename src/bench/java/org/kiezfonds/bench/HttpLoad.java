package org.kiezfonds.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for one thing over and over on some kept-alive connections, each of which asks again when it
 * has its answer. One thread and bare sockets, so that on two cores the client takes little from
 * the server that it measures.
 */
final class HttpLoad {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+) *\\r?$");
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEAD_BYTES = 8 * 1024;
    private static final int STATUS_AT = 9;
    private static final int STATUS_LENGTH = 3;
    private static final int NOT_MODIFIED = 304;

    private final InetSocketAddress server;
    private final byte[] request;
    private final int wantedStatus;
    private final int connections;

    HttpLoad(InetSocketAddress server, String request, int wantedStatus, int connections) {
        this.server = server;
        this.request = request.getBytes(StandardCharsets.ISO_8859_1);
        this.wantedStatus = wantedStatus;
        this.connections = connections;
    }

    /** Runs for the time and says what it saw; throws at the first answer that is not as wanted. */
    LoadResult run(Duration time) throws IOException {
        Latencies latencies = new Latencies();
        long bytes = 0;
        try (Selector selector = Selector.open()) {
            Connection[] all = new Connection[connections];
            for (int i = 0; i < connections; i++) {
                all[i] = new Connection(selector);
            }
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            for (Connection connection : all) {
                connection.ask();
            }
            while (System.nanoTime() < end) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    bytes += ((Connection) key.attachment()).read(latencies);
                }
                selector.selectedKeys().clear();
            }
            long took = System.nanoTime() - begin;
            for (Connection connection : all) {
                connection.channel.close();
            }
            return new LoadResult(latencies, took, bytes);
        }
    }

    /** One connection: what of the answer has come so far. */
    private final class Connection {

        private final Selector selector;
        private SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        private final ByteBuffer out = ByteBuffer.allocateDirect(request.length);
        private final byte[] head = new byte[HEAD_BYTES];
        private int headLength;
        private long bodyLeft = -1;
        private long askedAt;
        private boolean lastAnswer;

        Connection(Selector selector) throws IOException {
            this.selector = selector;
            this.channel = open();
            out.put(request);
        }

        private SocketChannel open() throws IOException {
            SocketChannel opened = SocketChannel.open(server);
            opened.socket().setTcpNoDelay(true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        }

        void ask() throws IOException {
            headLength = 0;
            bodyLeft = -1;
            askedAt = System.nanoTime();
            out.flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        long read(Latencies latencies) throws IOException {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                throw new EOFException("the server closed a connection");
            }
            buffer.flip();
            if (bodyLeft < 0) {
                readHead();
            }
            if (bodyLeft >= 0) {
                bodyLeft -= buffer.remaining();
                if (bodyLeft == 0) {
                    latencies.add(System.nanoTime() - askedAt);
                    if (lastAnswer) {
                        channel.close();
                        channel = open();
                    }
                    ask();
                }
            }
            return count;
        }

        private void readHead() {
            while (buffer.hasRemaining()) {
                head[headLength++] = buffer.get();
                if (headLength >= 4
                        && head[headLength - 1] == '\n'
                        && head[headLength - 3] == '\n') {
                    bodyLeft = bodyLength(
                            new String(head, 0, headLength, StandardCharsets.ISO_8859_1));
                    return;
                }
            }
        }

        private long bodyLength(String text) {
            String lowerCase = text.toLowerCase(Locale.ROOT);
            // Servers end a connection after a number of answers.
            lastAnswer = lowerCase.contains("\nconnection: close");
            int status = Integer.parseInt(text.substring(STATUS_AT, STATUS_AT + STATUS_LENGTH));
            if (status != wantedStatus) {
                throw new IllegalStateException("wanted " + wantedStatus + ", got:\n" + text);
            }
            if (lowerCase.contains("\nset-cookie:")) {
                throw new IllegalStateException("a cookie:\n" + text);
            }
            if (status == NOT_MODIFIED) {
                return 0;
            }
            Matcher length = LENGTH.matcher(text);
            if (!length.find()) {
                throw new IllegalStateException("no Content-Length:\n" + text);
            }
            return Long.parseLong(length.group(1));
        }
    }

    /** How long answers took, to the microsecond. */
    static final class Latencies {

        private static final int NANOS_PER_MICRO = 1000;

        private long[] micros = new long[1 << 16];
        private int count;

        private void add(long nanos) {
            if (count == micros.length) {
                micros = Arrays.copyOf(micros, count * 2);
            }
            micros[count++] = nanos / NANOS_PER_MICRO;
        }

        int count() {
            return count;
        }

        /** The time within which this share of the answers came, in milliseconds. */
        double withinMillis(double share) {
            if (count == 0) {
                return Double.NaN;
            }
            long[] sorted = Arrays.copyOf(micros, count);
            Arrays.sort(sorted);
            return sorted[Math.min(count - 1, (int) (count * share))] / 1000.0;
        }
    }

    /** What a run saw. */
    record LoadResult(Latencies latencies, long tookNanos, long bytes) {

        double perSecond() {
            return latencies.count() * 1e9 / tookNanos;
        }
    }
}
