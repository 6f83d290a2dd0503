package org.kiezfonds.app.decisions;

/** What is in a field of open data. */
public enum OpenType {
    NUMBER,
    CENTS,
    FLAG,
    WORD,
    DAY,
    MOMENT,
    /** A key as the log has it. */
    KEY,
    /** Several keys, in their order. */
    KEYS,
    /** SHA-256. */
    DIGEST,
    /** A name that was adopted or set up in public: a fund, a body, a need. */
    NAME,
    /**
     * What somebody wrote. It can be taken out of sight later, so it is in no file that stays
     * for ever.
     */
    TEXT,
    /** The rows of a cost plan. */
    COSTS,
    ADDRESS
}
