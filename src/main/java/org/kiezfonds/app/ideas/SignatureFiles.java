package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileKind;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Scans of signatures under ideas that the area team wrote down: for the area team alone, and to be
 * changed only until they confirm something.
 */
@Component
class SignatureFiles implements FileDoor {

    private static final String KIND = "idea-signature";
    private static final String PDF = "application/pdf";

    private final IdeaQueries queries;
    private final OwnedFiles files;
    private final Access access;

    SignatureFiles(IdeaQueries queries, OwnedFiles files, Access access) {
        this.queries = queries;
        this.files = files;
        this.access = access;
    }

    static FileOwner owner(IdeaId idea) {
        return new FileOwner(KIND, idea.value());
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        return queries.find(new IdeaId(owner))
                .filter(idea -> isTeam(idea, person))
                .isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return queries.find(new IdeaId(owner))
                .filter(idea -> isTeam(idea, person))
                .filter(idea -> idea.isWrittenFor() && idea.isUnconfirmed())
                .filter(idea -> idea.state() != IdeaState.DRAFT)
                .isPresent();
    }

    private boolean isTeam(Idea idea, PersonId person) {
        return access.person().filter(person::equals).isPresent() && access.isTeamOf(idea.area());
    }

    /** What was uploaded, whatever it is. */
    List<StoredFile> of(IdeaId idea) {
        return files.of(owner(idea));
    }

    /** Whether it can be a scan: a picture or a PDF. */
    static boolean isScan(StoredFile file) {
        return file.kind() == FileKind.PHOTO || file.mediaType().equals(PDF);
    }

    /** Lets what was uploaded stay, in the caller's transaction. */
    List<StoredFile> keep(IdeaId idea) {
        FileOwner owner = owner(idea);
        return files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList());
    }

    /** Removes what may be kept no longer, in the caller's transaction. */
    void remove(IdeaId idea) {
        files.removeAll(owner(idea), null);
    }
}
