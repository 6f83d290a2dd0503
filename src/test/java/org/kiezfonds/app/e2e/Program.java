package org.kiezfonds.app.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program with its demonstration, one for all journeys of a run. */
final class Program {

    private static final String FORK = System.getProperty("kiezfonds.fork", "1");

    /** What the program said. */
    static final Path LOG = Path.of("target/e2e-program-" + FORK + ".log");

    private static final Path DATA = Path.of("target/e2e-data-" + FORK);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Program RUNNING = start();

    private final int port;
    private Process process;

    private Program(int port) throws IOException {
        this.port = port;
        this.process = launch(port);
    }

    /** Where the program answers; starts it at the first call. */
    static String base() {
        return "http://localhost:" + RUNNING.port;
    }

    /** The folder to which it publishes its log. */
    static Path publishedLog() {
        return DATA.resolve("log").resolve("1");
    }

    /** Kills the program in the middle of what it does, and starts it again where it was. */
    static void killAndStartAgain() throws IOException {
        RUNNING.process.destroyForcibly().onExit().join();
        RUNNING.process = launch(RUNNING.port);
        RUNNING.awaitReady();
    }

    /** Ends the program and starts it with a demonstration that nobody has touched. */
    static void startAnew() throws IOException {
        RUNNING.stop();
        delete(DATA);
        RUNNING.process = launch(RUNNING.port);
        RUNNING.awaitReady();
    }

    private static Program start() {
        try {
            delete(DATA);
            Files.deleteIfExists(LOG);
            Program program = new Program(freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(program::stop));
            program.awaitReady();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(int port) throws IOException {
        String jar = System.getProperty("kiezfonds.jar", "target/kiezfonds.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(LOG.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "KIEZFONDS_PORT",
                        Integer.toString(port),
                        "KIEZFONDS_METRICS_PORT",
                        "0",
                        "KIEZFONDS_DATA",
                        DATA.toAbsolutePath().toString(),
                        "SPRING_PROFILES_ACTIVE",
                        "demo"));
        return builder.start();
    }

    private void awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/health/ready"))
                    .build();
            while (Instant.now().isBefore(end) && process.isAlive()) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    process.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("not ready; its log: " + Files.readString(LOG));
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
