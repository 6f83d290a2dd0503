package org.kiezfonds.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One run of the command, as a reader sees it.
 *
 * @param code with which it ended
 * @param text what it said
 */
public record VerifyRun(int code, String text) {

    static final Instant NOW = Instant.parse("2026-11-23T08:15:00Z");

    public static VerifyRun of(Object... arguments) {
        return in(Map.of("LANG", "en_GB.UTF-8"), arguments);
    }

    static VerifyRun in(Map<String, String> environment, Object... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        List<String> words = List.of(arguments).stream().map(Object::toString).toList();
        int code = new Verify(environment, out, clock, false).run(words);
        return new VerifyRun(code, bytes.toString(StandardCharsets.UTF_8));
    }
}
