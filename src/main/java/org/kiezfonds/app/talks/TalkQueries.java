package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.TALK;
import static org.kiezfonds.db.Tables.TALK_MESSAGE;
import static org.kiezfonds.db.Tables.TALK_POST;
import static org.kiezfonds.db.Tables.TALK_READ;
import static org.kiezfonds.db.Tables.TALK_SUPPORT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.db.tables.TalkMessage;
import org.springframework.stereotype.Component;

/** Reads conversations. Who may read them is the business of {@link Talks}. */
@Component
class TalkQueries {

    static final String WITH_TEAM = "TEAM";

    /** So many messages are shown at a time. */
    static final int MOST = 300;

    private static final TalkMessage LATER = TALK_MESSAGE.as("later");

    private final DSLContext db;

    TalkQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * A conversation without its messages.
     *
     * @param isWithTeam else it is with a neighbour
     * @param person the neighbour; null once erased
     * @param report null where no side reported it
     */
    record Row(
            UUID id,
            IdeaId idea,
            boolean isWithTeam,
            @Nullable PersonId person,
            @Nullable Side ended,
            @Nullable Side reported,
            @Nullable String report) {}

    /** A message as it is stored. */
    record Line(UUID id, Side side, @Nullable PersonId by, String words, Instant at) {}

    Optional<Row> find(UUID id) {
        return select(TALK.ID.eq(id)).fetchOptional(TalkQueries::row);
    }

    /** The one whose row stays locked until the transaction ends. */
    Optional<Row> lock(UUID id) {
        return select(TALK.ID.eq(id)).forUpdate().fetchOptional(TalkQueries::row);
    }

    Optional<Row> of(IdeaId idea, PersonId neighbour) {
        return select(TALK.IDEA_ID.eq(idea).and(TALK.PERSON_ID.eq(neighbour)))
                .fetchOptional(TalkQueries::row);
    }

    /** All about an idea, that with the team ahead, then as they began. */
    List<Row> of(IdeaId idea) {
        return select(TALK.IDEA_ID.eq(idea))
                .orderBy(TALK.KIND.desc(), TALK.BEGUN_AT, TALK.ID)
                .fetch(TalkQueries::row);
    }

    /**
     * What was said last, the oldest first: one more than is shown where there is more.
     *
     * @param before what was said before this message; null for the end of the conversation
     */
    List<Line> lines(UUID talk, @Nullable UUID before) {
        Condition which = TALK_MESSAGE.TALK_ID.eq(talk);
        if (before != null) {
            which = which.and(DSL.row(TALK_MESSAGE.WRITTEN_AT, TALK_MESSAGE.ID)
                    .lt(DSL.select(LATER.WRITTEN_AT, LATER.ID)
                            .from(LATER)
                            .where(LATER.ID.eq(before))
                            .and(LATER.TALK_ID.eq(talk))));
        }
        return db.select(
                        TALK_MESSAGE.ID,
                        TALK_MESSAGE.SIDE,
                        TALK_MESSAGE.PERSON_ID,
                        TALK_MESSAGE.WORDS,
                        TALK_MESSAGE.WRITTEN_AT)
                .from(TALK_MESSAGE)
                .where(which)
                .orderBy(TALK_MESSAGE.WRITTEN_AT.desc(), TALK_MESSAGE.ID.desc())
                .limit(MOST + 1)
                .fetch(row -> new Line(
                        row.value1(),
                        Side.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()))
                .reversed();
    }

    /** What in a conversation is new to the person, who is on the side. */
    List<UUID> unread(UUID talk, PersonId reader, Side side) {
        return db.select(TALK_MESSAGE.ID)
                .from(TALK_MESSAGE)
                .where(TALK_MESSAGE.TALK_ID.eq(talk))
                .and(isNew(reader, side))
                .orderBy(TALK_MESSAGE.ID)
                .fetch(TALK_MESSAGE.ID);
    }

    /** How many messages are new to an author, by idea; those are missing where none is. */
    Map<IdeaId, Integer> unread(Collection<IdeaId> ideas, PersonId author) {
        return db.select(TALK.IDEA_ID, DSL.count())
                .from(TALK_MESSAGE)
                .join(TALK)
                .on(TALK.ID.eq(TALK_MESSAGE.TALK_ID))
                .where(TALK.IDEA_ID.in(ideas))
                .and(isNew(author, Side.AUTHORS))
                .groupBy(TALK.IDEA_ID)
                .fetchMap(TALK.IDEA_ID, DSL.count());
    }

    /** How many messages to the team are new to one of it, by the number of the idea. */
    Map<Integer, Integer> unread(AreaId area, Collection<Integer> numbers, PersonId member) {
        return db.select(IDEA.NUMBER, DSL.count())
                .from(TALK_MESSAGE)
                .join(TALK)
                .on(TALK.ID.eq(TALK_MESSAGE.TALK_ID))
                .join(IDEA)
                .on(IDEA.ID.eq(TALK.IDEA_ID))
                .where(IDEA.AREA_ID.eq(area))
                .and(IDEA.NUMBER.in(numbers))
                .and(TALK.KIND.eq(WITH_TEAM))
                .and(isNew(member, Side.TEAM))
                .groupBy(IDEA.NUMBER)
                .fetchMap(IDEA.NUMBER, DSL.count());
    }

    /** The numbers of those ideas about which a conversation was reported and goes on. */
    List<Integer> reported(AreaId area, Collection<Integer> numbers) {
        return db.selectDistinct(IDEA.NUMBER)
                .from(TALK)
                .join(IDEA)
                .on(IDEA.ID.eq(TALK.IDEA_ID))
                .where(IDEA.AREA_ID.eq(area))
                .and(IDEA.NUMBER.in(numbers))
                .and(TALK.REPORTED_AT.isNotNull())
                .and(TALK.ENDED_AT.isNull())
                .orderBy(IDEA.NUMBER)
                .fetch(IDEA.NUMBER);
    }

    /** The ideas of others in which somebody takes part in any way, the latest begun first. */
    List<IdeaId> takingPart(PersonId person, int most) {
        return db.select(IDEA.ID)
                .from(IDEA)
                .where(IDEA.ID
                        .in(DSL.select(TALK.IDEA_ID).from(TALK).where(TALK.PERSON_ID.eq(person)))
                        .or(IDEA.ID.in(DSL.select(TALK_SUPPORT.IDEA_ID)
                                .from(TALK_SUPPORT)
                                .where(TALK_SUPPORT.PERSON_ID.eq(person))))
                        .or(IDEA.ID.in(DSL.select(TALK_POST.IDEA_ID)
                                .from(TALK_POST)
                                .where(TALK_POST.PERSON_ID.eq(person))
                                .and(TALK_POST.SIDE.eq(Side.NEIGHBOUR.name())))))
                .orderBy(IDEA.SENT_AT.desc(), IDEA.ID.desc())
                .limit(most)
                .fetch(IDEA.ID);
    }

    /** How many conversations somebody began since then. */
    int begunSince(PersonId person, Instant moment) {
        return db.fetchCount(TALK, TALK.PERSON_ID.eq(person).and(TALK.BEGUN_AT.ge(moment)));
    }

    /** What somebody said, the oldest first. */
    List<TalkTraces.OfMessage> saidBy(PersonId person) {
        return db.select(TALK.IDEA_ID, TALK_MESSAGE.WRITTEN_AT, TALK_MESSAGE.WORDS)
                .from(TALK_MESSAGE)
                .join(TALK)
                .on(TALK.ID.eq(TALK_MESSAGE.TALK_ID))
                .where(TALK_MESSAGE.PERSON_ID.eq(person))
                .orderBy(TALK_MESSAGE.WRITTEN_AT, TALK_MESSAGE.ID)
                .fetch(row -> new TalkTraces.OfMessage(
                        row.value1().toString(), row.value2().toString(), row.value3()));
    }

    /** Said by another side, after what the reader has read and after the own side's last words. */
    private static Condition isNew(PersonId reader, Side side) {
        return TALK_MESSAGE
                .SIDE
                .ne(side.name())
                .andNotExists(DSL.selectOne()
                        .from(TALK_READ)
                        .where(TALK_READ.TALK_ID.eq(TALK_MESSAGE.TALK_ID))
                        .and(TALK_READ.PERSON_ID.eq(reader))
                        .and(TALK_READ.READ_UNTIL.ge(TALK_MESSAGE.WRITTEN_AT)))
                .andNotExists(DSL.selectOne()
                        .from(LATER)
                        .where(LATER.TALK_ID.eq(TALK_MESSAGE.TALK_ID))
                        .and(LATER.SIDE.eq(side.name()))
                        .and(LATER.WRITTEN_AT.gt(TALK_MESSAGE.WRITTEN_AT)));
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        TALK.ID,
                        TALK.IDEA_ID,
                        TALK.KIND,
                        TALK.PERSON_ID,
                        TALK.ENDED_SIDE,
                        TALK.REPORTED_SIDE,
                        TALK.REPORT)
                .from(TALK)
                .where(which);
    }

    private static Row row(Record row) {
        Side reported = side(row.get(TALK.REPORTED_SIDE));
        return new Row(
                row.get(TALK.ID),
                row.get(TALK.IDEA_ID),
                row.get(TALK.KIND).equals(WITH_TEAM),
                row.get(TALK.PERSON_ID),
                side(row.get(TALK.ENDED_SIDE)),
                reported,
                reported == null ? null : row.get(TALK.REPORT));
    }

    private static @Nullable Side side(@Nullable String name) {
        return name == null ? null : Side.valueOf(name);
    }
}
