package org.kiezfonds.app.areas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.AreaMapQueries.Stored;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.AreaMapChanged;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The maps of areas. An area need not have one; each version of one stays. */
@Service
public class AreaMaps {

    private static final int MOST_IN_MEMORY = 50;

    private final AreaMapQueries queries;
    private final AreaMapStore store;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    /** A version of a map never changes, so it is read once. */
    private final Cache<AreaId, Drawn> memory =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    AreaMaps(
            AreaMapQueries queries,
            AreaMapStore store,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    private record Drawn(int version, AreaMap map) {}

    /**
     * The text of a map.
     *
     * @param json GeoJSON in the one spelling
     * @param digest SHA-256 of it, in hex
     */
    public record MapText(int version, String json, String digest) {}

    /** The map of an area; empty where it has none. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<AreaMap> of(AreaId area) {
        int version = queries.version(area);
        if (version == 0) {
            return Optional.empty();
        }
        Drawn known = memory.getIfPresent(area);
        if (known != null && known.version() == version) {
            return Optional.of(known.map());
        }
        return textOf(area).map(text -> {
            AreaMap map = map(text.json());
            memory.put(area, new Drawn(text.version(), map));
            return map;
        });
    }

    /** The map of an area as GeoJSON; empty where it has none. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<MapText> textOf(AreaId area) {
        return queries.last(area)
                .flatMap(stored -> stored.content() == null || stored.digest() == null
                        ? Optional.empty()
                        : Optional.of(
                                new MapText(stored.version(), stored.content(), stored.digest())));
    }

    /** Rises with each change of an area's map; 0 where there never was one. Open to everybody. */
    @PreAuthorize("permitAll()")
    public int versionOf(AreaId area) {
        return queries.version(area);
    }

    /**
     * Takes a file as the map of an area.
     *
     * @param version of the map that the form showed, 0 for none
     * @param file of any size and content
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public MapOutcome change(AreaId area, int version, byte[] file) {
        GeoJsonReading.Result read = GeoJsonReading.read(file);
        AreaMap map = read.map();
        return map == null
                ? new MapOutcome.Invalid(read.problems())
                : write(area, version, GeoJsonText.write(map), map);
    }

    /** Takes the map of an area away; its versions stay in the database, and none is shown. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public MapOutcome remove(AreaId area, int version) {
        return write(area, version, null, null);
    }

    private MapOutcome write(
            AreaId area, int version, @Nullable String json, @Nullable AreaMap map) {
        Optional<Stored> last = queries.last(area);
        if (last.map(Stored::version).orElse(0) != version) {
            return new MapOutcome.Stale();
        }
        Digest digest = json == null ? null : Digest.of(json.getBytes(StandardCharsets.UTF_8));
        String before = last.map(Stored::digest).orElse(null);
        if (digest == null ? before == null : digest.hex().equals(before)) {
            return new MapOutcome.Same();
        }
        UUID entry = Ids.next();
        boolean isFirst = store.add(
                area, version + 1, json, digest, access.requirePerson(), entry, clock.instant());
        if (!isFirst) {
            return new MapOutcome.Stale();
        }
        log.append(
                entry,
                new AreaMapChanged(
                        area,
                        version + 1,
                        digest,
                        map == null ? 0 : map.streets().size(),
                        map == null ? 0 : map.spots().size(),
                        Disclosed.who(access.requirePerson())));
        return new MapOutcome.Changed(version + 1, entry);
    }

    private static AreaMap map(String json) {
        AreaMap map = GeoJsonReading.read(json).map();
        if (map == null) {
            throw new IllegalStateException("a stored map that cannot be read");
        }
        return map;
    }
}
