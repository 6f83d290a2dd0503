package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

    /** The ideas of a round with which the person has a conflict that is in force. */
    Set<IdeaId> conflicted(PersonId person, RoundId round) {
        return conflicts(person, round, IN_FORCE);
    }

    /** The ideas of a round about which the person is asked and has not answered. */
    Set<IdeaId> unanswered(PersonId person, RoundId round) {
        return conflicts(person, round, CONFLICT.STATE.eq(ConflictState.PROPOSED.name()));
    }

    private Set<IdeaId> conflicts(PersonId person, RoundId round, Condition state) {
        return db.select(CONFLICT.IDEA_ID)
                .from(CONFLICT)
                .join(IDEA)
                .on(IDEA.ID.eq(CONFLICT.IDEA_ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(CONFLICT.PERSON_ID.eq(person))
                .and(state)
                .fetchSet(CONFLICT.IDEA_ID);
    }

    /** The ideas of a round with which the person applies. */
    Set<IdeaId> own(PersonId person, RoundId round) {
        return db.select(IDEA.ID)
                .from(IDEA)
                .where(IDEA.ROUND_ID.eq(round))
                .and(IDEA.PERSON_ID
                        .eq(person)
                        .or(DSL.exists(DSL.selectOne()
                                .from(IDEA_AUTHOR)
                                .where(IDEA_AUTHOR.IDEA_ID.eq(IDEA.ID))
                                .and(IDEA_AUTHOR.PERSON_ID.eq(person))
                                .and(CONFIRMED))))
                .fetchSet(IDEA.ID);
    }

    /** Those who have a conflict with the idea that is in force. */
    Set<PersonId> conflicted(IdeaId idea) {
        return db.select(CONFLICT.PERSON_ID)
                .from(CONFLICT)
                .where(CONFLICT.IDEA_ID.eq(idea))
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

    /** Who applies with it now. */
    Set<PersonId> authors(IdeaId idea) {
        return db.select(IDEA.PERSON_ID)
                .from(IDEA)
                .where(IDEA.ID.eq(idea))
                .and(IDEA.PERSON_ID.isNotNull())
                .union(db.select(IDEA_AUTHOR.PERSON_ID)
                        .from(IDEA_AUTHOR)
                        .where(IDEA_AUTHOR.IDEA_ID.eq(idea))
                        .and(CONFIRMED))
                .fetchSet(IDEA.PERSON_ID);
    }
}
