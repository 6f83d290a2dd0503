package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.reviews.OpinionQueries.Case;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds departments of opinions: once before the day and once after it. That it was done is
 * written down with the mail, so that neither a second node nor a second run does it again.
 */
@Component
class OpinionReminders {

    /** How many days before the last one. */
    static final int AHEAD = 3;

    private final OpinionQueries queries;
    private final OpinionStore store;
    private final ReviewMails mails;
    private final Clock clock;
    private final ZoneId zone;

    OpinionReminders(
            OpinionQueries queries,
            OpinionStore store,
            ReviewMails mails,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    /** Each morning; and at the start, since a program that stood still missed its hour. */
    @Act
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 20 7 * * *", zone = "Europe/Berlin")
    void remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Opinion due : queries.toRemindBefore(today, today.plusDays(AHEAD))) {
            // Who was asked a moment ago needs no reminder.
            boolean isFresh = LocalDate.ofInstant(due.askedAt(), zone)
                    .isAfter(due.dueOn().minusDays(AHEAD + 1L));
            if (!isFresh && store.remindedBefore(due.id(), now)) {
                remind(due, "reviews.dueSoon");
            }
        }
        for (Opinion late : queries.toRemindAfter(today)) {
            if (store.remindedAfter(late.id(), now)) {
                remind(late, "reviews.overdue");
            }
        }
    }

    private void remind(Opinion opinion, String kind) {
        Case about = queries.ideaOf(opinion.idea()).orElseThrow();
        mails.remind(opinion, about, kind);
    }
}
