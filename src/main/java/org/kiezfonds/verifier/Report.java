package org.kiezfonds.verifier;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.kiezfonds.verifier.content.Contents;

/** Tells the reader each step as it is done: held, did not hold, or could not be told. */
final class Report {

    private static final String INDENT = "    ";
    private static final long PROGRESS_NANOS = 200_000_000;

    private final PrintStream out;
    private final Texts texts;
    private final boolean quiet;
    private final boolean showsProgress;
    private final ReportFile file;
    private long findings;
    private long contentFindings;
    private long progressAt;

    Report(PrintStream out, Texts texts, boolean quiet, boolean showsProgress) {
        this.file = new ReportFile(texts);
        this.out = out;
        this.texts = texts;
        this.quiet = quiet;
        this.showsProgress = showsProgress;
    }

    /** What the same is for machines. */
    ReportFile file() {
        return file;
    }

    void title(String key, Object... details) {
        if (!quiet) {
            line(texts.say(key, details));
        }
    }

    void good(String key, Object... details) {
        file.step(key, "good", Finding.of(key, details));
        if (!quiet) {
            line("✓ " + texts.say(key, details));
        }
    }

    /** Neither good nor bad: there was nothing to compare with. */
    void open(String key, Object... details) {
        file.step(key, "open", Finding.of(key, details));
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
        file.step(step, "bad", Finding.of(step));
        found.named().forEach(finding -> file.found(step, null, null, finding));
        say(step, found);
    }

    /** What entries say and should not, with all that is known of it for machines. */
    void bad(String step, Findings found, List<Contents.Told> told) {
        file.step(step, "bad", Finding.of(step));
        contentFindings += found.count();
        told.forEach(each -> file.found(step, each.entry(), each.decision(), each.what()));
        say(step, found);
    }

    /** The same with its place before it. */
    static Finding placed(Contents.Told told) {
        Long decision = told.decision();
        return decision == null
                ? Finding.of("found.entry", told.entry(), told.what())
                : Finding.of("found.decision", told.entry(), decision, told.what());
    }

    private void say(String step, Findings found) {
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
        file.result(Finding.of(key, details), findings);
        line(texts.say(key, details));
    }

    boolean foundNothing() {
        return findings == 0;
    }

    /** Whether the files are what the head promises, whatever they say. */
    boolean isWhole() {
        return findings == contentFindings;
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
