package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.partners.PartnerImport.State;
import org.kiezfonds.app.partners.PartnerImportQueries.Line;
import org.kiezfonds.app.partners.PartnerImportStore.GoodLine;
import org.kiezfonds.app.partners.PartnerStore.FilePart;
import org.kiezfonds.app.partners.PartnerStore.NewPartner;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.springframework.stereotype.Component;

/** The small acts that an import is made of, each a transaction of its own. */
@Component
class ImportSteps {

    /** So many lines go into one transaction, and one entry of the log. */
    static final int AT_A_TIME = 200;

    private final PartnerImportQueries queries;
    private final PartnerImportStore store;
    private final PartnerStore partners;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    ImportSteps(
            PartnerImportQueries queries,
            PartnerImportStore store,
            PartnerStore partners,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.partners = partners;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** Makes the row of an import. */
    @Act
    public void begin(UUID id, AreaId area, String fileName, FileProbe probe, PersonId by) {
        store.add(id, area, fileName, probe, by, clock.instant());
    }

    /** What reading has found so far. */
    record Found(int done, int good, int bad, int flaws) {

        static final Found NOTHING = new Found(0, 0, 0, 0);
    }

    /** Keeps what was found in the next lines. */
    @Act
    public void keep(
            UUID id, List<GoodLine> good, List<ImportFlaw> flaws, Found before, Found now) {
        store.keep(id, good, flaws, before.flaws());
        store.progress(id, now.done(), now.good(), now.bad(), clock.instant());
    }

    @Act
    public boolean move(UUID id, State from, State to, String failure) {
        if (to == State.STORING) {
            store.restart(id);
        }
        if (to == State.DISCARDED || to == State.FAILED) {
            store.forgetLines(id);
        }
        return store.move(id, from, to, failure, clock.instant());
    }

    /**
     * Takes the next good lines into the register, with the entry that tells it.
     *
     * @return whether there may be more
     */
    @Act
    public boolean storeNext(UUID id) {
        Optional<PartnerImport> found =
                queries.lock(id).filter(each -> each.state() == State.STORING);
        if (found.isEmpty()) {
            return false;
        }
        PartnerImport file = found.get();
        List<Line> lines = queries.lines(id, AT_A_TIME);
        if (lines.isEmpty()) {
            store.move(id, State.STORING, State.DONE, "", clock.instant());
            return false;
        }
        List<ImportFlaw> late = new ArrayList<>();
        int part = file.parts() + 1;
        Map<PartnerId, Line> read = new HashMap<>();
        List<NewPartner> wanted = new ArrayList<>();
        for (Line line : lines) {
            partner(file, part, line, late).ifPresent(partner -> {
                read.put(partner.id(), line);
                wanted.add(partner);
            });
        }
        for (PartnerId refused : partners.addAll(file.area(), wanted)) {
            Line line = Objects.requireNonNull(read.get(refused));
            late.add(new ImportFlaw(
                    line.line(),
                    "",
                    "partners.import.flaw.registered",
                    line.data().get(PartnerField.NAME)));
        }
        int stored = lines.size() - late.size();
        if (stored > 0) {
            log.append(new PartnerEntry.PartnersImported(
                    file.area(),
                    id,
                    part,
                    stored,
                    new Digest(file.digest()),
                    Disclosed.who(file.startedBy())));
        }
        store.keep(id, List.of(), late, queries.countFlaws(id));
        store.deleteLines(id, lines.stream().map(Line::line).toList());
        store.stored(
                id, file, stored, late.size(), stored > 0 ? part : file.parts(), clock.instant());
        return true;
    }

    /** The entry that the line makes; empty where something is wrong with it after all. */
    private Optional<NewPartner> partner(
            PartnerImport file, int part, Line line, List<ImportFlaw> late) {
        Instant now = clock.instant();
        PartnerCheck.Checked checked =
                PartnerCheck.check(line.data(), LocalDate.ofInstant(now, zone).getYear());
        PartnerProfile profile = checked.profile();
        if (profile == null) {
            late.add(new ImportFlaw(
                    line.line(), "", checked.problems().getFirst().textKey(), ""));
            return Optional.empty();
        }
        return Optional.of(new NewPartner(
                PartnerId.next(),
                file.area(),
                profile,
                PartnerOrigin.FILE,
                file.startedBy(),
                now,
                now,
                new FilePart(file.id(), part)));
    }
}
