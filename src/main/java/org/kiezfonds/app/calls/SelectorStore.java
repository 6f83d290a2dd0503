package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_CONFLICT;
import static org.kiezfonds.db.Tables.CALL_MEMBER;
import static org.kiezfonds.db.Tables.CALL_SCORE;
import static org.kiezfonds.db.Tables.CALL_SCORE_COMMENT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes who selects, their conflicts of interest and their points. */
@Component
class SelectorStore {

    private final DSLContext db;

    SelectorStore(DSLContext db) {
        this.db = db;
    }

    void add(Selector member, PersonId by) {
        db.insertInto(CALL_MEMBER)
                .set(CALL_MEMBER.ID, member.id())
                .set(CALL_MEMBER.CALL_ID, member.call())
                .set(CALL_MEMBER.PERSON_ID, member.person())
                .set(CALL_MEMBER.PART, member.part().name())
                .set(CALL_MEMBER.IS_HEAD, member.isHead())
                .set(CALL_MEMBER.NAMED_AT, member.namedAt())
                .set(CALL_MEMBER.NAMED_BY, by)
                .set(CALL_MEMBER.ENTRY_ID, member.entry())
                .execute();
    }

    void leave(UUID member, UUID entry, PersonId by, Instant now) {
        db.update(CALL_MEMBER)
                .set(CALL_MEMBER.LEFT_AT, now)
                .set(CALL_MEMBER.LEFT_BY, by)
                .set(CALL_MEMBER.LEFT_ENTRY_ID, entry)
                .where(CALL_MEMBER.ID.eq(member))
                .execute();
    }

    void raise(SketchConflict conflict) {
        db.insertInto(CALL_CONFLICT)
                .set(CALL_CONFLICT.ID, conflict.id())
                .set(CALL_CONFLICT.SKETCH_ID, conflict.sketch())
                .set(CALL_CONFLICT.PERSON_ID, conflict.person())
                .set(CALL_CONFLICT.KIND, conflict.tie().name())
                .set(CALL_CONFLICT.NOTE, conflict.note())
                .set(CALL_CONFLICT.RAISED_AT, conflict.raisedAt())
                .set(CALL_CONFLICT.RAISED_BY, conflict.by())
                .set(CALL_CONFLICT.ENTRY_ID, conflict.entry())
                .execute();
    }

    void lift(UUID conflict, UUID entry, PersonId by, Instant now) {
        db.update(CALL_CONFLICT)
                .set(CALL_CONFLICT.LIFTED_AT, now)
                .set(CALL_CONFLICT.LIFTED_BY, by)
                .set(CALL_CONFLICT.LIFTED_ENTRY_ID, entry)
                .where(CALL_CONFLICT.ID.eq(conflict))
                .execute();
    }

    /** Of two windows of a member one waits for the other. */
    void lock(UUID member) {
        db.select(CALL_MEMBER.ID)
                .from(CALL_MEMBER)
                .where(CALL_MEMBER.ID.eq(member))
                .forUpdate()
                .fetch();
    }

    /**
     * Adds points.
     *
     * @param points null where the member cannot judge
     */
    void give(
            UUID member,
            SketchId sketch,
            String criterion,
            int turn,
            @Nullable Integer points,
            Instant now) {
        db.insertInto(CALL_SCORE)
                .set(CALL_SCORE.MEMBER_ID, member)
                .set(CALL_SCORE.SKETCH_ID, sketch)
                .set(CALL_SCORE.CRITERION, criterion)
                .set(CALL_SCORE.TURN, turn)
                .set(CALL_SCORE.POINTS, points)
                .set(CALL_SCORE.GIVEN_AT, now)
                .execute();
    }

    void comment(UUID member, SketchId sketch, int turn, String words, Instant now) {
        db.insertInto(CALL_SCORE_COMMENT)
                .set(CALL_SCORE_COMMENT.MEMBER_ID, member)
                .set(CALL_SCORE_COMMENT.SKETCH_ID, sketch)
                .set(CALL_SCORE_COMMENT.TURN, turn)
                .set(CALL_SCORE_COMMENT.WORDS, words)
                .set(CALL_SCORE_COMMENT.GIVEN_AT, now)
                .execute();
    }

    /** Forgets what the person typed; points are numbers, and stay. */
    void forget(PersonId person) {
        db.update(CALL_CONFLICT)
                .set(CALL_CONFLICT.NOTE, "")
                .where(CALL_CONFLICT.PERSON_ID.eq(person))
                .execute();
        db.update(CALL_SCORE_COMMENT)
                .set(CALL_SCORE_COMMENT.WORDS, "")
                .where(CALL_SCORE_COMMENT.MEMBER_ID.in(DSL.select(CALL_MEMBER.ID)
                        .from(CALL_MEMBER)
                        .where(CALL_MEMBER.PERSON_ID.eq(person))))
                .execute();
    }
}
