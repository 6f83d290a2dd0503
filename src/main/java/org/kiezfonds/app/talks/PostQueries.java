package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.TALK_MODERATION;
import static org.kiezfonds.db.Tables.TALK_POST;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Voices.Hidden;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.db.tables.TalkPost;
import org.springframework.stereotype.Component;

/** Reads questions and answers. */
@Component
class PostQueries {

    private static final TalkPost ANSWER = TALK_POST.as("answer");

    private final DSLContext db;

    PostQueries(DSLContext db) {
        this.db = db;
    }

    /** A question or an answer as it is stored. */
    record Post(
            UUID id,
            IdeaId idea,
            @Nullable UUID question,
            Side side,
            @Nullable PersonId by,
            String words,
            Locale language,
            Instant at,
            boolean isHidden) {}

    Optional<Post> find(UUID id) {
        return select(TALK_POST.ID.eq(id)).fetchOptional(PostQueries::post);
    }

    /** The one whose row stays locked until the transaction ends. */
    Optional<Post> lock(UUID id) {
        return select(TALK_POST.ID.eq(id)).forUpdate().fetchOptional(PostQueries::post);
    }

    /** All on an idea, the oldest first. */
    List<Post> on(IdeaId idea) {
        return select(TALK_POST.IDEA_ID.eq(idea))
                .orderBy(TALK_POST.POSTED_AT, TALK_POST.ID)
                .fetch(PostQueries::post);
    }

    int questionsOn(IdeaId idea) {
        return db.fetchCount(
                TALK_POST, TALK_POST.IDEA_ID.eq(idea).and(TALK_POST.QUESTION_ID.isNull()));
    }

    int answersTo(UUID question) {
        return db.fetchCount(TALK_POST, TALK_POST.QUESTION_ID.eq(question));
    }

    /** Why posts were taken out of sight last, of those on an idea that were. */
    Map<UUID, Hidden> hiddenOn(IdeaId idea) {
        Map<UUID, Hidden> last = new HashMap<>();
        db.select(TALK_MODERATION.POST_ID, TALK_MODERATION.REASON, TALK_MODERATION.ID)
                .from(TALK_MODERATION)
                .join(TALK_POST)
                .on(TALK_POST.ID.eq(TALK_MODERATION.POST_ID))
                .where(TALK_POST.IDEA_ID.eq(idea))
                .and(TALK_MODERATION.IS_HIDDEN)
                .orderBy(TALK_MODERATION.ACTED_AT, TALK_MODERATION.ID)
                .forEach(row -> last.put(row.value1(), new Hidden(row.value2(), row.value3())));
        return last;
    }

    /** How many questions wait for an answer, by the number of the idea. */
    Map<Integer, Integer> open(AreaId area, Collection<Integer> numbers) {
        return db.select(IDEA.NUMBER, DSL.count())
                .from(TALK_POST)
                .join(IDEA)
                .on(IDEA.ID.eq(TALK_POST.IDEA_ID))
                .where(IDEA.AREA_ID.eq(area))
                .and(IDEA.NUMBER.in(numbers))
                .and(isOpen())
                .groupBy(IDEA.NUMBER)
                .fetchMap(IDEA.NUMBER, DSL.count());
    }

    /** How many questions wait for an answer, by idea. */
    Map<IdeaId, Integer> open(Collection<IdeaId> ideas) {
        return db.select(TALK_POST.IDEA_ID, DSL.count())
                .from(TALK_POST)
                .where(TALK_POST.IDEA_ID.in(ideas))
                .and(isOpen())
                .groupBy(TALK_POST.IDEA_ID)
                .fetchMap(TALK_POST.IDEA_ID, DSL.count());
    }

    private static Condition isOpen() {
        return TALK_POST
                .QUESTION_ID
                .isNull()
                .and(TALK_POST.IS_HIDDEN.isFalse())
                .and(TALK_POST.WORDS.ne(""))
                .andNotExists(
                        DSL.selectOne().from(ANSWER).where(ANSWER.QUESTION_ID.eq(TALK_POST.ID)));
    }

    /** What somebody asked and answered, the oldest first. */
    List<TalkTraces.OfPost> postedBy(PersonId person) {
        return select(TALK_POST.PERSON_ID.eq(person))
                .orderBy(TALK_POST.POSTED_AT, TALK_POST.ID)
                .fetch(row -> new TalkTraces.OfPost(
                        row.get(TALK_POST.IDEA_ID).toString(),
                        row.get(TALK_POST.QUESTION_ID) == null ? "QUESTION" : "ANSWER",
                        row.get(TALK_POST.POSTED_AT).toString(),
                        row.get(TALK_POST.WORDS),
                        row.get(TALK_POST.IS_HIDDEN)));
    }

    /** All posts with the state that each is in, for the audit. */
    List<Fact> all() {
        return db.select(TALK_POST.ID, TALK_POST.QUESTION_ID, TALK_POST.IS_HIDDEN)
                .from(TALK_POST)
                .orderBy(TALK_POST.ID)
                .fetch(row -> new Fact(row.value1(), row.value2() == null, row.value3()));
    }

    /** A post for the audit. */
    record Fact(UUID id, boolean isQuestion, boolean isHidden) {}

    /** The keys of all acts of moderation, for the audit. */
    List<UUID> moderations() {
        return db.select(TALK_MODERATION.ID)
                .from(TALK_MODERATION)
                .orderBy(TALK_MODERATION.ID)
                .fetch(TALK_MODERATION.ID);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        TALK_POST.ID,
                        TALK_POST.IDEA_ID,
                        TALK_POST.QUESTION_ID,
                        TALK_POST.SIDE,
                        TALK_POST.PERSON_ID,
                        TALK_POST.WORDS,
                        TALK_POST.LANGUAGE,
                        TALK_POST.POSTED_AT,
                        TALK_POST.IS_HIDDEN)
                .from(TALK_POST)
                .where(which);
    }

    private static Post post(Record row) {
        return new Post(
                row.get(TALK_POST.ID),
                row.get(TALK_POST.IDEA_ID),
                row.get(TALK_POST.QUESTION_ID),
                Side.valueOf(row.get(TALK_POST.SIDE)),
                row.get(TALK_POST.PERSON_ID),
                row.get(TALK_POST.WORDS),
                Locale.forLanguageTag(row.get(TALK_POST.LANGUAGE)),
                row.get(TALK_POST.POSTED_AT),
                row.get(TALK_POST.IS_HIDDEN));
    }
}
