package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.AreaSlug;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The councils and juries of the neighbourhoods. That they exist, and their rules, is public. */
@Service
public class Bodies {

    private static final int LONGEST_SLUG = 60;
    private static final int MOST_SAME_NAMES = 99;

    private final BodyQueries queries;
    private final BodyStore store;
    private final MandateQueries mandates;
    private final Seating seating;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Bodies(
            BodyQueries queries,
            BodyStore store,
            MandateQueries mandates,
            Seating seating,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.mandates = mandates;
        this.seating = seating;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The bodies of an area that are not dissolved, councils first, then by name. */
    @PreAuthorize("permitAll()")
    public List<BodyName> namesOf(AreaId area) {
        return queries.namesOf(area);
    }

    /** The rules of procedure that hold on the day; empty where none had been adopted by then. */
    @PreAuthorize("permitAll()")
    public Optional<ProcedureVersion> procedureOf(BodyId body, LocalDate day) {
        return queries.procedureOf(body, day);
    }

    /**
     * The bodies of an area that the asker may look into: the team all of them, others those in
     * which they sit or stand in today.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Body> visible(AreaId area) {
        if (access.isTeamOf(area)) {
            return queries.of(area);
        }
        Set<BodyId> own = mandates.bodiesOf(access.requirePerson(), today());
        return queries.of(area).stream().filter(body -> own.contains(body.id())).toList();
    }

    /** One body that the asker may look into; empty too where it is somebody else's. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Body> visible(BodyId id) {
        return queries.byId(id)
                .filter(body -> access.isTeamOf(body.area())
                        || mandates.bodiesOf(access.requirePerson(), today()).contains(id));
    }

    /** One active body that the asker may change; empty too where it is somebody else's. */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Body> changeable(BodyId id) {
        return queries.byId(id).filter(body -> body.isActive() && access.isTeamOf(body.area()));
    }

    /** Sets a body up. Its part of the address comes from its name. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Body> found(AreaId area, BodyData data) {
        Typed typed = new Typed();
        BodyCheck.Values values = BodyCheck.values(typed, data);
        if (typed.fits() && AreaSlug.propose(values.name()).isEmpty()) {
            typed.add(Field.NAME, "bodies.problem.nameWithoutLetters");
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        BodyId id = BodyId.next();
        for (int number = 1; number <= MOST_SAME_NAMES; number++) {
            if (store.add(id, area, slug(values.name(), number), values, clock.instant())) {
                Body body = queries.byId(id).orElseThrow();
                return new BodyAnswer.Done<>(
                        body, log.append(BodyHistory.founded(body, access.requirePerson())));
            }
        }
        return BodyAnswer.refused(Field.NAME, "bodies.problem.nameTaken");
    }

    private static String slug(String name, int number) {
        String end = number == 1 ? "" : "-" + number;
        String slug = AreaSlug.propose(name);
        int most = LONGEST_SLUG - end.length();
        return (slug.length() > most ? slug.substring(0, most) : slug).replaceAll("-$", "") + end;
    }

    /**
     * Changes what a body is made of. Seats that are held today or later stay within the new limits,
     * or nothing is changed.
     *
     * @param version of the body that the form showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Body> change(AreaId area, BodyId id, int version, BodyData data) {
        Optional<Body> before = queries.lock(area, id);
        if (before.isEmpty() || !before.get().isActive()) {
            return new BodyAnswer.NotFound<>();
        }
        if (before.get().version() != version) {
            return new BodyAnswer.Stale<>();
        }
        Typed typed = new Typed();
        BodyCheck.Values values = BodyCheck.values(typed, data);
        if (values.kind() != before.get().kind()) {
            typed.add(Field.KIND, "bodies.problem.kindStays");
        }
        if (typed.fits()) {
            held(typed, id, values);
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        store.change(id, version, values);
        Body after = queries.byId(id).orElseThrow();
        return new BodyAnswer.Done<>(
                after, log.append(BodyHistory.changed(after, access.requirePerson())));
    }

    private void held(Typed typed, BodyId id, BodyCheck.Values values) {
        SeatPlan plan = Seating.plan(mandates.of(id));
        for (SeatGroup group : SeatGroup.values()) {
            long most = plan.most(group, today());
            if (most > values.seats().of(group)) {
                typed.add(field(group), "bodies.problem.seatsHeld", most);
            }
        }
        if (plan.most(today()) > values.maxSize()) {
            typed.add(Field.MAX_SIZE, "bodies.problem.seatsHeld", plan.most(today()));
        }
    }

    private static Field field(SeatGroup group) {
        return switch (group) {
            case RESIDENTS -> Field.RESIDENT_SEATS;
            case INSTITUTIONS -> Field.INSTITUTION_SEATS;
            case OTHERS -> Field.OTHER_SEATS;
        };
    }

    /** Dissolves a body; its mandates end today. It stays in public, with what it did. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Body> dissolve(AreaId area, BodyId id, int version) {
        Optional<Body> before = queries.lock(area, id);
        if (before.isEmpty() || !before.get().isActive()) {
            return new BodyAnswer.NotFound<>();
        }
        Instant now = clock.instant();
        if (!store.dissolve(id, version, now)) {
            return new BodyAnswer.Stale<>();
        }
        PersonId actor = access.requirePerson();
        for (Mandate mandate : mandates.of(id)) {
            if (mandate.endedOn() == null && !mandate.isOver(today())) {
                LocalDate dayBefore = mandate.startsOn().minusDays(1);
                LocalDate last = today().isBefore(dayBefore) ? dayBefore : today();
                seating.end(before.get(), mandate, last, EndReason.DISSOLVED, actor);
            }
        }
        Body after = queries.byId(id).orElseThrow();
        UUID entry = log.append(new BodyEntry.BodyDissolved(
                area, id.value(), after.version(), Disclosed.who(actor)));
        return new BodyAnswer.Done<>(after, entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
