package org.kiezfonds.app.files;

/** What came of a file that somebody sent. */
public sealed interface TakeAnswer {

    /** It is stored, and waits to be attached by the module of its owner. */
    record Taken(StoredFile file) implements TakeAnswer {}

    /** Nothing was stored. */
    record Refused(FileProblem problem) implements TakeAnswer {}

    /** There is no such owner, or the person may not change its files: nobody learns which. */
    record NotFound() implements TakeAnswer {}
}
