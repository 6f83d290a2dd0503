package org.kiezfonds.app.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.SessionEntry.PollSeated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Those whom a body chose to send get their seats in another body, the steering round say. */
@Service
public class Delegates {

    private final Conduct conduct;
    private final PollQueries queries;
    private final PollStore store;
    private final PollWriting writing;
    private final HeldSeats held;
    private final Mandates mandates;

    Delegates(
            Conduct conduct,
            PollQueries queries,
            PollStore store,
            PollWriting writing,
            HeldSeats held,
            Mandates mandates) {
        this.conduct = conduct;
        this.queries = queries;
        this.store = store;
        this.writing = writing;
        this.held = held;
        this.mandates = mandates;
    }

    /** The seats that those chosen in a poll got so far, by option; for who may look into it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<UUID, UUID> of(UUID poll) {
        return queries.find(poll)
                .filter(found -> conduct.look(found.session()).isPresent())
                .map(found -> queries.seats(poll))
                .orElse(Map.of());
    }

    /**
     * Gives somebody who has a place in a poll that stands a seat in another body of the area. Each
     * once. The area team does it.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Mandate> seat(
            UUID poll,
            UUID option,
            @Nullable BodyId body,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        return queries.find(poll)
                .map(found -> conduct.<Mandate>on(
                        found.session(),
                        scene -> conduct.isTeam(scene)
                                ? seat(scene, poll, option, body, startsOn, endsOn)
                                : new SessionAnswer.NotFound<>()))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    private SessionAnswer<Mandate> seat(
            Scene scene,
            UUID key,
            UUID option,
            @Nullable BodyId body,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        Poll poll = queries.lock(key).orElseThrow();
        Optional<PersonId> person = poll.option(option).map(PollOption::person);
        boolean isRepeated =
                queries.ofItem(poll.item()).stream().anyMatch(each -> key.equals(each.repeats()));
        if (person.isEmpty() || !poll.stands() || isRepeated || !poll.taken().contains(option)) {
            return SessionAnswer.refused("sessions.poll.problem.notChosen");
        }
        if (queries.seats(key).containsKey(option)) {
            return SessionAnswer.refused("sessions.poll.problem.seated");
        }
        if (body == null || body.equals(scene.session().body())) {
            return SessionAnswer.refused("sessions.poll.problem.noBody");
        }
        Optional<Mandate> from = held.of(person.get()).stream()
                .filter(mandate -> mandate.body().equals(scene.session().body()))
                .reduce((_, last) -> last);
        if (from.isEmpty()) {
            return SessionAnswer.refused("sessions.poll.problem.notChosen");
        }
        return switch (mandates.seatElected(
                scene.session().area(), body, from.get(), startsOn, endsOn)) {
            case BodyAnswer.Done<Mandate>(Mandate mandate, UUID _) ->
                written(scene, poll, option, mandate);
            case BodyAnswer.Invalid<Mandate>(List<BodyProblem> problems) ->
                new SessionAnswer.Refused<>(
                        problems.getFirst().textKey(), problems.getFirst().arguments());
            case BodyAnswer.Stale<Mandate> _ -> new SessionAnswer.Stale<>();
            case BodyAnswer.NotFound<Mandate> _ -> new SessionAnswer.NotFound<>();
        };
    }

    private SessionAnswer<Mandate> written(Scene scene, Poll poll, UUID option, Mandate mandate) {
        if (!store.seat(option, mandate.id())) {
            throw new IllegalStateException("seated twice under a lock: " + option);
        }
        UUID entry = writing.written(
                poll,
                PollAct.Kind.SEATED,
                "",
                actor -> new PollSeated(
                        scene.session().area(),
                        poll.session(),
                        poll.id(),
                        option,
                        mandate.body().value(),
                        mandate.id(),
                        actor));
        return new SessionAnswer.Done<>(mandate, entry);
    }
}
