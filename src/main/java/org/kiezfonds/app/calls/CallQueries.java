package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_PAPER;
import static org.kiezfonds.db.Tables.CALL_QUESTION;
import static org.kiezfonds.db.Tables.CALL_RELEASE;
import static org.kiezfonds.db.Tables.OPERATOR_CALL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.Call.Decision;
import org.kiezfonds.app.calls.Call.Mark;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads releases, calls and questions; never what was handed in. */
@Component
class CallQueries {

    private final DSLContext db;

    CallQueries(DSLContext db) {
        this.db = db;
    }

    /** The calls of an area, the latest first, drafts too. */
    List<Call> of(AreaId area) {
        return calls(OPERATOR_CALL.AREA_ID.eq(area));
    }

    Optional<Call> byNumber(AreaId area, int number) {
        return calls(OPERATOR_CALL.AREA_ID.eq(area).and(OPERATOR_CALL.NUMBER.eq(number))).stream()
                .findFirst();
    }

    Optional<Call> find(CallId id) {
        return calls(OPERATOR_CALL.ID.eq(id)).stream().findFirst();
    }

    List<Call> all() {
        return calls(DSL.noCondition());
    }

    /** The call, locked against everybody else until the transaction ends. */
    Optional<Call> lock(CallId id) {
        db.select(OPERATOR_CALL.ID)
                .from(OPERATOR_CALL)
                .where(OPERATOR_CALL.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The call, which nobody changes until the transaction ends; others may hand in and score. */
    Optional<Call> hold(CallId id) {
        db.select(OPERATOR_CALL.ID)
                .from(OPERATOR_CALL)
                .where(OPERATOR_CALL.ID.eq(id))
                .forShare()
                .fetch();
        return find(id);
    }

    private List<Call> calls(Condition which) {
        return db.select(
                        OPERATOR_CALL.ID,
                        OPERATOR_CALL.AREA_ID,
                        OPERATOR_CALL.NUMBER,
                        OPERATOR_CALL.DRAFT,
                        OPERATOR_CALL.PAPER,
                        OPERATOR_CALL.OPENED_AT,
                        OPERATOR_CALL.OPENED_ENTRY_ID,
                        OPERATOR_CALL.REVEALED_AT,
                        OPERATOR_CALL.REVEALED_ENTRY_ID,
                        OPERATOR_CALL.DECIDED_AT,
                        OPERATOR_CALL.DECIDED_ENTRY_ID,
                        OPERATOR_CALL.CHOSEN_ID,
                        OPERATOR_CALL.DECISION_REASON,
                        OPERATOR_CALL.VERSION)
                .from(OPERATOR_CALL)
                .where(which)
                .orderBy(OPERATOR_CALL.NUMBER.desc(), OPERATOR_CALL.ID)
                .fetch(CallQueries::call);
    }

    private static Call call(Record row) {
        Instant decided = row.get(OPERATOR_CALL.DECIDED_AT);
        return new Call(
                row.get(OPERATOR_CALL.ID),
                row.get(OPERATOR_CALL.AREA_ID),
                row.get(OPERATOR_CALL.NUMBER),
                CallFile.read(row.get(OPERATOR_CALL.DRAFT)),
                row.get(OPERATOR_CALL.PAPER),
                mark(row.get(OPERATOR_CALL.OPENED_AT), row.get(OPERATOR_CALL.OPENED_ENTRY_ID)),
                mark(row.get(OPERATOR_CALL.REVEALED_AT), row.get(OPERATOR_CALL.REVEALED_ENTRY_ID)),
                decided == null
                        ? null
                        : new Decision(
                                row.get(OPERATOR_CALL.CHOSEN_ID),
                                row.get(OPERATOR_CALL.DECISION_REASON),
                                decided,
                                row.get(OPERATOR_CALL.DECIDED_ENTRY_ID)),
                row.get(OPERATOR_CALL.VERSION));
    }

    private static @Nullable Mark mark(@Nullable Instant at, @Nullable UUID entry) {
        return at == null || entry == null ? null : new Mark(at, entry);
    }

    /** What was published of a call, the latest first. */
    List<CallPaper> papers(CallId call) {
        return db.select(
                        CALL_PAPER.NUMBER,
                        CALL_PAPER.CONTENT,
                        CALL_PAPER.DIGEST,
                        CALL_PAPER.REASON,
                        CALL_PAPER.PUBLISHED_AT,
                        CALL_PAPER.ENTRY_ID)
                .from(CALL_PAPER)
                .where(CALL_PAPER.CALL_ID.eq(call))
                .orderBy(CALL_PAPER.NUMBER.desc())
                .fetch(row -> new CallPaper(
                        row.value1(),
                        row.value2(),
                        new Digest(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** The file of all points that were revealed; empty while they are sealed. */
    Optional<String> scores(CallId call) {
        return db.select(OPERATOR_CALL.SCORES_FILE)
                .from(OPERATOR_CALL)
                .where(OPERATOR_CALL.ID.eq(call))
                .and(OPERATOR_CALL.SCORES_FILE.isNotNull())
                .fetchOptional(OPERATOR_CALL.SCORES_FILE);
    }

    /** The digest of the file of points; empty while they are sealed. */
    Optional<String> scoresDigest(CallId call) {
        return db.select(OPERATOR_CALL.SCORES_DIGEST)
                .from(OPERATOR_CALL)
                .where(OPERATOR_CALL.ID.eq(call))
                .and(OPERATOR_CALL.SCORES_DIGEST.isNotNull())
                .fetchOptional(OPERATOR_CALL.SCORES_DIGEST);
    }

    /** What was released in an area, the latest first. */
    List<Release> releases(AreaId area) {
        return releases(CALL_RELEASE.AREA_ID.eq(area));
    }

    Optional<Release> release(UUID id) {
        return releases(CALL_RELEASE.ID.eq(id)).stream().findFirst();
    }

    List<Release> allReleases() {
        return releases(DSL.noCondition());
    }

    private List<Release> releases(Condition which) {
        return db.select(
                        CALL_RELEASE.ID,
                        CALL_RELEASE.AREA_ID,
                        CALL_RELEASE.BODY_ID,
                        CALL_RELEASE.NEED_ID,
                        CALL_RELEASE.MEASURE_ID,
                        CALL_RELEASE.IDEA_ID,
                        CALL_RELEASE.SUBJECT,
                        CALL_RELEASE.REASON,
                        CALL_RELEASE.FIRST_YEAR,
                        CALL_RELEASE.LAST_YEAR,
                        CALL_RELEASE.FRAME_CENTS,
                        CALL_RELEASE.DECIDED_ON,
                        CALL_RELEASE.VOTE_ID)
                .from(CALL_RELEASE)
                .where(which)
                .orderBy(CALL_RELEASE.DECIDED_ON.desc(), CALL_RELEASE.ID.desc())
                .fetch(row -> new Release(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        new Money(row.value11()),
                        row.value12(),
                        row.value13()));
    }

    /** The questions on a call, the first first. */
    List<Question> questions(CallId call) {
        return questions(CALL_QUESTION.CALL_ID.eq(call));
    }

    Optional<Question> question(UUID id) {
        return questions(CALL_QUESTION.ID.eq(id)).stream().findFirst();
    }

    List<Question> questionsOf(PersonId person) {
        return questions(CALL_QUESTION.ASKED_BY.eq(person));
    }

    /** How many a person asked on a call. */
    int asked(CallId call, PersonId person) {
        return db.fetchCount(
                CALL_QUESTION,
                CALL_QUESTION.CALL_ID.eq(call).and(CALL_QUESTION.ASKED_BY.eq(person)));
    }

    private List<Question> questions(Condition which) {
        return db.select(
                        CALL_QUESTION.ID,
                        CALL_QUESTION.CALL_ID,
                        CALL_QUESTION.WORDS,
                        CALL_QUESTION.ASKED_AT,
                        CALL_QUESTION.ASKED_BY,
                        CALL_QUESTION.ANSWER,
                        CALL_QUESTION.ANSWERED_AT,
                        CALL_QUESTION.ENTRY_ID,
                        CALL_QUESTION.VERSION)
                .from(CALL_QUESTION)
                .where(which)
                .orderBy(CALL_QUESTION.ASKED_AT, CALL_QUESTION.ID)
                .fetch(row -> new Question(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }
}
