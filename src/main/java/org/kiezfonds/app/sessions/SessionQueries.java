package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.MOTION;
import static org.kiezfonds.db.Tables.SESSION_ACT;
import static org.kiezfonds.db.Tables.SESSION_ITEM;
import static org.kiezfonds.db.Tables.SESSION_PRESENCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads sessions, their agenda, who is there, and what is moved. */
@Component
class SessionQueries {

    private final DSLContext db;

    SessionQueries(DSLContext db) {
        this.db = db;
    }

    Optional<BodySession> find(UUID id) {
        return sessions(BODY_SESSION.ID.eq(id)).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<BodySession> lock(UUID id) {
        db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The sessions of an area, the latest first. */
    List<BodySession> of(AreaId area) {
        return sessions(BODY_SESSION.AREA_ID.eq(area));
    }

    /** The sessions of a round, the latest first. */
    List<BodySession> of(RoundId round) {
        return sessions(BODY_SESSION.ROUND_ID.eq(round));
    }

    /** Those of a round that are not over yet. */
    List<UUID> goingOn(RoundId round) {
        return goingOn(BODY_SESSION.ROUND_ID.eq(round));
    }

    /** Those of a body that are not over yet. */
    List<UUID> goingOn(BodyId body) {
        return goingOn(BODY_SESSION.BODY_ID.eq(body));
    }

    private List<UUID> goingOn(Condition which) {
        return db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(which)
                .and(BODY_SESSION.STATE.in(SessionState.PLANNED.name(), SessionState.OPEN.name()))
                .orderBy(BODY_SESSION.ID)
                .fetch(BODY_SESSION.ID);
    }

    /** Circular votes whose deadline is over and which were not closed. */
    List<UUID> overdue(Instant now) {
        return db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.STATE.eq(SessionState.OPEN.name()))
                .and(BODY_SESSION.UNTIL_AT.le(now))
                .orderBy(BODY_SESSION.UNTIL_AT, BODY_SESSION.ID)
                .fetch(BODY_SESSION.ID);
    }

    private List<BodySession> sessions(Condition which) {
        return db.select(
                        BODY_SESSION.ID,
                        BODY_SESSION.AREA_ID,
                        BODY_SESSION.BODY_ID,
                        BODY_SESSION.ROUND_ID,
                        BODY_SESSION.STATE,
                        BODY_SESSION.STARTS_AT,
                        BODY_SESSION.UNTIL_AT,
                        BODY_SESSION.PLACE,
                        BODY_SESSION.IS_PUBLIC,
                        BODY_SESSION.CHAIR_ID,
                        BODY_SESSION.DEPUTY_ID,
                        BODY_SESSION.SCRIBE_ID,
                        BODY_SESSION.IS_DEPUTY_LEADING,
                        BODY_SESSION.RULES_FILE,
                        BODY_SESSION.VERSION)
                .from(BODY_SESSION)
                .where(which)
                .orderBy(BODY_SESSION.STARTS_AT.desc(), BODY_SESSION.ID.desc())
                .fetch(SessionQueries::session);
    }

    private static BodySession session(Record row) {
        String rules = row.get(BODY_SESSION.RULES_FILE);
        return new BodySession(
                row.get(BODY_SESSION.ID),
                row.get(BODY_SESSION.AREA_ID),
                row.get(BODY_SESSION.BODY_ID),
                row.get(BODY_SESSION.ROUND_ID),
                SessionState.valueOf(row.get(BODY_SESSION.STATE)),
                row.get(BODY_SESSION.STARTS_AT),
                row.get(BODY_SESSION.UNTIL_AT),
                row.get(BODY_SESSION.PLACE),
                row.get(BODY_SESSION.IS_PUBLIC),
                row.get(BODY_SESSION.CHAIR_ID),
                row.get(BODY_SESSION.DEPUTY_ID),
                row.get(BODY_SESSION.SCRIBE_ID),
                row.get(BODY_SESSION.IS_DEPUTY_LEADING),
                rules == null ? null : ProcedureVersion.read(rules),
                row.get(BODY_SESSION.VERSION));
    }

    /** The agenda in its order, with what was taken off it. */
    List<SessionItem> items(UUID session) {
        return items(SESSION_ITEM.SESSION_ID.eq(session));
    }

    Optional<SessionItem> item(UUID id) {
        return items(SESSION_ITEM.ID.eq(id)).stream().findFirst();
    }

    private List<SessionItem> items(Condition which) {
        return db.select(
                        SESSION_ITEM.ID,
                        SESSION_ITEM.SESSION_ID,
                        SESSION_ITEM.POSITION,
                        SESSION_ITEM.KIND,
                        SESSION_ITEM.IDEA_ID,
                        SESSION_ITEM.TITLE,
                        SESSION_ITEM.STATE,
                        SESSION_ITEM.VERSION)
                .from(SESSION_ITEM)
                .where(which)
                .orderBy(SESSION_ITEM.POSITION, SESSION_ITEM.ID)
                .fetch(row -> new SessionItem(
                        row.get(SESSION_ITEM.ID),
                        row.get(SESSION_ITEM.SESSION_ID),
                        row.get(SESSION_ITEM.POSITION),
                        SessionItem.Kind.valueOf(row.get(SESSION_ITEM.KIND)),
                        row.get(SESSION_ITEM.IDEA_ID),
                        row.get(SESSION_ITEM.TITLE),
                        SessionItem.State.valueOf(row.get(SESSION_ITEM.STATE)),
                        row.get(SESSION_ITEM.VERSION)));
    }

    /** What is noted last of each person. */
    Map<PersonId, Present> presence(UUID session) {
        Map<PersonId, Present> last = new LinkedHashMap<>();
        turns(SESSION_PRESENCE.SESSION_ID.eq(session))
                .forEach(each -> last.put(each.person(), each));
        return last;
    }

    /** Everything that was ever noted of a person. */
    List<Present> presenceOf(PersonId person) {
        return turns(SESSION_PRESENCE.PERSON_ID.eq(person));
    }

    private List<Present> turns(Condition which) {
        return db.select(
                        SESSION_PRESENCE.PERSON_ID,
                        SESSION_PRESENCE.SEAT_ID,
                        SESSION_PRESENCE.IS_HERE,
                        SESSION_PRESENCE.WAY,
                        SESSION_PRESENCE.TURN,
                        SESSION_PRESENCE.NOTED_AT)
                .from(SESSION_PRESENCE)
                .where(which)
                .orderBy(
                        SESSION_PRESENCE.SESSION_ID,
                        SESSION_PRESENCE.PERSON_ID,
                        SESSION_PRESENCE.TURN)
                .fetch(row -> new Present(
                        row.get(SESSION_PRESENCE.PERSON_ID),
                        row.get(SESSION_PRESENCE.SEAT_ID),
                        row.get(SESSION_PRESENCE.IS_HERE),
                        Present.Way.valueOf(row.get(SESSION_PRESENCE.WAY)),
                        row.get(SESSION_PRESENCE.TURN),
                        row.get(SESSION_PRESENCE.NOTED_AT)));
    }

    /** What is moved on an item, as it was moved. */
    List<Motion> motions(UUID item) {
        return motions(MOTION.ITEM_ID.eq(item));
    }

    /** What was moved in a session, item by item, as it was moved. */
    List<Motion> motionsIn(UUID session) {
        return motions(MOTION.SESSION_ID.eq(session));
    }

    Optional<Motion> motion(UUID id) {
        return motions(MOTION.ID.eq(id)).stream().findFirst();
    }

    /** What a person ever moved. */
    List<Motion> motionsOf(PersonId person) {
        return motions(MOTION.MOVED_BY.eq(person));
    }

    private List<Motion> motions(Condition which) {
        return db.select(
                        MOTION.ID,
                        MOTION.SESSION_ID,
                        MOTION.ITEM_ID,
                        MOTION.NUMBER,
                        MOTION.KIND,
                        MOTION.AMENDS_ID,
                        MOTION.WORDS,
                        MOTION.REASON_KEY,
                        MOTION.LINES_FILE,
                        MOTION.GRANTED_CENTS,
                        MOTION.UNTIL_ON,
                        MOTION.IS_WITHDRAWN,
                        MOTION.MOVED_AT,
                        MOTION.MOVED_BY,
                        MOTION.VERSION)
                .from(MOTION)
                .where(which)
                .orderBy(MOTION.ITEM_ID, MOTION.NUMBER)
                .fetch(SessionQueries::motion);
    }

    private static Motion motion(Record row) {
        String reason = row.get(MOTION.REASON_KEY);
        Long granted = row.get(MOTION.GRANTED_CENTS);
        return new Motion(
                row.get(MOTION.ID),
                row.get(MOTION.SESSION_ID),
                row.get(MOTION.ITEM_ID),
                row.get(MOTION.NUMBER),
                Motion.Kind.valueOf(row.get(MOTION.KIND)),
                row.get(MOTION.AMENDS_ID),
                row.get(MOTION.WORDS),
                reason == null ? null : Motion.Reason.valueOf(reason),
                lines(row.get(MOTION.LINES_FILE)),
                granted == null ? null : new Money(granted),
                row.get(MOTION.UNTIL_ON),
                row.get(MOTION.IS_WITHDRAWN),
                row.get(MOTION.MOVED_AT),
                row.get(MOTION.MOVED_BY),
                row.get(MOTION.VERSION),
                List.of());
    }

    private static List<Line> lines(@Nullable String file) {
        List<Line> lines = new ArrayList<>();
        if (file != null) {
            for (JsonNode line : JsonMapper.shared().readTree(file).path("rows")) {
                lines.add(new Line(
                        line.path("what").asString(),
                        new Money(line.path("asked").asLong()),
                        new Money(line.path("granted").asLong())));
            }
        }
        return lines;
    }

    /** What was done in a session, or with a motion or vote, in its order. */
    List<SessionAct> acts(UUID session) {
        return acts(SESSION_ACT.SESSION_ID.eq(session));
    }

    /** Everything that was done in any session. */
    List<SessionAct> allActs() {
        return acts(SESSION_ACT.ID.isNotNull());
    }

    private List<SessionAct> acts(Condition which) {
        return db.select(
                        SESSION_ACT.ID,
                        SESSION_ACT.SESSION_ID,
                        SESSION_ACT.KIND,
                        SESSION_ACT.ABOUT_ID,
                        SESSION_ACT.REASON,
                        SESSION_ACT.ACTED_AT)
                .from(SESSION_ACT)
                .where(which)
                .orderBy(SESSION_ACT.ACTED_AT, SESSION_ACT.ID)
                .fetch(row -> new SessionAct(
                        row.get(SESSION_ACT.ID),
                        row.get(SESSION_ACT.SESSION_ID),
                        SessionAct.Kind.valueOf(row.get(SESSION_ACT.KIND)),
                        row.get(SESSION_ACT.ABOUT_ID),
                        row.get(SESSION_ACT.REASON),
                        row.get(SESSION_ACT.ACTED_AT)));
    }
}
