package org.kiezfonds.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** An owner of files for tests: a note, that one person writes, some read, and all once public. */
@TestComponent
public class TestFiles implements FileDoor {

    private static final String KIND = "test-note";

    private final OwnedFiles owned;
    private final TransactionOperations transaction;
    private final FileRates rates;
    private final Map<UUID, PersonId> writers = new ConcurrentHashMap<>();
    private final Map<UUID, PersonId> readers = new ConcurrentHashMap<>();
    private final Set<UUID> published = ConcurrentHashMap.newKeySet();

    TestFiles(OwnedFiles owned, TransactionOperations transaction, FileRates rates) {
        this.owned = owned;
        this.transaction = transaction;
        this.rates = rates;
    }

    /** A note of this person, and nobody has sent any file yet. */
    public FileOwner noteOf(PersonId writer) {
        rates.clear();
        UUID note = Ids.next();
        writers.put(note, writer);
        return new FileOwner(KIND, note);
    }

    public void letRead(FileOwner note, PersonId reader) {
        readers.put(note.id(), reader);
    }

    public void close(FileOwner note) {
        writers.remove(note.id());
    }

    public void publish(FileOwner note) {
        published.add(note.id());
    }

    public void withdraw(FileOwner note) {
        published.remove(note.id());
    }

    /** What the module of the owner does in its own act. */
    public List<StoredFile> attach(FileOwner note, Collection<FileId> ids) {
        return Objects.requireNonNull(transaction.execute(_ -> owned.attach(note, ids)));
    }

    public static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** Sends a file that must be taken. */
    public static StoredFile taken(Files files, FileOwner note, String name, byte[] content) {
        try {
            return ((TakeAnswer.Taken) files.take(note, name, stream(content))).file();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return published.contains(owner);
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        return person.equals(readers.get(owner));
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return person.equals(writers.get(owner));
    }
}
