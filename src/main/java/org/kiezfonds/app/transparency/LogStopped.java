package org.kiezfonds.app.transparency;

import org.kiezfonds.app.shared.Refusal;

/**
 * The log stands still, so nothing can be done that belongs in it: no entry, no change. Nothing of
 * the act was kept.
 */
public final class LogStopped extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    LogStopped(Reason reason, String details) {
        super(details);
        this.reason = reason;
    }

    @Override
    public String refusalKey() {
        return "log.refused.standstill";
    }

    public Reason reason() {
        return reason;
    }

    /** Why it stands still. */
    public enum Reason {
        /** Published files, or a witness, know more than the database: it was restored. */
        DATABASE_BEHIND,
        /** Published files, or a witness, know another history than the database. */
        HISTORY_DIFFERS,
        /** The database's own hashes do not fit its entries. */
        DATABASE_DAMAGED,
        /** A published file is not what it was. */
        FILES_DAMAGED
    }
}
