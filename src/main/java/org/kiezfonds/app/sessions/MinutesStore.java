package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.MINUTES_ACT;
import static org.kiezfonds.db.Tables.MINUTES_ITEM;
import static org.kiezfonds.db.Tables.MINUTES_PASSAGE;
import static org.kiezfonds.db.Tables.MINUTES_PERSON;
import static org.kiezfonds.db.Tables.MINUTES_VERSION;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.minutes.MinutesFile;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what is kept of minutes. */
@Component
class MinutesStore {

    private final DSLContext db;
    private final RoomNews news;

    MinutesStore(DSLContext db, RoomNews news) {
        this.db = db;
        this.news = news;
    }

    /**
     * Keeps what was typed over the version that was seen. False where somebody else typed
     * meanwhile; nothing is written then.
     */
    boolean save(UUID session, MinutesPassage typed, PersonId by, Instant now) {
        boolean isSaved = write(session, typed, by, now);
        if (isSaved) {
            news.happened(session);
        }
        return isSaved;
    }

    private boolean write(UUID session, MinutesPassage typed, PersonId by, Instant now) {
        return typed.version() == 0
                ? add(session, typed, by, now)
                : db.update(MINUTES_PASSAGE)
                                .set(MINUTES_PASSAGE.WORDS, typed.words())
                                .set(MINUTES_PASSAGE.SAVED_AT, now)
                                .set(MINUTES_PASSAGE.SAVED_BY, by)
                                .set(MINUTES_PASSAGE.VERSION, typed.version() + 1)
                                .where(MINUTES_PASSAGE.SESSION_ID.eq(session))
                                .and(MINUTES_PASSAGE.PLACE.eq(typed.place().key()))
                                .and(MINUTES_PASSAGE.IS_INTERNAL.eq(typed.isInternal()))
                                .and(MINUTES_PASSAGE.VERSION.eq(typed.version()))
                                .execute()
                        == 1;
    }

    private boolean add(UUID session, MinutesPassage typed, PersonId by, Instant now) {
        try {
            db.insertInto(MINUTES_PASSAGE)
                    .set(MINUTES_PASSAGE.SESSION_ID, session)
                    .set(MINUTES_PASSAGE.PLACE, typed.place().key())
                    .set(MINUTES_PASSAGE.IS_INTERNAL, typed.isInternal())
                    .set(MINUTES_PASSAGE.WORDS, typed.words())
                    .set(MINUTES_PASSAGE.SAVED_AT, now)
                    .set(MINUTES_PASSAGE.SAVED_BY, by)
                    .set(MINUTES_PASSAGE.VERSION, 1)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    void add(UUID session, int number, MinutesFile whole, MinutesFile open) {
        db.insertInto(MINUTES_VERSION)
                .set(MINUTES_VERSION.SESSION_ID, session)
                .set(MINUTES_VERSION.NUMBER, number)
                .set(MINUTES_VERSION.WHOLE_FILE, whole.content())
                .set(MINUTES_VERSION.WHOLE_DIGEST, whole.digest().hex())
                .set(MINUTES_VERSION.PUBLIC_FILE, open.content())
                .set(MINUTES_VERSION.PUBLIC_DIGEST, open.digest().hex())
                .execute();
    }

    void add(UUID session, int number, Map<Integer, PersonId> persons) {
        persons.forEach((each, person) -> db.insertInto(MINUTES_PERSON)
                .set(MINUTES_PERSON.SESSION_ID, session)
                .set(MINUTES_PERSON.NUMBER, number)
                .set(MINUTES_PERSON.PERSON_NUMBER, each)
                .set(MINUTES_PERSON.PERSON_ID, person)
                .execute());
    }

    void add(MinutesAct act, @Nullable PersonId by) {
        db.insertInto(MINUTES_ACT)
                .set(MINUTES_ACT.ID, act.entry())
                .set(MINUTES_ACT.SESSION_ID, act.session())
                .set(MINUTES_ACT.NUMBER, act.number())
                .set(MINUTES_ACT.KIND, act.kind().name())
                .set(MINUTES_ACT.VOTE_ID, act.vote())
                .set(MINUTES_ACT.ACTED_AT, act.at())
                .set(MINUTES_ACT.ACTED_BY, by)
                .execute();
    }

    /** The item is about the minutes of that session. */
    void link(UUID item, UUID session) {
        db.insertInto(MINUTES_ITEM)
                .set(MINUTES_ITEM.ITEM_ID, item)
                .set(MINUTES_ITEM.SESSION_ID, session)
                .execute();
    }
}
