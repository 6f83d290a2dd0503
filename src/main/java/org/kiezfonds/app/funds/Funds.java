package org.kiezfonds.app.funds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.AreaSlug;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The funds of neighbourhoods. A fund is public from the day it is set up. */
@Service
public class Funds {

    private final FundQueries queries;
    private final FundStore store;
    private final PotStore pots;
    private final Bodies bodies;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Funds(
            FundQueries queries,
            FundStore store,
            PotStore pots,
            Bodies bodies,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.pots = pots;
        this.bodies = bodies;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** The funds of an area, those of the latest years first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Fund> of(AreaId area) {
        return queries.of(area);
    }

    /** A fund of the area by its part of the address. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Fund> bySlug(AreaId area, String slug) {
        return queries.find(area, slug);
    }

    /** A fund of the area. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Fund> byId(AreaId area, FundId id) {
        return queries.find(area, id);
    }

    /** Sets a fund up, with a pot of its name. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public FundAnswer found(AreaId area, FundData data) {
        FundCheck check = new FundCheck();
        FundCheck.Values values = check.values(data);
        checkBody(area, values, check);
        if (!check.problems().isEmpty()) {
            return new FundAnswer.Invalid(check.problems());
        }
        FundId id = FundId.next();
        if (!store.add(id, area, slug(values), values, clock.instant())) {
            check.add(Field.NAME, "funds.problem.nameTaken");
            return new FundAnswer.Invalid(check.problems());
        }
        pots.add(PotId.next(), id, values.name(), clock.instant());
        Fund fund = queries.find(area, id).orElseThrow();
        UUID entry = log.append(FundHistory.founded(fund, Disclosed.who(access.requirePerson())));
        return new FundAnswer.Done(fund, entry);
    }

    /**
     * Changes what a fund says of itself.
     *
     * @param version of the fund that the form showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public FundAnswer change(AreaId area, FundId id, int version, FundData data) {
        FundCheck check = new FundCheck();
        FundCheck.Values values = check.values(data);
        checkBody(area, values, check);
        if (!check.problems().isEmpty()) {
            return new FundAnswer.Invalid(check.problems());
        }
        Optional<Fund> before = queries.find(area, id);
        if (before.isEmpty()) {
            return new FundAnswer.NotFound();
        }
        if (!store.change(id, version, values)) {
            return new FundAnswer.Stale(queries.find(area, id).orElseThrow());
        }
        Fund after = queries.find(area, id).orElseThrow();
        UUID entry = log.append(
                FundHistory.changed(before.get(), after, Disclosed.who(access.requirePerson())));
        return new FundAnswer.Done(after, entry);
    }

    /** A body of another area is as good as none. */
    private void checkBody(AreaId area, FundCheck.Values values, FundCheck check) {
        if (values.body() != null
                && bodies.namesOf(area).stream()
                        .noneMatch(body -> body.id().equals(values.body()))) {
            check.add(Field.BODY, "funds.problem.body");
        }
    }

    /** With the year, since most funds come again. */
    private static String slug(FundCheck.Values values) {
        String year = Integer.toString(values.firstYear());
        String name = values.name().contains(year) ? values.name() : values.name() + " " + year;
        String slug = AreaSlug.propose(name);
        return slug.isEmpty() ? "fonds-" + year : slug;
    }
}
