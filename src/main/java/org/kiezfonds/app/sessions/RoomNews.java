package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the screens of a session that something happened there. Those of this node hear of an act
 * right after its commit, those of other nodes at the next look, within about a second. What
 * happened is for them to read.
 */
@Component
public class RoomNews implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RoomNews.class);

    /**
     * Screens that are told at once. Fewer than the database has connections, so that an evening with
     * thousands of screens never keeps an act waiting for one; the others stand in line.
     */
    private static final int AT_ONCE = 8;

    private final PulseStore store;
    private final Clock clock;
    private final Semaphore turnstile = new Semaphore(AT_ONCE, true);
    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    RoomNews(PulseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody who listens. */
    @FunctionalInterface
    public interface Registration {

        /** Stops listening. */
        void remove();
    }

    /** The listeners of a session on this node. */
    private static final class Channel {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final AtomicLong turn = new AtomicLong();
        private final AtomicBoolean isWaking = new AtomicBoolean();
    }

    /**
     * Listens to a session until the registration is removed.
     *
     * @param heard is called from other threads; several acts may be one call
     */
    public Registration listen(UUID session, Runnable heard) {
        channels.compute(session, (_, there) -> {
            Channel channel = there == null ? new Channel() : there;
            channel.listeners.add(heard);
            return channel;
        });
        return () -> channels.computeIfPresent(session, (_, channel) -> {
            channel.listeners.remove(heard);
            return channel.listeners.isEmpty() ? null : channel;
        });
    }

    /**
     * Something happened that screens have to show, in the transaction that runs. Where that is
     * rolled back, nothing did.
     */
    public void happened(UUID session) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("news belong to the transaction of their cause");
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Beats.class::isInstance)
                .map(Beats.class::cast)
                .filter(beats -> beats.news().equals(this))
                .findFirst()
                .orElseGet(() -> {
                    Beats beats = new Beats();
                    TransactionSynchronizationManager.registerSynchronization(beats);
                    return beats;
                })
                .sessions
                .add(session);
    }

    /** What happened in one transaction: a session's turn rises once, and as late as possible. */
    private final class Beats implements TransactionSynchronization {

        private final Set<UUID> sessions = new HashSet<>();
        private final Map<UUID, Long> turns = new ConcurrentHashMap<>();

        private RoomNews news() {
            return RoomNews.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // In one order, so that two transactions never wait for each other.
            sessions.stream()
                    .sorted()
                    .forEach(session -> turns.put(session, store.raise(session, clock.instant())));
        }

        @Override
        public void afterCommit() {
            turns.forEach(RoomNews.this::wake);
        }
    }

    /** The turn that the screens of this node know of; 0 where nobody listens or none is known. */
    long known(UUID session) {
        Channel channel = channels.get(session);
        return channel == null ? 0 : channel.turn.get();
    }

    private void wake(UUID session, long turn) {
        Channel channel = channels.get(session);
        if (channel == null || channel.turn.getAndAccumulate(turn, Math::max) >= turn) {
            return;
        }
        if (channel.isWaking.compareAndSet(false, true)) {
            callers.execute(() -> {
                channel.isWaking.set(false);
                channel.listeners.forEach(heard -> callers.execute(() -> tell(heard)));
            });
        }
    }

    private void tell(Runnable heard) {
        turnstile.acquireUninterruptibly();
        try {
            heard.run();
        } catch (RuntimeException e) {
            // A screen that cannot be told must not keep the others from hearing.
            LOG.warn("A screen of a session could not be told", e);
        } finally {
            turnstile.release();
        }
    }

    /** Looks for acts on other nodes. */
    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (channels.isEmpty()) {
            return;
        }
        try {
            store.turns(Set.copyOf(channels.keySet())).forEach(this::wake);
        } catch (RuntimeException e) {
            // The next look tries again; reloading the page shows what is new meanwhile.
            LOG.warn("Cannot look for news of sessions", e);
        }
    }

    @Override
    public void destroy() {
        callers.shutdownNow();
    }
}
