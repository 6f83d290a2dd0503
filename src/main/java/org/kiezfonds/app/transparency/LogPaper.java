package org.kiezfonds.app.transparency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * Something that an entry names by its digest and that everybody may read for ever: published beside
 * the entries. Never anything about a person.
 *
 * @param content canonical JSON (RFC 8785)
 */
public record LogPaper(String content) {

    Bytes bytes() {
        return Bytes.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** What the entry names it by. */
    public Digest digest() {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it lies in the folder of a log. */
    static String path(byte[] digest) {
        return "paper/" + HexFormat.of().formatHex(digest) + ".json";
    }
}
