package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.List;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A sketch as it was handed in.
 *
 * @param number how often it was, from 1
 * @param files attached then
 * @param digest of the file that was handed in, which the opening puts into the log
 */
public record Sent(
        SketchId sketch,
        CallId call,
        PersonId by,
        int number,
        SketchText text,
        List<Attached> files,
        Digest digest,
        Instant at) {

    public Sent {
        files = List.copyOf(files);
    }

    /**
     * A file that was attached.
     *
     * @param digest SHA-256 in hex
     */
    public record Attached(String name, String digest) {}
}
