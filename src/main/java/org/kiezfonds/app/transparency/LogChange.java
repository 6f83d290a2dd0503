package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.LogStore.Unplaced;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.KeyRetired;
import org.kiezfonds.app.transparency.entries.LogEntry.KeyRotated;
import org.kiezfonds.app.transparency.entries.LogEntry.LogContinued;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person may do to a log as a whole; each of it is written into the log itself. */
final class LogChange {

    private final LogStore store;
    private final LogQueries queries;
    private final LogKeys keys;
    private final LogOpening opening;
    private final LogStanding standing;
    private final TransparencyLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    LogChange(
            LogStore store,
            LogQueries queries,
            LogKeys keys,
            LogOpening opening,
            LogStanding standing,
            TransparencyLog log,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.keys = keys;
        this.opening = opening;
        this.standing = standing;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lets a second key sign beside the first: one that was added to the settings, or a new one in
     * the key file.
     *
     * @throws Refused where the settings hold no key that is new
     */
    Vkey rotateKey() throws IOException {
        LogHead head = opening.running();
        List<NoteKey> known = queries.keys(head.no(), true);
        Optional<SigningKey> added = keys.of(head.origin()).stream()
                .filter(key -> !known.contains(key.verifier()))
                .findFirst();
        if (added.isEmpty() && !keys.areInFile()) {
            throw new Refused("rotate.settings");
        }
        Vkey fresh = (added.isPresent() ? added.get() : keys.generate(head.origin()))
                .verifier()
                .vkey();
        transactions.executeWithoutResult(_ -> {
            store.addKey(head.no(), fresh, clock.instant());
            log.append(new KeyRotated(fresh));
        });
        return fresh;
    }

    /**
     * Lets a key sign no more.
     *
     * @throws Refused where the log has no such key, or no other that we could sign with
     */
    void retireKey(Vkey old) {
        LogHead head = opening.running();
        List<NoteKey> active = queries.keys(head.no(), false);
        if (active.stream().noneMatch(key -> key.vkey().equals(old))) {
            throw new Refused("retire.unknown");
        }
        boolean another = keys.of(head.origin(), active).stream()
                .anyMatch(key -> !key.verifier().vkey().equals(old));
        if (!another) {
            throw new Refused("retire.last");
        }
        transactions.executeWithoutResult(_ -> {
            store.retireKey(head.no(), old, clock.instant());
            log.append(new KeyRetired(old));
        });
    }

    /**
     * Gives the running log up, because its key is lost or stolen, and begins one of another name
     * and with another key. The new log's first entry names the last head of the old one.
     *
     * @throws Refused where the settings hold no key for the new name
     */
    LogHead startAnew(Word reason) throws IOException {
        LogHead old = queries.head().orElseThrow(() -> new Refused("none"));
        Origin origin = next(old.origin(), old.no() + 1);
        if (keys.of(origin).isEmpty()) {
            if (!keys.areInFile()) {
                throw new Refused("anew.settings");
            }
            keys.generate(origin);
        }
        transactions.executeWithoutResult(_ -> startAnew(origin, reason));
        standing.resume();
        return opening.running();
    }

    private void startAnew(Origin origin, Word reason) {
        LogHead old = store.lockHead().orElseThrow(() -> new Refused("busy"));
        Instant now = clock.instant();
        int no = old.no() + 1;
        store.close(old.no(), now);
        store.open(no, origin, now);
        keys.of(origin).forEach(key -> store.addKey(no, key.verifier().vkey(), now));
        // Before all that wait, so that no reader of the new log can miss it.
        EntryForm form = write(new LogContinued(
                old.origin(),
                old.size(),
                new Digest(HexFormat.of().formatHex(old.root().array())),
                reason));
        store.append(
                new LogHead(no, origin, 0, Bytes.of(Merkle.emptyRoot())),
                new TileTree(),
                List.of(new Unplaced(
                        form.id(), Bytes.of(Merkle.leaf(form.bytes().array())))));
    }

    private EntryForm write(LogEntry entry) {
        Instant now = clock.instant();
        EntryForm form = EntryForm.of(Ids.next(), now, entry, new SecureRandom());
        store.insert(form, now);
        return form;
    }

    /** {@code …/log/1} becomes {@code …/log/2}. */
    private static Origin next(Origin old, int no) {
        String stem = old.value().replaceFirst("/[0-9]+$", "");
        return new Origin(stem + "/" + no);
    }

    /**
     * Takes entries that a restored database lacks back from the files that were published.
     *
     * @param folder of the log: head, tiles and bundles
     * @return how many entries came back
     * @throws Refused where the files do not continue what the database has, or are damaged
     */
    long reimport(Path folder) throws IOException {
        LogHead head = queries.head().orElseThrow(() -> new Refused("none"));
        LogFiles files = new LogFiles(folder);
        Note note = Note.parse(text(files, LogFiles.CHECKPOINT));
        Checkpoint published = Checkpoint.parse(note.text());
        if (!published.origin().equals(head.origin())
                || !note.isSignedBy(queries.keys(head.no(), true))) {
            throw new Refused("reimport.signature");
        }
        if (published.size() <= head.size()) {
            return 0;
        }
        transactions.executeWithoutResult(_ -> reimport(files, note, published));
        standing.resume();
        return published.size() - head.size();
    }

    private void reimport(LogFiles files, Note note, Checkpoint published) {
        LogHead head = store.lockHead().orElseThrow(() -> new Refused("busy"));
        List<Unplaced> entries = new ArrayList<>();
        for (byte[] bytes : read(files, head.size(), published.size())) {
            EntryForm form = parse(bytes);
            if (!store.insert(form, clock.instant())
                    && !queries.find(form.id()).orElseThrow().bytes().equals(form.bytes())) {
                throw new Refused("reimport.other");
            }
            entries.add(new Unplaced(form.id(), Bytes.of(Merkle.leaf(bytes))));
        }
        TileTree tree = new TileTree(head.size(), tile -> queries.tile(head.no(), tile));
        LogHead grown = store.append(head, tree, entries);
        if (!grown.root().equals(published.root())) {
            throw new Refused("reimport.root");
        }
        store.insertCheckpoint(
                grown, new Note(note.text(), ownLines(head, note)).toString(), clock.instant());
        // Not by way of the log: it stands still until this is done.
        write(new LogReimported(head.size(), published.size()));
    }

    /** Without the cosignatures: those are asked for again. */
    private List<Note.Line> ownLines(LogHead head, Note note) {
        List<NoteKey> own = queries.keys(head.no(), true);
        return note.signatures().stream()
                .filter(line -> own.stream().anyMatch(line::isOf))
                .toList();
    }

    private static List<byte[]> read(LogFiles files, long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = from / Tile.WIDTH; index * Tile.WIDTH < to; index++) {
            ByteBuffer bundle = ByteBuffer.wrap(
                    bytes(files, Tile.bundlePath(index, new Tile(0, index).width(to))));
            for (long place = index * Tile.WIDTH; bundle.hasRemaining(); place++) {
                if (bundle.remaining() < 2) {
                    throw new Refused("reimport.cut");
                }
                int length = Short.toUnsignedInt(bundle.getShort());
                if (length > bundle.remaining()) {
                    throw new Refused("reimport.cut");
                }
                byte[] entry = new byte[length];
                bundle.get(entry);
                if (place >= from && place < to) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static byte[] bytes(LogFiles files, String path) {
        try {
            return files.read(path).orElseThrow(() -> new Refused("reimport.missing", path));
        } catch (IOException failure) {
            throw new Refused("reimport.missing", path);
        }
    }

    private static String text(LogFiles files, String path) {
        return new String(bytes(files, path), StandardCharsets.UTF_8);
    }

    private static EntryForm parse(byte[] bytes) {
        JsonNode json = JsonMapper.shared().readTree(bytes);
        JsonNode area = json.at("/body/area");
        JsonNode idea = json.at("/body/idea");
        return new EntryForm(
                UUID.fromString(json.get("id").asString()),
                json.get("type").asString(),
                area.isString() ? AreaId.parse(area.asString()) : null,
                idea.isString() ? UUID.fromString(idea.asString()) : null,
                Bytes.of(bytes),
                List.of());
    }

    /** What was asked for cannot be done; nothing was changed. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;
        private final transient Object[] details;

        /** @param key the text is {@code log.command.refused.<key>} */
        Refused(String key, Object... details) {
            super(key);
            this.key = "log.command.refused." + key;
            this.details = details.clone();
        }

        String key() {
            return key;
        }

        Object[] details() {
            return details.clone();
        }
    }
}
