package org.kiezfonds.app.concepts;

import java.util.UUID;

/** What came of changing the tree of a draft. */
public sealed interface TreeAnswer {

    /**
     * Done.
     *
     * @param node the new node, or the one that was changed
     */
    record Done(UUID node) implements TreeAnswer {}

    /**
     * It cannot be done.
     *
     * @param textKey says why and what to do
     */
    record Refused(String textKey) implements TreeAnswer {}

    /** The node or the version is not there, or no longer. */
    record NotFound() implements TreeAnswer {}
}
