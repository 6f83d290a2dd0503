package org.kiezfonds.app.concepts;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.transparency.entries.Disclosed;

/** Parts that entries about concepts share. */
final class ConceptEntries {

    private ConceptEntries() {}

    static Disclosed actor(Access access) {
        return Disclosed.who(access.requirePerson());
    }
}
