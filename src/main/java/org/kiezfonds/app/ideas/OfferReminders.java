package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.database.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds authors once of an offer whose day is near, and ends offers whose day is over. That it was
 * done is written down with the mail, so that neither a second node nor a second run does it again.
 */
@Component
class OfferReminders {

    /** How many days before the last one. */
    static final int AHEAD = 3;

    private final OfferQueries queries;
    private final OfferStore store;
    private final IdeaQueries ideas;
    private final OfferMails mails;
    private final Clock clock;
    private final ZoneId zone;

    OfferReminders(
            OfferQueries queries,
            OfferStore store,
            IdeaQueries ideas,
            OfferMails mails,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.ideas = ideas;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    @Act
    @Scheduled(cron = "0 25 7 * * *", zone = "Europe/Berlin")
    void remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        store.lapse(today, now);
        for (Offer offer : queries.toRemind(today, today.plusDays(AHEAD))) {
            Idea idea = ideas.find(offer.idea()).orElseThrow();
            // Who was offered it a moment ago needs no reminder.
            boolean isFresh = LocalDate.ofInstant(offer.at(), zone)
                    .isAfter(offer.endsOn().minusDays(AHEAD + 1L));
            if (!isFresh && offer.isOpen(idea, today) && store.reminded(offer.id(), now)) {
                mails.remind(idea, offer);
            }
        }
    }
}
