package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.accounts.Roles.MandateRoles;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.SeatPlan.Held;
import org.kiezfonds.app.bodies.SeatPlan.Refusal;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives somebody a seat, whichever way they came to it, and takes it back. Works in the transaction
 * of the act, which holds the lock on the body.
 */
@Component
class Seating {

    private final MandateQueries mandates;
    private final MandateStore store;
    private final Roles roles;
    private final Access access;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seating(
            MandateQueries mandates,
            MandateStore store,
            Roles roles,
            Access access,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.roles = roles;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A seat to be given. */
    record Wanted(
            SeatGroup group,
            EmailAddress email,
            @Nullable PartnerId partner,
            LocalDate startsOn,
            LocalDate endsOn,
            MandateWay way,
            @Nullable UUID candidate) {}

    /** The seats of a body that are held or will be. */
    static SeatPlan plan(List<Mandate> mandates) {
        return new SeatPlan(mandates.stream()
                .filter(mandate -> !mandate.lastDay().isBefore(mandate.startsOn()))
                .map(mandate -> new Held(mandate.group(), mandate.startsOn(), mandate.lastDay()))
                .toList());
    }

    BodyAnswer<Mandate> begin(Body body, Wanted wanted) {
        List<Mandate> there = mandates.of(body.id());
        Optional<BodyProblem> problem = termProblem(body, wanted)
                .or(() -> overlap(there, body, wanted))
                .or(() -> plan(there)
                        .refusal(body, new Held(wanted.group(), wanted.startsOn(), wanted.endsOn()))
                        .map(Seating::problem));
        if (problem.isPresent()) {
            return new BodyAnswer.Invalid<>(List.of(problem.get()));
        }
        MandateRoles given = roles.grantForMandate(
                wanted.email(),
                body.kind().role(),
                body.area(),
                new Term(wanted.startsOn(), wanted.endsOn()));
        Mandate mandate = new Mandate(
                Ids.next(),
                body.id(),
                wanted.group(),
                given.person(),
                wanted.partner(),
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.way(),
                wanted.candidate(),
                null,
                null,
                List.of(),
                0);
        PersonId actor = access.requirePerson();
        store.add(mandate, actor, clock.instant());
        store.addRoles(mandate.id(), null, given.given());
        return new BodyAnswer.Done<>(mandate, log.append(BodyHistory.begun(body, mandate, actor)));
    }

    private static Optional<BodyProblem> termProblem(Body body, Wanted wanted) {
        if (wanted.endsOn().isBefore(wanted.startsOn())) {
            return Optional.of(BodyProblem.at(Field.ENDS_ON, "bodies.problem.endBeforeStart"));
        }
        LocalDate last = lastDay(body, wanted.startsOn());
        return wanted.endsOn().isAfter(last)
                ? Optional.of(BodyProblem.at(
                        Field.ENDS_ON, "bodies.problem.termTooLong", body.termMonths(), last))
                : Optional.empty();
    }

    /** The last day of a full term. */
    static LocalDate lastDay(Body body, LocalDate startsOn) {
        return startsOn.plusMonths(body.termMonths()).minusDays(1);
    }

    private Optional<BodyProblem> overlap(List<Mandate> there, Body body, Wanted wanted) {
        Optional<PersonId> person = roles.holderOf(wanted.email(), body.area());
        for (Mandate mandate : there) {
            if (!overlaps(mandate, wanted.startsOn(), wanted.endsOn())) {
                continue;
            }
            if (person.isPresent() && mandate.person().equals(person.get())) {
                return Optional.of(BodyProblem.at(
                        Field.EMAIL,
                        "bodies.problem.personSits",
                        mandate.startsOn(),
                        mandate.lastDay()));
            }
            if (mandate.partner() != null && mandate.partner().equals(wanted.partner())) {
                return Optional.of(BodyProblem.at(
                        Field.PARTNER,
                        "bodies.problem.partnerSits",
                        mandate.startsOn(),
                        mandate.lastDay()));
            }
        }
        return person.flatMap(known -> standsIn(there, known, wanted.startsOn(), wanted.endsOn()));
    }

    /** Whether the person stands in for somebody on one of the days. */
    static Optional<BodyProblem> standsIn(
            List<Mandate> there, PersonId person, LocalDate from, LocalDate until) {
        return there.stream()
                .flatMap(mandate -> mandate.substitutes().stream())
                .filter(substitute -> substitute.person().equals(person))
                .filter(substitute -> !substitute.lastDay().isBefore(substitute.startsOn()))
                .filter(substitute -> !substitute.startsOn().isAfter(until)
                        && !substitute.lastDay().isBefore(from))
                .map(substitute -> BodyProblem.at(
                        Field.EMAIL,
                        "bodies.problem.personStandsIn",
                        substitute.startsOn(),
                        substitute.lastDay()))
                .findFirst();
    }

    static boolean overlaps(Mandate mandate, LocalDate from, LocalDate until) {
        return !mandate.lastDay().isBefore(mandate.startsOn())
                && new Held(mandate.group(), mandate.startsOn(), mandate.lastDay())
                        .overlaps(from, until);
    }

    private static BodyProblem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.GroupFull(LocalDate day, SeatGroup group, int seats) ->
                BodyProblem.at(Field.GROUP, "bodies.problem.groupFull." + group, day, seats);
            case Refusal.BodyFull(LocalDate day, int members) ->
                BodyProblem.at(Field.FORM, "bodies.problem.bodyFull", day, members);
            case Refusal.TooFewResidents few ->
                BodyProblem.at(
                        Field.GROUP,
                        "bodies.problem.tooFewResidents",
                        few.residents(),
                        few.members(),
                        new Ratio(few.residents(), few.members()),
                        few.members() + 1,
                        new Ratio(few.residents(), few.members() + 1),
                        few.share(),
                        few.day());
        };
    }

    /**
     * Ends a mandate, standing in for it, and the roles that came with it.
     *
     * @param actor null where the person had the own account erased, and the roles with it
     * @return the entry; empty where somebody else changed the mandate meanwhile
     */
    Optional<UUID> end(
            Body body,
            Mandate mandate,
            LocalDate lastDay,
            EndReason reason,
            @Nullable PersonId actor) {
        if (!store.end(mandate.id(), mandate.version(), lastDay, reason, clock.instant())) {
            return Optional.empty();
        }
        for (Substitute substitute : mandate.substitutes()) {
            if (substitute.endedOn() == null && substitute.lastDay().isAfter(lastDay)) {
                endSubstitute(body, mandate, substitute, lastDay, reason, actor);
            }
        }
        if (actor != null) {
            roles.endForMandate(body.area(), mandates.roles(mandate.id(), null));
            keepRole(body, mandate.person());
        }
        UUID entry = log.append(BodyHistory.ended(body, mandate.id(), lastDay, reason, actor));
        events.publishEvent(new SeatEnded(body.id(), mandate.id(), null, actor));
        return Optional.of(entry);
    }

    /** Ends standing in; empty where somebody else changed it meanwhile. */
    Optional<UUID> endSubstitute(
            Body body,
            Mandate mandate,
            Substitute substitute,
            LocalDate lastDay,
            EndReason reason,
            @Nullable PersonId actor) {
        LocalDate dayBefore = substitute.startsOn().minusDays(1);
        LocalDate last = lastDay.isBefore(dayBefore)
                ? dayBefore
                : lastDay.isAfter(substitute.endsOn()) ? substitute.endsOn() : lastDay;
        if (!store.endSubstitution(substitute.id(), substitute.version(), last)) {
            return Optional.empty();
        }
        if (actor != null) {
            roles.endForMandate(body.area(), mandates.roles(mandate.id(), substitute.id()));
            keepRole(body, substitute.person());
        }
        UUID entry =
                log.append(BodyHistory.substituteEnded(body, substitute.id(), last, reason, actor));
        events.publishEvent(new SeatEnded(body.id(), mandate.id(), substitute.id(), actor));
        return Optional.of(entry);
    }

    /** A role that ended may have carried other seats of the person: those get it again. */
    private void keepRole(Body body, PersonId person) {
        for (Mandate other : mandates.of(person, body.area(), body.kind())) {
            if (!other.lastDay().isBefore(other.startsOn())) {
                MandateRoles given = roles.grantForMandate(
                        person,
                        body.kind().role(),
                        body.area(),
                        new Term(other.startsOn(), other.lastDay()));
                store.addRoles(other.id(), null, given.given());
            }
        }
    }
}
