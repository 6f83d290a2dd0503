package org.kiezfonds.app.transparency;

import java.time.Instant;

/**
 * A published head of the log.
 *
 * @param log the number of the log, 1 for the first
 * @param size entries that it covers
 * @param rootHex of them, 64 lower-case hexadecimal digits
 */
public record SignedHead(int log, long size, String rootHex, Instant signedAt) {}
