package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.IDEA;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Reads what everybody may know of decisions. Long lists come row by row, each in one statement:
 * another one on the same connection would make the driver keep all further rows in memory.
 */
@Component
class OpenQueries {

    private static final int FETCH = 500;

    private static final org.kiezfonds.db.tables.Decision BEFORE = DECISION.as("before_it");

    /** The one place where a title is left out that the area team took out of sight. */
    private static final Field<String> TITLE =
            DSL.when(IDEA.IS_HIDDEN.isFalse(), IDEA.TITLE).as("shown_title");

    private static final Field<String> COSTS = DSL.field(DSL.select(DSL.groupConcat(DSL.concat(
                                    DECISION_COST.KIND,
                                    DSL.inline(":"),
                                    DECISION_COST.ASKED_CENTS.cast(String.class),
                                    DSL.inline(":"),
                                    DECISION_COST.GRANTED_CENTS.cast(String.class)))
                            .orderBy(DECISION_COST.POSITION)
                            .separator(","))
                    .from(DECISION_COST)
                    .where(DECISION_COST.DECISION_ID.eq(DECISION.ID)))
            .as("costs");

    private final DSLContext db;
    private final ZoneId zone;

    OpenQueries(DSLContext db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /**
     * A decision with what its round, need and concept do not say.
     *
     * @param row its own fields and those of idea and session; rounds and needs are told once
     */
    record Told(
            OpenRow row,
            RoundId round,
            @Nullable NeedId need,
            @Nullable UUID concept) {}

    /** The decisions of an area by number. To be closed. */
    Stream<Told> decisions(AreaId area) {
        return db.select(
                        DECISION.NUMBER,
                        DECISION.ID,
                        IDEA.NUMBER,
                        TITLE,
                        DECISION.ROUND_ID,
                        BODY.NAME,
                        DECISION.SESSION_ID,
                        BODY_SESSION.STARTS_AT,
                        DECISION.TAKEN_AT,
                        DECISION.OCCASION,
                        BEFORE.NUMBER,
                        DECISION.VOTE_ID,
                        DECISION.OUTCOME,
                        DECISION.IS_CONDITIONAL,
                        DECISION.REFUSAL,
                        DECISION.ASKED_CENTS,
                        DECISION.GRANTED_CENTS,
                        COSTS,
                        DECISION.NEED_ID,
                        DECISION.CONCEPT_ID,
                        DECISION.STATE,
                        DECISION.STATE_AT,
                        DECISION.ANSWER_UNTIL,
                        DECISION.APPEAL_UNTIL,
                        DECISION.SENDING,
                        DECISION.CONTENT_DIGEST,
                        DECISION.ENTRY_ID)
                .from(DECISION)
                .join(IDEA)
                .on(IDEA.ID.eq(DECISION.IDEA_ID))
                .join(BODY_SESSION)
                .on(BODY_SESSION.ID.eq(DECISION.SESSION_ID))
                .join(BODY)
                .on(BODY.ID.eq(BODY_SESSION.BODY_ID))
                .leftJoin(BEFORE)
                .on(BEFORE.ID.eq(DECISION.AFTER_ID))
                .where(DECISION.AREA_ID.eq(area))
                .orderBy(DECISION.NUMBER, DECISION.ID)
                .fetchSize(FETCH)
                .fetchStream()
                .map(this::told);
    }

    private Told told(Record row) {
        String refusal = row.get(DECISION.REFUSAL);
        OpenRow open = new OpenRow(OpenKind.DECISIONS)
                .with("number", row.get(DECISION.NUMBER))
                .with("id", row.get(DECISION.ID))
                .with("idea", row.get(IDEA.NUMBER))
                .with("title", row.get(TITLE))
                .with("body", row.get(BODY.NAME))
                .with("session", row.get(DECISION.SESSION_ID))
                .with("sessionDay", LocalDate.ofInstant(row.get(BODY_SESSION.STARTS_AT), zone))
                .with("decidedAt", row.get(DECISION.TAKEN_AT))
                .with("occasion", Decision.Occasion.valueOf(row.get(DECISION.OCCASION)))
                .with("replaces", row.get(BEFORE.NUMBER))
                .with("vote", row.get(DECISION.VOTE_ID))
                .with("outcome", Outcome.valueOf(row.get(DECISION.OUTCOME)))
                .with("conditional", row.get(DECISION.IS_CONDITIONAL))
                .with("refusal", refusal == null ? null : Decision.Refusal.valueOf(refusal))
                .with("askedCents", row.get(DECISION.ASKED_CENTS))
                .with("grantedCents", row.get(DECISION.GRANTED_CENTS))
                .with("costs", costs(row.get(COSTS)))
                .with("state", State.valueOf(row.get(DECISION.STATE)))
                .with("stateAt", row.get(DECISION.STATE_AT))
                .with("answerUntil", row.get(DECISION.ANSWER_UNTIL))
                .with("appealUntil", row.get(DECISION.APPEAL_UNTIL))
                .with("sending", row.get(DECISION.SENDING))
                .with("contentDigest", row.get(DECISION.CONTENT_DIGEST))
                .with("entry", row.get(DECISION.ENTRY_ID));
        return new Told(
                open,
                row.get(DECISION.ROUND_ID),
                row.get(DECISION.NEED_ID),
                row.get(DECISION.CONCEPT_ID));
    }

    private static List<Cost> costs(@Nullable String costs) {
        return costs == null
                ? List.of()
                : Stream.of(costs.split(",", -1))
                        .map(cost -> cost.split(":", -1))
                        .map(parts -> new Cost(
                                CostKind.valueOf(parts[0]),
                                new Money(Long.parseLong(parts[1])),
                                new Money(Long.parseLong(parts[2]))))
                        .toList();
    }

    /** What was decided in a round: of each idea the decision that stands. */
    record Sums(int decisions, int granted, int refused, Money asked, Money given) {

        static final Sums NONE = new Sums(0, 0, 0, Money.ZERO, Money.ZERO);
    }

    /** The sums of the rounds of an area in which something was decided. */
    Map<RoundId, Sums> sums(AreaId area) {
        Condition isGranted =
                DECISION.OUTCOME.in(Outcome.GRANTED.name(), Outcome.GRANTED_LESS.name());
        return db.select(
                        DECISION.ROUND_ID,
                        DSL.count(),
                        DSL.count().filterWhere(isGranted),
                        DSL.count().filterWhere(DECISION.OUTCOME.eq(Outcome.REFUSED.name())),
                        DSL.sum(DECISION.ASKED_CENTS),
                        DSL.sum(DECISION.GRANTED_CENTS))
                .from(DECISION)
                .where(DECISION.AREA_ID.eq(area))
                .and(DECISION.STANDS_FOR.isNotNull())
                .groupBy(DECISION.ROUND_ID)
                .fetchMap(
                        DECISION.ROUND_ID,
                        row -> new Sums(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                new Money(row.value5().longValueExact()),
                                new Money(row.value6().longValueExact())));
    }

    /** The latest decisions of an area, the last one first. */
    List<OpenBrief> latest(AreaId area, int most) {
        return briefs(DECISION.AREA_ID.eq(area), most);
    }

    Optional<OpenBrief> brief(AreaId area, int number) {
        return briefs(DECISION.AREA_ID.eq(area).and(DECISION.NUMBER.eq(number)), 1).stream()
                .findFirst();
    }

    private List<OpenBrief> briefs(Condition which, int most) {
        return db.select(
                        DECISION.ID,
                        DECISION.NUMBER,
                        IDEA.NUMBER,
                        TITLE,
                        IDEA.LANGUAGE,
                        FUND.NAME,
                        DECISION.OUTCOME,
                        DECISION.IS_CONDITIONAL,
                        DECISION.STATE,
                        DECISION.ASKED_CENTS,
                        DECISION.GRANTED_CENTS,
                        DECISION.TAKEN_AT,
                        DECISION.VERSION)
                .from(DECISION)
                .join(IDEA)
                .on(IDEA.ID.eq(DECISION.IDEA_ID))
                .join(FUND_ROUND)
                .on(FUND_ROUND.ID.eq(DECISION.ROUND_ID))
                .join(FUND)
                .on(FUND.ID.eq(FUND_ROUND.FUND_ID))
                .where(which)
                .orderBy(DECISION.NUMBER.desc(), DECISION.ID)
                .limit(most)
                .fetch(row -> new OpenBrief(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Locale.forLanguageTag(row.value5()),
                        row.value6(),
                        Outcome.valueOf(row.value7()),
                        row.value8(),
                        State.valueOf(row.value9()),
                        new Money(row.value10()),
                        new Money(row.value11()),
                        row.value12(),
                        row.value13()));
    }
}
