package org.kiezfonds.app.partners;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.PartnerImport.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Many partners from a file: first read and checked, with every bad line named, then stored. Both go
 * on by themselves and can be left and come back to.
 */
@Service
public class PartnerImports {

    /** The largest file. */
    public static final long MOST_BYTES = 30L * 1024 * 1024;

    /** The most entries of a file. */
    public static final int MOST_LINES = 200_000;

    private static final int LATEST = 10;
    private static final int FLAWS_AT_A_TIME = 1_000;

    private final PartnerImportQueries queries;
    private final ImportSteps steps;
    private final ImportRunner runner;
    private final Access access;
    private final Clock clock;

    PartnerImports(
            PartnerImportQueries queries,
            ImportSteps steps,
            ImportRunner runner,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.runner = runner;
        this.access = access;
        this.clock = clock;
    }

    /** The latest imports of an area. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<PartnerImport> latest(AreaId area) {
        return queries.latest(area, LATEST);
    }

    /** An import of an area of the person's. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<PartnerImport> find(UUID id) {
        return queries.find(id).filter(each -> access.isTeamOf(each.area()));
    }

    /**
     * Begins to check a file.
     *
     * @param file that is deleted when it is read
     * @return the import, under way or failed at once
     */
    @PreAuthorize("@access.isTeamOf(#area)")
    public PartnerImport start(AreaId area, String fileName, Path file) {
        FileProbe probe = probe(file);
        UUID id = Ids.next();
        steps.begin(id, area, TypedText.line(fileName), probe, access.requirePerson());
        if (probe.failure().isEmpty()) {
            runner.check(id, area, probe, file);
        } else {
            delete(file);
        }
        return queries.find(id).orElseThrow();
    }

    private static FileProbe probe(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return FileProbe.failed("partners.import.failure.large");
            }
            FileProbe probe = FileProbe.of(file);
            return probe.lines() > MOST_LINES
                    ? FileProbe.failed("partners.import.failure.large")
                    : probe;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the good lines into the register, or goes on with it after a standstill. */
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome store(UUID id) {
        Optional<PartnerImport> found = find(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        boolean goesOn =
                found.get().state() == State.STORING && found.get().isStalled(clock.instant());
        if (!goesOn && !steps.move(id, State.READY, State.STORING, "")) {
            return new ReviewOutcome.Stale();
        }
        runner.store(id);
        return new ReviewOutcome.DoneQuietly();
    }

    /** Gives up a file of which nothing is stored. */
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome discard(UUID id) {
        Optional<PartnerImport> found = find(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        State state = found.get().state();
        boolean may = state == State.READY
                || state == State.FAILED
                || (state == State.CHECKING && found.get().isStalled(clock.instant()));
        return may && steps.move(id, state, State.DISCARDED, "")
                ? new ReviewOutcome.DoneQuietly()
                : new ReviewOutcome.Stale();
    }

    /**
     * Tells the watcher whenever something was done for the import.
     *
     * @return ends the watch
     */
    @PreAuthorize("@access.isSignedIn()")
    public Runnable watch(UUID id, Consumer<PartnerImport> watcher) {
        return find(id).isPresent() ? runner.watch(id, watcher) : () -> {};
    }

    /** What is wrong in a line, in words. */
    @PreAuthorize("permitAll()")
    public String words(ImportFlaw flaw, Locale language) {
        return Texts.get(language, flaw.textKey(), (Object[]) flaw.argument().split("\u001f", -1));
    }

    /** Writes all that is wrong in a file as a table for spreadsheets, page by page. */
    @PreAuthorize("@access.isSignedIn()")
    public void writeFlaws(UUID id, Locale language, OutputStream out) {
        if (find(id).isEmpty()) {
            return;
        }
        try (CSVPrinter printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                PartnerExport.format(';'))) {
            printer.getOut().append('\ufeff');
            printer.printRecord(
                    Texts.get(language, "partners.import.line"),
                    Texts.get(language, "partners.import.column"),
                    Texts.get(language, "partners.import.flaw"));
            List<ImportFlaw> page;
            int offset = 0;
            do {
                page = queries.flaws(id, offset, FLAWS_AT_A_TIME);
                for (ImportFlaw flaw : page) {
                    printer.printRecord(
                            flaw.line(),
                            PartnerCsv.guarded(flaw.column()),
                            PartnerCsv.guarded(words(flaw, language)));
                }
                offset += FLAWS_AT_A_TIME;
            } while (page.size() == FLAWS_AT_A_TIME);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
