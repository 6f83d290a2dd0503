package org.kiezfonds.app.files;

/** What came of describing a photo. */
public sealed interface DescribeAnswer {

    /** Done. */
    record Described(StoredFile file) implements DescribeAnswer {}

    /**
     * Somebody else described it meanwhile; nothing was done.
     *
     * @param file as the other left it
     */
    record Stale(StoredFile file) implements DescribeAnswer {}

    /** The text does not fit. */
    record Invalid(FileProblem problem) implements DescribeAnswer {}

    /** There is no such photo, or it is not the person's to change. */
    record NotFound() implements DescribeAnswer {}
}
