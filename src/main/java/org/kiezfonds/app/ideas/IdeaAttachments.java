package org.kiezfonds.app.ideas;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Photos and documents of ideas. Whoever writes an idea changes them until it is sent; from then on
 * everybody sees its photos, and the documents are for those who see its case.
 */
@Service
public class IdeaAttachments {

    static final String KIND = "idea";

    private final IdeaFileDoor door;
    private final OwnedFiles files;
    private final Access access;

    IdeaAttachments(IdeaFileDoor door, OwnedFiles files, Access access) {
        this.door = door;
        this.files = files;
        this.access = access;
    }

    /** The idea as an owner of files. */
    public static FileOwner owner(IdeaId idea) {
        return new FileOwner(KIND, idea.value());
    }

    /** Lets what was uploaded for an idea stay; nothing where it is not one's own to change. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public void keep(IdeaId idea) {
        if (door.mayChange(idea.value(), access.requirePerson())) {
            FileOwner owner = owner(idea);
            files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList());
        }
    }
}
