package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Adopts rules of procedure. They are never changed: a new version follows the one before. */
@Service
public class Procedures {

    private final BodyQueries queries;
    private final BodyStore store;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Procedures(
            BodyQueries queries,
            BodyStore store,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** All rules the body ever had, the newest first. */
    @PreAuthorize("permitAll()")
    public List<ProcedureVersion> history(BodyId body) {
        return queries.procedures(body);
    }

    /**
     * Adopts rules as the next version.
     *
     * @param latest the number of the version that the asker saw as the latest, 0 for none
     * @param validFrom the first day on which they hold: not in the past, but for the first version,
     *     which may say what held already
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<ProcedureVersion> adopt(
            AreaId area, BodyId id, int latest, ProcedureData data, @Nullable LocalDate validFrom) {
        Optional<Body> body = queries.lock(area, id).filter(Body::isActive);
        if (body.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        List<ProcedureVersion> before = queries.procedures(id);
        int number = before.isEmpty() ? 0 : before.getFirst().number();
        if (number != latest) {
            return new BodyAnswer.Stale<>();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Typed typed = new Typed();
        LocalDate from = typed.chosen(Field.VALID_FROM, validFrom, today);
        if (number > 0 && from.isBefore(today)) {
            typed.add(Field.VALID_FROM, "bodies.problem.rulesBackwards");
        }
        return switch (ProcedureCheck.read(data)) {
            case ProcedureCheck.Result.Problems(List<BodyProblem> problems) -> {
                problems.forEach(each ->
                        typed.add(each.field(), each.textKey(), each.arguments().toArray()));
                yield new BodyAnswer.Invalid<>(typed.problems());
            }
            case ProcedureCheck.Result.Fits(Procedure rules) ->
                typed.fits()
                        ? adopt(body.get(), rules, number, before, from, now)
                        : new BodyAnswer.Invalid<>(typed.problems());
        };
    }

    private BodyAnswer<ProcedureVersion> adopt(
            Body body,
            Procedure rules,
            int number,
            List<ProcedureVersion> before,
            LocalDate from,
            Instant now) {
        String json = ProcedureJson.write(rules);
        boolean nothingNew = !before.isEmpty()
                && before.getFirst().rules().equals(rules)
                && !before.getFirst().validFrom().isAfter(from);
        if (nothingNew) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.sameRules");
        }
        PersonId actor = access.requirePerson();
        UUID key = Ids.next();
        ProcedureVersion version = new ProcedureVersion(
                key, body.id(), number + 1, from, rules, ProcedureJson.digest(json), Ids.next());
        log.append(version.entry(), BodyHistory.adopted(body, version, actor));
        store.adopt(version, json, actor, now);
        return new BodyAnswer.Done<>(version, version.entry());
    }
}
