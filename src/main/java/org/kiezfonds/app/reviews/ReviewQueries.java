package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;
import static org.kiezfonds.db.Tables.REVIEW_ACT;
import static org.kiezfonds.db.Tables.REVIEW_ANSWER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what the area team answered and did. */
@Component
class ReviewQueries {

    private final DSLContext db;

    ReviewQueries(DSLContext db) {
        this.db = db;
    }

    /** The answers to what rules ask, by key. */
    Map<String, RuleAnswer> answers(IdeaId idea) {
        Map<String, RuleAnswer> answers = new HashMap<>();
        db.select(
                        REVIEW_ANSWER.ASKED,
                        REVIEW_ANSWER.IS_MET,
                        REVIEW_ANSWER.POINTS,
                        REVIEW_ANSWER.REASON,
                        REVIEW_ANSWER.SENDING,
                        REVIEW_ANSWER.VERSION)
                .from(REVIEW_ANSWER)
                .where(REVIEW_ANSWER.IDEA_ID.eq(idea))
                .forEach(row -> answers.put(
                        row.value1(),
                        new RuleAnswer(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6())));
        return answers;
    }

    /** What was done with the idea, and with others that went on in it; the latest first. */
    List<ReviewAct> history(IdeaId idea) {
        return acts(REVIEW_ACT.IDEA_ID.eq(idea).or(REVIEW_ACT.MERGED_INTO.eq(idea)));
    }

    /** What is asked to mend in an idea that is returned. */
    Optional<ReviewAct> openReturn(IdeaId idea) {
        boolean isReturned = db.fetchExists(IDEA, IDEA.ID.eq(idea).and(IDEA.STATE.eq("RETURNED")));
        return isReturned
                ? acts(REVIEW_ACT.IDEA_ID.eq(idea).and(REVIEW_ACT.KIND.eq(ActKind.RETURNED.name())))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** What was done with ideas of the person, the latest first. */
    List<ReviewAct> ofAuthor(PersonId person) {
        return acts(REVIEW_ACT.IDEA_ID.in(
                db.select(IDEA.ID).from(IDEA).where(IDEA.PERSON_ID.eq(person))));
    }

    /** The log's entries of all times at which the idea was sent. */
    List<UUID> sendings(IdeaId idea) {
        return db.select(IDEA_CONTENT.ENTRY_ID)
                .from(IDEA_CONTENT)
                .where(IDEA_CONTENT.IDEA_ID.eq(idea))
                .orderBy(IDEA_CONTENT.SENDING)
                .fetch(IDEA_CONTENT.ENTRY_ID);
    }

    Optional<Integer> number(IdeaId idea) {
        return db.select(IDEA.NUMBER)
                .from(IDEA)
                .where(IDEA.ID.eq(idea))
                .and(IDEA.NUMBER.isNotNull())
                .fetchOptional(IDEA.NUMBER);
    }

    boolean isHidden(IdeaId idea) {
        return db.fetchExists(IDEA, IDEA.ID.eq(idea).and(IDEA.IS_HIDDEN));
    }

    /**
     * How an idea is stored, for the audit.
     *
     * @param mergedInto empty where it is not
     */
    record Stored(IdeaId id, String state, boolean isHidden, String mergedInto, String round) {}

    /** All ideas that were sent. */
    List<Stored> stored() {
        return db.select(IDEA.ID, IDEA.STATE, IDEA.IS_HIDDEN, IDEA.MERGED_INTO, IDEA.ROUND_ID)
                .from(IDEA)
                .where(IDEA.NUMBER.isNotNull())
                .orderBy(IDEA.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? "" : row.value4().toString(),
                        row.value5().toString()));
    }

    /** Acts with the digests of their checks, by the key of their entry; empty where there is none. */
    Map<UUID, String> digests() {
        Map<UUID, String> digests = new HashMap<>();
        db.select(REVIEW_ACT.ID, REVIEW_ACT.CHECK_DIGEST)
                .from(REVIEW_ACT)
                .forEach(
                        row -> digests.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return digests;
    }

    private List<ReviewAct> acts(Condition which) {
        return db.select(
                        REVIEW_ACT.ID,
                        REVIEW_ACT.IDEA_ID,
                        REVIEW_ACT.KIND,
                        REVIEW_ACT.REASON,
                        REVIEW_ACT.MEND_FIELDS,
                        REVIEW_ACT.MEND_UNTIL,
                        REVIEW_ACT.MERGED_INTO,
                        REVIEW_ACT.ROUND_FROM,
                        REVIEW_ACT.ROUND_TO,
                        REVIEW_ACT.ACTED_BY,
                        REVIEW_ACT.ACTED_AT)
                .from(REVIEW_ACT)
                .where(which)
                .orderBy(REVIEW_ACT.ACTED_AT.desc(), REVIEW_ACT.ID.desc())
                .fetch(ReviewQueries::act);
    }

    private static ReviewAct act(Record row) {
        return new ReviewAct(
                row.get(REVIEW_ACT.ID),
                row.get(REVIEW_ACT.IDEA_ID),
                ActKind.valueOf(row.get(REVIEW_ACT.KIND)),
                row.get(REVIEW_ACT.REASON),
                fields(row.get(REVIEW_ACT.MEND_FIELDS)),
                row.get(REVIEW_ACT.MEND_UNTIL),
                row.get(REVIEW_ACT.MERGED_INTO),
                round(row.get(REVIEW_ACT.ROUND_FROM)),
                round(row.get(REVIEW_ACT.ROUND_TO)),
                row.get(REVIEW_ACT.ACTED_BY),
                row.get(REVIEW_ACT.ACTED_AT));
    }

    private static @Nullable RoundId round(@Nullable UUID key) {
        return key == null ? null : new RoundId(key);
    }

    private static Set<IdeaField> fields(String names) {
        Set<IdeaField> fields = EnumSet.noneOf(IdeaField.class);
        Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(IdeaField::valueOf)
                .forEach(fields::add);
        return fields;
    }
}
