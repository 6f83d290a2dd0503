package org.kiezfonds.app.sessions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.springframework.stereotype.Component;

/** What the acts of running a session have in common, within their transaction. */
@Component
class Running {

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final StageQueries queries;
    private final RoomNews news;

    Running(Conduct conduct, SessionQueries sessions, StageQueries queries, RoomNews news) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.queries = queries;
        this.news = news;
    }

    /**
     * A session that is open, as it is run.
     *
     * @param item that is being talked about; null where none is
     */
    record Moment(Scene scene, @Nullable SessionItem item, Stage stage) {

        UUID session() {
            return scene.session().id();
        }

        @Nullable UUID itemId() {
            return item == null ? null : item.id();
        }
    }

    /** What is done at a moment; empty where it was done, else why not. */
    interface Step {
        Optional<SessionAnswer<Stage>> of(Moment now);
    }

    /** How a session is run; nothing is listed, timed or paused in one that is not open. */
    Stage look(BodySession session) {
        return session.state() == SessionState.OPEN
                ? queries.of(
                        session.id(), current(session.id()).map(SessionItem::id).orElse(null))
                : queries.atRest(session.id());
    }

    private Optional<SessionItem> current(UUID session) {
        return sessions.items(session).stream()
                .filter(item -> item.state() == State.CURRENT)
                .findFirst();
    }

    /** An act of somebody in the session, while nobody else can do anything. */
    SessionAnswer<Stage> within(UUID session, Step step) {
        return conduct.on(session, scene -> {
            if (scene.session().state() != SessionState.OPEN || scene.session().isCircular()) {
                return SessionAnswer.refused("sessions.problem.notOpen");
            }
            Optional<SessionAnswer<Stage>> answer = step.of(moment(scene));
            if (answer.isEmpty() || answer.get() instanceof SessionAnswer.Done) {
                news.happened(session);
            }
            return answer.orElseGet(() -> new SessionAnswer.Noted<>(look(scene.session())));
        });
    }

    /** An act of who prepares the session. */
    SessionAnswer<Stage> by(UUID session, Step step) {
        return within(
                session,
                now -> conduct.prepares(now.scene())
                        ? step.of(now)
                        : refused("sessions.problem.notPreparing"));
    }

    /** The same, where it is run as the page showed it. */
    SessionAnswer<Stage> by(UUID session, int version, Step step) {
        return by(
                session,
                now -> now.stage().version() == version
                        ? step.of(now)
                        : Optional.of(new SessionAnswer.Stale<>()));
    }

    static Optional<SessionAnswer<Stage>> refused(String textKey, Object... arguments) {
        return Optional.of(SessionAnswer.refused(textKey, arguments));
    }

    private Moment moment(Scene scene) {
        SessionItem item = current(scene.session().id()).orElse(null);
        return new Moment(
                scene, item, queries.of(scene.session().id(), item == null ? null : item.id()));
    }
}
