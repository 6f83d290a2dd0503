package org.kiezfonds.app.ideas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileKind;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may see and change the files of an idea. */
@Component
class IdeaFileDoor implements FileDoor {

    private final IdeaQueries queries;
    private final OwnedFiles files;
    private final Sight sight;
    private final Access access;

    IdeaFileDoor(IdeaQueries queries, OwnedFiles files, Sight sight, Access access) {
        this.queries = queries;
        this.files = files;
        this.sight = sight;
        this.access = access;
    }

    @Override
    public String ownerKind() {
        return IdeaAttachments.KIND;
    }

    /** Photos are public from the day the idea is sent; documents never are. */
    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return queries.find(new IdeaId(owner))
                .filter(idea -> idea.state() != IdeaState.DRAFT && !idea.isHidden())
                .flatMap(idea -> photos(idea.id()).stream()
                        .filter(photo -> photo.id().equals(file))
                        .findFirst())
                .isPresent();
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(new IdeaId(owner))
                        .map(sight::of)
                        .filter(part -> part == Sight.Part.CASE || part == Sight.Part.ALL)
                        .isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(new IdeaId(owner))
                        .filter(idea -> idea.state().isWritten())
                        .filter(idea -> sight.of(idea) == Sight.Part.ALL)
                        .isPresent();
    }

    /** The photos of an idea, whoever may see them. */
    List<StoredFile> photos(IdeaId idea) {
        return files.attached(IdeaAttachments.owner(idea)).stream()
                .filter(file -> file.kind() == FileKind.PHOTO)
                .toList();
    }

    /** The first photo of each of the ideas that has one, whoever may see it. */
    Map<UUID, StoredFile> firstPhotos(List<IdeaId> ideas) {
        Map<UUID, StoredFile> first = new HashMap<>();
        files.attached(IdeaAttachments.KIND, ideas.stream().map(IdeaId::value).toList())
                .forEach((owner, all) -> all.stream()
                        .filter(file -> file.kind() == FileKind.PHOTO)
                        .findFirst()
                        .ifPresent(photo -> first.put(owner, photo)));
        return first;
    }

    private boolean isAsking(PersonId person) {
        return access.person().filter(person::equals).isPresent();
    }
}
