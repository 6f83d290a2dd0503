package org.kiezfonds.app.concepts;

import static org.jooq.impl.DSL.count;
import static org.kiezfonds.db.Tables.CONCEPT_ACT;
import static org.kiezfonds.db.Tables.CONCEPT_ADVICE;
import static org.kiezfonds.db.Tables.CONCEPT_COMMENT;
import static org.kiezfonds.db.Tables.CONCEPT_SUPPORT;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what was said about versions, and what was done with them. */
@Component
class DiscussionQueries {

    private final DSLContext db;

    DiscussionQueries(DSLContext db) {
        this.db = db;
    }

    /** How much was said in a discussion. */
    record Counts(int comments, int proposals, int supports) {}

    /** A comment as it is stored; its author is known to the program alone. */
    record CommentRow(
            UUID id,
            UUID concept,
            @Nullable NeedId need,
            boolean isProposal,
            @Nullable PersonId person,
            String title,
            String body,
            Instant writtenAt,
            boolean isWithdrawn,
            boolean isErased,
            @Nullable String hiddenReason,
            Comment.@Nullable Answer answer,
            int version) {}

    Counts counts(UUID version) {
        return new Counts(
                db.fetchCount(
                        CONCEPT_COMMENT,
                        CONCEPT_COMMENT.VERSION_ID.eq(version),
                        CONCEPT_COMMENT.IS_PROPOSAL.isFalse()),
                db.fetchCount(
                        CONCEPT_COMMENT,
                        CONCEPT_COMMENT.VERSION_ID.eq(version),
                        CONCEPT_COMMENT.IS_PROPOSAL.isTrue()),
                db.fetchCount(CONCEPT_SUPPORT, CONCEPT_SUPPORT.VERSION_ID.eq(version)));
    }

    /** Everything that was said about a version, the oldest first. */
    List<CommentRow> comments(UUID version) {
        return rows(CONCEPT_COMMENT.VERSION_ID.eq(version))
                .orderBy(CONCEPT_COMMENT.WRITTEN_AT, CONCEPT_COMMENT.ID)
                .fetch(DiscussionQueries::row);
    }

    Optional<CommentRow> comment(AreaId area, UUID id) {
        return rows(CONCEPT_COMMENT.ID.eq(id).and(CONCEPT_VERSION.AREA_ID.eq(area)))
                .fetchOptional(DiscussionQueries::row);
    }

    /** Everything that a person said anywhere, the oldest first. */
    List<CommentRow> commentsOf(PersonId person) {
        return rows(CONCEPT_COMMENT.PERSON_ID.eq(person))
                .orderBy(CONCEPT_COMMENT.WRITTEN_AT, CONCEPT_COMMENT.ID)
                .fetch(DiscussionQueries::row);
    }

    int writtenSince(PersonId person, Instant since) {
        return db.fetchCount(
                CONCEPT_COMMENT,
                CONCEPT_COMMENT.PERSON_ID.eq(person),
                CONCEPT_COMMENT.WRITTEN_AT.greaterOrEqual(since));
    }

    /** How many people support the needs of a version; without those that nobody does. */
    Map<NeedId, Integer> supports(UUID version) {
        return db.select(CONCEPT_SUPPORT.NEED_ID, count())
                .from(CONCEPT_SUPPORT)
                .where(CONCEPT_SUPPORT.VERSION_ID.eq(version))
                .groupBy(CONCEPT_SUPPORT.NEED_ID)
                .orderBy(CONCEPT_SUPPORT.NEED_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Set<NeedId> supportedBy(UUID version, PersonId person) {
        return db
                .select(CONCEPT_SUPPORT.NEED_ID)
                .from(CONCEPT_SUPPORT)
                .where(CONCEPT_SUPPORT.VERSION_ID.eq(version))
                .and(CONCEPT_SUPPORT.PERSON_ID.eq(person))
                .orderBy(CONCEPT_SUPPORT.NEED_ID)
                .fetch(CONCEPT_SUPPORT.NEED_ID)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A support that a person gave. */
    record SupportRow(NeedId need, Instant at) {}

    List<SupportRow> supportsOf(PersonId person) {
        return db.select(CONCEPT_SUPPORT.NEED_ID, CONCEPT_SUPPORT.GIVEN_AT)
                .from(CONCEPT_SUPPORT)
                .where(CONCEPT_SUPPORT.PERSON_ID.eq(person))
                .orderBy(CONCEPT_SUPPORT.GIVEN_AT, CONCEPT_SUPPORT.ID)
                .fetch(row -> new SupportRow(row.value1(), row.value2()));
    }

    /** The advice on a version, the last first: it is the one that counts. */
    List<Advice> advice(UUID version) {
        return db.select(
                        CONCEPT_ADVICE.ID,
                        CONCEPT_ADVICE.SESSION_ON,
                        CONCEPT_ADVICE.RESULT,
                        CONCEPT_ADVICE.VOTES_YES,
                        CONCEPT_ADVICE.VOTES_NO,
                        CONCEPT_ADVICE.VOTES_ABSTAINED,
                        CONCEPT_ADVICE.CONDITIONS,
                        CONCEPT_ADVICE.ON_BEHALF)
                .from(CONCEPT_ADVICE)
                .where(CONCEPT_ADVICE.VERSION_ID.eq(version))
                .orderBy(CONCEPT_ADVICE.RECORDED_AT.desc(), CONCEPT_ADVICE.ID.desc())
                .fetch(row -> new Advice(
                        row.value1(),
                        row.value2(),
                        Advice.Result.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** Whether an advice rests on a vote in a session. */
    boolean isAdvisedBy(UUID vote) {
        return db.fetchExists(CONCEPT_ADVICE, CONCEPT_ADVICE.VOTE_ID.eq(vote));
    }

    Optional<Advice> lastAdvice(UUID version) {
        return advice(version).stream().findFirst();
    }

    /** What was done with a version, the oldest first. */
    List<ConceptAct> acts(UUID version) {
        return db.select(CONCEPT_ACT.ENTRY_ID, CONCEPT_ACT.KIND, CONCEPT_ACT.DONE_AT)
                .from(CONCEPT_ACT)
                .where(CONCEPT_ACT.VERSION_ID.eq(version))
                .orderBy(CONCEPT_ACT.DONE_AT, CONCEPT_ACT.ENTRY_ID)
                .fetch(row -> new ConceptAct(
                        row.value1(), ConceptAct.Kind.valueOf(row.value2()), row.value3()));
    }

    private SelectConditionStep<? extends Record> rows(Condition which) {
        return db.select(
                        CONCEPT_COMMENT.ID,
                        CONCEPT_COMMENT.VERSION_ID,
                        CONCEPT_COMMENT.NEED_ID,
                        CONCEPT_COMMENT.IS_PROPOSAL,
                        CONCEPT_COMMENT.PERSON_ID,
                        CONCEPT_COMMENT.TITLE,
                        CONCEPT_COMMENT.BODY,
                        CONCEPT_COMMENT.WRITTEN_AT,
                        CONCEPT_COMMENT.WITHDRAWN_AT,
                        CONCEPT_COMMENT.ERASED_AT,
                        CONCEPT_COMMENT.HIDDEN_REASON,
                        CONCEPT_COMMENT.ANSWER,
                        CONCEPT_COMMENT.ANSWER_TEXT,
                        CONCEPT_COMMENT.ANSWERED_AT,
                        CONCEPT_COMMENT.TAKEN_UP_NEED_ID,
                        CONCEPT_COMMENT.VERSION)
                .from(CONCEPT_COMMENT)
                .join(CONCEPT_VERSION)
                .on(CONCEPT_VERSION.ID.eq(CONCEPT_COMMENT.VERSION_ID))
                .where(which);
    }

    private static CommentRow row(Record row) {
        String answer = row.get(CONCEPT_COMMENT.ANSWER);
        return new CommentRow(
                row.get(CONCEPT_COMMENT.ID),
                row.get(CONCEPT_COMMENT.VERSION_ID),
                row.get(CONCEPT_COMMENT.NEED_ID),
                row.get(CONCEPT_COMMENT.IS_PROPOSAL),
                row.get(CONCEPT_COMMENT.PERSON_ID),
                row.get(CONCEPT_COMMENT.TITLE),
                row.get(CONCEPT_COMMENT.BODY),
                row.get(CONCEPT_COMMENT.WRITTEN_AT),
                row.get(CONCEPT_COMMENT.WITHDRAWN_AT) != null,
                row.get(CONCEPT_COMMENT.ERASED_AT) != null,
                row.get(CONCEPT_COMMENT.HIDDEN_REASON),
                answer == null
                        ? null
                        : new Comment.Answer(
                                Comment.Verdict.valueOf(answer),
                                row.get(CONCEPT_COMMENT.ANSWER_TEXT),
                                row.get(CONCEPT_COMMENT.ANSWERED_AT),
                                row.get(CONCEPT_COMMENT.TAKEN_UP_NEED_ID)),
                row.get(CONCEPT_COMMENT.VERSION));
    }
}
