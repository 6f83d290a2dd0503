package org.kiezfonds.app.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The attachments of opinions. The department changes them until the opinion is given, and the area
 * team reads them from then on. They are as public as the opinion.
 */
@Component
class OpinionFiles implements FileDoor {

    private final OpinionQueries queries;
    private final OwnedFiles files;
    private final Access access;

    OpinionFiles(OpinionQueries queries, OwnedFiles files, Access access) {
        this.queries = queries;
        this.files = files;
        this.access = access;
    }

    @Override
    public String ownerKind() {
        return Opinion.FILES;
    }

    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        Optional<Opinion> opinion = queries.find(owner);
        return opinion.filter(each -> isWriter(each, person)).isPresent()
                || opinion.filter(Opinion::isGiven)
                        .flatMap(each -> queries.ideaOf(each.idea()))
                        .filter(about -> access.isTeamOf(about.area()))
                        .isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return queries.find(owner)
                .filter(each -> !each.isGiven() && isWriter(each, person))
                .isPresent();
    }

    private boolean isWriter(Opinion opinion, PersonId person) {
        return opinion.department().equals(person)
                && queries.ideaOf(opinion.idea())
                        .filter(about -> access.holds(Role.DEPARTMENT, about.area()))
                        .isPresent();
    }

    /** Lets what was uploaded stay, in the caller's transaction. */
    void attach(UUID opinion) {
        FileOwner owner = Opinion.files(opinion);
        files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList());
    }

    /** The digests of what is attached, in its order. */
    List<String> digests(UUID opinion) {
        return files.attached(Opinion.files(opinion)).stream()
                .map(StoredFile::digest)
                .toList();
    }
}
