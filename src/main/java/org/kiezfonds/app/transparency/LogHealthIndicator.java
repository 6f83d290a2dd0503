package org.kiezfonds.app.transparency;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says on /health whether the log goes on and was whole when it was last checked. */
class LogHealthIndicator implements HealthIndicator {

    private static final int MOST_SHOWN = 20;

    private final LogWatch watch;
    private final LogQueries queries;
    private final LogStanding standing;

    LogHealthIndicator(LogWatch watch, LogQueries queries, LogStanding standing) {
        this.watch = watch;
        this.queries = queries;
        this.standing = standing;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        List<Finding> troubles = watch.troubles();
        standing.published()
                .ifPresent(published -> health.withDetail(
                        "publishedSize", published.checkpoint().size()));
        queries.lastReport().ifPresent(report -> {
            health.withDetail("checkedAt", report.ended());
            health.withDetail("checkedEntries", report.entries());
            health.withDetail("findings", report.count());
            if (report.count() > 0) {
                health.down().withDetail("found", texts(report.findings()));
            }
        });
        if (!troubles.isEmpty()) {
            health.down().withDetail("troubles", texts(troubles));
        }
        return health.build();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_SHOWN)
                .map(finding -> finding.text(Locale.ENGLISH))
                .toList();
    }
}
