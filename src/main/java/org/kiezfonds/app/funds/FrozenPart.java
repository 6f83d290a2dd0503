package org.kiezfonds.app.funds;

import java.util.Locale;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * Something that a round was opened with, byte for byte.
 *
 * @param content canonical JSON (RFC 8785)
 * @param digest its SHA-256, which stands in the log
 */
public record FrozenPart(Part part, String content, Digest digest) {

    /** What it is. */
    public enum Part {
        RULES,
        CRITERIA,
        PROCEDURE,
        COUNTING,
        TERMS;

        /** Its name in addresses. */
        public String step() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
