package org.kiezfonds.app.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what was uploaded and never attached: a form that nobody finished. */
@Component
@EnableConfigurationProperties(FileSettings.class)
class FilesUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(FilesUpkeep.class);
    private static final int BATCH = 100;

    private final FileQueries queries;
    private final FileActs acts;
    private final FileSettings settings;
    private final Clock clock;

    FilesUpkeep(FileQueries queries, FileActs acts, FileSettings settings, Clock clock) {
        this.queries = queries;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each file in a transaction of its own; several nodes may do it at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void removeForgotten() {
        Instant before = clock.instant().minus(settings.waiting());
        int removed = 0;
        List<FileId> some;
        do {
            some = queries.waitingSince(before, BATCH);
            removed += (int) some.stream().filter(acts::removeWaiting).count();
        } while (some.size() == BATCH);
        if (removed > 0) {
            LOG.info("{} files were removed that nobody had attached", removed);
        }
    }
}
