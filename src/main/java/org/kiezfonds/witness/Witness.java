package org.kiezfonds.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Checkpoint;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Texts;
import org.kiezfonds.verifier.VerifierKey;

/** {@code witness --listen HOST:PORT --name NAME --state DIR --log VKEY [--log VKEY…]} */
public final class Witness implements AutoCloseable {

    private static final String BUNDLE = "org.kiezfonds.witness.texts";

    private final WitnessKey key;
    private final WitnessServer server;
    private final FileChannel lock;
    private final Texts texts;
    private final PrintStream out;
    private final Clock clock;

    /** What it is started with. */
    record Settings(InetSocketAddress address, String name, Path state, List<VerifierKey> logs) {}

    /**
     * Starts to listen.
     *
     * @throws IOException where the state cannot be used; the message says what to look at
     */
    Witness(Settings settings, Texts texts, PrintStream out, Clock clock) throws IOException {
        this.texts = texts;
        this.out = out;
        this.clock = clock;
        Files.createDirectories(settings.state());
        this.lock = lock(settings.state().resolve("lock"));
        this.key = WitnessKey.open(settings.state().resolve("key"), settings.name());
        Map<String, List<VerifierKey>> keys = new LinkedHashMap<>();
        for (VerifierKey log : settings.logs()) {
            keys.computeIfAbsent(log.name(), name -> new ArrayList<>()).add(log);
        }
        List<WitnessedLog> logs = new ArrayList<>();
        for (Map.Entry<String, List<VerifierKey>> log : keys.entrySet()) {
            logs.add(new WitnessedLog(log.getKey(), log.getValue(), key, settings.state(), clock));
        }
        this.server = new WitnessServer(settings.address(), logs, this::write);
    }

    /** Two programs with one state would each sign what the other has not. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IOException(file + " is held by another witness");
        }
        return channel;
    }

    public static void main(String[] arguments) {
        // Slow or idle callers do not hold the doors.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        System.setProperty("jdk.httpserver.maxConnections", "500");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Texts texts = Texts.of(BUNDLE, Texts.spoken(System.getenv()));
        try {
            Settings settings = settings(List.of(arguments));
            if (settings == null) {
                out.println(texts.say("usage"));
                System.exit(2);
                return;
            }
            Witness witness = new Witness(settings, texts, out, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(witness::close));
            witness.introduce(settings);
        } catch (Malformed e) {
            out.println(e.finding().in(texts.language()));
            System.exit(2);
        } catch (IOException e) {
            out.println(texts.say("cannot-start", String.valueOf(e.getMessage())));
            System.exit(1);
        }
    }

    /** What was asked for; nothing where it is not to be understood. */
    static @Nullable Settings settings(List<String> arguments) throws Malformed {
        InetSocketAddress address = null;
        String name = null;
        Path state = null;
        List<VerifierKey> logs = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--listen" -> address = address(value);
                case "--name" -> name = value;
                case "--state" -> state = Path.of(value);
                case "--log" -> logs.add(logKey(value));
                default -> {
                    return null;
                }
            }
        }
        boolean whole = arguments.size() % 2 == 0 && !logs.isEmpty();
        if (!whole || address == null || name == null || state == null) {
            return null;
        }
        return VerifierKey.isName(name) ? new Settings(address, name, state, logs) : null;
    }

    private static VerifierKey logKey(String text) throws Malformed {
        VerifierKey key = VerifierKey.parse(text);
        if (key.type() != VerifierKey.Type.ED25519) {
            throw new Malformed("key.not-of-log", key.label());
        }
        return key;
    }

    private static @Nullable InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return colon < 1 || port < 0 || port > 65_535
                    ? null
                    : new InetSocketAddress(text.substring(0, colon), port);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void introduce(Settings settings) {
        settings.logs().forEach(log -> out.println(texts.say("watches", log.label())));
        String address = settings.address().getHostString() + ":" + port();
        out.println(texts.say("introduction", verifierKey().toString(), address));
    }

    /** One line for each head that was signed or refused. */
    private void write(String key, Object about) {
        String moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String line = about instanceof Checkpoint head
                ? texts.say(
                        key, moment, head.origin(), String.format(Locale.ROOT, "%d", head.size()))
                : texts.say(key, moment, String.valueOf(about));
        out.println(line);
    }

    VerifierKey verifierKey() {
        return key.verifierKey();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        try {
            lock.close();
        } catch (IOException e) {
            // The lock ends with the program at the latest.
            out.println(texts.say("cannot-start", String.valueOf(e.getMessage())));
        }
    }
}
