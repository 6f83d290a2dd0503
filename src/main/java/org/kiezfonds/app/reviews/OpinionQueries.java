package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.OPINION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what departments are asked and say. */
@Component
class OpinionQueries {

    private final DSLContext db;

    OpinionQueries(DSLContext db) {
        this.db = db;
    }

    /** What is asked about an idea, in the order in which it was. */
    List<Opinion> of(IdeaId idea) {
        return list(OPINION.IDEA_ID.eq(idea), OPINION.ASKED_AT.asc());
    }

    /** What somebody is asked, what is due first ahead. */
    List<Opinion> askedOf(PersonId person) {
        return list(OPINION.PERSON_ID.eq(person), OPINION.DUE_ON.asc());
    }

    Optional<Opinion> find(UUID id) {
        return list(OPINION.ID.eq(id), OPINION.ASKED_AT.asc()).stream().findFirst();
    }

    List<Opinion> all() {
        return list(OPINION.ID.isNotNull(), OPINION.ASKED_AT.asc());
    }

    boolean isAsked(PersonId person, IdeaId idea) {
        return db.fetchExists(OPINION, OPINION.PERSON_ID.eq(person).and(OPINION.IDEA_ID.eq(idea)));
    }

    /** An idea with its area, number and title, for views of departments. */
    record Case(AreaId area, int number, String title) {}

    Optional<Case> ideaOf(IdeaId idea) {
        return db.select(IDEA.AREA_ID, IDEA.NUMBER, IDEA.TITLE)
                .from(IDEA)
                .where(IDEA.ID.eq(idea))
                .fetchOptional(row -> new Case(row.value1(), row.value2(), row.value3()));
    }

    boolean isRefused(IdeaId idea) {
        return db.fetchExists(IDEA, IDEA.ID.eq(idea).and(IDEA.STATE.eq("REFUSED")));
    }

    /** What departments of the area were called last. */
    Map<PersonId, String> offices(AreaId area) {
        Map<PersonId, String> offices = new HashMap<>();
        db.select(OPINION.PERSON_ID, OPINION.OFFICE)
                .from(OPINION)
                .join(IDEA)
                .on(IDEA.ID.eq(OPINION.IDEA_ID))
                .where(IDEA.AREA_ID.eq(area))
                .and(OPINION.OFFICE.ne(""))
                .orderBy(OPINION.ASKED_AT, OPINION.ID)
                .forEach(row -> offices.put(row.value1(), row.value2()));
        return offices;
    }

    /** What is due until the day, still open, and was not reminded of before. */
    List<Opinion> toRemindBefore(LocalDate today, LocalDate until) {
        return list(
                open().and(OPINION.DUE_ON.between(today, until))
                        .and(OPINION.REMINDED_BEFORE_AT.isNull()),
                OPINION.DUE_ON.asc());
    }

    /** What was due before the day, is still open, and was not reminded of since. */
    List<Opinion> toRemindAfter(LocalDate today) {
        return list(
                open().and(OPINION.DUE_ON.lt(today)).and(OPINION.REMINDED_AFTER_AT.isNull()),
                OPINION.DUE_ON.asc());
    }

    /** Of ideas that have ended nobody is reminded. */
    private Condition open() {
        return OPINION.ANSWERED_AT
                .isNull()
                .and(OPINION.IDEA_ID.in(db.select(IDEA.ID)
                        .from(IDEA)
                        .where(IDEA.STATE.in("RECEIVED", "RETURNED", "ADMITTED"))));
    }

    private List<Opinion> list(Condition which, OrderField<?> order) {
        return db.select(
                        OPINION.ID,
                        OPINION.IDEA_ID,
                        OPINION.PERSON_ID,
                        OPINION.OFFICE,
                        OPINION.QUESTION,
                        OPINION.DUE_ON,
                        OPINION.ASKED_AT,
                        OPINION.ASKED_ENTRY,
                        OPINION.ANSWER,
                        OPINION.COST_CENTS,
                        OPINION.ANSWERED_AT,
                        OPINION.ANSWERED_ENTRY,
                        OPINION.REMINDED_BEFORE_AT,
                        OPINION.REMINDED_AFTER_AT,
                        OPINION.VERSION)
                .from(OPINION)
                .where(which)
                .orderBy(order, OPINION.ID)
                .fetch(OpinionQueries::opinion);
    }

    private static Opinion opinion(Record row) {
        @Nullable Long cents = row.get(OPINION.COST_CENTS);
        @Nullable Instant after = row.get(OPINION.REMINDED_AFTER_AT);
        return new Opinion(
                row.get(OPINION.ID),
                row.get(OPINION.IDEA_ID),
                row.get(OPINION.PERSON_ID),
                row.get(OPINION.OFFICE),
                row.get(OPINION.QUESTION),
                row.get(OPINION.DUE_ON),
                row.get(OPINION.ASKED_AT),
                row.get(OPINION.ASKED_ENTRY),
                row.get(OPINION.ANSWER),
                cents == null ? null : new Money(cents),
                row.get(OPINION.ANSWERED_AT),
                row.get(OPINION.ANSWERED_ENTRY),
                after == null ? row.get(OPINION.REMINDED_BEFORE_AT) : after,
                row.get(OPINION.VERSION));
    }
}
