package org.kiezfonds.app.decisions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds the files of open data against the log, and what is in them against their digests. */
@Component
class OpenAudit implements EntryAudit {

    private final OpenDayStore store;

    OpenAudit(OpenDayStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "open-data";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, OpenDay> left = new HashMap<>();
        store.all().forEach(day -> left.put(day.entry(), day));
        log.forEach("open-data.published", entry -> {
            OpenDay day = left.remove(entry.id());
            if (day == null) {
                finding.accept(Difference.ACT_MISSING, entry.id().toString());
            } else if (!isOf(day, entry) || !isWhole(day)) {
                finding.accept(Difference.DIFFERENT, entry.id().toString());
            }
        });
        left.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
    }

    private static boolean isOf(OpenDay day, LogItem entry) {
        return one(entry, "area").equals(day.area().toString())
                && one(entry, "openData").equals(Word.of(day.kind()).value())
                && one(entry, "day").equals(day.day().toString())
                && one(entry, "bytes").equals(Long.toString(day.bytes()))
                && one(entry, "digest").equals(day.digest().hex());
    }

    /** Reads the file once, a piece at a time. */
    private boolean isWhole(OpenDay day) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (InputStream in = new DigestInputStream(
                    new GZIPInputStream(new BufferedInputStream(store.content(day))), sum)) {
                bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return bytes == day.bytes()
                    && store.packedBytes(day) == day.packedBytes()
                    && HexFormat.of()
                            .formatHex(sum.digest())
                            .equals(day.digest().hex());
        } catch (IOException broken) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}
