package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_ASSISTED;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads for whom the area team writes ideas down. */
@Component
class AssistedQueries {

    private static final List<String> ENDED = List.of("REFUSED", "WITHDRAWN", "MERGED");

    private static final Field<Instant> LAST_HEARD = DSL.greatest(
            IDEA.SAVED_AT,
            DSL.coalesce(IDEA_ASSISTED.NAMED_AT, IDEA.SAVED_AT),
            DSL.coalesce(IDEA_ASSISTED.ASKED_AT, IDEA.SAVED_AT),
            DSL.coalesce(IDEA_ASSISTED.ANSWERED_AT, IDEA.SAVED_AT));

    private final DSLContext db;

    AssistedQueries(DSLContext db) {
        this.db = db;
    }

    /** What stands with an idea. */
    record Row(IdeaId idea, Assisted said) {

        String address() {
            return said.address();
        }
    }

    Optional<Row> find(IdeaId idea) {
        return select(IDEA_ASSISTED.IDEA_ID.eq(idea)).fetchOptional(AssistedQueries::row);
    }

    /** What a link asks about that still holds. */
    Optional<Row> bySecret(String hash, Instant now) {
        return select(IDEA_ASSISTED.SECRET_HASH.eq(hash).and(IDEA_ASSISTED.SECRET_UNTIL.gt(now)))
                .fetchOptional(AssistedQueries::row);
    }

    /** What was written down for whoever has this address. */
    List<Row> of(String address) {
        return address.isEmpty()
                ? List.of()
                : select(IDEA_ASSISTED.ADDRESS.eq(address))
                        .orderBy(IDEA_ASSISTED.IDEA_ID)
                        .fetch(AssistedQueries::row);
    }

    /**
     * Ideas of nobody that stayed unconfirmed, of whose people something is known still.
     *
     * @param before nobody has heard of them since
     */
    List<IdeaId> unconfirmedSince(Instant before, int most) {
        return of(
                IDEA.CONFIRMED_AT
                        .isNull()
                        .and(LAST_HEARD.lt(before))
                        .and(IDEA_ASSISTED
                                .NAME
                                .ne("")
                                .or(IDEA_ASSISTED.ADDRESS.ne(""))
                                .or(DSL.exists(DSL.selectOne()
                                        .from(IDEA_CONTACT)
                                        .where(IDEA_CONTACT.IDEA_ID.eq(IDEA.ID))))),
                most);
    }

    /** Ideas of nobody that ended before, of which notes and scans are there still. */
    List<IdeaId> endedBefore(Instant before, int most) {
        return of(
                IDEA.STATE
                        .in(ENDED)
                        .and(IDEA.STATE_AT.lt(before))
                        .and(IDEA_ASSISTED.FORGOTTEN_AT.isNull()),
                most);
    }

    /** When something was heard last of the person for whom an idea was written down. */
    Optional<Instant> lastHeard(IdeaId idea) {
        return db.select(LAST_HEARD)
                .from(IDEA_ASSISTED)
                .join(IDEA)
                .on(IDEA.ID.eq(IDEA_ASSISTED.IDEA_ID))
                .where(IDEA.ID.eq(idea))
                .fetchOptional(LAST_HEARD);
    }

    private List<IdeaId> of(Condition which, int most) {
        return db.select(IDEA.ID)
                .from(IDEA_ASSISTED)
                .join(IDEA)
                .on(IDEA.ID.eq(IDEA_ASSISTED.IDEA_ID))
                .where(IDEA.PERSON_ID.isNull())
                .and(IDEA.STATE.ne(IdeaState.DRAFT.name()))
                .and(which)
                .orderBy(IDEA.ID)
                .limit(most)
                .fetch(IDEA.ID);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        IDEA_ASSISTED.IDEA_ID,
                        IDEA_ASSISTED.NAME,
                        IDEA_ASSISTED.ADDRESS,
                        IDEA_ASSISTED.STATE,
                        IDEA_ASSISTED.ASKED_AT,
                        IDEA_ASSISTED.SECRET_UNTIL,
                        IDEA_ASSISTED.ANSWERED_AT,
                        IDEA_ASSISTED.SIGNED_ON,
                        IDEA_ASSISTED.VERSION)
                .from(IDEA_ASSISTED)
                .where(which);
    }

    private static Row row(Record row) {
        @Nullable Instant askedAt = row.get(IDEA_ASSISTED.ASKED_AT);
        return new Row(
                row.get(IDEA_ASSISTED.IDEA_ID),
                new Assisted(
                        row.get(IDEA_ASSISTED.NAME),
                        row.get(IDEA_ASSISTED.ADDRESS),
                        Assisted.State.valueOf(row.get(IDEA_ASSISTED.STATE)),
                        askedAt,
                        row.get(IDEA_ASSISTED.SECRET_UNTIL),
                        row.get(IDEA_ASSISTED.ANSWERED_AT),
                        row.get(IDEA_ASSISTED.SIGNED_ON),
                        row.get(IDEA_ASSISTED.VERSION)));
    }
}
