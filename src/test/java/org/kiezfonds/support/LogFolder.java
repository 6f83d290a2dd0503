package org.kiezfonds.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A published log as a folder of files, with two witnesses of which both are asked. Everything is
 * computed anew at each call, as the papers define it and not as one would do it: slow and plain.
 */
public final class LogFolder {

    public static final String ORIGIN = "localhost:8080/log/1";
    public static final int TILE = 256;

    private static final Instant BEGIN = Instant.parse("2026-11-22T07:00:00Z");

    private final Path folder;
    private final List<byte[]> entries = new ArrayList<>();
    private final SigningKey key = SigningKey.ofLog(ORIGIN, 1);
    private final SigningKey otherKey = SigningKey.ofLog(ORIGIN, 2);
    private final SigningKey newspaper = SigningKey.ofWitness("newspaper.example.org/w1", 3);
    private final SigningKey university = SigningKey.ofWitness("university.example.org/w", 4);

    private LogFolder(Path folder) {
        this.folder = folder;
    }

    /** A good log of so many entries, with policy and key beside it. */
    public static LogFolder create(Path folder, int size) {
        LogFolder log = new LogFolder(folder);
        for (int index = 0; index < size; index++) {
            log.entries.add(entry(index));
        }
        log.publish();
        return log;
    }

    /** A log that somebody else has published under our name, by our keys and witnesses. */
    public static LogFolder open(Path folder) {
        LogFolder log = new LogFolder(folder);
        int size = Integer.parseInt(log.text("checkpoint").lines().toList().get(1));
        for (int from = 0; from < size; from += TILE) {
            int width = Math.min(TILE, size - from);
            ByteBuffer bundle = ByteBuffer.wrap(log.bytes(bundlePath(from / TILE, width)));
            while (bundle.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                log.entries.add(entry);
            }
        }
        return log;
    }

    public Path folder() {
        return folder;
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    /** The key by which a stranger knows the log. */
    public String vkey() {
        return key.vkey();
    }

    public SigningKey key() {
        return key;
    }

    /** A key of the same name that the log never had. */
    public SigningKey otherKey() {
        return otherKey;
    }

    public SigningKey newspaper() {
        return newspaper;
    }

    public SigningKey university() {
        return university;
    }

    public String policy() {
        return "# Who has to have seen a head of this log.\n"
                + "log " + key.vkey() + " http://localhost:8080/log/1\n\n"
                + "witness newspaper " + newspaper.vkey() + " https://newspaper.example.org/\n"
                + "witness university " + university.vkey() + "\n"
                + "group both all newspaper university\n"
                + "quorum both\n";
    }

    /** May be changed; {@link #publish()} writes what then is. */
    public List<byte[]> entries() {
        return entries;
    }

    public int size() {
        return entries.size();
    }

    /** Writes every file anew, for the entries as they are. Old partial files stay. */
    public void publish() {
        publish(entries.size());
    }

    /** The same for the first entries alone. */
    public void publish(int size) {
        List<byte[]> level = new ArrayList<>();
        for (byte[] entry : entries.subList(0, size)) {
            level.add(leafHash(entry));
        }
        byte[] root = root(level);
        for (int from = 0; from < size; from += TILE) {
            writeBundle(from / TILE, entries.subList(from, Math.min(size, from + TILE)));
        }
        for (int number = 0; !level.isEmpty(); number++) {
            level = writeLevel(number, level);
        }
        write("policy", policy());
        write("vkey", key.vkey() + "\n");
        writeCheckpoint(size, root);
    }

    /** A head that says this, signed by the log and both witnesses, be it true or not. */
    public void writeCheckpoint(int size, byte[] root) {
        write("checkpoint", checkpoint(size, root));
    }

    public String checkpoint(int size, byte[] root) {
        String text = body(size, root);
        return note(text, key.line(text), cosignatures(text));
    }

    public static String note(String text, String... lines) {
        return text + "\n" + String.join("", lines);
    }

    public static String body(int size, byte[] root) {
        return ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    public String cosignatures(String text) {
        long seconds = BEGIN.plusSeconds(3600).getEpochSecond();
        return newspaper.cosignature(text, seconds) + university.cosignature(text, seconds + 1);
    }

    /** The root of the first entries. */
    public byte[] root(int size) {
        return root(entries.subList(0, size).stream().map(LogFolder::leafHash).toList());
    }

    /** The receipt for one entry under the head as published. */
    public String receipt(int index) {
        StringBuilder receipt = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
        List<byte[]> leaves = entries.stream().map(LogFolder::leafHash).toList();
        for (byte[] hash : inclusion(index, leaves)) {
            receipt.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return receipt.append('\n').append(text("checkpoint")).toString();
    }

    /** PATH(m, D[n]) of RFC 6962, 2.1.1. */
    public static List<byte[]> inclusion(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = m < k ? inclusion(m, left) : inclusion(m - k, right);
        path.add(root(m < k ? right : left));
        return path;
    }

    /** PROOF(m, D[n]) of RFC 6962, 2.1.2. */
    public static List<byte[]> consistency(int m, List<byte[]> leaves) {
        return m == 0 || m == leaves.size() ? new ArrayList<>() : subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
        proof.add(root(m <= k ? right : left));
        return proof;
    }

    /** MTH of RFC 6962, 2.1, from the leaves' hashes. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    public static byte[] leafHash(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    /** A good entry; every third one has something disclosed. */
    public static byte[] entry(int index) {
        String disclosed = index % 3 != 0
                ? ""
                : "\"_sd\":[\"" + digest(index) + "\"],\"_sd_alg\":\"sha-256\",";
        String entry = "{" + disclosed + "\"body\":{\"area\":\"reuterkiez\",\"number\":" + index
                + ",\"role\":\"juror\",\"title\":\"Bänke für alle\"},\"id\":\"" + id(index)
                + "\",\"time\":\"" + BEGIN.plusSeconds(index)
                + "\",\"type\":\"role.given\",\"v\":1}";
        return entry.getBytes(StandardCharsets.UTF_8);
    }

    public static UUID id(int index) {
        return new UUID(
                0x019a_b000_0000_7000L + ((long) index << 16), 0x8000_0000_0000_0000L + index);
    }

    private static String digest(int index) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        sha256(Integer.toString(index).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Where a bundle of so many entries lies. */
    public static String bundlePath(int index, int width) {
        return path("entries", index, width);
    }

    public static String tilePath(int level, int index, int width) {
        return path(Integer.toString(level), index, width);
    }

    private static String path(String level, int index, int width) {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (int rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + level + "/" + number + (width == TILE ? "" : ".p/" + width);
    }

    public void writeBundle(int index, List<byte[]> ofBundle) {
        write(bundlePath(index, ofBundle.size()), bundle(ofBundle));
    }

    public static byte[] bundle(List<byte[]> ofBundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : ofBundle) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    private List<byte[]> writeLevel(int level, List<byte[]> hashes) {
        List<byte[]> above = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += TILE) {
            List<byte[]> ofTile = hashes.subList(from, Math.min(hashes.size(), from + TILE));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ofTile.forEach(bytes::writeBytes);
            write(tilePath(level, from / TILE, ofTile.size()), bytes.toByteArray());
            if (ofTile.size() == TILE) {
                above.add(root(ofTile));
            }
        }
        return above;
    }

    public void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String path, byte[] bytes) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.write(file(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    public void delete(String path) {
        try {
            Files.delete(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
