package org.kiezfonds.app.files;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the modules that own files do with them, within their own acts: they have asked already who
 * may do it, and write it in the log where the public may ask about it.
 */
@Component
public class OwnedFiles {

    private final FileQueries queries;
    private final FileStore store;
    private final Clock clock;

    OwnedFiles(FileQueries queries, FileStore store, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.clock = clock;
    }

    /** The files of an owner in their order, attached or waiting. */
    public List<StoredFile> of(FileOwner owner) {
        return queries.list(owner);
    }

    /** The attached files of an owner in their order. */
    public List<StoredFile> attached(FileOwner owner) {
        return of(owner).stream().filter(file -> file.state() == State.ATTACHED).toList();
    }

    /** The attached files of several owners of a kind, asked for at once; by owner, in their order. */
    public Map<UUID, List<StoredFile>> attached(String ownerKind, Collection<UUID> owners) {
        return queries.list(ownerKind, owners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(file -> file.state() == State.ATTACHED)
                                .toList()));
    }

    /**
     * Attaches files that were uploaded for this owner: from now on they stay, and may be public.
     * Others are passed over, as are those that are attached already.
     *
     * @return the attached files of the owner as they are now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> attach(FileOwner owner, Collection<FileId> ids) {
        store.lock(owner);
        store.attach(owner, ids, clock.instant());
        return attached(owner);
    }

    /**
     * Removes a file: its content is deleted, that it was there stays.
     *
     * @param by null where no person did it
     * @return false where the owner has no such file, or has it no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(FileOwner owner, FileId id, @Nullable PersonId by) {
        store.lock(owner);
        return queries.find(id).filter(file -> file.owner().equals(owner)).isPresent()
                && store.remove(id, by, clock.instant());
    }

    /** Removes all files of an owner, as {@link #remove} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(FileOwner owner, @Nullable PersonId by) {
        store.lock(owner);
        queries.list(owner).forEach(file -> store.remove(file.id(), by, clock.instant()));
    }
}
