package org.kiezfonds.app.transparency;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A {@link LogProgram} in a process of its own. */
final class NodeProcess {

    private static final int BYTES_OF_AN_ACT = 37;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final Path errors;

    private NodeProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts it; it does nothing yet.
     *
     * @param done the file that gets a line for each act done
     */
    static NodeProcess prepare(
            String url, String user, String password, Path folder, Path done, int threads)
            throws IOException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogProgram.class.getName(),
                        url,
                        user,
                        password,
                        folder.toString(),
                        done.toString(),
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return new NodeProcess(process, errors);
    }

    /** Lets it act, and returns when its log runs. */
    void go() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals(LogProgram.READY)) {
                return;
            }
        }
        throw new AssertionError(
                "the program did not start: " + String.join("\n", said) + Files.readString(errors));
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until so many more acts are done. */
    static void awaitMore(Path done, int acts) throws IOException {
        long enough = (Files.exists(done) ? Files.size(done) : 0) + (long) acts * BYTES_OF_AN_ACT;
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(done) && Files.size(done) >= enough);
    }
}
