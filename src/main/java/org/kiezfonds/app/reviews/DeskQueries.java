package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_OFFER;
import static org.kiezfonds.db.Tables.OPINION;
import static org.kiezfonds.db.Tables.REVIEW_ACT;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads what lies on the desk. */
@Component
class DeskQueries {

    /** Of what is returned now, the last day for mending. */
    private static final Field<LocalDate> UNTIL = DSL.field(DSL.select(REVIEW_ACT.MEND_UNTIL)
            .from(REVIEW_ACT)
            .where(REVIEW_ACT.IDEA_ID.eq(IDEA.ID))
            .and(REVIEW_ACT.KIND.eq(ActKind.RETURNED.name()))
            .orderBy(REVIEW_ACT.ACTED_AT.desc(), REVIEW_ACT.ID.desc())
            .limit(1));

    private static final Field<LocalDate> MEND_UNTIL = UNTIL.as("mend_until_now");

    /** The day of the opinion that is due first and was not given. */
    private static final Field<LocalDate> OPINION_UNTIL =
            DSL.field(DSL.select(DSL.min(OPINION.DUE_ON))
                    .from(OPINION)
                    .where(OPINION.IDEA_ID.eq(IDEA.ID))
                    .and(OPINION.ANSWERED_AT.isNull())
                    .and(IDEA.STATE.in("RECEIVED", "RETURNED", "ADMITTED")));

    private static final Field<LocalDate> OFFER_UNTIL = DSL.field(DSL.select(IDEA_OFFER.ENDS_ON)
            .from(IDEA_OFFER)
            .where(IDEA_OFFER.WAITS_FOR.eq(IDEA.ID))
            .and(IDEA_OFFER.SENDING.eq(IDEA.SENDINGS)));

    private static final Field<LocalDate> OPINION_UNTIL_NOW = OPINION_UNTIL.as("opinion_until");
    private static final Field<LocalDate> OFFER_UNTIL_NOW = OFFER_UNTIL.as("offer_until");

    /** Later than any day that somebody waits for. */
    private static final Field<LocalDate> NEVER = DSL.inline(LocalDate.of(9999, 12, 31));

    private final DSLContext db;

    DeskQueries(DSLContext db) {
        this.db = db;
    }

    /** What lies in a tray. */
    List<DeskItem> items(
            AreaId area,
            DeskTray tray,
            DeskOrder order,
            @Nullable RoundId round,
            LocalDate today,
            int from,
            int most) {
        return db.select(
                        IDEA.NUMBER,
                        IDEA.TITLE,
                        IDEA.ORGANISATION,
                        IDEA.STATE,
                        IDEA.IS_HIDDEN,
                        IDEA.SENDINGS,
                        IDEA.ENTERED_BY,
                        IDEA.CONFIRMED_AT,
                        IDEA.ROUND_ID,
                        IDEA.ASKED_CENTS,
                        IDEA.SENT_AT,
                        IDEA.STATE_AT,
                        MEND_UNTIL,
                        OPINION_UNTIL_NOW,
                        OFFER_UNTIL_NOW)
                .from(IDEA)
                .where(in(area, tray, round, today))
                .orderBy(order(tray, order))
                .limit(most)
                .offset(from)
                .fetch(DeskQueries::item);
    }

    private static List<OrderField<?>> order(DeskTray tray, DeskOrder order) {
        OrderField<?> longest = tray == DeskTray.ENDED ? IDEA.STATE_AT.desc() : IDEA.STATE_AT.asc();
        return switch (order) {
            case LONGEST -> List.of(longest, IDEA.ID);
            case DEADLINE -> List.of(deadline().asc(), longest, IDEA.ID);
            case NEWEST -> List.of(IDEA.SENT_AT.desc(), IDEA.ID.desc());
            case SUM -> List.of(IDEA.ASKED_CENTS.desc(), IDEA.SENT_AT.asc(), IDEA.ID);
        };
    }

    private static Field<LocalDate> deadline() {
        Field<LocalDate> mend = DSL.when(is(IdeaState.RETURNED), UNTIL);
        return DSL.least(
                DSL.coalesce(mend, NEVER),
                DSL.coalesce(OPINION_UNTIL, NEVER),
                DSL.coalesce(OFFER_UNTIL, NEVER));
    }

    /** How many lie in each tray. */
    Map<DeskTray, Integer> counts(AreaId area, @Nullable RoundId round, LocalDate today) {
        Map<DeskTray, Integer> counts = new EnumMap<>(DeskTray.class);
        for (DeskTray tray : DeskTray.values()) {
            counts.put(tray, db.fetchCount(IDEA, in(area, tray, round, today)));
        }
        return counts;
    }

    private static Condition in(
            AreaId area, DeskTray tray, @Nullable RoundId round, LocalDate today) {
        Condition condition = IDEA.AREA_ID.eq(area).and(in(tray, today));
        return round == null ? condition : condition.and(IDEA.ROUND_ID.eq(round));
    }

    private static Condition in(DeskTray tray, LocalDate today) {
        return switch (tray) {
            case RECEIVED -> is(IdeaState.RECEIVED);
            case OVERDUE -> is(IdeaState.RETURNED).and(UNTIL.lt(today));
            case RETURNED -> is(IdeaState.RETURNED).and(UNTIL.ge(today));
            case ADMITTED -> is(IdeaState.ADMITTED);
            case DECIDED -> IDEA.STATE.in("GRANTED", "TURNED_DOWN", "LAPSED");
            case ENDED -> IDEA.STATE.in("REFUSED", "WITHDRAWN", "MERGED");
        };
    }

    private static Condition is(IdeaState state) {
        return IDEA.STATE.eq(state.name());
    }

    private static DeskItem item(Record row) {
        IdeaState state = IdeaState.valueOf(row.get(IDEA.STATE));
        Long cents = row.get(IDEA.ASKED_CENTS);
        return new DeskItem(
                row.get(IDEA.NUMBER),
                row.get(IDEA.TITLE),
                row.get(IDEA.ORGANISATION),
                state,
                row.get(IDEA.IS_HIDDEN),
                row.get(IDEA.SENDINGS) > 1,
                row.get(IDEA.ENTERED_BY) != null && row.get(IDEA.CONFIRMED_AT) == null,
                row.get(IDEA.ROUND_ID),
                cents == null ? null : new Money(cents),
                Objects.requireNonNull(row.get(IDEA.SENT_AT)),
                row.get(IDEA.STATE_AT),
                state == IdeaState.RETURNED ? row.get(MEND_UNTIL) : null,
                row.get(OPINION_UNTIL_NOW),
                row.get(OFFER_UNTIL_NOW));
    }
}
