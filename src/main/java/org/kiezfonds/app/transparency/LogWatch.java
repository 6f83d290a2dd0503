package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kiezfonds.app.transparency.Finding.Kind;
import org.kiezfonds.app.transparency.LogQueries.Signed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether the log goes on, and every night whether it is whole. */
class LogWatch {

    private static final Logger log = LoggerFactory.getLogger(LogWatch.class);

    /** From commit to published head it is two seconds at most, usually. */
    private static final Duration LATE = Duration.ofMinutes(2);
    /** A witness may be away for an evening. */
    private static final Duration UNWITNESSED = Duration.ofHours(12);

    private final LogQueries queries;
    private final LogStanding standing;
    private final Witnessing witnessing;
    private final Publisher publisher;
    private final LogFileFilter files;
    private final LogCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean active;
    private final Set<Kind> known = new HashSet<>();

    LogWatch(
            LogQueries queries,
            LogStanding standing,
            Witnessing witnessing,
            Publisher publisher,
            LogFileFilter files,
            LogCheck check,
            ApplicationEventPublisher events,
            Clock clock,
            boolean active) {
        this.queries = queries;
        this.standing = standing;
        this.witnessing = witnessing;
        this.publisher = publisher;
        this.files = files;
        this.check = check;
        this.events = events;
        this.clock = clock;
        this.active = active;
    }

    /** Raises an alarm for each trouble that was not there a minute ago. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void lookEveryMinute() {
        if (active) {
            look();
        }
    }

    /** Checks the whole log, and writes files anew that have gone. */
    @Scheduled(cron = "0 41 3 * * *", zone = "Europe/Berlin")
    void checkEveryNight() throws IOException {
        if (active) {
            checkAll();
        }
    }

    void look() {
        List<Finding> troubles = troubles();
        List<Finding> fresh = troubles.stream()
                .filter(trouble -> !known.contains(trouble.kind()))
                .toList();
        known.clear();
        troubles.forEach(trouble -> known.add(trouble.kind()));
        raise(fresh);
    }

    void checkAll() throws IOException {
        for (LogHead each : queries.heads()) {
            publisher.tidyPartials(each.no());
        }
        LogCheck.Report report = check.run(LogCheck.Files.REPLAY, _ -> {});
        files.forget();
        log.info(
                "The transparency log was checked: {} entries, {} findings",
                report.entries(),
                report.count());
        raise(report.findings());
    }

    private void raise(List<Finding> findings) {
        if (!findings.isEmpty()) {
            findings.stream()
                    .limit(20)
                    .forEach(finding ->
                            log.error("Transparency log: {}", finding.text(Locale.ENGLISH)));
            events.publishEvent(new LogAlarm(findings));
        }
    }

    /** What is wrong at this moment, without looking at every entry. */
    List<Finding> troubles() {
        List<Finding> troubles = new ArrayList<>();
        standing.stopped()
                .ifPresent(stop -> troubles.add(
                        Finding.of(Kind.STANDS_STILL, stop.details(), stop.whatToDo())));
        Instant late = clock.instant().minus(LATE);
        queries.oldestUnplaced()
                .filter(written -> written.isBefore(late))
                .ifPresent(written -> troubles.add(Finding.of(Kind.ENTRY_WAITS, written)));
        if (active) {
            queries.head().ifPresent(head -> lookAtHead(head, late, troubles));
        }
        return troubles;
    }

    private void lookAtHead(LogHead head, Instant late, List<Finding> troubles) {
        Optional<Signed> signed = queries.lastSigned(head.no(), false);
        if (signed.isEmpty()) {
            return;
        }
        long published =
                standing.published().map(each -> each.checkpoint().size()).orElse(-1L);
        if (published < signed.get().size() && signed.get().signedAt().isBefore(late)) {
            troubles.add(Finding.of(Kind.HEAD_LATE, signed.get().size(), Math.max(published, 0)));
        }
        if (!witnessing.isMetBy(head, signed.get())
                && signed.get().signedAt().isBefore(clock.instant().minus(UNWITNESSED))) {
            troubles.add(Finding.of(Kind.QUORUM_MISSED, signed.get().size()));
        }
    }
}
