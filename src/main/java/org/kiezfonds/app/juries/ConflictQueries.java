package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.CONFLICT_ACT;
import static org.kiezfonds.db.Tables.IDEA;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads conflicts of interest. */
@Component
class ConflictQueries {

    private final DSLContext db;

    ConflictQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Conflict> find(UUID id) {
        return select(CONFLICT.ID.eq(id)).fetchOptional(ConflictQueries::conflict);
    }

    Optional<Conflict> find(IdeaId idea, PersonId person) {
        return select(CONFLICT.IDEA_ID.eq(idea).and(CONFLICT.PERSON_ID.eq(person)))
                .fetchOptional(ConflictQueries::conflict);
    }

    /** The same, locked until the transaction ends. */
    Optional<Conflict> lock(IdeaId idea, PersonId person) {
        return select(CONFLICT.IDEA_ID.eq(idea).and(CONFLICT.PERSON_ID.eq(person)))
                .forUpdate()
                .fetchOptional(ConflictQueries::conflict);
    }

    Optional<Conflict> lock(UUID id) {
        return select(CONFLICT.ID.eq(id)).forUpdate().fetchOptional(ConflictQueries::conflict);
    }

    /** Those of a person, the latest first. */
    List<ConflictCase> of(PersonId person) {
        return cases(CONFLICT.PERSON_ID.eq(person));
    }

    /** Those with the ideas of a round, by the number of the idea. */
    List<ConflictCase> of(RoundId round) {
        return cases(IDEA.ROUND_ID.eq(round));
    }

    List<Conflict> all() {
        return select(DSL.noCondition()).fetch(ConflictQueries::conflict);
    }

    private List<ConflictCase> cases(Condition which) {
        return db.select(
                        CONFLICT.ID,
                        CONFLICT.AREA_ID,
                        CONFLICT.IDEA_ID,
                        CONFLICT.PERSON_ID,
                        CONFLICT.KIND,
                        CONFLICT.SOURCE,
                        CONFLICT.STATE,
                        CONFLICT.SIGN,
                        CONFLICT.NOTE,
                        CONFLICT.VERSION,
                        IDEA.ROUND_ID,
                        IDEA.NUMBER,
                        IDEA.TITLE,
                        IDEA.IS_HIDDEN)
                .from(CONFLICT)
                .join(IDEA)
                .on(IDEA.ID.eq(CONFLICT.IDEA_ID))
                .where(which)
                .orderBy(IDEA.NUMBER, CONFLICT.ID)
                .fetch(row -> new ConflictCase(
                        conflict(row),
                        row.get(IDEA.ROUND_ID),
                        Objects.requireNonNull(row.get(IDEA.NUMBER)),
                        row.get(IDEA.IS_HIDDEN) ? "" : row.get(IDEA.TITLE)));
    }

    private SelectForUpdateStep<? extends Record> select(Condition which) {
        return db.select(
                        CONFLICT.ID,
                        CONFLICT.AREA_ID,
                        CONFLICT.IDEA_ID,
                        CONFLICT.PERSON_ID,
                        CONFLICT.KIND,
                        CONFLICT.SOURCE,
                        CONFLICT.STATE,
                        CONFLICT.SIGN,
                        CONFLICT.NOTE,
                        CONFLICT.VERSION)
                .from(CONFLICT)
                .where(which)
                .orderBy(CONFLICT.ID);
    }

    private static Conflict conflict(Record row) {
        String sign = row.get(CONFLICT.SIGN);
        return new Conflict(
                row.get(CONFLICT.ID),
                row.get(CONFLICT.AREA_ID),
                row.get(CONFLICT.IDEA_ID),
                row.get(CONFLICT.PERSON_ID),
                Conflict.Kind.valueOf(row.get(CONFLICT.KIND)),
                Conflict.Source.valueOf(row.get(CONFLICT.SOURCE)),
                ConflictState.valueOf(row.get(CONFLICT.STATE)),
                sign == null ? null : Conflict.Sign.valueOf(sign),
                row.get(CONFLICT.NOTE),
                row.get(CONFLICT.VERSION));
    }

    /** What was said of a conflict, the oldest first. */
    List<ConflictAct> acts(UUID conflict) {
        return acts(CONFLICT_ACT.CONFLICT_ID.eq(conflict));
    }

    List<ConflictAct> allActs() {
        return acts(DSL.noCondition());
    }

    private List<ConflictAct> acts(Condition which) {
        return db.select(
                        CONFLICT_ACT.ID,
                        CONFLICT_ACT.CONFLICT_ID,
                        CONFLICT_ACT.KIND,
                        CONFLICT_ACT.CONFLICT_KIND,
                        CONFLICT_ACT.NOTE,
                        CONFLICT_ACT.VOTES_FOR,
                        CONFLICT_ACT.VOTES_AGAINST,
                        CONFLICT_ACT.ABSTAINED,
                        CONFLICT_ACT.ACTED_AT,
                        CONFLICT_ACT.ACTED_BY,
                        CONFLICT_ACT.ENTRY_ID)
                .from(CONFLICT_ACT)
                .where(which)
                .orderBy(CONFLICT_ACT.ACTED_AT, CONFLICT_ACT.ID)
                .fetch(row -> {
                    Integer yes = row.get(CONFLICT_ACT.VOTES_FOR);
                    Integer no = row.get(CONFLICT_ACT.VOTES_AGAINST);
                    Integer abstained = row.get(CONFLICT_ACT.ABSTAINED);
                    return new ConflictAct(
                            row.get(CONFLICT_ACT.ID),
                            row.get(CONFLICT_ACT.CONFLICT_ID),
                            ConflictAct.Kind.valueOf(row.get(CONFLICT_ACT.KIND)),
                            Conflict.Kind.valueOf(row.get(CONFLICT_ACT.CONFLICT_KIND)),
                            row.get(CONFLICT_ACT.NOTE),
                            yes == null || no == null || abstained == null
                                    ? null
                                    : new Votes(yes, no, abstained),
                            row.get(CONFLICT_ACT.ACTED_AT),
                            row.get(CONFLICT_ACT.ACTED_BY),
                            row.get(CONFLICT_ACT.ENTRY_ID));
                });
    }
}
