package org.kiezfonds.app.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * How often something may be tried. Counted by who asks before by whom it is asked about, so that
 * nobody can lock somebody else out by asking in their name; the limit by address alone is only
 * there so that a mailbox cannot be flooded. Each node counts for itself.
 */
@Component
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int CODES_BY_CLIENT = 40;
    private static final int CODES_BY_CLIENT_AND_ADDRESS = 5;
    private static final int CODES_BY_ADDRESS = 15;
    private static final int TRIES_BY_CLIENT = 100;
    private static final int DRAFTS_BY_CLIENT = 60;
    private static final int TEXTS_BY_PERSON = 30;
    private static final int SEARCHES_BY_CLIENT = 300;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(WINDOW).build();

    /** Counts a code that is asked for; the time to wait where it is one too many. */
    Optional<Duration> askForCode(String client, EmailAddress address) {
        return take("ask|" + client, CODES_BY_CLIENT)
                .or(() ->
                        take("ask|" + client + "|" + address.value(), CODES_BY_CLIENT_AND_ADDRESS))
                .or(() -> take("to|" + address.value(), CODES_BY_ADDRESS));
    }

    /** Counts a try at a code of any kind; the time to wait where it is one too many. */
    Optional<Duration> tryCode(String client) {
        return take("try|" + client, TRIES_BY_CLIENT);
    }

    /**
     * Counts a mail that somebody asks for who may not be signed in, as {@link #askForCode} does;
     * the time to wait where it is one too many.
     *
     * @param client where the visitor comes from on the net
     */
    public Optional<Duration> askForMail(String client, EmailAddress address) {
        return askForCode(client, address);
    }

    /**
     * Counts something that a visitor begins without signing in; the time to wait where it is one
     * too many.
     *
     * @param client where the visitor comes from on the net
     */
    public Optional<Duration> beginUnknown(String client) {
        return take("begin|" + client, DRAFTS_BY_CLIENT);
    }

    /**
     * Counts a text that somebody writes to others; the time to wait where it is one too many.
     */
    public Optional<Duration> say(PersonId person) {
        return take("say|" + person.value(), TEXTS_BY_PERSON);
    }

    /**
     * Counts a search that a visitor makes without signing in; the time to wait where it is one too
     * many.
     *
     * @param client where the visitor comes from on the net
     */
    public Optional<Duration> search(String client) {
        return take("search|" + client, SEARCHES_BY_CLIENT);
    }

    /** Forgets all counts. */
    void clear() {
        buckets.invalidateAll();
    }

    private Optional<Duration> take(String key, int perWindow) {
        ConsumptionProbe probe =
                buckets.get(key, k -> bucket(perWindow)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perWindow) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perWindow).refillGreedy(perWindow, WINDOW))
                .build();
    }
}
