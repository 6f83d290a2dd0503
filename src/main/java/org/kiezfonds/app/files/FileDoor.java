package org.kiezfonds.app.files;

import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * Says who may see and change the files of one kind of owner: a bean of the module that keeps such
 * owners. Asked at each single request; an owner that is not there answers no to everything.
 */
public interface FileDoor {

    /** The kind of owner, as in {@link FileOwner}. */
    String ownerKind();

    /** Whether everybody may see the file, signed in or not. */
    boolean isPublic(UUID owner, FileId file);

    /** Whether the person may see files of the owner that are not public. */
    boolean mayRead(UUID owner, PersonId person);

    /** Whether the person may add files, describe, order and remove them now. */
    boolean mayChange(UUID owner, PersonId person);
}
