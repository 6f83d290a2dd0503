package org.kiezfonds.app.calls;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Documents and photos with a sketch. */
@Service
public class SketchAttachments {

    static final String KIND = "sketch";

    private final SketchFileDoor door;
    private final OwnedFiles files;
    private final Access access;

    SketchAttachments(SketchFileDoor door, OwnedFiles files, Access access) {
        this.door = door;
        this.files = files;
        this.access = access;
    }

    /** The sketch as an owner of files. */
    public static FileOwner owner(SketchId sketch) {
        return new FileOwner(KIND, sketch.value());
    }

    /** Lets what was uploaded for a sketch stay; nothing where it is not one's own to change. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public void keep(SketchId sketch) {
        if (door.mayChange(sketch.value(), access.requirePerson())) {
            FileOwner owner = owner(sketch);
            files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList());
        }
    }
}
