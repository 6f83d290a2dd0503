package org.kiezfonds.app.accounts;

import org.kiezfonds.app.shared.PersonId;

/** A part of what the program knows about a person; each module that keeps some implements it. */
public interface OwnData {

    /** The name of the part in the export, for example {@code ideas}. */
    String part();

    /** What is known, as records, lists and maps that can be written as JSON. */
    Object of(PersonId person);
}
