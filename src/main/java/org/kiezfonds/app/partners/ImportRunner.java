package org.kiezfonds.app.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kiezfonds.app.partners.ImportSteps.Found;
import org.kiezfonds.app.partners.PartnerImport.State;
import org.kiezfonds.app.partners.PartnerImportStore.GoodLine;
import org.kiezfonds.app.shared.AreaId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on imports beside the requests, and tells those who watch how far it is. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportSteps steps;
    private final PartnerImportQueries queries;
    private final PartnerQueries partners;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<UUID, List<Consumer<PartnerImport>>> watchers = new ConcurrentHashMap<>();

    ImportRunner(
            ImportSteps steps,
            PartnerImportQueries queries,
            PartnerQueries partners,
            Clock clock,
            ZoneId zone) {
        this.steps = steps;
        this.queries = queries;
        this.partners = partners;
        this.clock = clock;
        this.zone = zone;
    }

    /** Tells the watcher whenever something was done, until the answer is run. */
    Runnable watch(UUID id, Consumer<PartnerImport> watcher) {
        watchers.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(id, (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    private void tell(UUID id) {
        List<Consumer<PartnerImport>> all = watchers.getOrDefault(id, List.of());
        if (!all.isEmpty()) {
            queries.find(id).ifPresent(now -> all.forEach(watcher -> watcher.accept(now)));
        }
    }

    /** Reads and checks the file, and deletes it. */
    void check(UUID id, AreaId area, FileProbe probe, Path file) {
        Thread.ofVirtual().name("partner-import-check").start(() -> {
            try {
                Checking checking = new Checking(id, area);
                int year = LocalDate.ofInstant(clock.instant(), zone).getYear();
                Optional<ImportFlaw> failure =
                        new ImportReading(probe, year, checking::take).read(file);
                failure.ifPresent(flaw -> checking.take(List.of(), List.of(flaw), 0));
                steps.move(
                        id,
                        State.CHECKING,
                        failure.isPresent() ? State.FAILED : State.READY,
                        failure.map(ImportFlaw::textKey).orElse(""));
            } catch (IOException | RuntimeException broken) {
                LOG.error("The import {} could not be checked", id, broken);
                steps.move(id, State.CHECKING, State.FAILED, "partners.import.failure.broken");
            } finally {
                delete(file);
            }
            tell(id);
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }

    /** Takes the good lines into the register. */
    void store(UUID id) {
        Thread.ofVirtual().name("partner-import-store").start(() -> {
            try {
                while (steps.storeNext(id)) {
                    tell(id);
                }
            } catch (RuntimeException broken) {
                // What is stored stays stored; the team can go on from there.
                LOG.error("The import {} stopped", id, broken);
            }
            tell(id);
        });
    }

    /** Holds names against the register and the lines before, and keeps what was found. */
    private final class Checking {

        private final UUID id;
        private final AreaId area;
        private Found found = Found.NOTHING;

        Checking(UUID id, AreaId area) {
            this.id = id;
            this.area = area;
        }

        void take(List<GoodLine> read, List<ImportFlaw> flaws, int lines) {
            List<String> keys = read.stream().map(GoodLine::nameKey).toList();
            Set<String> registered = partners.nameKeys(area, keys);
            Set<String> seen = new HashSet<>(queries.nameKeys(id, keys));
            List<GoodLine> good = new ArrayList<>();
            List<ImportFlaw> all = new ArrayList<>(flaws);
            for (GoodLine line : read) {
                String name = line.data().get(PartnerField.NAME);
                if (registered.contains(line.nameKey())) {
                    all.add(new ImportFlaw(
                            line.line(), "", "partners.import.flaw.registered", name));
                } else if (!seen.add(line.nameKey())) {
                    all.add(new ImportFlaw(line.line(), "", "partners.import.flaw.twice", name));
                } else {
                    good.add(line);
                }
            }
            Found now = new Found(
                    found.done() + lines,
                    found.good() + good.size(),
                    found.bad() + lines - good.size(),
                    found.flaws() + all.size());
            steps.keep(id, good, all, found, now);
            found = now;
            tell(id);
        }
    }
}
