package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.Finding.Kind;
import org.kiezfonds.app.transparency.LogQueries.DisclosureRow;
import org.kiezfonds.app.transparency.LogQueries.Placed;
import org.kiezfonds.app.transparency.LogQueries.Signed;

/**
 * Checks the log from the entries up: every hash is computed again from the published bytes, and
 * everything else is compared with that: tiles, roots, signatures, values behind digests, files,
 * and what the modules keep about the acts.
 */
final class LogCheck {

    /** After that many the rest is the same trouble. */
    static final int MOST_FINDINGS = 1_000;

    private static final int AT_A_TIME = 4_096;

    private final LogQueries queries;
    private final LogStore store;
    private final LogReading reading;
    private final Publisher publisher;
    private final List<EntryAudit> audits;
    private final Clock clock;

    LogCheck(
            LogQueries queries,
            LogStore store,
            LogReading reading,
            Publisher publisher,
            List<EntryAudit> audits,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.reading = reading;
        this.publisher = publisher;
        this.audits = audits;
        this.clock = clock;
    }

    /**
     * Checks all logs and keeps the report.
     *
     * @param files what to do with published files that are not as they should be
     * @param progress hears how many entries have been checked
     */
    Report run(Files files, LongConsumer progress) throws IOException {
        Instant began = clock.instant();
        List<Finding> findings = new ArrayList<>();
        long entries = 0;
        for (LogHead head : queries.heads()) {
            int before = findings.size();
            boolean complete = new OneLog(head, findings, entries, progress).check();
            if (complete) {
                // Files are made anew from a database that is right, or not at all.
                checkFiles(head, findings.size() == before ? files : Files.LEAVE, findings);
            }
            entries += head.size();
        }
        for (EntryAudit audit : audits) {
            audit.compare(
                    reading,
                    (difference, key) ->
                            findings.add(Finding.of(kind(difference), audit.name(), key)));
        }
        List<Finding> kept = findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
        Report report = new Report(began, clock.instant(), entries, findings.size(), kept);
        store.keep(Ids.next(), report);
        return report;
    }

    private static Kind kind(Difference difference) {
        return switch (difference) {
            case ENTRY_MISSING -> Kind.ACT_WITHOUT_ENTRY;
            case ACT_MISSING -> Kind.ENTRY_WITHOUT_ACT;
            case DIFFERENT -> Kind.ACT_AND_ENTRY_DIFFER;
        };
    }

    /** Compares the folder with the database, up to the head that the folder shows. */
    private void checkFiles(LogHead log, Files mode, List<Finding> findings) throws IOException {
        LogFiles files = publisher.files(log.no());
        Optional<Signed> published = publishedHead(log, mode, findings);
        if (published.isEmpty()) {
            return;
        }
        long size = published.get().size();
        for (long index = 0; index * Tile.WIDTH < size; index++) {
            int width = new Tile(0, index).width(size);
            byte[] bundle = publisher.bundle(log.no(), index, width);
            compare(files, Tile.bundlePath(index, width), bundle, mode, findings);
        }
        for (Tile tile : Tile.between(0, size)) {
            int width = tile.width(size);
            Optional<HashList> hashes = queries.findTile(log.no(), tile);
            if (hashes.isPresent() && hashes.get().size() >= width) {
                compare(files, tile.path(width), hashes.get().bytes(width), mode, findings);
            }
        }
        files.sync();
    }

    /**
     * The head in the folder as the database knows it. One that our key did not sign is damaged and
     * can be put aside; one that it did sign, and the database does not know, means that the
     * database is behind: that one is never touched.
     */
    private Optional<Signed> publishedHead(LogHead log, Files mode, List<Finding> findings)
            throws IOException {
        LogFiles files = publisher.files(log.no());
        Optional<byte[]> file = files.read(LogFiles.CHECKPOINT);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Checkpoint> head = signedByUs(log, file.get());
        Optional<Signed> known = head.flatMap(found -> queries.signed(log.no(), found.size()))
                .filter(signed -> signed.root().equals(head.get().root()));
        if (known.isEmpty()) {
            findings.add(
                    Finding.of(Kind.HEAD_FILE_WRONG, files.folder().resolve(LogFiles.CHECKPOINT)));
            if (head.isEmpty() && mode == Files.REPAIR) {
                files.putAside(LogFiles.CHECKPOINT);
                files.sync();
            }
        }
        return known;
    }

    private Optional<Checkpoint> signedByUs(LogHead log, byte[] file) {
        try {
            Note note = Note.parse(new String(file, StandardCharsets.UTF_8));
            return note.isSignedBy(queries.keys(log.no(), true))
                    ? Optional.of(Checkpoint.parse(note.text()))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static void compare(
            LogFiles files, String path, byte[] right, Files mode, List<Finding> findings)
            throws IOException {
        Optional<byte[]> there = files.read(path);
        if (there.isEmpty()) {
            findings.add(Finding.of(Kind.FILE_MISSING, files.folder().resolve(path)));
            if (mode != Files.LEAVE) {
                files.create(path, right);
            }
        } else if (!Arrays.equals(there.get(), right)) {
            findings.add(Finding.of(Kind.FILE_CHANGED, files.folder().resolve(path)));
            if (mode == Files.REPAIR) {
                files.putAside(path);
                files.create(path, right);
            }
        }
    }

    /** What to do with published files. */
    enum Files {
        /** Nothing. */
        LEAVE,
        /** Write what is missing; what was changed is for people to look at first. */
        REPLAY,
        /** Put aside what was changed, and write it anew. */
        REPAIR
    }

    /**
     * What a check found.
     *
     * @param count of all findings, of which the first are kept
     */
    record Report(Instant began, Instant ended, long entries, int count, List<Finding> findings) {

        Report {
            findings = List.copyOf(findings);
        }
    }

    /** The check of the database's part of one log. */
    private final class OneLog {

        private final LogHead head;
        private final List<Finding> findings;
        private final long before;
        private final LongConsumer progress;
        private final TileTree tree = new TileTree();
        private final List<NoteKey> keys;
        private List<Signed> signed;

        OneLog(LogHead head, List<Finding> findings, long before, LongConsumer progress) {
            this.head = head;
            this.findings = findings;
            this.before = before;
            this.progress = progress;
            this.keys = queries.keys(head.no(), true);
            this.signed = queries.signedAfter(head.no(), -1, AT_A_TIME);
        }

        /** Whether there is an entry at each place. */
        boolean check() {
            checkHeads();
            while (tree.size() < head.size() && findings.size() < MOST_FINDINGS) {
                long from = tree.size();
                List<Placed> entries =
                        queries.placed(head.no(), from, Math.min(from + AT_A_TIME, head.size()));
                if (entries.isEmpty()) {
                    findings.add(Finding.of(Kind.PLACE_MISSING, from));
                    return false;
                }
                for (Placed entry : entries) {
                    if (!check(entry)) {
                        return false;
                    }
                }
                compareTiles();
                checkDisclosures(entries);
                progress.accept(before + tree.size());
            }
            if (!Bytes.of(tree.root()).equals(head.root())) {
                findings.add(Finding.of(Kind.ROOT_WRONG, head.size()));
            }
            return tree.size() == head.size();
        }

        private boolean check(Placed entry) {
            LogQueries.Place place = entry.row().place();
            if (place == null || place.seq() != tree.size()) {
                findings.add(Finding.of(Kind.PLACE_MISSING, tree.size()));
                return false;
            }
            byte[] hash = Merkle.leaf(entry.row().bytes().array());
            if (!Bytes.of(hash).equals(entry.leafHash())) {
                findings.add(Finding.of(Kind.ENTRY_CHANGED, tree.size()));
            }
            tree.append(hash);
            checkHeads();
            return true;
        }

        /** The heads that were signed when the tree had this size. */
        private void checkHeads() {
            while (!signed.isEmpty() && signed.getFirst().size() == tree.size()) {
                Signed next = signed.getFirst();
                if (!Bytes.of(tree.root()).equals(next.root())) {
                    findings.add(Finding.of(Kind.CHECKPOINT_ROOT_WRONG, next.size()));
                }
                Checkpoint checkpoint = new Checkpoint(head.origin(), next.size(), next.root());
                Note note = Note.parse(next.note());
                if (!note.text().equals(checkpoint.text()) || !note.isSignedBy(keys)) {
                    findings.add(Finding.of(Kind.CHECKPOINT_SIGNATURE_WRONG, next.size()));
                }
                signed = signed.size() > 1
                        ? signed.subList(1, signed.size())
                        : queries.signedAfter(head.no(), next.size(), AT_A_TIME);
            }
        }

        private void compareTiles() {
            for (Map.Entry<Tile, HashList> tile : tree.takeChanged().entrySet()) {
                int width = tile.getValue().size();
                Optional<HashList> there = queries.findTile(head.no(), tile.getKey());
                if (there.isEmpty()
                        || there.get().size() < width
                        || !Arrays.equals(
                                there.get().bytes(width), tile.getValue().bytes())) {
                    findings.add(Finding.of(
                            Kind.TILE_WRONG,
                            tile.getKey().level(),
                            tile.getKey().index()));
                }
            }
        }

        private void checkDisclosures(List<Placed> entries) {
            Map<UUID, List<DisclosureRow>> rows = queries.disclosuresOf(
                    entries.stream().map(entry -> entry.row().id()).toList());
            for (Placed entry : entries) {
                String bytes = new String(entry.row().bytes().array(), StandardCharsets.UTF_8);
                for (DisclosureRow row : rows.getOrDefault(entry.row().id(), List.of())) {
                    String digest = row.digest().base64Url();
                    if (!bytes.contains(digest) || !isErasedOrFits(row)) {
                        findings.add(Finding.of(Kind.DISCLOSURE_WRONG, row.name(), row.entry()));
                    }
                }
            }
        }

        private static boolean isErasedOrFits(DisclosureRow row) {
            String text = row.text();
            return text == null || row.digest().equals(EntryForm.Disclosure.digestOf(text));
        }
    }
}
