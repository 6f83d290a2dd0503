package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.REVIEW_ACT;
import static org.kiezfonds.db.Tables.REVIEW_ANSWER;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what the area team answers and does. */
@Component
class ReviewStore {

    private final DSLContext db;

    ReviewStore(DSLContext db) {
        this.db = db;
    }

    /** False where the answer has another version; nothing is written then. */
    boolean answer(IdeaId idea, String asked, RuleAnswer answer, PersonId by, Instant now) {
        if (answer.version() == 0) {
            return insert(idea, asked, answer, by, now);
        }
        return db.update(REVIEW_ANSWER)
                        .set(REVIEW_ANSWER.IS_MET, answer.isMet())
                        .set(REVIEW_ANSWER.POINTS, answer.points())
                        .set(REVIEW_ANSWER.REASON, answer.reason())
                        .set(REVIEW_ANSWER.SENDING, answer.sending())
                        .set(REVIEW_ANSWER.ANSWERED_BY, by)
                        .set(REVIEW_ANSWER.ANSWERED_AT, now)
                        .set(REVIEW_ANSWER.VERSION, REVIEW_ANSWER.VERSION.plus(1))
                        .where(REVIEW_ANSWER.IDEA_ID.eq(idea))
                        .and(REVIEW_ANSWER.ASKED.eq(asked))
                        .and(REVIEW_ANSWER.VERSION.eq(answer.version()))
                        .execute()
                == 1;
    }

    private boolean insert(IdeaId idea, String asked, RuleAnswer answer, PersonId by, Instant now) {
        try {
            db.insertInto(REVIEW_ANSWER)
                    .set(REVIEW_ANSWER.IDEA_ID, idea)
                    .set(REVIEW_ANSWER.ASKED, asked)
                    .set(REVIEW_ANSWER.IS_MET, answer.isMet())
                    .set(REVIEW_ANSWER.POINTS, answer.points())
                    .set(REVIEW_ANSWER.REASON, answer.reason())
                    .set(REVIEW_ANSWER.SENDING, answer.sending())
                    .set(REVIEW_ANSWER.ANSWERED_BY, by)
                    .set(REVIEW_ANSWER.ANSWERED_AT, now)
                    .set(REVIEW_ANSWER.VERSION, 1)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** Lets all answers wait for being confirmed: other rules may ask other things by one name. */
    void doubtAnswers(IdeaId idea) {
        db.update(REVIEW_ANSWER)
                .set(REVIEW_ANSWER.SENDING, 0)
                .set(REVIEW_ANSWER.VERSION, REVIEW_ANSWER.VERSION.plus(1))
                .where(REVIEW_ANSWER.IDEA_ID.eq(idea))
                .execute();
    }

    void add(UUID entry, NewAct act, PersonId by, Instant now) {
        db.insertInto(REVIEW_ACT)
                .set(REVIEW_ACT.ID, entry)
                .set(REVIEW_ACT.IDEA_ID, act.idea().id())
                .set(REVIEW_ACT.KIND, act.kind().name())
                .set(REVIEW_ACT.SENDING, act.idea().sendings())
                .set(REVIEW_ACT.REASON, act.reason())
                .set(
                        REVIEW_ACT.MEND_FIELDS,
                        act.mend().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))
                .set(REVIEW_ACT.MEND_UNTIL, act.until())
                .set(REVIEW_ACT.MERGED_INTO, act.into())
                .set(
                        REVIEW_ACT.ROUND_FROM,
                        act.to() == null ? null : act.idea().round().value())
                .set(REVIEW_ACT.ROUND_TO, act.to() == null ? null : act.to().value())
                .set(REVIEW_ACT.CHECK_FILE, act.check())
                .set(
                        REVIEW_ACT.CHECK_DIGEST,
                        act.check() == null
                                ? null
                                : FormalCheck.digest(act.check()).hex())
                .set(REVIEW_ACT.ACTED_BY, by)
                .set(REVIEW_ACT.ACTED_AT, now)
                .execute();
    }

    /** Empties what was written to the author of ideas: the account is erased. */
    void forget(PersonId author) {
        db.update(REVIEW_ACT)
                .set(REVIEW_ACT.REASON, "")
                .where(REVIEW_ACT.IDEA_ID.in(
                        DSL.select(IDEA.ID).from(IDEA).where(IDEA.PERSON_ID.eq(author))))
                .execute();
    }
}
