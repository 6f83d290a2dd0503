package org.kiezfonds.app.mails;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether mails leave. Not a part of readiness: pages can be read and votes cast while the mail
 * server is away.
 */
@Component
class MailsHealthIndicator implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    private final ChosenDelivery delivery;
    private final MailQueries queries;
    private final Clock clock;

    MailsHealthIndicator(ChosenDelivery delivery, MailQueries queries, Clock clock) {
        this.delivery = delivery;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Health health() {
        MailQueries.Waiting waiting = queries.waiting();
        Health.Builder health = Health.up();
        if (delivery.delivery().isEmpty()) {
            health = Health.outOfService().withDetail("reason", "no mail server is configured");
        } else if (waiting.since() != null
                && waiting.since().plus(TOO_LONG).isBefore(clock.instant())) {
            health = Health.outOfService().withDetail("reason", "mails wait for too long");
        }
        return health.withDetail("waiting", waiting.count()).build();
    }
}
