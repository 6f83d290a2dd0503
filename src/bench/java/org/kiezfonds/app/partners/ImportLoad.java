package org.kiezfonds.app.partners;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.csv.CSVPrinter;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.BenchProgram;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes a file of 100,000 partners into the register as the area team does: checked, then stored,
 * each line with everything that an entry can say. Says whether the targets are met.
 */
public final class ImportLoad {

    private static final int LINES = 100_000;
    private static final int PARTS = 10;
    private static final double TARGET_SECONDS = 120;
    private static final double TARGET_SLOWDOWN = 1.5;
    private static final long TARGET_KEPT_MB = 16;

    private final PartnerImports imports;
    private final AreaId area;

    private ImportLoad(PartnerImports imports, AreaId area) {
        this.imports = imports;
        this.area = area;
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start(TestPeople.class)) {
            TestPeople people = program.getBean(TestPeople.class);
            AreaId area = people.area("lindenkiez");
            people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
            met = new ImportLoad(program.getBean(PartnerImports.class), area).run();
        }
        BenchProgram.exit(met);
    }

    private boolean run() throws Exception {
        Path file = write();
        System.out.printf(Locale.ROOT, "%d lines, %d KB%n", LINES, Files.size(file) / 1024);
        long before = keptMb();
        long begin = System.nanoTime();
        UUID id = imports.start(area, "partner.csv", file).id();
        finished(id);
        System.out.printf(Locale.ROOT, "checked in %.1f s%n", since(begin));

        List<Double> parts = new ArrayList<>();
        long storing = System.nanoTime();
        Runnable stop = imports.watch(id, now -> {
            if (now.storedLines() >= (parts.size() + 1) * LINES / PARTS) {
                parts.add(since(storing));
                System.out.printf(
                        Locale.ROOT,
                        "%d stored after %.1f s%n",
                        now.storedLines(),
                        parts.getLast());
            }
        });
        imports.store(id);
        finished(id);
        stop.run();
        double stored = since(storing);
        long kept = keptMb() - before;
        PartnerImport done = imports.find(id).orElseThrow();
        double first = parts.getFirst();
        double last = parts.getLast() - parts.get(PARTS - 2);
        System.out.printf(
                Locale.ROOT,
                "stored %d in %.1f s; the first tenth in %.1f s, the last in %.1f s%n"
                        + "heap kept: %d MB before, %d MB more after, of at most %d MB%n",
                done.storedLines(),
                stored,
                first,
                last,
                before,
                kept,
                Runtime.getRuntime().maxMemory() >> 20);
        boolean met = done.storedLines() == LINES
                && stored <= TARGET_SECONDS
                && last <= TARGET_SLOWDOWN * first
                && kept <= TARGET_KEPT_MB;
        return met;
    }

    private void finished(UUID id) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Runnable stop = imports.watch(id, now -> {
            if (!now.isRunning()) {
                over.countDown();
            }
        });
        if (imports.find(id).orElseThrow().isRunning()) {
            over.await();
        }
        stop.run();
    }

    private static Path write() throws IOException {
        Path file = Files.createTempFile("partners", ".csv");
        PartnerData whole = Samples.whole();
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(out, PartnerExport.format(';'))) {
            printer.printRecord(PartnerCsv.header());
            for (int line = 0; line < LINES; line++) {
                printer.printRecord(
                        PartnerCsv.row(whole.with(PartnerField.NAME, "Verein Nummer " + line)));
            }
        }
        return file;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long keptMb() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
