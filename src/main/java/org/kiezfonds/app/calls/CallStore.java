package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_PAPER;
import static org.kiezfonds.db.Tables.CALL_QUESTION;
import static org.kiezfonds.db.Tables.CALL_RELEASE;
import static org.kiezfonds.db.Tables.OPERATOR_CALL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.calls.Call.Decision;
import org.kiezfonds.app.calls.Call.Mark;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Writes releases, calls and questions. */
@Component
class CallStore {

    private final DSLContext db;

    CallStore(DSLContext db) {
        this.db = db;
    }

    void add(Release release, PersonId by, Instant now) {
        db.insertInto(CALL_RELEASE)
                .set(CALL_RELEASE.ID, release.id())
                .set(CALL_RELEASE.AREA_ID, release.area())
                .set(CALL_RELEASE.BODY_ID, release.body())
                .set(CALL_RELEASE.NEED_ID, release.need())
                .set(CALL_RELEASE.MEASURE_ID, release.measure())
                .set(CALL_RELEASE.IDEA_ID, release.idea())
                .set(CALL_RELEASE.SUBJECT, release.subject())
                .set(CALL_RELEASE.REASON, release.reason())
                .set(CALL_RELEASE.FIRST_YEAR, release.firstYear())
                .set(CALL_RELEASE.LAST_YEAR, release.lastYear())
                .set(CALL_RELEASE.FRAME_CENTS, release.frame().cents())
                .set(CALL_RELEASE.DECIDED_ON, release.decidedOn())
                .set(CALL_RELEASE.VOTE_ID, release.vote())
                .set(CALL_RELEASE.RECORDED_AT, now)
                .set(CALL_RELEASE.RECORDED_BY, by)
                .execute();
    }

    /** The next number of the area; its unique key lets one of two win, and the other try again. */
    int nextNumber(AreaId area) {
        Integer last = db.select(DSL.max(OPERATOR_CALL.NUMBER))
                .from(OPERATOR_CALL)
                .where(OPERATOR_CALL.AREA_ID.eq(area))
                .forUpdate()
                .fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    void add(Call call, PersonId by, Instant now) {
        db.insertInto(OPERATOR_CALL)
                .set(OPERATOR_CALL.ID, call.id())
                .set(OPERATOR_CALL.AREA_ID, call.area())
                .set(OPERATOR_CALL.NUMBER, call.number())
                .set(OPERATOR_CALL.DRAFT, CallFile.write(call.text()))
                .set(OPERATOR_CALL.PAPER, 0)
                .set(OPERATOR_CALL.CREATED_AT, now)
                .set(OPERATOR_CALL.CREATED_BY, by)
                .set(OPERATOR_CALL.VERSION, 0)
                .execute();
    }

    void save(Call call, CallText text) {
        db.update(OPERATOR_CALL)
                .set(OPERATOR_CALL.DRAFT, CallFile.write(text))
                .set(OPERATOR_CALL.VERSION, OPERATOR_CALL.VERSION.plus(1))
                .where(OPERATOR_CALL.ID.eq(call.id()))
                .execute();
    }

    /** Publishes what is written now, which its caller has checked. */
    void publish(Call call, CallText text, CallPaper paper, PersonId by) {
        db.insertInto(CALL_PAPER)
                .set(CALL_PAPER.CALL_ID, call.id())
                .set(CALL_PAPER.NUMBER, paper.number())
                .set(CALL_PAPER.CONTENT, paper.content())
                .set(CALL_PAPER.DIGEST, paper.digest().hex())
                .set(CALL_PAPER.REASON, paper.reason())
                .set(CALL_PAPER.PUBLISHED_AT, paper.at())
                .set(CALL_PAPER.PUBLISHED_BY, by)
                .set(CALL_PAPER.ENTRY_ID, paper.entry())
                .execute();
        db.update(OPERATOR_CALL)
                .set(OPERATOR_CALL.DRAFT, CallFile.write(text))
                .set(OPERATOR_CALL.PAPER, paper.number())
                .set(OPERATOR_CALL.CLOSES_AT, text.closesAt())
                .set(OPERATOR_CALL.SCORES_UNTIL_AT, text.scoresUntil())
                .set(OPERATOR_CALL.VERSION, OPERATOR_CALL.VERSION.plus(1))
                .where(OPERATOR_CALL.ID.eq(call.id()))
                .execute();
    }

    void open(CallId call, Mark mark, PersonId by) {
        db.update(OPERATOR_CALL)
                .set(OPERATOR_CALL.OPENED_AT, mark.at())
                .set(OPERATOR_CALL.OPENED_BY, by)
                .set(OPERATOR_CALL.OPENED_ENTRY_ID, mark.entry())
                .set(OPERATOR_CALL.VERSION, OPERATOR_CALL.VERSION.plus(1))
                .where(OPERATOR_CALL.ID.eq(call))
                .execute();
    }

    void reveal(CallId call, Mark mark, String file, Digest digest, PersonId by) {
        db.update(OPERATOR_CALL)
                .set(OPERATOR_CALL.REVEALED_AT, mark.at())
                .set(OPERATOR_CALL.REVEALED_BY, by)
                .set(OPERATOR_CALL.REVEALED_ENTRY_ID, mark.entry())
                .set(OPERATOR_CALL.SCORES_FILE, file)
                .set(OPERATOR_CALL.SCORES_DIGEST, digest.hex())
                .set(OPERATOR_CALL.VERSION, OPERATOR_CALL.VERSION.plus(1))
                .where(OPERATOR_CALL.ID.eq(call))
                .execute();
    }

    void decide(CallId call, Decision decision, PersonId by) {
        db.update(OPERATOR_CALL)
                .set(OPERATOR_CALL.DECIDED_AT, decision.at())
                .set(OPERATOR_CALL.DECIDED_BY, by)
                .set(OPERATOR_CALL.DECIDED_ENTRY_ID, decision.entry())
                .set(OPERATOR_CALL.CHOSEN_ID, decision.chosen())
                .set(OPERATOR_CALL.DECISION_REASON, decision.reason())
                .set(OPERATOR_CALL.VERSION, OPERATOR_CALL.VERSION.plus(1))
                .where(OPERATOR_CALL.ID.eq(call))
                .execute();
    }

    void ask(Question question) {
        db.insertInto(CALL_QUESTION)
                .set(CALL_QUESTION.ID, question.id())
                .set(CALL_QUESTION.CALL_ID, question.call())
                .set(CALL_QUESTION.WORDS, question.words())
                .set(CALL_QUESTION.ASKED_AT, question.askedAt())
                .set(CALL_QUESTION.ASKED_BY, question.by())
                .set(CALL_QUESTION.VERSION, 0)
                .execute();
    }

    /** False where it was answered meanwhile. */
    boolean answer(UUID question, String answer, UUID entry, PersonId by, Instant now) {
        return db.update(CALL_QUESTION)
                        .set(CALL_QUESTION.ANSWER, answer)
                        .set(CALL_QUESTION.ANSWERED_AT, now)
                        .set(CALL_QUESTION.ANSWERED_BY, by)
                        .set(CALL_QUESTION.ENTRY_ID, entry)
                        .set(CALL_QUESTION.VERSION, CALL_QUESTION.VERSION.plus(1))
                        .where(CALL_QUESTION.ID.eq(question))
                        .and(CALL_QUESTION.ANSWER.isNull())
                        .execute()
                == 1;
    }

    /** Forgets what the person asked and nobody has answered. */
    void forget(PersonId person) {
        db.update(CALL_QUESTION)
                .set(CALL_QUESTION.WORDS, "")
                .where(CALL_QUESTION.ASKED_BY.eq(person))
                .and(CALL_QUESTION.ANSWER.isNull())
                .execute();
    }
}
