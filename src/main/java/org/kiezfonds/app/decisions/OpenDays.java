package org.kiezfonds.app.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day writes what everybody could know that day, where it is other than before. It is written
 * to this node's disk first: while rows are read, the connection can write nothing.
 */
@Component
class OpenDays {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDays.class);

    private final Areas areas;
    private final OpenWriting writing;
    private final OpenDayStore store;
    private final OpenPublishing publishing;
    private final Clock clock;
    private final ZoneId zone;

    OpenDays(
            Areas areas,
            OpenWriting writing,
            OpenDayStore store,
            OpenPublishing publishing,
            Clock clock,
            ZoneId zone) {
        this.areas = areas;
        this.writing = writing;
        this.store = store;
        this.publishing = publishing;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(cron = "0 40 4 * * *", zone = "Europe/Berlin")
    void publish() {
        for (AreaListItem item : areas.listPublic()) {
            Area area = areas.bySlug(item.slug()).orElseThrow();
            for (OpenKind kind : OpenKind.values()) {
                try {
                    publish(area, kind);
                } catch (RuntimeException failure) {
                    // The others are to come out all the same; this one does the next night.
                    LOG.error("open data of {}: {} not published", area.slug(), kind, failure);
                }
            }
        }
    }

    private void publish(Area area, OpenKind kind) {
        try {
            Path path = Files.createTempFile("kiezfonds-open-day", ".gz");
            try {
                publish(area, kind, writing.writeLasting(path, area, kind));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void publish(Area area, OpenKind kind, OpenFile file) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean isKnown = store.last(area.id(), kind)
                .filter(last -> last.day().equals(today) || last.digest().equals(file.digest()))
                .isPresent();
        if (!isKnown) {
            publishing.publish(
                    new OpenDay(
                            area.id(),
                            kind,
                            today,
                            file.bytes(),
                            file.digest(),
                            file.packedBytes(),
                            now,
                            Ids.next()),
                    file);
        }
    }
}
