package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * From a result to seats: those elected or drawn take theirs, and where one declines or leaves, the
 * next in the order moves up. Nobody is passed over without a recorded reason.
 */
@Service
public class Successions {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final SelectionQueries selections;
    private final SelectionStore store;
    private final Seating seating;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Successions(
            BodyQueries bodies,
            MandateQueries mandates,
            SelectionQueries selections,
            SelectionStore store,
            Seating seating,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.selections = selections;
        this.store = store;
        this.seating = seating;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A result from which seats are filled.
     *
     * @param drawn whether by lot
     * @param free seats that can be filled from it now
     * @param turn those whose turn it is, at most as many as seats are free
     * @param after those who wait behind them, in order
     */
    public record Line(
            boolean drawn,
            int number,
            SeatGroup group,
            int seats,
            LocalDate startsOn,
            LocalDate endsOn,
            int free,
            List<Candidate> turn,
            List<Candidate> after) {

        public Line {
            turn = List.copyOf(turn);
            after = List.copyOf(after);
        }
    }

    /** The results of a body whose term is not over, the latest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Line> lines(AreaId area, BodyId id) {
        return bodies.byId(id)
                .filter(body -> body.area().equals(area) && body.isActive())
                .map(this::lines)
                .orElse(List.of());
    }

    List<Line> lines(Body body) {
        List<Mandate> there = mandates.of(body.id());
        Stream<Line> elected = selections.elections(body.id()).stream()
                .map(election -> line(
                        body,
                        there,
                        false,
                        election.number(),
                        election.group(),
                        election.seats(),
                        election.startsOn(),
                        election.endsOn(),
                        election.candidates()));
        Stream<Line> drawn = selections.draws(body.id()).stream()
                .filter(draw -> draw.state() instanceof Draw.State.Drawn)
                .map(draw -> line(
                        body,
                        there,
                        true,
                        draw.number(),
                        draw.group(),
                        draw.seats(),
                        draw.startsOn(),
                        draw.endsOn(),
                        draw.candidates()));
        return Stream.concat(elected, drawn)
                .filter(line -> !line.endsOn().isBefore(today()))
                .toList();
    }

    private Line line(
            Body body,
            List<Mandate> there,
            boolean drawn,
            int number,
            SeatGroup group,
            int seats,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Candidate> candidates) {
        LocalDate day = startsOn.isAfter(today()) ? startsOn : today();
        List<UUID> keys = candidates.stream().map(Candidate::id).toList();
        long seated = there.stream()
                .filter(mandate -> keys.contains(mandate.candidate()) && !mandate.isOver(day))
                .count();
        SeatPlan plan = Seating.plan(there);
        long free = Math.min(
                seats - seated,
                Math.min(
                        body.seats().of(group) - plan.most(group, day),
                        body.maxSize() - plan.most(day)));
        List<Candidate> waiting = candidates.stream()
                .filter(candidate -> candidate.state() == CandidateState.WAITING)
                .toList();
        int turn = (int) Math.clamp(free, 0L, (long) waiting.size());
        return new Line(
                drawn,
                number,
                group,
                seats,
                startsOn,
                endsOn,
                (int) Math.max(0, free),
                waiting.subList(0, turn),
                waiting.subList(turn, waiting.size()));
    }

    /**
     * Gives the seat to somebody whose turn it is.
     *
     * @param version of the candidate that the asker saw
     * @param email where the list has none yet
     * @param startsOn the first day; null for today, or the first day of the term
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Mandate> seat(
            AreaId area,
            BodyId id,
            UUID candidate,
            int version,
            String email,
            @Nullable LocalDate startsOn) {
        Optional<Turn> found = turn(area, id, candidate);
        if (found.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Turn turn = found.get();
        Candidate person = turn.candidate();
        if (person.version() != version) {
            return new BodyAnswer.Stale<>();
        }
        if (!turn.line().turn().contains(person)) {
            return tooEarly(turn);
        }
        Typed typed = new Typed();
        Optional<EmailAddress> address =
                typed.email(Field.EMAIL, 0, email.isBlank() ? person.email() : email, true);
        LocalDate first = turn.line().startsOn();
        LocalDate from =
                Objects.requireNonNullElse(startsOn, first.isAfter(today()) ? first : today());
        if (from.isBefore(first) || from.isAfter(turn.line().endsOn())) {
            typed.add(
                    Field.STARTS_ON,
                    "bodies.problem.outsideTerm",
                    first,
                    turn.line().endsOn());
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        BodyAnswer<Mandate> answer = seating.begin(
                turn.body(),
                new Seating.Wanted(
                        turn.line().group(),
                        address.orElseThrow(),
                        null,
                        from,
                        turn.line().endsOn(),
                        turn.way(),
                        person.id()));
        if (answer instanceof BodyAnswer.Done<Mandate>(Mandate mandate, var _)) {
            store.seat(person, mandate.person(), address.orElseThrow().value());
        }
        return answer;
    }

    /**
     * Passes over somebody whose turn it is; the next one moves up.
     *
     * @param version of the candidate that the asker saw
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<UUID> pass(
            AreaId area, BodyId id, UUID candidate, int version, @Nullable PassReason reason) {
        Optional<Turn> found = turn(area, id, candidate);
        if (found.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        if (reason == null || !reason.isNamedByTeam()) {
            return BodyAnswer.refused(Field.REASON, "bodies.problem.choose");
        }
        Turn turn = found.get();
        if (turn.candidate().version() != version) {
            return new BodyAnswer.Stale<>();
        }
        if (!turn.line().turn().contains(turn.candidate())) {
            return tooEarly(turn);
        }
        if (!store.pass(turn.candidate(), reason)) {
            return new BodyAnswer.Stale<>();
        }
        PersonId actor = access.requirePerson();
        return new BodyAnswer.Done<>(
                candidate,
                log.append(new BodyEntry.SuccessorPassed(
                        area, id.value(), candidate, Word.of(reason), Disclosed.who(actor))));
    }

    private static <T> BodyAnswer<T> tooEarly(Turn turn) {
        return turn.line().free() == 0
                ? BodyAnswer.refused(Field.FORM, "bodies.problem.noSeatFree")
                : BodyAnswer.refused(Field.FORM, "bodies.problem.notYourTurn");
    }

    private record Turn(Body body, Line line, Candidate candidate) {

        MandateWay way() {
            int place = Objects.requireNonNull(candidate.place());
            if (place > line.seats()) {
                return MandateWay.SUCCESSION;
            }
            return line.drawn() ? MandateWay.LOT : MandateWay.ELECTION;
        }
    }

    /** Somebody who waits in a line of the body, under the lock on it. */
    private Optional<Turn> turn(AreaId area, BodyId id, UUID candidate) {
        Optional<Body> body = bodies.lock(area, id).filter(Body::isActive);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>();
        for (Line line : lines(body.get())) {
            Stream.concat(line.turn().stream(), line.after().stream())
                    .filter(each -> each.id().equals(candidate))
                    .forEach(each -> turns.add(new Turn(body.get(), line, each)));
        }
        return turns.stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
