package org.kiezfonds.app.sessions;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.MinutesComposing.Composed;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesFile;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.MinutesApproved;
import org.kiezfonds.app.transparency.entries.SessionEntry.MinutesFinished;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The minutes of sessions and circular votes. They write themselves from what was done; who leads,
 * who writes the minutes, and the area team add words, and finish them when the session is over.
 * Those who sit there read them, without what is not for them.
 */
@Service
public class Minutes {

    private static final int SALT_BYTES = 16;

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionQueries sessions;
    private final MinutesReading reading;
    private final MinutesQueries queries;
    private final MinutesStore store;
    private final MinutesNames names;
    private final TransparencyLog log;
    private final SecureRandom random = new SecureRandom();

    Minutes(
            Conduct conduct,
            Scenes scenes,
            SessionQueries sessions,
            MinutesReading reading,
            MinutesQueries queries,
            MinutesStore store,
            MinutesNames names,
            TransparencyLog log) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.sessions = sessions;
        this.reading = reading;
        this.queries = queries;
        this.store = store;
        this.names = names;
        this.log = log;
    }

    /** The minutes as they are now; none before the session is opened. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<MinutesSheet> look(UUID session) {
        return conduct.look(session).filter(Minutes::hasBegun).map(this::sheet);
    }

    private static boolean hasBegun(Scene scene) {
        return scene.session().state() == SessionState.OPEN
                || scene.session().state() == SessionState.CLOSED;
    }

    private MinutesSheet sheet(Scene scene) {
        UUID session = scene.session().id();
        MinutesState state = MinutesState.of(queries.acts(session));
        List<MinutesVersion> versions = queries.versions(session);
        Composed composed = compose(scene, versions);
        Set<UUID> kept = keptFrom(scene);
        boolean mayWrite = conduct.prepares(scene) && state.isWritten();
        return new MinutesSheet(
                scene.session(),
                state,
                composed.document().withPublic(kept),
                names.forMembers(composed.document(), composed.persons()),
                names.inPublic(composed.document(), composed.persons()),
                MinutesFile.of(composed.document()).digest(),
                mayWrite ? named(composed) : List.of(),
                mayWrite ? typed(session, kept) : List.of(),
                versions,
                isNew(composed.document(), versions),
                mayWrite,
                queries.itemsAbout(session).stream()
                        .flatMap(item -> sessions.item(item).stream())
                        .filter(item -> item.state() != SessionItem.State.DROPPED)
                        .map(SessionItem::session)
                        .toList());
    }

    /** What the scribe typed so far; nothing where the asker does not write. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<MinutesPassage> typed(UUID session) {
        return conduct.look(session)
                .filter(conduct::prepares)
                .map(scene -> typed(session, keptFrom(scene)))
                .orElse(List.of());
    }

    private List<MinutesPassage> typed(UUID session, Set<UUID> kept) {
        return queries.passages(session).stream()
                .filter(passage -> isFor(passage.place(), kept))
                .toList();
    }

    private Composed compose(Scene scene, List<MinutesVersion> versions) {
        return MinutesComposing.of(reading.of(scene.session()), versions.size() + 1);
    }

    /** The items of which the person behind the request may know no more than everybody. */
    private Set<UUID> keptFrom(Scene scene) {
        PersonId person = conduct.person();
        return conduct.isTeam(scene)
                ? Set.of()
                : sessions.items(scene.session().id()).stream()
                        .filter(item -> scenes.barred(item).contains(person))
                        .map(SessionItem::id)
                        .collect(Collectors.toSet());
    }

    private static boolean isFor(Place place, Set<UUID> kept) {
        return kept.stream().map(Place::at).noneMatch(place::equals);
    }

    /** Names in what everybody would read, of people who did not agree to that. */
    private List<String> named(Composed composed) {
        String open = MinutesFile.of(composed.document().inPublic()).content();
        return names.withheld(composed.persons()).stream()
                .filter(open::contains)
                .sorted()
                .toList();
    }

    private boolean isNew(MinutesDocument draft, List<MinutesVersion> versions) {
        return versions.isEmpty()
                || !queries.wholeFile(draft.session(), versions.getLast().number())
                        .map(MinutesFile::read)
                        .orElseThrow()
                        .saysTheSameAs(draft);
    }

    /**
     * Keeps what is typed at a place, over the version that was seen.
     *
     * @return stale where somebody else typed there meanwhile: what they left is in {@link #look}
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<MinutesPassage> save(UUID session, MinutesPassage typed) {
        Optional<Scene> found = conduct.look(session);
        if (found.isEmpty() || !isPlace(session, typed.place())) {
            return new SessionAnswer.NotFound<>();
        }
        Scene scene = found.get();
        if (!conduct.prepares(scene)) {
            return SessionAnswer.refused("sessions.problem.notPreparing");
        }
        if (!isFor(typed.place(), keptFrom(scene))) {
            return SessionAnswer.refused("sessions.minutes.problem.barred");
        }
        if (!hasBegun(scene)) {
            return SessionAnswer.refused("sessions.minutes.problem.notBegun");
        }
        if (!MinutesState.of(queries.acts(session)).isWritten()) {
            return SessionAnswer.refused("sessions.minutes.problem.approved");
        }
        String words = TypedText.lines(typed.words());
        int length = TypedText.length(words);
        if (length > MinutesPassage.LONGEST) {
            return SessionAnswer.refused(
                    "sessions.problem.tooLong", MinutesPassage.LONGEST, length);
        }
        MinutesPassage clean =
                new MinutesPassage(typed.place(), typed.isInternal(), words, typed.version());
        return store.save(session, clean, conduct.person(), conduct.now())
                ? new SessionAnswer.Noted<>(new MinutesPassage(
                        typed.place(), typed.isInternal(), words, typed.version() + 1))
                : new SessionAnswer.Stale<>();
    }

    private boolean isPlace(UUID session, Place place) {
        return place.equals(Place.BEGIN)
                || place.equals(Place.END)
                || sessions.items(session).stream()
                        .map(item -> Place.at(item.id()))
                        .anyMatch(place::equals);
    }

    /**
     * Finishes a version: it stands fast from now on, and everybody can read its public part. Where
     * the body approved the version before with changes, this one is approved with it.
     *
     * @param seen of the draft that was looked at: nothing else is finished
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<MinutesVersion> finish(UUID session, Digest seen) {
        return conduct.on(session, scene -> {
            if (!conduct.prepares(scene)) {
                return SessionAnswer.refused("sessions.problem.notPreparing");
            }
            if (scene.session().state() != SessionState.CLOSED) {
                return SessionAnswer.refused("sessions.minutes.problem.notOver");
            }
            MinutesState state = MinutesState.of(queries.acts(session));
            if (!state.isWritten()) {
                return SessionAnswer.refused("sessions.minutes.problem.approved");
            }
            List<MinutesVersion> versions = queries.versions(session);
            Composed composed = compose(scene, versions);
            if (!isNew(composed.document(), versions)) {
                return SessionAnswer.refused("sessions.minutes.problem.nothingNew");
            }
            return MinutesFile.of(composed.document()).digest().equals(seen)
                    ? finish(scene, state, composed)
                    : new SessionAnswer.Stale<>();
        });
    }

    private SessionAnswer<MinutesVersion> finish(
            Scene scene, MinutesState state, Composed composed) {
        BodySession session = scene.session();
        int number = composed.document().number();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        MinutesFile whole =
                MinutesFile.of(composed.document().salted(HexFormat.of().formatHex(salt)));
        MinutesFile open = MinutesFile.of(composed.document().inPublic());
        store.add(session.id(), number, whole, open);
        store.add(session.id(), number, composed.persons());
        UUID entry = Ids.next();
        PersonId person = conduct.person();
        log.append(
                entry,
                new MinutesFinished(
                        session.area(),
                        session.id(),
                        number,
                        whole.digest(),
                        open.digest(),
                        Disclosed.who(person)));
        store.add(
                new MinutesAct(
                        entry, session.id(), number, MinutesAct.Kind.FINISHED, null, conduct.now()),
                person);
        if (state instanceof MinutesState.ChangesDue due) {
            UUID approval = Ids.next();
            log.append(
                    approval,
                    new MinutesApproved(
                            session.area(),
                            session.id(),
                            number,
                            due.vote(),
                            false,
                            open.digest()));
            store.add(
                    new MinutesAct(
                            approval,
                            session.id(),
                            number,
                            MinutesAct.Kind.APPROVED,
                            due.vote(),
                            conduct.now()),
                    null);
        }
        return new SessionAnswer.Done<>(queries.versions(session.id()).getLast(), entry);
    }

    /** A finished version for those who sit there and the area team. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<MinutesRead> version(UUID session, int number) {
        return conduct.look(session).flatMap(scene -> {
            List<MinutesVersion> versions = queries.versions(session);
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .map(version -> read(scene, version, versions));
        });
    }

    private MinutesRead read(Scene scene, MinutesVersion version, List<MinutesVersion> versions) {
        UUID session = version.session();
        MinutesDocument document = queries.wholeFile(session, version.number())
                .map(MinutesFile::read)
                .orElseThrow();
        return new MinutesRead(
                scene.session().area(),
                document.withPublic(keptFrom(scene)),
                names.forMembers(document, queries.persons(session, version.number())),
                version,
                MinutesState.of(queries.acts(session)),
                versions);
    }
}
