package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.MOTION;
import static org.kiezfonds.db.Tables.SESSION_ACT;
import static org.kiezfonds.db.Tables.SESSION_ITEM;
import static org.kiezfonds.db.Tables.SESSION_PRESENCE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes sessions, their agenda, who is there, and what is moved. */
@Component
class SessionStore {

    /** Beyond all places of an agenda, so that two items never want the same one in between. */
    private static final int ASIDE = 100_000;

    private static final int MOST_ATTEMPTS = 5;

    private final DSLContext db;
    private final RoomNews news;

    SessionStore(DSLContext db, RoomNews news) {
        this.db = db;
        this.news = news;
    }

    /** Adds it with the next number in its area; another node may take that at the same moment. */
    void add(BodySession session, String remoteLink, PersonId by, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                insert(session, remoteLink, next(session.area()), by, now);
                return;
            } catch (DuplicateKeyException another) {
                if (attempt == MOST_ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    private int next(AreaId area) {
        return 1
                + db.select(DSL.coalesce(DSL.max(BODY_SESSION.NUMBER), 0))
                        .from(BODY_SESSION)
                        .where(BODY_SESSION.AREA_ID.eq(area))
                        .fetchSingle()
                        .value1();
    }

    private void insert(
            BodySession session, String remoteLink, int number, PersonId by, Instant now) {
        db.insertInto(BODY_SESSION)
                .set(BODY_SESSION.ID, session.id())
                .set(BODY_SESSION.NUMBER, number)
                .set(BODY_SESSION.REMOTE_LINK, remoteLink)
                .set(BODY_SESSION.AREA_ID, session.area())
                .set(BODY_SESSION.BODY_ID, session.body())
                .set(BODY_SESSION.ROUND_ID, session.round())
                .set(BODY_SESSION.STATE, session.state().name())
                .set(BODY_SESSION.STARTS_AT, session.startsAt())
                .set(BODY_SESSION.UNTIL_AT, session.untilAt())
                .set(BODY_SESSION.PLACE, session.place())
                .set(BODY_SESSION.IS_PUBLIC, session.isPublic())
                .set(BODY_SESSION.CHAIR_ID, session.chair())
                .set(BODY_SESSION.DEPUTY_ID, session.deputy())
                .set(BODY_SESSION.SCRIBE_ID, session.scribe())
                .set(BODY_SESSION.IS_DEPUTY_LEADING, false)
                .set(BODY_SESSION.PLANNED_AT, now)
                .set(BODY_SESSION.PLANNED_BY, by)
                .set(BODY_SESSION.VERSION, session.version())
                .execute();
    }

    /** Takes over what a form says, and the next version. */
    void change(BodySession session, String remoteLink) {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.REMOTE_LINK, remoteLink)
                .set(BODY_SESSION.STARTS_AT, session.startsAt())
                .set(BODY_SESSION.PLACE, session.place())
                .set(BODY_SESSION.IS_PUBLIC, session.isPublic())
                .set(BODY_SESSION.CHAIR_ID, session.chair())
                .set(BODY_SESSION.DEPUTY_ID, session.deputy())
                .set(BODY_SESSION.SCRIBE_ID, session.scribe())
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(session.id()))
                .execute();
    }

    void open(UUID id, Rules rules, Instant now) {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.STATE, SessionState.OPEN.name())
                .set(BODY_SESSION.RULES_FILE, rules.file())
                .set(BODY_SESSION.RULES_DIGEST, rules.digest().hex())
                .set(BODY_SESSION.OPENED_AT, now)
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(id))
                .execute();
    }

    /** Rules of procedure as their canonical JSON. */
    record Rules(String file, Digest digest) {}

    void lead(UUID id, boolean isDeputy) {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.IS_DEPUTY_LEADING, isDeputy)
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(id))
                .execute();
    }

    void callOff(UUID id) {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.STATE, SessionState.CALLED_OFF.name())
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(id))
                .execute();
    }

    void close(UUID id, Instant now) {
        db.update(BODY_SESSION)
                .set(BODY_SESSION.STATE, SessionState.CLOSED.name())
                .set(BODY_SESSION.CLOSED_AT, now)
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(id))
                .execute();
    }

    /** The agenda was changed: what was seen of the session before is old. */
    void touch(UUID id) {
        news.happened(id);
        db.update(BODY_SESSION)
                .set(BODY_SESSION.VERSION, BODY_SESSION.VERSION.plus(1))
                .where(BODY_SESSION.ID.eq(id))
                .execute();
    }

    void add(SessionAct act, @Nullable PersonId by) {
        news.happened(act.session());
        db.insertInto(SESSION_ACT)
                .set(SESSION_ACT.ID, act.entry())
                .set(SESSION_ACT.SESSION_ID, act.session())
                .set(SESSION_ACT.KIND, act.kind().name())
                .set(SESSION_ACT.ABOUT_ID, act.about())
                .set(SESSION_ACT.REASON, act.reason())
                .set(SESSION_ACT.ACTED_AT, act.at())
                .set(SESSION_ACT.ACTED_BY, by)
                .execute();
    }

    void add(SessionItem item) {
        db.insertInto(SESSION_ITEM)
                .set(SESSION_ITEM.ID, item.id())
                .set(SESSION_ITEM.SESSION_ID, item.session())
                .set(SESSION_ITEM.POSITION, item.position())
                .set(SESSION_ITEM.KIND, item.kind().name())
                .set(SESSION_ITEM.IDEA_ID, item.idea())
                .set(SESSION_ITEM.TITLE, item.title())
                .set(SESSION_ITEM.STATE, item.state().name())
                .set(SESSION_ITEM.VERSION, item.version())
                .execute();
    }

    void step(UUID item, SessionItem.State state) {
        db.update(SESSION_ITEM)
                .set(SESSION_ITEM.STATE, state.name())
                .set(SESSION_ITEM.VERSION, SESSION_ITEM.VERSION.plus(1))
                .where(SESSION_ITEM.ID.eq(item))
                .execute();
    }

    /** Gives the items their places in that order, from 1. */
    void order(List<UUID> items) {
        for (int offset : List.of(ASIDE, 0)) {
            for (int place = 1; place <= items.size(); place++) {
                db.update(SESSION_ITEM)
                        .set(SESSION_ITEM.POSITION, place + offset)
                        .where(SESSION_ITEM.ID.eq(items.get(place - 1)))
                        .execute();
            }
        }
    }

    /** False where somebody noted something of the person meanwhile; nothing is written then. */
    boolean note(UUID session, Present present, PersonId by) {
        try {
            db.insertInto(SESSION_PRESENCE)
                    .set(SESSION_PRESENCE.SESSION_ID, session)
                    .set(SESSION_PRESENCE.PERSON_ID, present.person())
                    .set(SESSION_PRESENCE.TURN, present.turn())
                    .set(SESSION_PRESENCE.SEAT_ID, present.seat())
                    .set(SESSION_PRESENCE.IS_HERE, present.isHere())
                    .set(SESSION_PRESENCE.WAY, present.way().name())
                    .set(SESSION_PRESENCE.NOTED_AT, present.at())
                    .set(SESSION_PRESENCE.NOTED_BY, by)
                    .execute();
            news.happened(session);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    void add(Motion motion) {
        db.insertInto(MOTION)
                .set(MOTION.ID, motion.id())
                .set(MOTION.SESSION_ID, motion.session())
                .set(MOTION.ITEM_ID, motion.item())
                .set(MOTION.NUMBER, motion.number())
                .set(MOTION.KIND, motion.kind().name())
                .set(MOTION.AMENDS_ID, motion.amends())
                .set(MOTION.WORDS, motion.words())
                .set(
                        MOTION.REASON_KEY,
                        motion.reason() == null ? null : motion.reason().name())
                .set(MOTION.LINES_FILE, motion.kind() == Motion.Kind.LOWER ? file(motion) : null)
                .set(
                        MOTION.GRANTED_CENTS,
                        motion.granted() == null ? null : motion.granted().cents())
                .set(MOTION.UNTIL_ON, motion.until())
                .set(MOTION.IS_WITHDRAWN, false)
                .set(MOTION.MOVED_AT, motion.at())
                .set(MOTION.MOVED_BY, motion.by())
                .set(MOTION.VERSION, motion.version())
                .execute();
    }

    private static String file(Motion motion) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Line line : motion.lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("what", line.what());
            row.put("asked", line.asked().cents());
            row.put("granted", line.granted().cents());
            rows.add(row);
        }
        return new String(CanonicalJson.bytes(Map.of("rows", rows)), StandardCharsets.UTF_8);
    }

    void withdraw(UUID motion) {
        db.update(MOTION)
                .set(MOTION.IS_WITHDRAWN, true)
                .set(MOTION.VERSION, MOTION.VERSION.plus(1))
                .where(MOTION.ID.eq(motion))
                .execute();
    }
}
