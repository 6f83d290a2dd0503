package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.MemberNames.Known;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.accounts.Roles.MandateRoles;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Seats and who holds them, as far as the area team fills them by hand: appointments, substitutes,
 * and ending before the time.
 */
@Service
public class Mandates {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final MandateStore store;
    private final Seating seating;
    private final Roles roles;
    private final Partners partners;
    private final MemberNames names;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Mandates(
            BodyQueries bodies,
            MandateQueries mandates,
            MandateStore store,
            Seating seating,
            Roles roles,
            Partners partners,
            MemberNames names,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.store = store;
        this.seating = seating;
        this.roles = roles;
        this.partners = partners;
        this.names = names;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The seats of a body that are held today or later, with names. The team also sees addresses;
     * members see their colleagues' names; everybody else sees nothing.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<MemberSeat> seats(BodyId id) {
        Optional<Body> body = bodies.byId(id);
        boolean team = body.isPresent() && access.isTeamOf(body.get().area());
        if (!team && !mandates.bodiesOf(access.requirePerson(), today()).contains(id)) {
            return List.of();
        }
        List<Mandate> held = mandates.of(id).stream()
                .filter(mandate -> !mandate.isOver(today()))
                .toList();
        Map<PersonId, Known> known = names.of(held.stream()
                .flatMap(mandate -> Stream.concat(
                        Stream.of(mandate.person()),
                        mandate.substitutes().stream().map(Substitute::person)))
                .collect(Collectors.toSet()));
        return held.stream().map(mandate -> seat(mandate, known, team)).toList();
    }

    private MemberSeat seat(Mandate mandate, Map<PersonId, Known> known, boolean team) {
        PartnerId partner = mandate.partner();
        return new MemberSeat(
                mandate,
                called(known, mandate.person(), team),
                partner == null
                        ? ""
                        : partners.find(partner).map(PartnerName::name).orElse(""),
                mandate.substitutes().stream()
                        .filter(substitute -> !substitute.lastDay().isBefore(today()))
                        .map(each ->
                                new MemberSeat.StandIn(each, called(known, each.person(), team)))
                        .toList());
    }

    private static String called(Map<PersonId, Known> known, PersonId person, boolean team) {
        Known who = known.get(person);
        if (who == null) {
            return "";
        }
        return team ? who.nameOrEmail() : who.name();
    }

    /** Gives a seat by appointment; makes the account where the address has none yet. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Mandate> appoint(AreaId area, BodyId id, MandateData data) {
        Optional<Body> found = bodies.lock(area, id).filter(Body::isActive);
        if (found.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Body body = found.get();
        Typed typed = new Typed();
        SeatGroup group = typed.chosen(Field.GROUP, data.group(), SeatGroup.RESIDENTS);
        Optional<EmailAddress> email = typed.email(Field.EMAIL, 0, data.email(), true);
        PartnerId partner = group == SeatGroup.INSTITUTIONS ? partner(typed, area, data) : null;
        LocalDate from = typed.chosen(Field.STARTS_ON, data.startsOn(), today());
        LocalDate until = typed.chosen(Field.ENDS_ON, data.endsOn(), from);
        if (!data.oldEnough()) {
            typed.add(Field.OLD_ENOUGH, "bodies.problem.oldEnough", body.minAge());
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        return seating.begin(
                body,
                new Seating.Wanted(
                        group,
                        email.orElseThrow(),
                        partner,
                        from,
                        until,
                        MandateWay.APPOINTMENT,
                        null));
    }

    /**
     * Gives a seat to somebody whom another body elected for it; whoever asks has checked that. The
     * seat is of the same group, and for the same institution, as the one from which they are sent.
     *
     * @param from the seat in the body that elected
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Mandate> seatElected(
            AreaId area,
            BodyId id,
            Mandate from,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        Optional<Body> found = bodies.lock(area, id).filter(Body::isActive);
        Optional<EmailAddress> email = Optional.ofNullable(
                        names.of(Set.of(from.person())).get(from.person()))
                .map(Known::email)
                .flatMap(EmailAddress::read);
        if (found.isEmpty() || email.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Typed typed = new Typed();
        LocalDate first = typed.chosen(Field.STARTS_ON, startsOn, today());
        LocalDate last = typed.chosen(Field.ENDS_ON, endsOn, first);
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        return seating.begin(
                found.get(),
                new Seating.Wanted(
                        from.group(),
                        email.get(),
                        from.partner(),
                        first,
                        last,
                        MandateWay.ELECTION,
                        null));
    }

    /** Only partners of the area's register: another area's answers like one that is not there. */
    private @Nullable PartnerId partner(Typed typed, AreaId area, MandateData data) {
        PartnerId chosen = data.partner();
        if (chosen == null
                || partners.namesOf(area).stream()
                        .noneMatch(partner -> partner.id().equals(chosen))) {
            typed.add(Field.PARTNER, "bodies.problem.partner");
            return null;
        }
        return chosen;
    }

    /**
     * Ends a mandate before its term is over.
     *
     * @param version of the mandate that the asker saw
     * @param lastDay today or earlier, and not before the day before the first
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<UUID> end(
            AreaId area,
            UUID mandate,
            int version,
            @Nullable LocalDate lastDay,
            @Nullable EndReason reason) {
        Optional<Held> held = find(area, mandate);
        if (held.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Mandate now = held.get().mandate();
        if (now.version() != version || now.endedOn() != null) {
            return new BodyAnswer.Stale<>();
        }
        Typed typed = new Typed();
        LocalDate dayBefore = now.startsOn().minusDays(1);
        LocalDate last = typed.chosen(Field.LAST_DAY, lastDay, today());
        EndReason why = typed.chosen(Field.REASON, reason, EndReason.RESIGNED);
        if (!why.isNamedByTeam()) {
            typed.add(Field.REASON, "bodies.problem.choose");
        }
        if (last.isBefore(dayBefore) || last.isAfter(now.endsOn())) {
            typed.add(Field.LAST_DAY, "bodies.problem.lastDay", dayBefore, now.endsOn());
        } else if (last.isAfter(today()) && last.isAfter(dayBefore)) {
            typed.add(Field.LAST_DAY, "bodies.problem.lastDayToCome");
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        return seating.end(held.get().body(), now, last, why, access.requirePerson())
                .<BodyAnswer<UUID>>map(entry -> new BodyAnswer.Done<>(mandate, entry))
                .orElseGet(BodyAnswer.Stale::new);
    }

    /** Names who acts for a member, from a first to a last day within the member's term. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Substitute> nameSubstitute(
            AreaId area,
            UUID mandate,
            String email,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        Optional<Held> held = find(area, mandate);
        if (held.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Mandate member = held.get().mandate();
        Typed typed = new Typed();
        Optional<EmailAddress> address = typed.email(Field.EMAIL, 0, email, true);
        LocalDate from = typed.chosen(Field.STARTS_ON, startsOn, member.startsOn());
        LocalDate until = typed.chosen(Field.ENDS_ON, endsOn, member.lastDay());
        if (until.isBefore(from)) {
            typed.add(Field.ENDS_ON, "bodies.problem.endBeforeStart");
        } else if (from.isBefore(member.startsOn()) || until.isAfter(member.lastDay())) {
            typed.add(
                    Field.STARTS_ON,
                    "bodies.problem.outsideTerm",
                    member.startsOn(),
                    member.lastDay());
        }
        if (typed.fits()) {
            substituteProblem(held.get(), address.orElseThrow(), from, until)
                    .ifPresent(problem -> typed.add(
                            problem.field(),
                            problem.textKey(),
                            problem.arguments().toArray()));
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        Body body = held.get().body();
        MandateRoles given = roles.grantForMandate(
                address.orElseThrow(), body.kind().role(), area, new Term(from, until));
        Substitute substitute = new Substitute(Ids.next(), given.person(), from, until, null, 0);
        PersonId actor = access.requirePerson();
        store.add(mandate, substitute, actor, clock.instant());
        store.addRoles(mandate, substitute.id(), given.given());
        return new BodyAnswer.Done<>(
                substitute, log.append(BodyHistory.named(body, mandate, substitute, actor)));
    }

    private Optional<BodyProblem> substituteProblem(
            Held held, EmailAddress email, LocalDate from, LocalDate until) {
        boolean taken = held.mandate().substitutes().stream()
                .anyMatch(other -> !other.startsOn().isAfter(until)
                        && !other.lastDay().isBefore(from)
                        && !other.lastDay().isBefore(other.startsOn()));
        if (taken) {
            return Optional.of(BodyProblem.at(Field.STARTS_ON, "bodies.problem.substituteThere"));
        }
        List<Mandate> there = mandates.of(held.body().id());
        return roles.holderOf(email, held.body().area())
                .flatMap(person -> there.stream()
                        .filter(member -> member.person().equals(person))
                        .filter(member -> Seating.overlaps(member, from, until))
                        .map(member -> BodyProblem.at(
                                Field.EMAIL,
                                "bodies.problem.personSits",
                                member.startsOn(),
                                member.lastDay()))
                        .findFirst()
                        .or(() -> Seating.standsIn(there, person, from, until)));
    }

    /** Ends standing in today. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<UUID> endSubstitute(
            AreaId area, UUID mandate, UUID substitution, int version) {
        Optional<Held> held = find(area, mandate);
        Optional<Substitute> substitute = held.stream()
                .flatMap(each -> each.mandate().substitutes().stream())
                .filter(each -> each.id().equals(substitution))
                .findFirst();
        if (substitute.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        if (substitute.get().version() != version || substitute.get().endedOn() != null) {
            return new BodyAnswer.Stale<>();
        }
        return seating.endSubstitute(
                        held.orElseThrow().body(),
                        held.orElseThrow().mandate(),
                        substitute.get(),
                        today(),
                        EndReason.WITHDRAWN,
                        access.requirePerson())
                .<BodyAnswer<UUID>>map(entry -> new BodyAnswer.Done<>(substitution, entry))
                .orElseGet(BodyAnswer.Stale::new);
    }

    private record Held(Body body, Mandate mandate) {}

    /** The mandate under the lock on its body; empty where it belongs to another area. */
    private Optional<Held> find(AreaId area, UUID mandate) {
        return mandates.find(mandate)
                .flatMap(seen -> bodies.lock(area, seen.body()))
                .flatMap(body -> mandates.find(mandate).map(now -> new Held(body, now)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
