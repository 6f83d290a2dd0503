package org.kiezfonds.app.counting;

/** What is odd in a {@code .pb} file that can be read all the same. */
enum PbOddity {
    /** The file begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** A quote inside of a field without quotes, or text after the closing one; both are kept. */
    STRAY_QUOTE,
    /** A row of separators; left out. */
    EMPTY_ROW,
    /** A row ends early; the rest is empty. Arguments: fields, columns. */
    FIELDS_MISSING,
    /** Fields without a column; kept. Arguments: fields, columns. */
    FIELDS_BEYOND_COLUMNS,
    /** Arguments: the old name, the one it is read as. */
    OLD_COLUMN_NAME,
    /** Kept, not looked at. Arguments: section, column. */
    UNKNOWN_COLUMN,
    /** A key of META that was there before; the first counts. Argument: the key. */
    KEY_TWICE,
    /** A number of META that is none; not looked at. Arguments: key, value. */
    UNREADABLE_NUMBER,
    /** Money with decimals: all of it is scaled. Arguments: column or key, value. */
    DECIMALS,
    /** A comma before the decimals. Arguments: column or key, value. */
    DECIMAL_COMMA,
    /** Spaces around an id, which are left out. Argument: the id without them. */
    ID_WITH_SPACES,
    /** Neither 0, 1, 2 nor 3. Arguments: project, value. */
    UNKNOWN_SELECTED,
    /** Argument: the project. */
    PROJECT_WITHOUT_VOTES,
    /** Arguments: the number that META states, the number of rows. */
    WRONG_NUMBER_OF_PROJECTS,
    /** Arguments: the number that META states, the number of rows. */
    WRONG_NUMBER_OF_VOTES,
    /** A voter who named nothing, and counts as a voter. */
    EMPTY_VOTE,
    /** A vote with nothing between two commas. */
    EMPTY_ENTRY,
    /** A vote names a project that is not there; left out. Argument: the id. */
    UNKNOWN_PROJECT,
    /** The first counts. Argument: the project. */
    PROJECT_TWICE_IN_VOTE,
    /** More projects than the election allows. Arguments: how many, how many are allowed. */
    VOTE_TOO_LONG,
    /** A vote or a whole section with points, where there are none: each counts 1. */
    POINTS_MISSING,
    /** What has no points has no support, points too many are left out. Arguments: both counts. */
    UNEQUAL_POINTS,
    /** No support. Argument: the project. */
    POINTS_OF_ZERO,
    /** No support. Arguments: the project, the points. */
    POINTS_BELOW_ZERO,
    /** Both votes count. Argument: the voter. */
    VOTER_TWICE
}
