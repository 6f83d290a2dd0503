package org.kiezfonds.app.database;

/**
 * The program cannot start, and the person at the terminal can do something about it: what
 * happened, why, and what to do. Shown without a stack trace.
 */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String whatToDo;

    public StartFailure(Reason reason, String what, String why, String whatToDo) {
        super(what + "\n" + why);
        this.reason = reason;
        this.whatToDo = whatToDo;
    }

    public Reason reason() {
        return reason;
    }

    public String whatToDo() {
        return whatToDo;
    }

    /** The kinds of failure, so that tests and callers need not read texts. */
    public enum Reason {
        NO_DATABASE_CONFIGURED,
        SETTING_MISSING,
        URL_NOT_UNDERSTOOD,
        SERVER_UNREACHABLE,
        SIGN_IN_REFUSED,
        SCHEMA_MISSING,
        NOT_MARIADB,
        SERVER_TOO_OLD,
        RIGHTS_MISSING,
        DATA_FOLDER_UNUSABLE,
        DATA_FOLDER_IN_USE,
        DISK_FULL,
        PORT_TAKEN,
        EMBEDDED_SERVER_FAILED,
        SETTING_NOT_UNDERSTOOD,
        LOG_KEY_MISSING,
        LOG_KEY_UNUSABLE
    }
}
