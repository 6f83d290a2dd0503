package org.kiezfonds.app.concepts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who else has a part of a draft open. Each open editor is known in this program's memory and by a
 * row in the database, so that editors on other nodes are seen too; a row that is not renewed for a
 * minute counts no more. It warns and never locks: the versions of the texts do that.
 */
@Service
public class Editing {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

    private final EditingStore store;
    private final ConceptQueries concepts;
    private final Access access;
    private final Clock clock;
    private final Map<UUID, Watch> watches = new ConcurrentHashMap<>();

    Editing(EditingStore store, ConceptQueries concepts, Access access, Clock clock) {
        this.store = store;
        this.concepts = concepts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Somebody else who has a part open.
     *
     * @param name as the team knows it
     */
    public record Other(PersonId person, String name, UUID part) {}

    /** Takes the news of who else is there; called from another thread. */
    @FunctionalInterface
    public interface Listener {
        void othersAre(List<Other> others);
    }

    /** An open editor: says which part it shows, and leaves. */
    public interface Session {

        /** Shows another part: the key of a field, or of the version for its head. */
        void show(UUID part);

        /** Who else is there now. */
        List<Other> others();

        void leave();
    }

    /** Opens an editor. It has to leave in the end. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public Session enter(AreaId area, UUID version, UUID part, Listener listener) {
        UUID known = concepts.head(area, version).orElseThrow().id();
        UUID key = UUID.randomUUID();
        Watch watch = new Watch(key, known, access.requirePerson(), listener);
        watches.put(key, watch);
        watch.show(part);
        return watch;
    }

    /** Renews the rows of the editors open here, and tells each what is new to it. */
    @Scheduled(fixedDelay = 4_000)
    void look() {
        if (watches.isEmpty()) {
            return;
        }
        try {
            watches.values().forEach(Watch::renew);
            tellAll();
        } catch (RuntimeException e) {
            // The next look tries again; an editor without the warning still saves safely.
            LOG.warn("Cannot see who else is editing", e);
        }
    }

    /** Forgets what no editor renewed for long. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void forget() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    @EventListener
    void forget(PersonErased erased) {
        store.forget(erased.person());
    }

    /** Tells the editors open here what is new to them. */
    void tellAll() {
        Map<UUID, List<Other>> byVersion = new HashMap<>();
        for (Watch watch : watches.values()) {
            watch.tell(byVersion.computeIfAbsent(watch.version, this::present));
        }
    }

    private List<Other> present(UUID version) {
        return store.present(version, clock.instant().minus(LIFETIME));
    }

    /** One editor in one tab. */
    private final class Watch implements Session {

        private final UUID key;
        private final UUID version;
        private final PersonId person;
        private final Listener listener;
        private final AtomicReference<@Nullable UUID> part = new AtomicReference<>();
        private final AtomicReference<List<Other>> told = new AtomicReference<>(List.of());

        Watch(UUID key, UUID version, PersonId person, Listener listener) {
            this.key = key;
            this.version = version;
            this.person = person;
            this.listener = listener;
        }

        @Override
        public void show(UUID shown) {
            UUID before = part.getAndSet(shown);
            if (before != null && !before.equals(shown)) {
                store.forget(version, before, person);
            }
            renew();
            tellAll();
        }

        @Override
        public List<Other> others() {
            return present(version).stream()
                    .filter(other -> !other.person().equals(person))
                    .toList();
        }

        @Override
        public void leave() {
            watches.remove(key);
            UUID shown = part.get();
            if (shown != null) {
                store.forget(version, shown, person);
            }
            tellAll();
        }

        void renew() {
            Instant now = clock.instant();
            store.renew(version, Objects.requireNonNull(part.get()), person, now);
        }

        void tell(List<Other> present) {
            List<Other> others = present.stream()
                    .filter(other -> !other.person().equals(person))
                    .toList();
            if (!others.equals(told.getAndSet(others))) {
                listener.othersAre(others);
            }
        }
    }
}
