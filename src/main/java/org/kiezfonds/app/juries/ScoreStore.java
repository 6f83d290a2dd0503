package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.PANEL_MEMBER;
import static org.kiezfonds.db.Tables.SCORE;
import static org.kiezfonds.db.Tables.SCORE_COMMENT;
import static org.kiezfonds.db.Tables.SCORE_NOTE;
import static org.kiezfonds.db.Tables.SCORE_RETURN;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoreReturns.Return;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes what members score. */
@Component
class ScoreStore {

    private final DSLContext db;

    ScoreStore(DSLContext db) {
        this.db = db;
    }

    /** Of two windows of a member one waits for the other. */
    void lock(UUID member) {
        db.select(PANEL_MEMBER.ID)
                .from(PANEL_MEMBER)
                .where(PANEL_MEMBER.ID.eq(member))
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
            IdeaId idea,
            int attempt,
            String criterion,
            int turn,
            @Nullable Integer points,
            Instant now) {
        db.insertInto(SCORE)
                .set(SCORE.MEMBER_ID, member)
                .set(SCORE.IDEA_ID, idea)
                .set(SCORE.ATTEMPT, attempt)
                .set(SCORE.CRITERION, criterion)
                .set(SCORE.TURN, turn)
                .set(SCORE.POINTS, points)
                .set(SCORE.GIVEN_AT, now)
                .execute();
    }

    void comment(UUID member, IdeaId idea, int attempt, int turn, String words, Instant now) {
        db.insertInto(SCORE_COMMENT)
                .set(SCORE_COMMENT.MEMBER_ID, member)
                .set(SCORE_COMMENT.IDEA_ID, idea)
                .set(SCORE_COMMENT.ATTEMPT, attempt)
                .set(SCORE_COMMENT.TURN, turn)
                .set(SCORE_COMMENT.WORDS, words)
                .set(SCORE_COMMENT.GIVEN_AT, now)
                .execute();
    }

    void note(UUID member, IdeaId idea, String words, Instant now) {
        db.insertInto(SCORE_NOTE)
                .set(SCORE_NOTE.MEMBER_ID, member)
                .set(SCORE_NOTE.IDEA_ID, idea)
                .set(SCORE_NOTE.WORDS, words)
                .set(SCORE_NOTE.SAVED_AT, now)
                .set(SCORE_NOTE.VERSION, 1)
                .onDuplicateKeyUpdate()
                .set(SCORE_NOTE.WORDS, words)
                .set(SCORE_NOTE.SAVED_AT, now)
                .set(SCORE_NOTE.VERSION, SCORE_NOTE.VERSION.plus(1))
                .execute();
    }

    void bringBack(Return back, PersonId by, Instant now) {
        db.insertInto(SCORE_RETURN)
                .set(SCORE_RETURN.ID, back.id())
                .set(SCORE_RETURN.CONFLICT_ID, back.conflict())
                .set(SCORE_RETURN.MEMBER_ID, back.member())
                .set(SCORE_RETURN.IDEA_ID, back.idea())
                .set(SCORE_RETURN.ATTEMPT, back.attempt())
                .set(SCORE_RETURN.CRITERIA, back.criteria())
                .set(SCORE_RETURN.RETURNED_AT, now)
                .set(SCORE_RETURN.RETURNED_BY, by)
                .execute();
    }

    /** Forgets what the person typed; points are numbers, and stay. */
    void forget(PersonId person) {
        var members = DSL.select(PANEL_MEMBER.ID)
                .from(PANEL_MEMBER)
                .where(PANEL_MEMBER.PERSON_ID.eq(person));
        db.deleteFrom(SCORE_NOTE).where(SCORE_NOTE.MEMBER_ID.in(members)).execute();
        db.update(SCORE_COMMENT)
                .set(SCORE_COMMENT.WORDS, "")
                .where(SCORE_COMMENT.MEMBER_ID.in(members))
                .execute();
    }
}
