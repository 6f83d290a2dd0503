package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.CONFLICT_ACT;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who has to do with which idea. */
@Component
class RecusalQueries {

    private static final Condition IN_FORCE =
            CONFLICT.STATE.in(ConflictState.EFFECTIVE.name(), ConflictState.DISPUTED.name());

    private static final Condition CONFIRMED = IDEA_AUTHOR.STATE.eq("CONFIRMED");

    private final DSLContext db;

    RecusalQueries(DSLContext db) {
        this.db = db;
    }

    /** The idea and all that were merged into it, also by way of others. */
    Set<IdeaId> matter(IdeaId idea) {
        return closed(Set.of(idea), IDEA.MERGED_INTO, IDEA.ID);
    }

    /** Those ideas, and those in which they go on. */
    Set<IdeaId> goesOnIn(Set<IdeaId> ideas) {
        return closed(ideas, IDEA.ID, IDEA.MERGED_INTO);
    }

    /** The ideas of which a body undid a conflict of the person at that moment or later. */
    Set<IdeaId> lifted(PersonId person, Instant moment) {
        return db.select(CONFLICT.IDEA_ID)
                .from(CONFLICT)
                .join(CONFLICT_ACT)
                .on(CONFLICT_ACT.CONFLICT_ID.eq(CONFLICT.ID))
                .where(CONFLICT.PERSON_ID.eq(person))
                .and(CONFLICT_ACT.KIND.eq(ConflictAct.Kind.LIFTED.name()))
                .and(CONFLICT_ACT.ACTED_AT.ge(moment))
                .fetchSet(CONFLICT.IDEA_ID);
    }

    /** The ideas of a round that are those, or into which those were merged. */
    Set<IdeaId> inRound(Set<IdeaId> ideas, RoundId round) {
        return db.select(IDEA.ID)
                .from(IDEA)
                .where(IDEA.ID.in(goesOnIn(ideas)))
                .and(IDEA.ROUND_ID.eq(round))
                .fetchSet(IDEA.ID);
    }

    /** Follows the mergers, step by step, until nothing is new. */
    private Set<IdeaId> closed(Set<IdeaId> ideas, Field<IdeaId> from, Field<IdeaId> to) {
        Set<IdeaId> all = new HashSet<>(ideas);
        Set<IdeaId> latest = ideas;
        while (!latest.isEmpty()) {
            latest = db.select(to)
                    .from(IDEA)
                    .where(from.in(latest))
                    .and(IDEA.MERGED_INTO.isNotNull())
                    .fetchSet(to);
            latest.removeIf(each -> !all.add(each));
        }
        return all;
    }

    /** The ideas with which the person has a conflict that is in force. */
    Set<IdeaId> conflicted(PersonId person) {
        return db.select(CONFLICT.IDEA_ID)
                .from(CONFLICT)
                .where(CONFLICT.PERSON_ID.eq(person))
                .and(IN_FORCE)
                .fetchSet(CONFLICT.IDEA_ID);
    }

    /** The ideas of a round about which the person is asked and has not answered. */
    Set<IdeaId> unanswered(PersonId person, RoundId round) {
        return db.select(CONFLICT.IDEA_ID)
                .from(CONFLICT)
                .join(IDEA)
                .on(IDEA.ID.eq(CONFLICT.IDEA_ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(CONFLICT.PERSON_ID.eq(person))
                .and(CONFLICT.STATE.eq(ConflictState.PROPOSED.name()))
                .fetchSet(CONFLICT.IDEA_ID);
    }

    /** The ideas with which the person applies. */
    Set<IdeaId> own(PersonId person) {
        return db.select(IDEA.ID)
                .from(IDEA)
                .where(IDEA.PERSON_ID
                        .eq(person)
                        .or(DSL.exists(DSL.selectOne()
                                .from(IDEA_AUTHOR)
                                .where(IDEA_AUTHOR.IDEA_ID.eq(IDEA.ID))
                                .and(IDEA_AUTHOR.PERSON_ID.eq(person))
                                .and(CONFIRMED))))
                .fetchSet(IDEA.ID);
    }

    /** Those who have a conflict with one of the ideas that is in force. */
    Set<PersonId> conflicted(Set<IdeaId> ideas) {
        return db.select(CONFLICT.PERSON_ID)
                .from(CONFLICT)
                .where(CONFLICT.IDEA_ID.in(ideas))
                .and(IN_FORCE)
                .fetchSet(CONFLICT.PERSON_ID);
    }

    /** Those who are asked about the idea and have not answered. */
    Set<PersonId> unanswered(IdeaId idea) {
        return db.select(CONFLICT.PERSON_ID)
                .from(CONFLICT)
                .where(CONFLICT.IDEA_ID.eq(idea))
                .and(CONFLICT.STATE.eq(ConflictState.PROPOSED.name()))
                .fetchSet(CONFLICT.PERSON_ID);
    }

    /** Who applies with one of the ideas now. */
    Set<PersonId> authors(Set<IdeaId> ideas) {
        return db.select(IDEA.PERSON_ID)
                .from(IDEA)
                .where(IDEA.ID.in(ideas))
                .and(IDEA.PERSON_ID.isNotNull())
                .union(db.select(IDEA_AUTHOR.PERSON_ID)
                        .from(IDEA_AUTHOR)
                        .where(IDEA_AUTHOR.IDEA_ID.in(ideas))
                        .and(CONFIRMED))
                .fetchSet(IDEA.PERSON_ID);
    }
}
