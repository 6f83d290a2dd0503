package org.kiezfonds.app.decisions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.HeapUse;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Writes the open data of areas with 1,000 and 100,000 decisions, and says what it took and
 * how much memory was in use at most. The target: what 100,000 need beyond 1,000 is no more than a few
 * megabytes.
 */
public final class OpenDataLoad {

    private static final int[] DECISIONS = {1_000, 100_000};
    private static final long TARGET_MORE_MB = 24;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OpenWriting writing;
    private final OpenDays days;
    private final ManyDecisions many;
    private final Area area;

    private OpenDataLoad(ConfigurableApplicationContext program) {
        this.writing = program.getBean(OpenWriting.class);
        this.days = program.getBean(OpenDays.class);
        this.many = ManyDecisions.first(program);
        this.area = many.area();
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
            met = new OpenDataLoad(program).run();
        }
        BenchProgram.exit(met);
    }

    /** Something to be written, and how many bytes it has unpacked. */
    private interface Writing {

        long write(Path path) throws Exception;
    }

    private boolean run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "heap of %d MB at most%n| decisions | written | seconds | file KB | peak heap MB |"
                        + " kept heap MB |%n| ---: | --- | ---: | ---: | ---: | ---: |%n",
                Runtime.getRuntime().maxMemory() >> 20);
        Writing json = path ->
                writing.write(path, area, OpenKind.DECISIONS, OpenForm.JSON).bytes();
        Writing csv = path ->
                writing.write(path, area, OpenKind.DECISIONS, OpenForm.CSV).bytes();
        Writing votes =
                path -> writing.write(path, area, OpenKind.VOTES, OpenForm.JSON).bytes();
        Writing day = path -> {
            days.publish();
            return 0;
        };
        // Once before, for classes and compiled code.
        for (Writing each : List.of(json, csv, votes)) {
            write(each);
        }
        List<Long> kept = new ArrayList<>();
        for (int decisions : DECISIONS) {
            many.fill(decisions);
            kept.add(Stream.of(
                            measure(decisions, "decisions as JSON", json),
                            measure(decisions, "decisions as CSV", csv),
                            measure(decisions, "votes as JSON", votes))
                    .max(Long::compare)
                    .orElseThrow());
        }
        kept.add(measure(many.count(), "all files of a day, kept", day));
        long more = kept.stream().max(Long::compare).orElseThrow() - kept.getFirst();
        boolean met = more <= TARGET_MORE_MB;
        System.out.printf(Locale.ROOT, "%d MB more for 100,000 than for 1,000%n", more);
        return met;
    }

    private long measure(int decisions, String what, Writing each) throws Exception {
        HeapUse use = HeapUse.of(() -> write(each), PAUSE);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %,d | %d | %d |%n",
                decisions,
                what,
                use.seconds(),
                use.bytes() >> 10,
                use.peakMb(),
                use.keptMb());
        return use.keptMb();
    }

    private static long write(Writing each) throws Exception {
        Path path = Files.createTempFile("kiezfonds-load", ".gz");
        try {
            return each.write(path);
        } finally {
            Files.delete(path);
        }
    }
}
