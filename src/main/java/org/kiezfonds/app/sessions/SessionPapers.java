package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionPaperQueries.Row;
import org.kiezfonds.app.sessions.SessionPaperQueries.State;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionPapersGiven;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionPapersWithdrawn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Papers of a session: who prepares it gives them and takes them back; who sits in it reads them,
 * but for those who have a conflict of interest in what they are about.
 */
@Service
public class SessionPapers {

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionQueries sessions;
    private final SessionPaperQueries queries;
    private final PlanStore store;
    private final SessionStore sessionStore;
    private final OwnedFiles files;

    SessionPapers(
            Conduct conduct,
            Scenes scenes,
            SessionQueries sessions,
            SessionPaperQueries queries,
            PlanStore store,
            SessionStore sessionStore,
            OwnedFiles files) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.sessions = sessions;
        this.queries = queries;
        this.store = store;
        this.sessionStore = sessionStore;
        this.files = files;
    }

    /** The papers of a session that the asker may read, in the order in which they were given. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<SessionPaper> of(UUID session) {
        return conduct.look(session).isEmpty()
                ? List.of()
                : queries.given(session).stream()
                        .filter(row -> isOpenTo(row, conduct.person()))
                        .map(row -> new SessionPaper(
                                row.id(),
                                row.session(),
                                row.item(),
                                Objects.requireNonNull(row.givenAt()),
                                Objects.requireNonNull(row.entry()),
                                files.attached(SessionPaper.owner(row.id()))))
                        .toList();
    }

    private boolean isOpenTo(Row papers, PersonId person) {
        return item(papers)
                .map(scenes::barred)
                .filter(each -> each.contains(person))
                .isEmpty();
    }

    private Optional<SessionItem> item(Row papers) {
        return Optional.ofNullable(papers.item()).flatMap(sessions::item);
    }

    /**
     * Begins papers: from now on files can be uploaded for them, which nobody else sees.
     *
     * @param key made by the page (UUIDv7)
     * @param item of the agenda; null where they are for the whole session
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<UUID> begin(UUID session, UUID key, @Nullable UUID item) {
        return prepared(session, scene -> {
            boolean isThere = item == null
                    || sessions.item(item)
                            .filter(found -> found.session().equals(session))
                            .filter(found -> !scenes.barred(found).contains(conduct.person()))
                            .isPresent();
            return isThere && store.begin(key, session, item, conduct.person(), conduct.now())
                    ? new SessionAnswer.Noted<>(key)
                    : new SessionAnswer.NotFound<>();
        });
    }

    /** Gives what was uploaded to all. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<UUID> give(UUID papers) {
        return on(papers, State.BEGUN, (scene, row) -> {
            if (!row.begunBy().equals(conduct.person())) {
                return new SessionAnswer.NotFound<>();
            }
            FileOwner owner = SessionPaper.owner(papers);
            List<StoredFile> given = files.attach(
                    owner, files.of(owner).stream().map(StoredFile::id).toList());
            if (given.isEmpty()) {
                return SessionAnswer.refused("sessions.plan.problem.noFile");
            }
            UUID entry = conduct.written(
                    row.session(),
                    Kind.PAPERS_GIVEN,
                    papers,
                    "",
                    actor -> new SessionPapersGiven(
                            scene.session().area(),
                            idea(row),
                            row.session(),
                            row.item(),
                            papers,
                            given.stream()
                                    .map(file -> new Digest(file.digest()))
                                    .toList(),
                            actor));
            store.give(papers, entry, conduct.now());
            sessionStore.touch(row.session());
            return new SessionAnswer.Done<>(papers, entry);
        });
    }

    private @Nullable UUID idea(Row papers) {
        return item(papers).map(Motions::idea).orElse(null);
    }

    /** Takes papers back; their files are deleted, that they were there stays. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<UUID> withdraw(UUID papers, String reason) {
        return on(
                papers,
                State.GIVEN,
                (scene, row) -> conduct.because(reason, why -> {
                    files.removeAll(SessionPaper.owner(papers), conduct.person());
                    store.withdraw(papers);
                    sessionStore.touch(row.session());
                    UUID entry = conduct.written(
                            row.session(),
                            Kind.PAPERS_WITHDRAWN,
                            papers,
                            why,
                            actor -> new SessionPapersWithdrawn(
                                    scene.session().area(),
                                    idea(row),
                                    row.session(),
                                    papers,
                                    Conduct.open(why),
                                    actor));
                    return new SessionAnswer.Done<>(papers, entry);
                }));
    }

    private SessionAnswer<UUID> on(UUID papers, State wanted, Step step) {
        return queries.find(papers)
                .map(seen -> prepared(seen.session(), scene -> {
                    Row row = queries.lock(papers).orElseThrow();
                    if (!isOpenTo(row, conduct.person())) {
                        return new SessionAnswer.NotFound<>();
                    }
                    return row.state() == wanted
                            ? step.of(scene, row)
                            : new SessionAnswer.Stale<>();
                }))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    private SessionAnswer<UUID> prepared(UUID session, Function<Scene, SessionAnswer<UUID>> act) {
        return conduct.on(session, scene -> {
            if (!conduct.prepares(scene)) {
                return SessionAnswer.refused("sessions.problem.notPreparing");
            }
            return takesPapers(scene.session())
                    ? act.apply(scene)
                    : SessionAnswer.refused("sessions.problem.over");
        });
    }

    static boolean takesPapers(BodySession session) {
        return session.state() == SessionState.PLANNED || session.state() == SessionState.OPEN;
    }

    /** What is done with papers that are there. */
    private interface Step {
        SessionAnswer<UUID> of(Scene scene, Row papers);
    }
}
