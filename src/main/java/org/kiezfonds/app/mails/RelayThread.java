package org.kiezfonds.app.mails;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the relay while the program runs: at once when a mail was written, else now and then. */
@Component
class RelayThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final MailRelay relay;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread thread;

    RelayThread(MailRelay relay) {
        this.relay = relay;
    }

    /** Looks for mails now instead of at the next interval. */
    void wake() {
        work.release();
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("mail-relay").daemon().start(this::run);
    }

    /** Lets a handover that has begun come to its end, so that it is noted. */
    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                if (work.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the mail relay ends");
        }
    }

    private void round() {
        try {
            relay.deliverDue();
        } catch (RuntimeException e) {
            // Only its kind: the message may quote what was in the mail.
            LOG.warn("a round of the mail relay failed ({})", e.getClass().getSimpleName());
        }
    }
}
