package org.kiezfonds.app.files;

/** What a file is to people. */
public enum FileKind {
    PHOTO,
    DOCUMENT
}
