package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesFile;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The public part of minutes that were finished. */
@Service
public class PublicMinutes {

    private final SessionQueries sessions;
    private final MinutesQueries queries;
    private final MinutesNames names;
    private final Bodies bodies;

    PublicMinutes(
            SessionQueries sessions, MinutesQueries queries, MinutesNames names, Bodies bodies) {
        this.sessions = sessions;
        this.queries = queries;
        this.names = names;
        this.bodies = bodies;
    }

    /**
     * Minutes in a list.
     *
     * @param body its name; empty where it was dissolved
     * @param number of the last version
     */
    public record Listed(
            UUID session,
            String body,
            boolean isCircular,
            Instant startsAt,
            int number,
            MinutesState state) {}

    /** All minutes of an area of which a version was finished, the latest session first. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Listed> of(AreaId area) {
        Map<UUID, List<MinutesVersion>> versions = queries.versions(area).stream()
                .collect(Collectors.groupingBy(MinutesVersion::session));
        Map<UUID, List<MinutesAct>> acts =
                queries.acts(area).stream().collect(Collectors.groupingBy(MinutesAct::session));
        Map<BodyId, String> named = new HashMap<>();
        bodies.namesOf(area).forEach(body -> named.put(body.id(), body.name()));
        return sessions.of(area).stream()
                .flatMap(session -> Stream.ofNullable(versions.get(session.id()))
                        .map(own -> new Listed(
                                session.id(),
                                named.getOrDefault(session.body(), ""),
                                session.isCircular(),
                                session.startsAt(),
                                own.getLast().number(),
                                MinutesState.of(acts.getOrDefault(session.id(), List.of())))))
                .toList();
    }

    /**
     * A version of the minutes of a session.
     *
     * @param number null for the last one
     */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<MinutesRead> find(AreaId area, UUID session, @Nullable Integer number) {
        List<MinutesVersion> versions = sessions.find(session)
                .filter(found -> found.area().equals(area))
                .map(found -> queries.versions(found.id()))
                .orElse(List.of());
        return versions.stream()
                .filter(version -> number == null || version.number() == number)
                .reduce((_, last) -> last)
                .map(version -> read(area, version, versions));
    }

    private MinutesRead read(AreaId area, MinutesVersion version, List<MinutesVersion> versions) {
        UUID session = version.session();
        MinutesDocument document = queries.publicFile(session, version.number())
                .map(MinutesFile::read)
                .orElseThrow();
        return new MinutesRead(
                area,
                document,
                names.inPublic(document, queries.persons(session, version.number())),
                version,
                MinutesState.of(queries.acts(session)),
                versions);
    }

    /** The public document of a version as canonical JSON: the bytes whose digest is in the log. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<String> file(AreaId area, UUID session, int number) {
        return sessions.find(session)
                .filter(found -> found.area().equals(area))
                .flatMap(found -> queries.publicFile(session, number));
    }
}
