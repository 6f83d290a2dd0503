package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A file of open data of a day. There is one for each day on which it was other than before.
 *
 * @param bytes of what is in it, unpacked
 * @param digest of what is in it, which the log has
 * @param packedBytes of the file as gzip
 * @param entry in the transparency log
 */
public record OpenDay(
        AreaId area,
        OpenKind kind,
        LocalDate day,
        long bytes,
        Digest digest,
        long packedBytes,
        Instant at,
        UUID entry) {}
