package org.kiezfonds.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.database.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day, before offers that ran out are ended: lower sums that nobody accepted in time are free
 * again.
 */
@Component
class DecisionUpkeep {

    private final DecisionQueries queries;
    private final Aftermath aftermath;
    private final Clock clock;
    private final ZoneId zone;

    DecisionUpkeep(DecisionQueries queries, Aftermath aftermath, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.aftermath = aftermath;
        this.clock = clock;
        this.zone = zone;
    }

    @Act
    @Scheduled(cron = "0 15 7 * * *", zone = "Europe/Berlin")
    void expire() {
        queries.unanswered(LocalDate.ofInstant(clock.instant(), zone))
                .forEach(decision -> aftermath.expire(decision.id()));
    }
}
