package org.kiezfonds.verifier;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells the reader each step as it is done: held, did not hold, or could not be told. */
final class Report {

    private static final String INDENT = "    ";
    private static final long PROGRESS_NANOS = 200_000_000;

    private final PrintStream out;
    private final Texts texts;
    private final boolean quiet;
    private final boolean showsProgress;
    private long findings;
    private long progressAt;

    Report(PrintStream out, Texts texts, boolean quiet, boolean showsProgress) {
        this.out = out;
        this.texts = texts;
        this.quiet = quiet;
        this.showsProgress = showsProgress;
    }

    void title(String key, Object... details) {
        if (!quiet) {
            line(texts.say(key, details));
        }
    }

    void good(String key, Object... details) {
        if (!quiet) {
            line("✓ " + texts.say(key, details));
        }
    }

    /** Neither good nor bad: there was nothing to compare with. */
    void open(String key, Object... details) {
        if (!quiet) {
            line("– " + texts.say(key, details));
        }
    }

    void bad(String step, Finding finding) {
        Findings one = new Findings();
        one.add(finding);
        bad(step, one);
    }

    void bad(String step, Findings found) {
        findings += found.count();
        line("✗ " + texts.say(step));
        List<Finding> named = found.named();
        named.forEach(finding -> line(INDENT + texts.say(finding)));
        long more = found.count() - named.size();
        if (more > 0) {
            line(INDENT + texts.say("more", more));
        }
    }

    void result(String key, Object... details) {
        line(texts.say(key, details));
    }

    boolean foundNothing() {
        return findings == 0;
    }

    long findings() {
        return findings;
    }

    void progress(long entries, long size) {
        if (showsProgress && System.nanoTime() - progressAt > PROGRESS_NANOS) {
            progressAt = System.nanoTime();
            out.print("\r" + texts.say("progress", entries, size));
            out.flush();
        }
    }

    /** Takes the progress away again. */
    void endProgress() {
        if (progressAt != 0) {
            out.print("\r\033[K");
            progressAt = 0;
        }
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(texts.say("moment"), texts.language())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
