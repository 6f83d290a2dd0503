package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.PollQueries.Stand;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who stands for being sent somewhere. Only the person says so, for one item, and can take it back
 * until a poll is opened.
 */
@Service
public class Candidacies {

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final PollQueries queries;
    private final PollStore store;

    Candidacies(Conduct conduct, SessionQueries sessions, PollQueries queries, PollStore store) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.queries = queries;
        this.store = store;
    }

    /** Who stands on an item that the asker may know, in the order in which they said so. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PersonId> of(UUID item) {
        return seen(item).map(_ -> standing(item)).orElse(List.of());
    }

    private List<PersonId> standing(UUID item) {
        return queries.candidacies(item).values().stream()
                .filter(Stand::stands)
                .map(Stand::person)
                .toList();
    }

    private Optional<SessionItem> seen(UUID item) {
        return sessions.item(item).filter(found -> conduct.look(found.session()).isPresent());
    }

    /**
     * Stands, or does not any more: who sits in the body, on an item that is not over and on which
     * no poll was opened yet.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<PersonId>> stand(UUID item, boolean stands) {
        return sessions.item(item)
                .map(found -> conduct.<List<PersonId>>on(
                        found.session(), scene -> stand(scene, item, stands)))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    private SessionAnswer<List<PersonId>> stand(Scene scene, UUID key, boolean stands) {
        SessionItem item = sessions.item(key).orElseThrow();
        PersonId person = conduct.person();
        if (scene.seatOf(person).isEmpty() || !conduct.mayDecide(scene)) {
            return SessionAnswer.refused("sessions.problem.noSeat");
        }
        boolean isOpen = scene.session().state() == SessionState.PLANNED
                || scene.session().state() == SessionState.OPEN;
        if (!isOpen
                || item.kind() != SessionItem.Kind.FREE
                || (item.state() != State.WAITING && item.state() != State.CURRENT)) {
            return SessionAnswer.refused("sessions.problem.itemOver");
        }
        if (queries.ofItem(key).stream().anyMatch(poll -> poll.kind() == Poll.Kind.PEOPLE)) {
            return SessionAnswer.refused("sessions.poll.problem.ballotMade");
        }
        Stand last = queries.candidacies(key).get(person);
        boolean isSo = last != null && last.stands();
        if (isSo != stands) {
            int turn = last == null ? 1 : last.turn() + 1;
            if (!store.add(
                    scene.session().id(), new Stand(key, person, turn, stands, conduct.now()))) {
                return new SessionAnswer.Stale<>();
            }
        }
        return new SessionAnswer.Noted<>(standing(key));
    }
}
