package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A version of the minutes that was finished.
 *
 * @param number from 1
 * @param digest of the whole document
 * @param publicDigest of the public one
 * @param entry of the finishing in the transparency log
 */
public record MinutesVersion(
        UUID session,
        int number,
        Digest digest,
        Digest publicDigest,
        Instant finishedAt,
        UUID entry) {}
