package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A call as it was published once.
 *
 * @param number from 1
 * @param content canonical JSON, byte for byte as the digest in the log says
 * @param reason why it was changed; empty for the first
 */
public record CallPaper(
        int number, String content, Digest digest, String reason, Instant at, UUID entry) {}
