package org.kiezfonds.app.files;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** What changes files, each in one transaction and with the owner's row locked. */
@Component
class FileActs {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Comparator<FileId> BY_KEY = Comparator.comparing(FileId::value);

    private final FileQueries queries;
    private final FileStore store;
    private final FileSettings settings;
    private final Clock clock;

    FileActs(FileQueries queries, FileStore store, FileSettings settings, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the owner can take nothing more of this size. */
    Optional<FileProblem> full(FileOwner owner, long bytes) {
        FileQueries.Sum sum = queries.sum(owner);
        if (sum.files() >= settings.ownerFiles()) {
            return Optional.of(FileProblem.of("files.refused.tooMany", settings.ownerFiles()));
        }
        long most = settings.ownerSize().toBytes();
        return sum.bytes() + bytes > most
                ? Optional.of(FileProblem.of("files.refused.full", most / MEGABYTE))
                : Optional.empty();
    }

    @Act
    TakeAnswer add(FileId id, FileOwner owner, String name, Prepared.Fit file, PersonId person) {
        long most = settings.ownerSize().toBytes();
        store.addOwner(owner, most);
        store.lock(owner);
        Optional<FileProblem> full = full(owner, file.bytes());
        if (full.isPresent()) {
            return new TakeAnswer.Refused(full.get());
        }
        store.allow(owner, most);
        store.add(id, owner, name, file, person, clock.instant());
        return new TakeAnswer.Taken(queries.find(id).orElseThrow());
    }

    @Act
    DescribeAnswer describe(FileId id, int version, String altText) {
        boolean done = store.describe(id, version, altText);
        Optional<StoredFile> now = queries.find(id).filter(file -> file.state() != State.REMOVED);
        if (now.isEmpty()) {
            return new DescribeAnswer.NotFound();
        }
        return done ? new DescribeAnswer.Described(now.get()) : new DescribeAnswer.Stale(now.get());
    }

    /** False where the owner has other files than these. */
    @Act
    boolean arrange(FileOwner owner, List<FileId> ids) {
        store.lock(owner);
        List<FileId> now =
                queries.list(owner).stream().map(StoredFile::id).sorted(BY_KEY).toList();
        if (!now.equals(ids.stream().sorted(BY_KEY).toList())) {
            return false;
        }
        store.arrange(ids);
        return true;
    }

    /** False where it is gone already. */
    @Act
    boolean remove(FileOwner owner, FileId id, @Nullable PersonId by) {
        store.lock(owner);
        return store.remove(id, by, clock.instant());
    }

    /** Removes a file that nobody attached; one that was attached a moment ago stays. */
    @Act
    boolean removeWaiting(FileId id) {
        Optional<StoredFile> file = queries.find(id);
        if (file.isEmpty()) {
            return false;
        }
        store.lock(file.get().owner());
        return queries.find(id)
                .filter(now -> now.state() == State.WAITING)
                .map(now -> store.remove(id, null, clock.instant()))
                .orElse(false);
    }
}
