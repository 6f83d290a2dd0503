package org.kiezfonds.app.transparency;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where acts are written down that the public may ask about. The entry is part of the caller's
 * transaction: it is there if and only if the act is. A moment after the commit it has its place in
 * the tree, is signed for and published.
 */
@Component
public class TransparencyLog {

    private final LogStore store;
    private final LogStanding standing;
    private final LogNudge nudge;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TransparencyLog(LogStore store, LogStanding standing, LogNudge nudge, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** Whether entries are taken at the moment: the log stands still where it could fork. */
    public boolean isRunning() {
        return standing.stopped().isEmpty();
    }

    /**
     * Writes an entry with a key of its own.
     *
     * @return the key, by which entry and receipt are found
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(LogEntry entry) {
        UUID id = Ids.next();
        append(id, entry);
        return id;
    }

    /**
     * Writes an entry once, however often the act is tried.
     *
     * @param id UUIDv7 that the act keeps over its tries
     * @throws LogStopped where the log stands still: then the act cannot be done
     * @throws IllegalArgumentException where the entry has no place in the log, or another kind of
     *     entry has the key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID id, LogEntry entry) {
        append(id, entry, List.of());
    }

    /**
     * Writes an entry once, and publishes with it what it names by digests.
     *
     * @param papers that everybody may read for ever
     * @throws IllegalArgumentException also where the entry does not name one of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID id, LogEntry entry, List<LogPaper> papers) {
        standing.demandRunning();
        if (id.version() != 7) {
            throw new IllegalArgumentException("keys of entries rise with time: UUIDv7");
        }
        Instant now = clock.instant();
        EntryForm form = EntryForm.of(id, now, entry, random);
        papers.forEach(paper -> demandNamed(form, paper));
        if (!store.insert(form, now)) {
            String type = store.typeOf(id).orElseThrow();
            if (!type.equals(form.type())) {
                throw new IllegalArgumentException(
                        "the key " + id + " belongs to an entry " + type + ", not " + form.type());
            }
        }
        store.add(id, papers);
        nudge.afterCommit();
    }

    private static void demandNamed(EntryForm form, LogPaper paper) {
        String bytes = new String(form.bytes().array(), StandardCharsets.UTF_8);
        if (!bytes.contains('"' + paper.digest().hex() + '"')) {
            throw new IllegalArgumentException(form.type() + " does not name " + paper.digest());
        }
    }
}
