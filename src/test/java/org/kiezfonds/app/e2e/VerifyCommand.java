package org.kiezfonds.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The verifier as a stranger runs it: a program of its own, without anything of ours around it.
 *
 * @param code with which it ended
 * @param text what it said, in English
 */
record VerifyCommand(int code, String text) {

    static VerifyCommand run(Path state, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes",
                "org.kiezfonds.verifier.Verify"));
        command.addAll(List.of(words));
        command.addAll(List.of("--lang", "en", "--state", state.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new VerifyCommand(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
