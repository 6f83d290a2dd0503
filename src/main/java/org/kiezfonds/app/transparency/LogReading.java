package org.kiezfonds.app.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.transparency.LogItem.Kept;
import org.kiezfonds.app.transparency.LogItem.Place;
import org.kiezfonds.app.transparency.LogItem.Value;
import org.kiezfonds.app.transparency.LogQueries.DisclosureRow;
import org.kiezfonds.app.transparency.LogQueries.Row;
import org.kiezfonds.app.transparency.LogQueries.Signed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log for readers. All of it is public. */
@Service
public class LogReading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_A_TIME = 500;

    private final LogQueries queries;
    private final Policy policy;
    private final LogStanding standing;

    LogReading(LogQueries queries, Policy policy, LogStanding standing) {
        this.queries = queries;
        this.policy = policy;
        this.standing = standing;
    }

    /** How the running log stands; empty in the moment before the first head is signed. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<LogState> state() {
        List<LogHead> heads = queries.heads();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        LogHead head = heads.getLast();
        return queries.lastSigned(head.no(), true).map(signed -> state(heads, head, signed));
    }

    private LogState state(List<LogHead> heads, LogHead head, Signed signed) {
        Checkpoint checkpoint = new Checkpoint(head.origin(), signed.size(), signed.root());
        List<Note.Line> lines = Note.lines(signed.cosignatures());
        List<LogState.WitnessState> witnesses = policy.witnesses().stream()
                .map(witness -> new LogState.WitnessState(
                        witness.name(),
                        witness.key().toString(),
                        lines.stream()
                                .anyMatch(line -> checkpoint.isCosignedBy(witness.key(), line))))
                .toList();
        List<String> earlier = heads.subList(0, heads.size() - 1).reversed().stream()
                .map(each -> each.origin().value())
                .toList();
        return new LogState(
                head.no(),
                head.origin().value(),
                signed.size(),
                signed.root().base64(),
                signed.signedAt(),
                queries.keys(head.no(), false).stream().map(NoteKey::toString).toList(),
                witnesses,
                policy.isMetBy(witnesses.stream()
                        .filter(LogState.WitnessState::cosigned)
                        .map(LogState.WitnessState::name)
                        .collect(Collectors.toSet())),
                signed.checkpoint(),
                earlier,
                standing.stopped().map(LogStanding.Stop::reason).orElse(null));
    }

    /** The newest key of a log, for verifiers. */
    @PreAuthorize("permitAll()")
    public Optional<String> verifierKey(int log) {
        return queries.keys(log, false).stream().findFirst().map(NoteKey::toString);
    }

    /** The place of the last entry that a signed head of the log covers; -1 where there is none. */
    @PreAuthorize("permitAll()")
    public long newest(int log) {
        return queries.lastSigned(log, true).map(Signed::size).orElse(0L) - 1;
    }

    /** The names of all kinds of entries that there can be, sorted. */
    @PreAuthorize("permitAll()")
    public List<String> kinds() {
        return EntryKinds.names();
    }

    /**
     * Entries with a place, the newest first.
     *
     * @param before the key of the entry after which the page begins; null for the first page
     */
    @PreAuthorize("permitAll()")
    public List<LogItem> page(LogFilter filter, @Nullable UUID before, int most) {
        return queries.page(filter, before, most).stream().map(this::briefly).toList();
    }

    /** The entry at that place of a log. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<LogItem> at(int log, long index) {
        return queries.find(log, index).map(this::wholly);
    }

    /** The entry with that key. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<LogItem> byId(UUID id) {
        return queries.find(id).map(this::wholly);
    }

    /** The last entry of a kind, placed or not. */
    @PreAuthorize("permitAll()")
    public Optional<LogItem> last(String type) {
        return queries.last(type).map(this::briefly);
    }

    /** Gives all entries of a kind to the reader, the oldest first. */
    @PreAuthorize("permitAll()")
    public void forEach(String type, Consumer<LogItem> reader) {
        UUID after = null;
        List<Row> rows;
        do {
            rows = queries.after(type, after, AT_A_TIME);
            rows.forEach(row -> reader.accept(briefly(row)));
            after = rows.isEmpty() ? after : rows.getLast().id();
        } while (rows.size() == AT_A_TIME);
    }

    /** The first published head that covers the entry; empty as long as none does. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<SignedHead> firstHeadWith(UUID entry) {
        return queries.find(entry)
                .flatMap(row -> Optional.ofNullable(row.place()))
                .flatMap(place -> queries.firstOver(place)
                        .map(signed -> new SignedHead(
                                place.log(),
                                signed.size(),
                                HexFormat.of().formatHex(signed.root().array()),
                                signed.signedAt())));
    }

    /** The proof that an entry is in the log, under the latest signed head. */
    @Look
    @PreAuthorize("permitAll()")
    public Receipt receipt(UUID id) {
        Optional<Row> found = queries.find(id);
        if (found.isEmpty()) {
            return new Receipt.Unknown();
        }
        LogQueries.Place place = found.get().place();
        if (place == null) {
            return new Receipt.NotYet();
        }
        Optional<Signed> signed = queries.lastSigned(place.log(), true);
        if (signed.isEmpty() || signed.get().size() <= place.seq()) {
            return new Receipt.NotYet();
        }
        return new Receipt.Ready(proof(found.get(), place, signed.get()));
    }

    private String proof(Row row, LogQueries.Place place, Signed signed) {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        String open = queries.disclosures(row.id()).stream()
                .filter(DisclosureRow::isOpen)
                .map(DisclosureRow::text)
                .filter(disclosure -> disclosure != null)
                .collect(Collectors.joining("~"));
        if (!open.isEmpty()) {
            text.append("extra ")
                    .append(Base64.getEncoder()
                            .encodeToString(open.getBytes(StandardCharsets.US_ASCII)))
                    .append('\n');
        }
        text.append("index ").append(place.seq()).append('\n');
        new Proofs(tile -> queries.tile(place.log(), tile))
                .inclusion(place.seq(), signed.size())
                .forEach(hash ->
                        text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(signed.checkpoint()).toString();
    }

    private LogItem briefly(Row row) {
        return item(row, List.of());
    }

    private LogItem wholly(Row row) {
        return item(row, queries.disclosures(row.id()));
    }

    private static LogItem item(Row row, List<DisclosureRow> disclosures) {
        JsonNode json = JSON.readTree(row.bytes().array());
        List<Value> values = new ArrayList<>();
        disclosures.forEach(disclosure -> values.add(value(disclosure)));
        LogQueries.Place place = row.place();
        return new LogItem(
                row.id(),
                row.type(),
                Instant.parse(json.get("time").asString()),
                new String(row.bytes().array(), StandardCharsets.UTF_8),
                place == null ? null : new Place(place.log(), place.seq()),
                EntryKinds.fields(row.type(), json.get("body")),
                values);
    }

    private static Value value(DisclosureRow disclosure) {
        String digest = disclosure.digest().base64Url();
        String text = disclosure.text();
        if (text == null) {
            return new Value(disclosure.name(), Kept.ERASED, null, digest);
        }
        return disclosure.isOpen()
                ? new Value(disclosure.name(), Kept.OPEN, disclosed(text), digest)
                : new Value(disclosure.name(), Kept.HELD, null, digest);
    }

    /** The value in the array of salt, name and value. */
    static String disclosed(String text) {
        return JSON.readTree(Base64.getUrlDecoder().decode(text)).get(2).asString();
    }
}
