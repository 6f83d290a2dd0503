package org.kiezfonds.app.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes what an objection ended without a decision to a session of the same circle: to the next one
 * that is planned, or, where none is, to the first one that is planned afterwards. Minutes and advice
 * on a concept have ways of their own onto an agenda.
 */
@Component
class Objections {

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final SessionStore store;
    private final AgendaWriting agenda;
    private final Ideas ideas;

    Objections(
            Conduct conduct,
            SessionQueries sessions,
            VoteQueries votes,
            SessionStore store,
            AgendaWriting agenda,
            Ideas ideas) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.votes = votes;
        this.store = store;
        this.agenda = agenda;
        this.ideas = ideas;
    }

    /** After an objection: onto the agenda of the next session, if one is planned. */
    void bring(BodySession circular) {
        sessions.of(circular.area()).stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .filter(session -> isSameCircle(session, circular))
                .filter(session -> session.startsAt().isAfter(conduct.now()))
                .min(Comparator.comparing(BodySession::startsAt))
                .flatMap(next -> sessions.lock(next.id()))
                .ifPresent(next -> add(next, List.of(matter(circular))));
    }

    /** Of a session that was just planned: what waits for it. */
    void gather(BodySession session) {
        add(
                session,
                sessions.of(session.area()).stream()
                        .filter(BodySession::isCircular)
                        .filter(circular -> isSameCircle(session, circular))
                        .filter(this::isObjected)
                        .sorted(Comparator.comparing(BodySession::startsAt))
                        .map(this::matter)
                        .filter(matter -> !wasOnAgenda(session, matter))
                        .toList());
    }

    private static boolean isSameCircle(BodySession one, BodySession other) {
        return one.isCircular() != other.isCircular()
                && one.body().equals(other.body())
                && Objects.equals(one.round(), other.round());
    }

    private boolean isObjected(BodySession circular) {
        return votes.ofSession(circular.id()).stream()
                .map(Vote::result)
                .filter(Objects::nonNull)
                .anyMatch(result -> result.outcome() == Vote.Outcome.TO_SESSION);
    }

    private SessionItem matter(BodySession circular) {
        return sessions.items(circular.id()).getFirst();
    }

    /** Whether a session after the objection had it, or has it, on its agenda. */
    private boolean wasOnAgenda(BodySession planned, SessionItem matter) {
        BodySession circular = sessions.find(matter.session()).orElseThrow();
        return sessions.of(planned.area()).stream()
                .filter(session -> isSameCircle(session, circular))
                .filter(session -> session.state() != SessionState.CALLED_OFF)
                .filter(session -> session.startsAt().isAfter(circular.startsAt()))
                .flatMap(session -> agenda.standing(session.id()).stream())
                .anyMatch(item -> isSame(item, matter));
    }

    private static boolean isSame(SessionItem one, SessionItem other) {
        return one.kind() == other.kind()
                && Objects.equals(one.idea(), other.idea())
                && one.title().equals(other.title());
    }

    private void add(BodySession session, List<SessionItem> matters) {
        List<SessionItem> open = matters.stream().filter(this::isUndecided).toList();
        open.forEach(matter -> add(session, matter));
        if (!open.isEmpty()) {
            agenda.written(session, AgendaWriting.BY_HAND, null);
        }
    }

    private boolean isUndecided(SessionItem matter) {
        return switch (matter.kind()) {
            case IDEA ->
                Optional.ofNullable(matter.idea())
                        .flatMap(ideas::byId)
                        .filter(idea -> idea.state() == IdeaState.ADMITTED)
                        .isPresent();
            case FREE -> true;
            case ADVICE, MINUTES -> false;
        };
    }

    private void add(BodySession session, SessionItem matter) {
        List<SessionItem> all = sessions.items(session.id());
        Optional<SessionItem> there =
                all.stream().filter(item -> isSame(item, matter)).findFirst();
        if (there.isEmpty()) {
            store.add(new SessionItem(
                    Ids.next(),
                    session.id(),
                    all.size() + 1,
                    matter.kind(),
                    matter.idea(),
                    matter.title(),
                    State.WAITING,
                    0));
        } else if (there.get().state() == State.DROPPED) {
            store.step(there.get().id(), State.WAITING);
        }
    }
}
