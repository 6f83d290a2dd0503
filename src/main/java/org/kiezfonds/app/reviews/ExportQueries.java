package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;
import static org.kiezfonds.db.Tables.OPINION;
import static org.kiezfonds.db.Tables.REVIEW_ANSWER;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads a round for a table, row by row. Everything is one statement: another one on the same
 * connection would make the driver keep all further rows in memory.
 */
@Component
class ExportQueries {

    private static final int FETCH = 500;

    /** Rules and criteria have names without these two. */
    private static final String END = "\n";

    private static final String IS = "=";

    private final DSLContext db;

    ExportQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * An idea of the round.
     *
     * @param content as it was sent last
     * @param others how many other ideas its author has in the round
     */
    record Row(
            int number,
            IdeaState state,
            Instant sentAt,
            String content,
            @Nullable Integer age,
            int others,
            Map<String, Boolean> answers,
            Map<String, Integer> points,
            int asked,
            int answered) {}

    /** The ideas of a round that were sent, by number. To be closed. */
    Stream<Row> of(RoundId round) {
        Table<Record2<IdeaId, Integer>> each = mostOfAuthors(round);
        Field<IdeaId> idea = Objects.requireNonNull(each.field(IDEA.ID));
        Field<Integer> ofAuthor = Objects.requireNonNull(each.field("ideas", Integer.class));
        Field<String> judged = DSL.field(DSL.select(DSL.groupConcat(DSL.concat(
                                        REVIEW_ANSWER.ASKED,
                                        DSL.inline(IS),
                                        DSL.when(REVIEW_ANSWER.IS_MET.isTrue(), "yes")
                                                .when(REVIEW_ANSWER.IS_MET.isFalse(), "no")
                                                .otherwise(""),
                                        DSL.coalesce(
                                                REVIEW_ANSWER.POINTS.cast(String.class),
                                                DSL.inline(""))))
                                .separator(END))
                        .from(REVIEW_ANSWER)
                        .where(REVIEW_ANSWER.IDEA_ID.eq(IDEA.ID)))
                .as("judged");
        Field<Integer> asked = DSL.field(
                        DSL.select(DSL.count()).from(OPINION).where(OPINION.IDEA_ID.eq(IDEA.ID)))
                .as("asked");
        Field<Integer> answered = DSL.field(DSL.select(DSL.count())
                        .from(OPINION)
                        .where(OPINION.IDEA_ID.eq(IDEA.ID))
                        .and(OPINION.ANSWERED_AT.isNotNull()))
                .as("answered");
        return db.select(
                        IDEA.NUMBER,
                        IDEA.STATE,
                        IDEA.SENT_AT,
                        IDEA_CONTENT.CONTENT,
                        IDEA_CONTACT.AGE,
                        ofAuthor,
                        judged,
                        asked,
                        answered)
                .from(IDEA)
                .join(IDEA_CONTENT)
                .on(IDEA_CONTENT.IDEA_ID.eq(IDEA.ID))
                .and(IDEA_CONTENT.SENDING.eq(IDEA.SENDINGS))
                .leftJoin(IDEA_CONTACT)
                .on(IDEA_CONTACT.IDEA_ID.eq(IDEA.ID))
                .leftJoin(each)
                .on(idea.eq(IDEA.ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(IDEA.NUMBER.isNotNull())
                .orderBy(IDEA.NUMBER, IDEA.ID)
                .fetchSize(FETCH)
                .fetchStream()
                .map(row -> row(row, ofAuthor, judged, asked, answered));
    }

    /**
     * By idea, how many ideas of the round the one of its authors has who has the most: an idea of
     * several is one of each. What was taken back or went on elsewhere counts for nobody.
     */
    private static Table<Record2<IdeaId, Integer>> mostOfAuthors(RoundId round) {
        Table<?> applying = authors(round, DSL.noCondition()).asTable("applying");
        Table<?> counted =
                authors(round, IDEA.STATE.notIn("DRAFT", "WITHDRAWN", "MERGED")).asTable("counted");
        Field<PersonId> whose = Objects.requireNonNull(counted.field(IDEA.PERSON_ID));
        Table<?> counts = DSL.select(whose, DSL.count().as("ideas"))
                .from(counted)
                .groupBy(whose)
                .asTable("each_author");
        Field<IdeaId> idea = Objects.requireNonNull(applying.field(IDEA.ID));
        Field<PersonId> author = Objects.requireNonNull(applying.field(IDEA.PERSON_ID));
        return DSL.select(
                        idea,
                        DSL.max(Objects.requireNonNull(counts.field("ideas", Integer.class)))
                                .as("ideas"))
                .from(applying)
                .join(counts)
                .on(author.eq(Objects.requireNonNull(counts.field(IDEA.PERSON_ID))))
                .groupBy(idea)
                .asTable("most_of_authors");
    }

    /** Who applies with which idea of the round, alone or together. */
    private static Select<Record2<IdeaId, PersonId>> authors(RoundId round, Condition which) {
        return DSL.select(IDEA.ID, IDEA.PERSON_ID)
                .from(IDEA)
                .where(IDEA.ROUND_ID.eq(round))
                .and(IDEA.PERSON_ID.isNotNull())
                .and(which)
                .unionAll(DSL.select(IDEA.ID, IDEA_AUTHOR.PERSON_ID)
                        .from(IDEA)
                        .join(IDEA_AUTHOR)
                        .on(IDEA_AUTHOR.IDEA_ID.eq(IDEA.ID))
                        .where(IDEA.ROUND_ID.eq(round))
                        .and(IDEA_AUTHOR.PERSON_ID.isNotNull())
                        .and(which));
    }

    private static Row row(
            Record row,
            Field<Integer> ofAuthor,
            Field<String> judged,
            Field<Integer> asked,
            Field<Integer> answered) {
        IdeaState state = IdeaState.valueOf(row.get(IDEA.STATE));
        Integer ideas = row.get(ofAuthor);
        boolean isAmongThem = state != IdeaState.WITHDRAWN && state != IdeaState.MERGED;
        Map<String, Boolean> answers = new HashMap<>();
        Map<String, Integer> points = new HashMap<>();
        judge(row.get(judged), answers, points);
        return new Row(
                row.get(IDEA.NUMBER),
                state,
                Objects.requireNonNull(row.get(IDEA.SENT_AT)),
                row.get(IDEA_CONTENT.CONTENT),
                row.get(IDEA_CONTACT.AGE),
                ideas == null ? 0 : ideas - (isAmongThem ? 1 : 0),
                answers,
                points,
                row.get(asked),
                row.get(answered));
    }

    private static void judge(
            @Nullable String judged, Map<String, Boolean> answers, Map<String, Integer> points) {
        if (judged == null) {
            return;
        }
        for (String line : judged.split(END, -1)) {
            int sign = line.indexOf(IS);
            String key = line.substring(0, sign);
            String answer = line.substring(sign + 1);
            switch (answer) {
                case "" -> {}
                case "yes" -> answers.put(key, true);
                case "no" -> answers.put(key, false);
                default -> points.put(key, Integer.valueOf(answer));
            }
        }
    }
}
