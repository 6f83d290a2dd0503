package org.kiezfonds.app.mails;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers the mails that wait in the database. Any number of nodes may run one.
 *
 * <p>Three steps, never in one transaction: take a mail for the length of a lease, hand it over,
 * note the outcome. A crash before the note lets the lease run out and the mail go again; so a mail
 * may come twice (with the same Message-ID), but none is lost.
 */
@Component
class MailRelay {

    /** Longer than any handover takes. */
    static final Duration LEASE = Duration.ofMinutes(3);

    static final int MOST_TRIES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final Duration BETWEEN_DELETIONS = Duration.ofHours(1);
    private static final int NOTE_TRIES = 3;

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private final Optional<MailDelivery> delivery;
    private final MailStore store;
    private final MailQueries queries;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Counter sent;
    private final Counter delayed;
    private final Counter givenUp;
    private final AtomicInteger waiting = new AtomicInteger();
    private Instant lastDeletion = Instant.EPOCH;

    MailRelay(
            ChosenDelivery delivery,
            MailStore store,
            MailQueries queries,
            TransactionOperations transactions,
            Clock clock,
            MeterRegistry meters) {
        this.delivery = delivery.delivery();
        this.store = store;
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
        this.sent = meters.counter("kiezfonds.mails.sent");
        this.delayed = meters.counter("kiezfonds.mails.failed", "then", "tried-again");
        this.givenUp = meters.counter("kiezfonds.mails.failed", "then", "given-up");
        Gauge.builder("kiezfonds.mails.waiting", waiting, AtomicInteger::get).register(meters);
    }

    /** One round: hands over all that is due. */
    void deliverDue() {
        int expired = store.giveUpExpired(now());
        givenUp.increment(expired);
        if (expired > 0) {
            LOG.warn("{} mails ran out before they could be delivered", expired);
        }
        delivery.ifPresent(this::deliverAll);
        deleteOld();
        waiting.set(queries.waiting().count());
    }

    private void deliverAll(MailDelivery way) {
        boolean goOn = true;
        while (goOn) {
            Optional<MailStore.Taken> taken = take();
            goOn = taken.isPresent() && deliver(way, taken.get());
        }
    }

    private Optional<MailStore.Taken> take() {
        return transactions.execute(status -> store.take(now(), now().plus(LEASE)));
    }

    /** Whether the next mail is worth a try. */
    private boolean deliver(MailDelivery way, MailStore.Taken taken) {
        return switch (handOver(way, taken.mail())) {
            case Handover.Done() -> {
                note(() -> store.sent(taken, now()));
                sent.increment();
                yield true;
            }
            case Handover.Refused(String reason) -> {
                giveUp(taken, reason);
                yield true;
            }
            case Handover.Later(String reason) -> {
                tryAgain(taken, reason);
                yield true;
            }
            case Handover.Unreachable(String reason) -> {
                tryAgain(taken, reason);
                yield false;
            }
        };
    }

    private static Handover handOver(MailDelivery way, OutgoingMail mail) {
        try {
            return way.deliver(mail);
        } catch (RuntimeException e) {
            // The message of the exception may quote the address: only its kind is kept.
            return new Handover.Later(e.getClass().getSimpleName());
        }
    }

    private void tryAgain(MailStore.Taken taken, String reason) {
        if (taken.tries() >= MOST_TRIES) {
            giveUp(taken, reason);
            return;
        }
        Duration delay = DELAYS.get(Math.min(taken.tries(), DELAYS.size()) - 1);
        LOG.warn(
                "{} failed ({}), try {} of {}, next in {}",
                taken.mail(),
                reason,
                taken.tries(),
                MOST_TRIES,
                delay);
        note(() -> store.tryAgain(taken, reason, now().plus(delay)));
        delayed.increment();
    }

    private void giveUp(MailStore.Taken taken, String reason) {
        LOG.warn("{} given up ({}) after try {}", taken.mail(), reason, taken.tries());
        note(() -> store.givenUp(taken, reason, now()));
        givenUp.increment();
    }

    /** What is not noted is sent twice, so a passing trouble of the database is waited out. */
    private static void note(Runnable note) {
        for (int tries = 1; tries < NOTE_TRIES; tries++) {
            try {
                note.run();
                return;
            } catch (DataAccessException e) {
                LOG.warn("noting a delivery failed ({})", e.getClass().getSimpleName());
            }
        }
        note.run();
    }

    private void deleteOld() {
        if (lastDeletion.plus(BETWEEN_DELETIONS).isBefore(now())) {
            lastDeletion = now();
            store.deleteEndedBefore(now().minus(KEPT));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
