package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.MINUTES_ACT;
import static org.kiezfonds.db.Tables.MINUTES_ITEM;
import static org.kiezfonds.db.Tables.MINUTES_PASSAGE;
import static org.kiezfonds.db.Tables.MINUTES_PERSON;
import static org.kiezfonds.db.Tables.MINUTES_VERSION;
import static org.kiezfonds.db.Tables.SESSION_PRESENCE;
import static org.kiezfonds.db.Tables.SESSION_REPLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads what is kept of minutes. */
@Component
class MinutesQueries {

    private final DSLContext db;

    MinutesQueries(DSLContext db) {
        this.db = db;
    }

    /** Who came and left, person by person, in their order. */
    List<Present> turns(UUID session) {
        return db.select(
                        SESSION_PRESENCE.PERSON_ID,
                        SESSION_PRESENCE.SEAT_ID,
                        SESSION_PRESENCE.IS_HERE,
                        SESSION_PRESENCE.WAY,
                        SESSION_PRESENCE.TURN,
                        SESSION_PRESENCE.NOTED_AT)
                .from(SESSION_PRESENCE)
                .where(SESSION_PRESENCE.SESSION_ID.eq(session))
                .orderBy(SESSION_PRESENCE.PERSON_ID, SESSION_PRESENCE.TURN)
                .fetch(row -> new Present(
                        row.get(SESSION_PRESENCE.PERSON_ID),
                        row.get(SESSION_PRESENCE.SEAT_ID),
                        row.get(SESSION_PRESENCE.IS_HERE),
                        Present.Way.valueOf(row.get(SESSION_PRESENCE.WAY)),
                        row.get(SESSION_PRESENCE.TURN),
                        row.get(SESSION_PRESENCE.NOTED_AT)));
    }

    /** Who said last that they cannot come. */
    Set<PersonId> excused(UUID session) {
        Map<PersonId, Boolean> coming = new HashMap<>();
        db.select(SESSION_REPLY.PERSON_ID, SESSION_REPLY.IS_COMING)
                .from(SESSION_REPLY)
                .where(SESSION_REPLY.SESSION_ID.eq(session))
                .orderBy(SESSION_REPLY.PERSON_ID, SESSION_REPLY.TURN)
                .forEach(row -> coming.put(
                        row.get(SESSION_REPLY.PERSON_ID), row.get(SESSION_REPLY.IS_COMING)));
        coming.values().removeIf(isComing -> isComing);
        return coming.keySet();
    }

    /** What was typed for a session. */
    List<MinutesPassage> passages(UUID session) {
        return passages(MINUTES_PASSAGE.SESSION_ID.eq(session));
    }

    private List<MinutesPassage> passages(Condition which) {
        return db.select(
                        MINUTES_PASSAGE.PLACE,
                        MINUTES_PASSAGE.IS_INTERNAL,
                        MINUTES_PASSAGE.WORDS,
                        MINUTES_PASSAGE.VERSION)
                .from(MINUTES_PASSAGE)
                .where(which)
                .orderBy(
                        MINUTES_PASSAGE.SESSION_ID,
                        MINUTES_PASSAGE.PLACE,
                        MINUTES_PASSAGE.IS_INTERNAL)
                .fetch(row -> new MinutesPassage(
                        new MinutesPassage.Place(row.get(MINUTES_PASSAGE.PLACE)),
                        row.get(MINUTES_PASSAGE.IS_INTERNAL),
                        row.get(MINUTES_PASSAGE.WORDS),
                        row.get(MINUTES_PASSAGE.VERSION)));
    }

    /** What a person typed last, in any session. */
    List<MinutesPassage> savedBy(PersonId person) {
        return passages(MINUTES_PASSAGE.SAVED_BY.eq(person));
    }

    /** The versions that were finished, the first one first. */
    List<MinutesVersion> versions(UUID session) {
        return versions(MINUTES_VERSION.SESSION_ID.eq(session));
    }

    /** The versions of all minutes of an area: sessions as their keys have it, the first first. */
    List<MinutesVersion> versions(AreaId area) {
        return versions(MINUTES_VERSION.SESSION_ID.in(db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.AREA_ID.eq(area))));
    }

    /** Every version there is. */
    List<MinutesVersion> allVersions() {
        return versions(MINUTES_VERSION.SESSION_ID.isNotNull());
    }

    private List<MinutesVersion> versions(Condition which) {
        return db.select(
                        MINUTES_VERSION.SESSION_ID,
                        MINUTES_VERSION.NUMBER,
                        MINUTES_VERSION.WHOLE_DIGEST,
                        MINUTES_VERSION.PUBLIC_DIGEST,
                        MINUTES_ACT.ACTED_AT,
                        MINUTES_ACT.ID)
                .from(MINUTES_VERSION)
                .join(MINUTES_ACT)
                .on(MINUTES_ACT.SESSION_ID.eq(MINUTES_VERSION.SESSION_ID))
                .and(MINUTES_ACT.NUMBER.eq(MINUTES_VERSION.NUMBER))
                .and(MINUTES_ACT.KIND.eq(MinutesAct.Kind.FINISHED.name()))
                .where(which)
                .orderBy(MINUTES_VERSION.SESSION_ID, MINUTES_VERSION.NUMBER)
                .fetch(row -> new MinutesVersion(
                        row.get(MINUTES_VERSION.SESSION_ID),
                        row.get(MINUTES_VERSION.NUMBER),
                        new Digest(row.get(MINUTES_VERSION.WHOLE_DIGEST)),
                        new Digest(row.get(MINUTES_VERSION.PUBLIC_DIGEST)),
                        row.get(MINUTES_ACT.ACTED_AT),
                        row.get(MINUTES_ACT.ID)));
    }

    /** The whole document of a version, as canonical JSON. */
    Optional<String> wholeFile(UUID session, int number) {
        return db.select(MINUTES_VERSION.WHOLE_FILE)
                .from(MINUTES_VERSION)
                .where(MINUTES_VERSION.SESSION_ID.eq(session))
                .and(MINUTES_VERSION.NUMBER.eq(number))
                .fetchOptional(MINUTES_VERSION.WHOLE_FILE);
    }

    /** The public document of a version, as canonical JSON. */
    Optional<String> publicFile(UUID session, int number) {
        return db.select(MINUTES_VERSION.PUBLIC_FILE)
                .from(MINUTES_VERSION)
                .where(MINUTES_VERSION.SESSION_ID.eq(session))
                .and(MINUTES_VERSION.NUMBER.eq(number))
                .fetchOptional(MINUTES_VERSION.PUBLIC_FILE);
    }

    /** Who the numbers in a version are. */
    Map<Integer, PersonId> persons(UUID session, int number) {
        Map<Integer, PersonId> persons = new HashMap<>();
        db.select(MINUTES_PERSON.PERSON_NUMBER, MINUTES_PERSON.PERSON_ID)
                .from(MINUTES_PERSON)
                .where(MINUTES_PERSON.SESSION_ID.eq(session))
                .and(MINUTES_PERSON.NUMBER.eq(number))
                .orderBy(MINUTES_PERSON.PERSON_NUMBER)
                .forEach(row -> persons.put(
                        row.get(MINUTES_PERSON.PERSON_NUMBER), row.get(MINUTES_PERSON.PERSON_ID)));
        return persons;
    }

    /** What became of the minutes of a session, in its order. */
    List<MinutesAct> acts(UUID session) {
        return acts(MINUTES_ACT.SESSION_ID.eq(session));
    }

    /** The same of all sessions of an area. */
    List<MinutesAct> acts(AreaId area) {
        return acts(MINUTES_ACT.SESSION_ID.in(db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.AREA_ID.eq(area))));
    }

    /** Everything that ever became of minutes. */
    List<MinutesAct> allActs() {
        return acts(MINUTES_ACT.ID.isNotNull());
    }

    private List<MinutesAct> acts(Condition which) {
        return db.select(
                        MINUTES_ACT.ID,
                        MINUTES_ACT.SESSION_ID,
                        MINUTES_ACT.NUMBER,
                        MINUTES_ACT.KIND,
                        MINUTES_ACT.VOTE_ID,
                        MINUTES_ACT.ACTED_AT)
                .from(MINUTES_ACT)
                .where(which)
                .orderBy(MINUTES_ACT.ACTED_AT, MINUTES_ACT.ID)
                .fetch(row -> new MinutesAct(
                        row.get(MINUTES_ACT.ID),
                        row.get(MINUTES_ACT.SESSION_ID),
                        row.get(MINUTES_ACT.NUMBER),
                        MinutesAct.Kind.valueOf(row.get(MINUTES_ACT.KIND)),
                        row.get(MINUTES_ACT.VOTE_ID),
                        row.get(MINUTES_ACT.ACTED_AT)));
    }

    /** The session whose minutes an item is about; null where it is about none. */
    @Nullable UUID minutesOf(UUID item) {
        return db.select(MINUTES_ITEM.SESSION_ID)
                .from(MINUTES_ITEM)
                .where(MINUTES_ITEM.ITEM_ID.eq(item))
                .fetchOne(MINUTES_ITEM.SESSION_ID);
    }

    /** The items that are about the minutes of a session, the first one first. */
    List<UUID> itemsAbout(UUID session) {
        return db.select(MINUTES_ITEM.ITEM_ID)
                .from(MINUTES_ITEM)
                .where(MINUTES_ITEM.SESSION_ID.eq(session))
                .orderBy(MINUTES_ITEM.ITEM_ID)
                .fetch(MINUTES_ITEM.ITEM_ID);
    }
}
