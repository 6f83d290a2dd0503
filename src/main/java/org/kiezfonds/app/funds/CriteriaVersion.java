package org.kiezfonds.app.funds;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * Score criteria as they were published.
 *
 * @param content canonical JSON, of which the digest is the SHA-256
 * @param entry in the transparency log
 */
public record CriteriaVersion(
        UUID id,
        int number,
        ScoreCriteria criteria,
        String content,
        Digest digest,
        Instant publishedAt,
        UUID entry) {}
