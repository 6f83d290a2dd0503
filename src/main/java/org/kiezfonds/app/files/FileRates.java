package org.kiezfonds.app.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * How many files one person may send, and how much. Counted by account, so that nobody is locked
 * out by somebody else. Each node counts for itself.
 */
@Component
class FileRates {

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_PEOPLE = 50_000;

    private final FileSettings settings;
    private final Cache<PersonId, Bucket> files = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(SHORT)
            .build();
    private final Cache<PersonId, Bucket> bytes = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(DAY)
            .build();

    FileRates(FileSettings settings) {
        this.settings = settings;
    }

    /** Counts a file; the time to wait where it is one too many. */
    Optional<Duration> takeFile(PersonId person) {
        return take(files.get(person, _ -> bucket(settings.filesInTenMinutes(), SHORT)), 1);
    }

    /** Counts what was read; the time to wait where it is too much. */
    Optional<Duration> takeBytes(PersonId person, long count) {
        return take(bytes.get(person, _ -> bucket(settings.sizePerDay().toBytes(), DAY)), count);
    }

    /** Forgets all counts. */
    void clear() {
        files.invalidateAll();
        bytes.invalidateAll();
    }

    private static Optional<Duration> take(Bucket bucket, long count) {
        if (count == 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(count);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(long perWindow, Duration window) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perWindow).refillGreedy(perWindow, window))
                .build();
    }
}
