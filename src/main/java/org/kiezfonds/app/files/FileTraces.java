package org.kiezfonds.app.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What this module keeps of a person: which files came from there. The content belongs to what it
 * was attached to, whose module decides about it when somebody has the own data erased.
 */
@Component
class FileTraces implements OwnData {

    private final FileQueries queries;
    private final FileStore store;
    private final Clock clock;

    FileTraces(FileQueries queries, FileStore store, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "files";
    }

    @Override
    public Object of(PersonId person) {
        return queries.uploadedBy(person).stream().map(FileTraces::export).toList();
    }

    private static Export export(StoredFile file) {
        return new Export(
                file.id().toString(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.altText(),
                file.owner().kind(),
                file.state().name(),
                file.uploadedAt());
    }

    /** One file in the export. */
    record Export(
            String id,
            String name,
            String mediaType,
            long bytes,
            String description,
            String belongsTo,
            String state,
            Instant uploadedAt) {}

    @EventListener
    void forget(PersonErased erased) {
        List<StoredFile> files = queries.uploadedBy(erased.person());
        for (StoredFile file : files) {
            if (file.state() == State.WAITING) {
                store.lock(file.owner());
                store.remove(file.id(), null, clock.instant());
            }
        }
        store.forget(erased.person());
    }
}
