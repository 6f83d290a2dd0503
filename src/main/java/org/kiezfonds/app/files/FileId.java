package org.kiezfonds.app.files;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;

/** The key of a stored file. */
public record FileId(UUID value) implements Serializable {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    /** Reads the usual text form, in lower case as it is written; empty where it is another. */
    public static Optional<FileId> read(String text) {
        try {
            return Optional.of(new FileId(UUID.fromString(text)))
                    .filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
