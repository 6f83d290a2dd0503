package org.kiezfonds.bench;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Checks a whole log from a folder and from a local server, each in a JVM of its own whose heap is
 * 200 bytes an entry. The target: a million entries in 10 seconds.
 */
final class VerifyLog {

    private static final int ENTRIES = 1_000_000;
    private static final long BYTES_AN_ENTRY = 200;
    private static final long LEAST_HEAP = 32_000_000;
    private static final double TARGET_SECONDS = 10;

    private VerifyLog() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
        Path folder = Path.of("target", "bench-log", Integer.toString(entries)).toAbsolutePath();
        GeneratedLog log = new GeneratedLog(folder);
        System.out.printf(Locale.ROOT, "writing a log of %d entries, once%n", entries);
        log.write(entries);
        Check check = new Check(
                entries, entries * BYTES_AN_ENTRY, TARGET_SECONDS * Math.max(1, entries / 1e6));
        boolean met = check.run("from a folder", folder.toString(), log.vkey());
        // Or the JDK's server waits 40 ms in every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server =
                SimpleFileServer.createFileServer(free, folder, SimpleFileServer.OutputLevel.NONE);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        met &= check.run("from a local server", address, log.vkey());
        System.exit(met ? 0 : 1);
    }

    /** One kind of run, with what it may need. */
    record Check(int entries, long heapAtMost, double targetSeconds) {

        boolean run(String name, String base, String vkey)
                throws IOException, InterruptedException {
            System.out.printf("%n%s%n", name);
            Path state = Files.createTempDirectory("kiezfonds-bench");
            long heap = Math.max(LEAST_HEAP, heapAtMost);
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-XX:+UseParallelGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    VerifyRun.class.getName(),
                    base,
                    vkey,
                    "--state",
                    state.toString(),
                    "--lang",
                    "en");
            long begin = System.nanoTime();
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            double seconds = (System.nanoTime() - begin) / 1e9;
            deleteAll(state);
            boolean met = code == 0 && seconds <= targetSeconds;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f s, heap at most %d bytes an entry: %s%n",
                    name,
                    seconds,
                    heap / entries,
                    met ? "met" : "NOT MET");
            return met;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
