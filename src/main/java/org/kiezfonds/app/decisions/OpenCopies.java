package org.kiezfonds.app.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files of open data on this node's disk, each written once for all who ask until something changes
 * in the area, however many ask at once. What changes has an entry in the log, so the newest entry
 * says whether a file still holds; a new day makes it anew too.
 */
@Component
class OpenCopies implements DisposableBean {

    private static final int MOST = 400;

    private final OpenWriting writing;
    private final LogReading log;
    private final Clock clock;
    private final ZoneId zone;
    private final Path folder;
    private final Cache<Key, Place> places = Caffeine.newBuilder()
            .maximumSize(MOST)
            .removalListener((@Nullable Key _, @Nullable Place place, RemovalCause _) -> {
                if (place != null) {
                    place.clear();
                }
            })
            .build();

    OpenCopies(OpenWriting writing, LogReading log, Clock clock, ZoneId zone) throws IOException {
        this.writing = writing;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
        this.folder = Files.createTempDirectory("kiezfonds-open-data");
    }

    private record Key(AreaId area, OpenKind kind, OpenForm form) {}

    /** How far things were when a file was written. */
    private record Standing(@Nullable UUID entry, LocalDate day, Instant at) {}

    private record Copy(Standing standing, OpenFile file) {}

    /** Where the file of a key lies; its lock lets one write it while others wait. */
    private static final class Place {

        private @Nullable Copy copy;

        synchronized void clear() {
            if (copy != null) {
                delete(copy.file().path());
                copy = null;
            }
        }
    }

    /** The file as things stand. */
    OpenServed get(Area area, OpenKind kind, OpenForm form) {
        Place place = places.get(new Key(area.id(), kind, form), _ -> new Place());
        synchronized (place) {
            // Looked at before the rows are read: what is written is never older than it says.
            Standing standing = standing(area.id());
            Copy copy = place.copy;
            if (copy == null || !copy.standing().equals(standing)) {
                OpenFile file = write(area, kind, form);
                place.clear();
                copy = new Copy(standing, file);
                place.copy = copy;
            }
            return served(copy);
        }
    }

    /** Opened at once: who reads it does so to the end, though a newer one takes its place. */
    private static OpenServed served(Copy copy) {
        OpenFile file = copy.file();
        try {
            return new OpenServed(
                    file.bytes(),
                    file.digest(),
                    copy.standing().at(),
                    file.packedBytes(),
                    Files.newInputStream(file.path()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private OpenFile write(Area area, OpenKind kind, OpenForm form) {
        try {
            return writing.write(folder.resolve(Ids.next() + ".gz"), area, kind, form);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Standing standing(AreaId area) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        return log.page(new LogFilter(area, null, null), null, 1).stream()
                .findFirst()
                .map(entry -> new Standing(entry.id(), today, later(entry, midnight)))
                .orElseGet(() -> new Standing(null, today, midnight));
    }

    private static Instant later(LogItem entry, Instant other) {
        return entry.time().isAfter(other) ? entry.time() : other;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void destroy() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
