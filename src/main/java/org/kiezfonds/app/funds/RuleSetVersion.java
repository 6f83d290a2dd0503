package org.kiezfonds.app.funds;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * Rules as they were published. All their texts stand in them, also the usual ones.
 *
 * @param content canonical JSON, of which the digest is the SHA-256
 * @param entry in the transparency log
 */
public record RuleSetVersion(
        UUID id,
        int number,
        RuleSet rules,
        String content,
        Digest digest,
        Instant publishedAt,
        UUID entry) {}
