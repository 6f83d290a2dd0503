package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.FUND_ROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads selections of decisions, and what they come to. */
@Component
class PublicDecisionQueries {

    private final DSLContext db;
    private final DecisionQueries decisions;
    private final ZoneId zone;

    PublicDecisionQueries(DSLContext db, DecisionQueries decisions, ZoneId zone) {
        this.db = db;
        this.decisions = decisions;
        this.zone = zone;
    }

    /** A part of those that match, the latest first. */
    List<Decision> page(DecisionFilter filter, int offset, int most) {
        return decisions.latest(matches(filter), offset, most);
    }

    /** The same of those on some ideas. */
    List<Decision> page(AreaId area, Collection<IdeaId> ideas, int offset, int most) {
        return decisions.latest(on(area, ideas), offset, most);
    }

    int count(AreaId area, Collection<IdeaId> ideas) {
        return db.fetchCount(DECISION, on(area, ideas));
    }

    private static Condition on(AreaId area, Collection<IdeaId> ideas) {
        return DECISION.IDEA_ID.in(ideas).and(DECISION.AREA_ID.eq(area));
    }

    /** All that match, by need, outcome and state: read from an index alone. */
    List<DecisionFigures.Group> groups(DecisionFilter filter) {
        return db.select(
                        DECISION.NEED_ID,
                        DECISION.OUTCOME,
                        DECISION.STATE,
                        DSL.count(),
                        DSL.sum(DECISION.ASKED_CENTS),
                        DSL.sum(DECISION.GRANTED_CENTS))
                .from(DECISION)
                .where(matches(filter))
                .groupBy(DECISION.NEED_ID, DECISION.OUTCOME, DECISION.STATE)
                .fetch(row -> new DecisionFigures.Group(
                        row.value1(),
                        Outcome.valueOf(row.value2()),
                        State.valueOf(row.value3()),
                        row.value4(),
                        new Money(row.value5().longValueExact()),
                        new Money(row.value6().longValueExact())));
    }

    /** The years in which something was decided, the latest first; of all areas where it is null. */
    List<Integer> years(@Nullable AreaId area) {
        var range = db.select(DSL.min(DECISION.TAKEN_AT), DSL.max(DECISION.TAKEN_AT))
                .from(DECISION)
                .where(area == null ? DSL.noCondition() : DECISION.AREA_ID.eq(area))
                .fetchSingle();
        if (range.value1() == null) {
            return List.of();
        }
        int first = LocalDate.ofInstant(range.value1(), zone).getYear();
        int last = LocalDate.ofInstant(range.value2(), zone).getYear();
        return IntStream.rangeClosed(first, last)
                .map(year -> first + last - year)
                .boxed()
                .toList();
    }

    /** The bodies that decided something in an area. */
    Set<BodyId> bodies(AreaId area) {
        return db.selectDistinct(BODY_SESSION.BODY_ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.ID.in(db.select(DECISION.SESSION_ID)
                        .from(DECISION)
                        .where(DECISION.AREA_ID.eq(area))))
                .fetchSet(BODY_SESSION.BODY_ID);
    }

    /** The areas in which something was decided. */
    Set<AreaId> areas() {
        return db.selectDistinct(DECISION.AREA_ID).from(DECISION).fetchSet(DECISION.AREA_ID);
    }

    List<Integer> numbers(AreaId area) {
        return db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.AREA_ID.eq(area))
                .orderBy(DECISION.NUMBER)
                .fetch(DECISION.NUMBER);
    }

    Optional<Integer> number(UUID decision) {
        return db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.ID.eq(decision))
                .fetchOptional(DECISION.NUMBER);
    }

    /** The number of the decision that took the place of another. */
    Optional<Integer> numberAfter(UUID decision) {
        return db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.AFTER_ID.eq(decision))
                .fetchOptional(DECISION.NUMBER);
    }

    private Condition matches(DecisionFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        if (filter.area() != null) {
            conditions.add(DECISION.AREA_ID.eq(filter.area()));
        }
        if (filter.fund() != null) {
            conditions.add(DECISION.ROUND_ID.in(db.select(FUND_ROUND.ID)
                    .from(FUND_ROUND)
                    .where(FUND_ROUND.FUND_ID.eq(filter.fund()))));
        }
        if (filter.round() != null) {
            conditions.add(DECISION.ROUND_ID.eq(filter.round()));
        }
        if (filter.body() != null) {
            conditions.add(DECISION.SESSION_ID.in(db.select(BODY_SESSION.ID)
                    .from(BODY_SESSION)
                    .where(BODY_SESSION.BODY_ID.eq(filter.body()))));
        }
        if (filter.needs() != null) {
            conditions.add(DECISION.NEED_ID.in(filter.needs()));
        }
        if (filter.outcome() != null) {
            conditions.add(DECISION.OUTCOME.eq(filter.outcome().name()));
        }
        if (filter.year() != null) {
            conditions.add(DECISION.TAKEN_AT.ge(start(filter.year())));
            conditions.add(DECISION.TAKEN_AT.lt(start(filter.year() + 1)));
        }
        return DSL.and(conditions);
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
