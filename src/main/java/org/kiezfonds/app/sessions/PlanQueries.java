package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.SESSION_INVITATION;
import static org.kiezfonds.db.Tables.SESSION_INVITED;
import static org.kiezfonds.db.Tables.SESSION_REPLY;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.kiezfonds.app.sessions.Invitation.Reply;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what is around sessions before they begin. */
@Component
class PlanQueries {

    private final DSLContext db;

    PlanQueries(DSLContext db) {
        this.db = db;
    }

    /** What only those need who plan a session or are invited to it. */
    record Extra(int number, String remoteLink) {}

    Extra extra(UUID session) {
        return db.select(BODY_SESSION.NUMBER, BODY_SESSION.REMOTE_LINK)
                .from(BODY_SESSION)
                .where(BODY_SESSION.ID.eq(session))
                .fetchSingle(Records.mapping(Extra::new));
    }

    /** The numbers of the sessions of an area. */
    Map<UUID, Integer> numbers(AreaId area) {
        Map<UUID, Integer> numbers = new HashMap<>();
        db.select(BODY_SESSION.ID, BODY_SESSION.NUMBER)
                .from(BODY_SESSION)
                .where(BODY_SESSION.AREA_ID.eq(area))
                .orderBy(BODY_SESSION.ID)
                .forEach(row -> numbers.put(row.value1(), row.value2()));
        return numbers;
    }

    Optional<UUID> byNumber(AreaId area, int number) {
        return db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.AREA_ID.eq(area))
                .and(BODY_SESSION.NUMBER.eq(number))
                .fetchOptional(BODY_SESSION.ID);
    }

    /** The sessions of an area to which somebody was invited. */
    Set<UUID> invited(AreaId area) {
        return new HashSet<>(db.selectDistinct(SESSION_INVITATION.SESSION_ID)
                .from(SESSION_INVITATION)
                .join(BODY_SESSION)
                .on(BODY_SESSION.ID.eq(SESSION_INVITATION.SESSION_ID))
                .where(BODY_SESSION.AREA_ID.eq(area))
                .orderBy(SESSION_INVITATION.SESSION_ID)
                .fetch(SESSION_INVITATION.SESSION_ID));
    }

    /** The invitation that holds: the last one. */
    Optional<Invitation.Sent> last(UUID session) {
        return db.select(
                        SESSION_INVITATION.ID,
                        SESSION_INVITATION.NUMBER,
                        SESSION_INVITATION.DIGEST,
                        SESSION_INVITATION.RECIPIENTS,
                        SESSION_INVITATION.SENT_AT)
                .from(SESSION_INVITATION)
                .where(SESSION_INVITATION.SESSION_ID.eq(session))
                .orderBy(SESSION_INVITATION.NUMBER.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Invitation.Sent::new));
    }

    /** Who was invited, members before those who stand in. */
    List<Invitation.Guest> invitedTo(UUID session) {
        Map<PersonId, Reply> replies = replies(session);
        return db.select(
                        SESSION_INVITED.PERSON_ID,
                        SESSION_INVITED.SEAT_ID,
                        SESSION_INVITED.IS_STAND_IN)
                .from(SESSION_INVITED)
                .where(SESSION_INVITED.SESSION_ID.eq(session))
                .and(SESSION_INVITED.IS_RELEASED.isFalse())
                .orderBy(
                        SESSION_INVITED.IS_STAND_IN,
                        SESSION_INVITED.SEAT_ID,
                        SESSION_INVITED.PERSON_ID)
                .fetch(row -> new Invitation.Guest(
                        row.value1(), row.value2(), row.value3(), replies.get(row.value1())));
    }

    /** What each of them answered last. */
    private Map<PersonId, Reply> replies(UUID session) {
        Map<PersonId, Reply> last = new LinkedHashMap<>();
        db.select(
                        SESSION_REPLY.PERSON_ID,
                        SESSION_REPLY.TURN,
                        SESSION_REPLY.IS_COMING,
                        SESSION_REPLY.REPLIED_AT)
                .from(SESSION_REPLY)
                .where(SESSION_REPLY.SESSION_ID.eq(session))
                .orderBy(SESSION_REPLY.PERSON_ID, SESSION_REPLY.TURN)
                .forEach(row -> last.put(
                        row.value1(), new Reply(row.value2(), row.value3(), row.value4())));
        return last;
    }

    /** What somebody ever answered. */
    List<RepliedTo> repliesOf(PersonId person) {
        return db.select(
                        SESSION_REPLY.SESSION_ID, SESSION_REPLY.IS_COMING, SESSION_REPLY.REPLIED_AT)
                .from(SESSION_REPLY)
                .where(SESSION_REPLY.PERSON_ID.eq(person))
                .orderBy(SESSION_REPLY.SESSION_ID, SESSION_REPLY.TURN)
                .fetch(Records.mapping(RepliedTo::new));
    }

    /** An answer to an invitation. */
    record RepliedTo(UUID session, boolean isComing, Instant at) {}

    /** Sessions that are planned for a time, and to which somebody was invited. */
    List<UUID> invitedBetween(Instant from, Instant to) {
        return db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.STATE.eq(SessionState.PLANNED.name()))
                .and(BODY_SESSION.UNTIL_AT.isNull())
                .and(BODY_SESSION.STARTS_AT.ge(from))
                .and(BODY_SESSION.STARTS_AT.lt(to))
                .and(BODY_SESSION.ID.in(
                        db.select(SESSION_INVITATION.SESSION_ID).from(SESSION_INVITATION)))
                .orderBy(BODY_SESSION.STARTS_AT, BODY_SESSION.ID)
                .fetch(BODY_SESSION.ID);
    }

    /** Circular votes that are open and end between the two moments. */
    List<UUID> endingBetween(Instant from, Instant to) {
        return db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.STATE.eq(SessionState.OPEN.name()))
                .and(BODY_SESSION.UNTIL_AT.gt(from))
                .and(BODY_SESSION.UNTIL_AT.le(to))
                .orderBy(BODY_SESSION.UNTIL_AT, BODY_SESSION.ID)
                .fetch(BODY_SESSION.ID);
    }
}
