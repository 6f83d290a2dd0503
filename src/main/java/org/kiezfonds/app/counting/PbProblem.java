package org.kiezfonds.app.counting;

/** Why a {@code .pb} file is refused, and what the arguments are. The words for it come later. */
enum PbProblem {
    /** Bytes that no text has; argument: the byte in hexadecimal. */
    NOT_TEXT,
    /** Bytes that are no UTF-8. */
    NOT_UTF_8,
    /** A quote that was opened here and never closed. */
    QUOTE_NOT_CLOSED,
    /** Argument: the bytes that a field may have. */
    FIELD_TOO_LONG,
    /** Argument: the bytes that a row may have. */
    ROW_TOO_LONG,
    /** Argument: the fields that a row may have. */
    TOO_MANY_FIELDS,
    /** Argument: the bytes that a file may have. */
    FILE_TOO_LARGE,
    /** Argument: the bytes that META and PROJECTS may have together. */
    SECTIONS_TOO_LARGE,
    /** Argument: how many rows META may have. */
    TOO_MANY_KEYS,
    /** Argument: how many projects there may be. */
    TOO_MANY_PROJECTS,
    /** Argument: how many votes there may be. */
    TOO_MANY_VOTES,
    /** Argument: how many projects all different ballots may name together. */
    TOO_MANY_ENTRIES,
    /** Text before the first section. Argument: its first field. */
    NO_SECTION,
    /** Argument: the section. The line is the one before which it should begin, or the end. */
    MISSING_SECTION,
    /** A section that comes a second time. Argument: the section. */
    SECTION_TWICE,
    /** Arguments: section, column. */
    MISSING_COLUMN,
    /** Arguments: section, column. */
    COLUMN_TWICE,
    /** A row that ends before a field that is needed, as where a file is cut. Argument: column. */
    MISSING_FIELD,
    /** Argument: the key. The line is the one where META ends. */
    MISSING_KEY,
    /** Two values for a key that decides. Arguments: key, first value, second value. */
    KEY_WITH_TWO_VALUES,
    /** Argument: the value. */
    UNKNOWN_VOTE_TYPE,
    /** Arguments: column or key, value. */
    NOT_A_NUMBER,
    /** Arguments: column or key, value. */
    NOT_A_WHOLE_NUMBER,
    /** Arguments: column or key, value. */
    BELOW_ZERO,
    /** Arguments: column or key, value, the decimals that there may be. */
    TOO_MANY_DECIMALS,
    /** Arguments: column or key, value. */
    NUMBER_TOO_LARGE,
    /** A project without an id. */
    PROJECT_WITHOUT_ID,
    /** Argument: the id. */
    PROJECT_TWICE,
    /** No vote could name it. Argument: the id. */
    PROJECT_ID_WITH_COMMA
}
