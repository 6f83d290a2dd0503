package org.kiezfonds.app.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * A file on its way into the register.
 *
 * @param digest SHA-256 of the file, in hex
 * @param charset in which it is written, as people call it
 * @param separator {@code SEMICOLON}, {@code COMMA} or {@code TAB}
 * @param failure why nothing came of it: the key of a text; empty where nothing failed
 * @param allLines that hold an entry, as counted before they were read
 * @param doneLines of the step that is under way
 * @param flaws the first of them
 */
public record PartnerImport(
        UUID id,
        AreaId area,
        String fileName,
        String digest,
        String charset,
        String separator,
        State state,
        String failure,
        int allLines,
        int doneLines,
        int goodLines,
        int badLines,
        int storedLines,
        int parts,
        PersonId startedBy,
        Instant startedAt,
        Instant beatAt,
        List<ImportFlaw> flaws) {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    public PartnerImport {
        flaws = List.copyOf(flaws);
    }

    /** Where it stands. */
    public enum State {
        /** Lines are read and checked. */
        CHECKING,
        /** Everything is checked; nothing is in the register yet. */
        READY,
        /** Good lines go into the register. */
        STORING,
        DONE,
        /** Could not be read at all. */
        FAILED,
        /** Given up by the team. */
        DISCARDED
    }

    /** Whether work on it is under way. */
    public boolean isRunning() {
        return state == State.CHECKING || state == State.STORING;
    }

    /** Whether whoever worked on it has not been heard of for long, as after a restart. */
    public boolean isStalled(Instant now) {
        return isRunning() && beatAt.plus(SILENCE).isBefore(now);
    }
}
