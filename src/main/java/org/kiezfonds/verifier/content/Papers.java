package org.kiezfonds.verifier.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Finding;
import org.kiezfonds.verifier.Unreachable;

/**
 * What entries name by its digest and everybody may read: it lies beside the entries, with exactly
 * those bytes.
 */
final class Papers {

    static final int MOST_BYTES = 16_777_216;

    private final PaperFiles files;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Optional<Object>> read = new HashMap<>();

    Papers(PaperFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    long count() {
        return seen.size();
    }

    /** A paper of which nothing more is asked than that it is there. */
    void want(long entry, String what, String digest) throws Unreachable {
        if (seen.add(digest)) {
            bytes(entry, what, digest);
        }
    }

    /** A paper, understood; null where it is not there or makes no sense. It is read once. */
    <T> @Nullable T want(
            long entry, String what, String digest, Class<T> type, Function<Fields, T> reading)
            throws Unreachable {
        if (!read.containsKey(digest)) {
            seen.add(digest);
            read.put(digest, understood(entry, what, digest, reading));
        }
        return read.getOrDefault(digest, Optional.empty())
                .filter(type::isInstance)
                .map(type::cast)
                .orElse(null);
    }

    private <T> Optional<Object> understood(
            long entry, String what, String digest, Function<Fields, T> reading)
            throws Unreachable {
        byte[] bytes = bytes(entry, what, digest);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(new Fields(Json.object(bytes, 0, bytes.length))));
        } catch (Unfit e) {
            findings.add(entry, null, "papers.unreadable", name(what), digest, e.field());
            return Optional.empty();
        }
    }

    private byte @Nullable [] bytes(long entry, String what, String digest) throws Unreachable {
        Optional<byte[]> found = files.read("paper/" + digest + ".json", MOST_BYTES);
        if (found.isEmpty()) {
            findings.add(entry, null, "papers.missing", name(what), digest);
            return null;
        }
        String actual = HexFormat.of().formatHex(sha256(found.get()));
        if (!actual.equals(digest)) {
            findings.add(entry, null, "papers.changed", name(what), digest, actual);
            return null;
        }
        return found.get();
    }

    static Finding name(String what) {
        return Finding.of("paper." + what);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
