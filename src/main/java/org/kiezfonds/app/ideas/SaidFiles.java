package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Scans of papers on which somebody without an account withdraws an idea, or answers an offer: for
 * the area team alone, and to be changed only until it is done.
 */
@Component
class SaidFiles implements FileDoor {

    private static final String KIND = "idea-said";

    private final IdeaQueries ideas;
    private final OfferQueries offers;
    private final SaidQueries said;
    private final OwnedFiles files;
    private final Access access;

    SaidFiles(
            IdeaQueries ideas,
            OfferQueries offers,
            SaidQueries said,
            OwnedFiles files,
            Access access) {
        this.ideas = ideas;
        this.offers = offers;
        this.said = said;
        this.files = files;
        this.access = access;
    }

    /** The owner of scans about an idea, or about an offer. */
    static FileOwner owner(UUID about) {
        return new FileOwner(KIND, about);
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
        return find(owner).filter(idea -> isTeam(idea, person)).isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return find(owner)
                .filter(idea -> isTeam(idea, person))
                .filter(idea -> idea.isWrittenFor() && IdeaSteps.isAlive(idea))
                .filter(_ -> !said.isSaid(owner))
                .isPresent();
    }

    private Optional<Idea> find(UUID owner) {
        return ideas.find(new IdeaId(owner))
                .or(() -> offers.ideaOf(owner).flatMap(ideas::find))
                .filter(idea -> idea.entered() != null);
    }

    private boolean isTeam(Idea idea, PersonId person) {
        return access.person().filter(person::equals).isPresent() && access.isTeamOf(idea.area());
    }

    /** What was uploaded, whatever it is. */
    List<StoredFile> of(UUID about) {
        return files.of(owner(about));
    }

    /** Lets what was uploaded stay, in the caller's transaction. */
    List<StoredFile> keep(UUID about) {
        FileOwner owner = owner(about);
        return files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList());
    }

    /** Removes what may be kept no longer, in the caller's transaction. */
    void remove(UUID about) {
        files.removeAll(owner(about), null);
    }
}
