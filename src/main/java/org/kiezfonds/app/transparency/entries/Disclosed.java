package org.kiezfonds.app.transparency.entries;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * A value that the published entry names only by a salted digest, so that it can be erased for good
 * (RFC 9901). Everything that a person typed, and everything that tells who a person is.
 *
 * @param name of the value; null where it is that of the record's component
 * @param isOpen whether everybody may read it until it is erased; else those whom it concerns
 * @param person whose value it is; erased with that person's account
 */
public record Disclosed(
        @Nullable String name,
        String value,
        boolean isOpen,
        @Nullable PersonId person) {

    /** Public text about nobody in particular: the name of a neighbourhood. */
    public static Disclosed open(String value) {
        return new Disclosed(null, value, true, null);
    }

    /** Who it was, for those whom it concerns. */
    public static Disclosed who(PersonId person) {
        return new Disclosed(null, person.toString(), false, person);
    }

    /** The same value under a name of its own, for lists of values. */
    public Disclosed named(String newName) {
        return new Disclosed(newName, value, isOpen, person);
    }
}
