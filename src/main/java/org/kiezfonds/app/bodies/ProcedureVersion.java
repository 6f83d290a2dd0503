package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * Rules of procedure as a body adopted them.
 *
 * @param number counted from 1 for each body
 * @param validFrom the first day on which they hold
 * @param digest of the rules as canonical JSON
 * @param entry of the adoption in the transparency log
 */
public record ProcedureVersion(
        UUID id,
        BodyId body,
        int number,
        LocalDate validFrom,
        Procedure rules,
        Digest digest,
        UUID entry) {

    /** The rules as canonical JSON (RFC 8785), of which the digest is the SHA-256. */
    public String json() {
        return ProcedureJson.write(rules);
    }

    /** Rules of procedure that were kept as their JSON. */
    public static Procedure read(String json) {
        return ProcedureJson.read(json);
    }
}
