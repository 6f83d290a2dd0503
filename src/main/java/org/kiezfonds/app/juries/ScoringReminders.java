package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.database.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds members who are not done: three days before the last one, and on the last one; each once.
 * That it was done is written down with the mail, so that no second node and no second run does it
 * again.
 */
@Component
class ScoringReminders {

    /** How many days before the last one. */
    static final int AHEAD = 3;

    private final SeatedPanels panels;
    private final ScoringQueries queries;
    private final ScoringStore store;
    private final ScoreWork work;
    private final ScoringMails mails;
    private final Clock clock;
    private final ZoneId zone;

    ScoringReminders(
            SeatedPanels panels,
            ScoringQueries queries,
            ScoringStore store,
            ScoreWork work,
            ScoringMails mails,
            Clock clock,
            ZoneId zone) {
        this.panels = panels;
        this.queries = queries;
        this.store = store;
        this.work = work;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    @Act
    @Scheduled(cron = "0 35 7 * * *", zone = "Europe/Berlin")
    void remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Scoring scoring : queries.open(now)) {
            // Points are taken before this moment: at midnight the day before is the last one.
            LocalDate last = LocalDate.ofInstant(scoring.until().minusNanos(1), zone);
            // Who was asked a moment ago needs no reminder.
            boolean isFresh = LocalDate.ofInstant(scoring.openedAt(), zone)
                    .isAfter(last.minusDays(AHEAD + 1L));
            if (today.equals(last)) {
                remind(scoring, "LAST", "juries.lastDay", now);
            } else if (!isFresh && !today.isBefore(last.minusDays(AHEAD))) {
                remind(scoring, "SOON", "juries.dueSoon", now);
            }
        }
    }

    private void remind(Scoring scoring, String kind, String mail, Instant now) {
        panels.of(scoring.round()).map(panel -> work.progress(panel, scoring)).stream()
                .flatMap(progress -> progress.members().stream())
                .filter(member -> !member.isDone())
                .filter(member -> store.remind(member.member().id(), scoring, kind, now))
                .forEach(member -> mails.remind(
                        scoring, member.member(), mail, member.needed() - member.done()));
    }
}
