package org.kiezfonds.app.transparency;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the log goes on. It stands still where going on could give two histories to the public;
 * then nothing that belongs in the log can be done, until somebody has put it right and started the
 * program anew.
 */
class LogStanding {

    private static final Logger log = LoggerFactory.getLogger(LogStanding.class);

    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private final AtomicReference<@Nullable Published> published = new AtomicReference<>();
    private volatile int currentLog = 1;

    /** The number of the log that entries go to. */
    int currentLog() {
        return currentLog;
    }

    void runs(int log) {
        currentLog = log;
    }

    /** Stands still. The first reason counts. */
    void stop(LogStopped.Reason reason, String details, String whatToDo) {
        Stop stopped = new Stop(reason, details, whatToDo);
        if (stop.compareAndSet(null, stopped)) {
            log.error("The transparency log stands still. {} {}", details, whatToDo);
        }
    }

    Optional<Stop> stopped() {
        return Optional.ofNullable(stop.get());
    }

    void demandRunning() {
        Stop stopped = stop.get();
        if (stopped != null) {
            throw new LogStopped(stopped.reason(), stopped.details());
        }
    }

    void published(Checkpoint checkpoint, Instant at) {
        published.set(new Published(checkpoint, at));
    }

    Optional<Published> published() {
        return Optional.ofNullable(published.get());
    }

    /** Only for a check that has seen that all is right again. */
    void resume() {
        stop.set(null);
    }

    record Stop(LogStopped.Reason reason, String details, String whatToDo) {}

    /** What this node published last. */
    record Published(Checkpoint checkpoint, Instant at) {}
}
