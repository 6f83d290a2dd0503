package org.kiezfonds.app.transparency;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.LogQueries.DisclosureRow;
import org.kiezfonds.app.transparency.entries.LogEntry.DisclosureErased;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The erasable part of the log: salts and values behind the digests of entries. Without them a
 * digest tells nobody anything, and every proof still holds.
 */
@Component
public class Disclosures {

    private final LogStore store;
    private final LogQueries queries;
    private final TransparencyLog log;
    private final Clock clock;

    Disclosures(LogStore store, LogQueries queries, TransparencyLog log, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Erases all values about a person in the caller's transaction, and writes that down: one entry
     * for each entry that lost values, none of which says who it was.
     *
     * @param ground the legal ground
     * @return how many values there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseAbout(PersonId person, Word ground) {
        Instant now = clock.instant();
        Map<UUID, Integer> erased = store.eraseOf(person, now);
        erased.forEach((entry, count) -> log.append(new DisclosureErased(entry, count, ground)));
        return erased.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Erases all values of an entry in the caller's transaction, and writes that down.
     *
     * @return how many values there were; with none nothing is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseOf(UUID entry, Word ground) {
        int count = store.eraseOf(entry, clock.instant());
        if (count > 0) {
            log.append(new DisclosureErased(entry, count, ground));
        }
        return count;
    }

    /**
     * Takes values of an entry out of public sight, or shows them again, in the caller's
     * transaction. Nothing is erased, and the entry stays as it is; that it was done, and why, is
     * for the caller to write down.
     *
     * @return how many values are another way now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int show(UUID entry, Collection<String> names, boolean isOpen) {
        return store.open(entry, names, isOpen);
    }

    /** What the log keeps about a person, for that person. */
    @Transactional(readOnly = true)
    public List<About> about(PersonId person) {
        List<About> all = new ArrayList<>();
        for (DisclosureRow row : queries.disclosures(person)) {
            if (row.text() != null) {
                all.add(new About(row.entry().toString(), row.name(), row.isOpen(), row.text()));
            }
        }
        return all;
    }

    /**
     * A value behind a digest, with what is needed to prove that the digest is its own.
     *
     * @param disclosure base64url of salt, name and value (RFC 9901)
     */
    public record About(String entry, String name, boolean isPublic, String disclosure) {}
}
