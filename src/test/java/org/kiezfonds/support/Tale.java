package org.kiezfonds.support;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small neighbourhood as its log tells it: a concept, a round, sessions with votes of all kinds,
 * and what became of the decisions. All of it as it should be, until somebody changes something.
 * Written from the descriptions of the entries, not with the program that writes them.
 */
public final class Tale {

    /** In place of the root that the log has just before the entry. */
    public static final String ROOT = "the root before";

    static final String AREA = key("area").toString();
    static final UUID ROUND = key("round");
    static final UUID POT = key("pot");
    static final UUID FUND = key("fund");
    static final int SEATS = 7;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<TaleEntry> entries = new ArrayList<>();
    private final Map<String, byte[]> papers = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private Instant now = Instant.parse("2026-03-02T17:00:00Z");
    private long left;
    private long decisionNumber;

    /** A key that is the same for the same name. */
    public static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The tale as it should be. */
    public static Tale good() {
        Tale tale = new Tale();
        new TaleTold(tale).tell();
        return tale;
    }

    public List<TaleEntry> entries() {
        return entries;
    }

    /** The entry of a kind with this value in a field; there is one. */
    public TaleEntry the(String type, String field, Object value) {
        List<TaleEntry> found =
                entries.stream().filter(entry -> entry.is(type, field, value)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.size() + " of " + type + " with " + field + " " + value);
        }
        return found.getFirst();
    }

    List<TaleEntry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    public TaleEntry decision(long number) {
        return the("decision.taken", "decisionNumber", number);
    }

    public TaleEntry closed(String vote) {
        return the("vote.closed", "vote", key(vote));
    }

    public TaleEntry opened(String vote) {
        return the("vote.opened", "vote", key(vote));
    }

    public TaleEntry booking(String name) {
        return the("pot.booked", "booking", key(name));
    }

    public void remove(TaleEntry entry) {
        entries.remove(entry);
    }

    public void move(TaleEntry entry, TaleEntry before) {
        entries.remove(entry);
        entries.add(Math.max(0, entries.indexOf(before)), entry);
    }

    /** A copy that stands right after it. */
    public TaleEntry twice(TaleEntry entry) {
        TaleEntry copy = entry.copy();
        entries.add(entries.indexOf(entry) + 1, copy);
        return copy;
    }

    /** Something new right before an entry. */
    public TaleEntry insert(String type, TaleEntry before) {
        TaleEntry entry = new TaleEntry(type, now).with("area", AREA);
        entries.add(entries.indexOf(before), entry);
        return entry;
    }

    // ----------------------------------------------------------------- How it is told

    TaleEntry say(String type) {
        TaleEntry entry = new TaleEntry(type, now).with("area", AREA);
        entries.add(entry);
        return entry;
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    long nextDecision() {
        return ++decisionNumber;
    }

    void book(String name, String kind, long cents, @Nullable UUID subject) {
        left += switch (kind) {
            case "given", "released", "returned" -> cents;
            case "spent" -> 0;
            default -> -cents;
        };
        say("pot.booked")
                .with("fund", FUND)
                .with("pot", POT)
                .with("booking", key(name))
                .with("bookingKind", kind)
                .with("amountCents", cents)
                .with("leftCents", left)
                .with("subject", subject);
    }

    /** Lays a paper beside the log; its digest is what entries name it by. */
    public String paper(String name, Map<String, Object> content) {
        byte[] bytes =
                JSON.writeValueAsString(new TreeMap<>(content)).getBytes(StandardCharsets.UTF_8);
        String digest = digest(bytes);
        papers.put(digest, bytes);
        digests.put(name, digest);
        return digest;
    }

    public String digestOf(String paper) {
        return Objects.requireNonNull(digests.get(paper));
    }

    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    public void losePaper(String name) {
        papers.remove(digestOf(name));
    }

    public void changePaper(String name) {
        byte[] bytes = Objects.requireNonNull(papers.get(digestOf(name)));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        papers.put(digestOf(name), longer);
    }

    /** Which way the lot of a vote falls by a seed. */
    public static String drawn(String seed, UUID vote) {
        byte[] key = HexFormat.of().parseHex(seed);
        int order = Arrays.compareUnsigned(hmac(key, vote + "/for"), hmac(key, vote + "/against"));
        return order < 0 ? "for" : "against";
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Changes something that nobody would think of: a field of an entry is missing or another, two
     * entries have changed places, one is missing or there twice.
     */
    public void disturb(Random random) {
        TaleEntry entry = entries.get(random.nextInt(entries.size()));
        TaleEntry other = entries.get(random.nextInt(entries.size()));
        List<String> fields = entry.fields().stream().sorted().toList();
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(10)) {
            case 0 -> remove(entry);
            case 1 -> twice(entry);
            case 2 -> move(entry, other == entry ? entries.getLast() : other);
            case 3 -> entry.with(field, null);
            case 4 -> entry.with(field, "word");
            case 5 -> entry.with(field, random.nextInt(7));
            case 6 -> entry.with(field, random.nextBoolean());
            case 7 -> entry.with(field, List.of(key("seat-1").toString(), 7));
            case 8 -> entry.with(field, Map.of("a", 1));
            default -> {
                Object value = other.get(field);
                entry.with(field, value == null ? key("nobody") : value);
            }
        }
    }

    /** Writes it as a log that is sound as a log, whatever it says. */
    public LogFolder publish(Path folder) {
        LogFolder log = LogFolder.create(folder, 0);
        List<byte[]> leaves = new ArrayList<>();
        for (TaleEntry entry : entries) {
            TaleEntry written = entry.copy();
            if (ROOT.equals(written.get("root"))) {
                written.with("root", HexFormat.of().formatHex(LogFolder.root(leaves)));
            }
            byte[] bytes = written.bytes(LogFolder.id(leaves.size()));
            leaves.add(LogFolder.leafHash(bytes));
            log.entries().add(bytes);
        }
        papers.forEach((digest, bytes) -> log.write("paper/" + digest + ".json", bytes));
        log.publish();
        return log;
    }
}
