package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.LogQueries.Signed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the log going: gives entries their places, signs the head, has it witnessed, publishes it.
 * Each step begins from what the one before has stored, so that it can be cut off anywhere and done
 * again, on this node or another.
 */
final class LogKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogKeeper.class);

    /** How long to wait where nothing calls: another node may have written. */
    private static final long IDLE_MILLIS = 500;
    /** How long until witnesses that did not answer are asked again for the same head. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogOpening opening;
    private final Integrator integrator;
    private final Witnessing witnessing;
    private final Publisher publisher;
    private final LogGuard guard;
    private final LogStore store;
    private final LogQueries queries;
    private final LogStanding standing;
    private final LogNudge nudge;
    private final Clock clock;
    private final Duration pace;
    private final boolean active;
    private @Nullable Thread thread;
    private volatile boolean running;
    private boolean first = true;
    private Instant askedAt = Instant.EPOCH;

    LogKeeper(
            LogOpening opening,
            Integrator integrator,
            Witnessing witnessing,
            Publisher publisher,
            LogGuard guard,
            LogStore store,
            LogQueries queries,
            LogStanding standing,
            LogNudge nudge,
            Clock clock,
            Duration pace,
            boolean active) {
        this.opening = opening;
        this.integrator = integrator;
        this.witnessing = witnessing;
        this.publisher = publisher;
        this.guard = guard;
        this.store = store;
        this.queries = queries;
        this.standing = standing;
        this.nudge = nudge;
        this.clock = clock;
        this.pace = pace;
        this.active = active;
    }

    /** Looks whether the log may go on, before anybody can act, and keeps it from then on. */
    @Override
    public void start() {
        if (!active) {
            return;
        }
        try {
            guard.look(opening.running());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the folder of the log cannot be read", unreadable);
        }
        running = true;
        thread = Thread.ofPlatform().name("log-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        witnessing.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keep() {
        boolean failing = false;
        while (running) {
            try {
                nudge.await(IDLE_MILLIS);
                long began = System.nanoTime();
                turn();
                failing = false;
                long rest = pace.toNanos() - (System.nanoTime() - began);
                if (rest > 0) {
                    Thread.sleep(Duration.ofNanos(rest));
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (LogStopped stopped) {
                // Said when it stopped.
            } catch (IOException | RuntimeException failure) {
                if (running && !failing) {
                    log.error("The transparency log could not go on; trying again", failure);
                }
                failing = true;
            }
        }
    }

    /** Does all that is to be done now. */
    void turn() throws IOException, InterruptedException {
        if (standing.stopped().isPresent()) {
            return;
        }
        LogHead log = opening.running();
        boolean more = true;
        while (more && standing.stopped().isEmpty()) {
            more = integrator.placeSome();
        }
        if (standing.stopped().isPresent()) {
            return;
        }
        LogHead head = queries.head().orElse(log);
        Signed signed = sign(head);
        if (signed == null) {
            return;
        }
        if (isToBeWitnessed(head, signed)) {
            witnessing.ask(head, signed);
        }
        if (standing.stopped().isEmpty() && !publisher.publish(head)) {
            guard.lookAtPublished(head);
        }
        first = false;
    }

    /** Signs what the database holds, never anything else; a size that is signed stays signed. */
    private @Nullable Signed sign(LogHead head) {
        Optional<Signed> there = queries.signed(head.no(), head.size());
        if (there.isEmpty()) {
            List<SigningKey> keys = opening.keysOf(head);
            store.insertCheckpoint(
                    head, Note.sign(head.checkpoint().text(), keys).toString(), clock.instant());
            there = queries.signed(head.no(), head.size());
        }
        Signed signed = there.orElseThrow();
        if (!signed.root().equals(head.root())) {
            standing.stop(
                    LogStopped.Reason.HISTORY_DIFFERS,
                    "The head of %d entries was signed with another root.".formatted(head.size()),
                    LogGuard.RESTORE);
            return null;
        }
        return signed;
    }

    private boolean isToBeWitnessed(LogHead head, Signed signed) {
        if (signed.readyAt() == null) {
            askedAt = clock.instant();
            return true;
        }
        if (!witnessing.hasWitnesses()) {
            return false;
        }
        Instant now = clock.instant();
        boolean late =
                !witnessing.isMetBy(head, signed) && askedAt.plus(PATIENCE).isBefore(now);
        // At start too: a witness may know of entries that a restored database has lost.
        if (first || late) {
            askedAt = now;
            return true;
        }
        return false;
    }
}
