package org.kiezfonds.app.concepts;

import java.util.UUID;

/** What came of beginning a version. */
public sealed interface BeginAnswer {

    /**
     * There it is.
     *
     * @param entry in the transparency log
     */
    record Begun(ConceptHead head, UUID entry) implements BeginAnswer {}

    /** The area has a version on its way already; first that one. */
    record OpenAlready(ConceptHead head) implements BeginAnswer {}
}
