package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.StoredFile;

/**
 * Papers that were given to a session at one time.
 *
 * @param item of the agenda; null where they are for the whole session
 * @param at when they were given
 * @param entry of that in the transparency log
 * @param files in their order
 */
public record SessionPaper(
        UUID id,
        UUID session,
        @Nullable UUID item,
        Instant at,
        UUID entry,
        List<StoredFile> files) {

    static final String FILES = "session-paper";

    public SessionPaper {
        files = List.copyOf(files);
    }

    /** To whom the files of papers belong, also before they are given. */
    public static FileOwner owner(UUID papers) {
        return new FileOwner(FILES, papers);
    }
}
