package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.TALK;
import static org.kiezfonds.db.Tables.TALK_MESSAGE;
import static org.kiezfonds.db.Tables.TALK_READ;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes conversations. */
@Component
class TalkStore {

    private final DSLContext db;

    TalkStore(DSLContext db) {
        this.db = db;
    }

    /** Begins one where there is none yet. */
    void begin(UUID id, IdeaId idea, @Nullable PersonId neighbour, Instant now) {
        db.insertInto(TALK)
                .set(TALK.ID, id)
                .set(TALK.IDEA_ID, idea)
                .set(TALK.KIND, neighbour == null ? TalkQueries.WITH_TEAM : "NEIGHBOUR")
                .set(TALK.PERSON_ID, neighbour)
                .set(TALK.BEGUN_AT, now)
                .set(TALK.REPORT, "")
                .onDuplicateKeyUpdate()
                .set(TALK.ID, TALK.ID)
                .execute();
    }

    /** False where the message is there already. */
    boolean say(UUID id, UUID talk, Side side, PersonId by, String words, Instant now) {
        try {
            db.insertInto(TALK_MESSAGE)
                    .set(TALK_MESSAGE.ID, id)
                    .set(TALK_MESSAGE.TALK_ID, talk)
                    .set(TALK_MESSAGE.SIDE, side.name())
                    .set(TALK_MESSAGE.PERSON_ID, by)
                    .set(TALK_MESSAGE.WORDS, words)
                    .set(TALK_MESSAGE.WRITTEN_AT, now)
                    .execute();
            return true;
        } catch (DuplicateKeyException sentTwice) {
            return false;
        }
    }

    /** Somebody has read that far; who has read further stays there. */
    void read(UUID talk, PersonId reader, Instant until) {
        db.insertInto(TALK_READ)
                .set(TALK_READ.TALK_ID, talk)
                .set(TALK_READ.PERSON_ID, reader)
                .set(TALK_READ.READ_UNTIL, until)
                .onDuplicateKeyUpdate()
                .set(
                        TALK_READ.READ_UNTIL,
                        DSL.greatest(TALK_READ.READ_UNTIL, DSL.val(until, TALK_READ.READ_UNTIL)))
                .execute();
    }

    void end(UUID talk, Side side, Instant now) {
        db.update(TALK)
                .set(TALK.ENDED_AT, now)
                .set(TALK.ENDED_SIDE, side.name())
                .where(TALK.ID.eq(talk))
                .and(TALK.ENDED_AT.isNull())
                .execute();
    }

    void report(UUID talk, Side side, String why, Instant now) {
        db.update(TALK)
                .set(TALK.REPORTED_AT, now)
                .set(TALK.REPORTED_SIDE, side.name())
                .set(TALK.REPORT, why)
                .where(TALK.ID.eq(talk))
                .and(TALK.REPORTED_AT.isNull())
                .execute();
    }

    /**
     * Empties what somebody said, and what was said to them alone; what they began goes on with
     * nobody.
     *
     * @param alone the ideas that have no author but them
     */
    void forget(PersonId person, List<IdeaId> alone) {
        var theirs = DSL.select(TALK.ID)
                .from(TALK)
                .where(TALK.PERSON_ID.eq(person).or(TALK.IDEA_ID.in(alone)));
        db.update(TALK_MESSAGE)
                .set(TALK_MESSAGE.WORDS, "")
                .where(TALK_MESSAGE.PERSON_ID.eq(person).or(TALK_MESSAGE.TALK_ID.in(theirs)))
                .execute();
        db.update(TALK_MESSAGE)
                .setNull(TALK_MESSAGE.PERSON_ID)
                .where(TALK_MESSAGE.PERSON_ID.eq(person))
                .execute();
        db.update(TALK)
                .set(TALK.REPORT, "")
                .where(TALK.PERSON_ID.eq(person).or(TALK.IDEA_ID.in(alone)))
                .execute();
        db.update(TALK).setNull(TALK.PERSON_ID).where(TALK.PERSON_ID.eq(person)).execute();
        db.deleteFrom(TALK_READ).where(TALK_READ.PERSON_ID.eq(person)).execute();
    }
}
