package org.kiezfonds.app.transparency;

import java.util.function.BiConsumer;

/**
 * Compares what a module keeps with what the log says, both ways: an act without its entry, and an
 * entry without its act. Each module whose acts are in the log implements one; the nightly check
 * asks them all.
 */
public interface EntryAudit {

    /** The table or matter that is compared; a text {@code log.audit.<name>} says what it is. */
    String name();

    /**
     * Compares.
     *
     * @param log to read entries from
     * @param finding takes each difference
     */
    void compare(LogReading log, BiConsumer<Difference, String> finding);

    /** What can be wrong; the finding's second part is the key of the row or entry. */
    enum Difference {
        /** The act was done, and the log has no entry of it. */
        ENTRY_MISSING,
        /** The log has an entry of an act that was never done. */
        ACT_MISSING,
        /** Act and entry tell different things. */
        DIFFERENT
    }
}
