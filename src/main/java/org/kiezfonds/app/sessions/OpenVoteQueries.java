package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.MOTION;
import static org.kiezfonds.db.Tables.SESSION_ACT;
import static org.kiezfonds.db.Tables.SESSION_ITEM;
import static org.kiezfonds.db.Tables.VOTE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Reads the votes of an area row by row, in one statement. */
@Component
class OpenVoteQueries {

    private static final int FETCH = 500;

    private static final Field<String> ENTRIES = DSL.field(
                    DSL.select(DSL.groupConcat(SESSION_ACT.ID.cast(String.class))
                                    .orderBy(SESSION_ACT.ACTED_AT, SESSION_ACT.ID)
                                    .separator(","))
                            .from(SESSION_ACT)
                            .where(SESSION_ACT.ABOUT_ID.eq(VOTE.ID)))
            .as("entries");

    private final DSLContext db;

    OpenVoteQueries(DSLContext db) {
        this.db = db;
    }

    Stream<OpenVote> of(AreaId area) {
        return db.select(
                        VOTE.ID,
                        IDEA.NUMBER,
                        VOTE.SESSION_ID,
                        BODY_SESSION.STARTS_AT,
                        VOTE.MOTION_ID,
                        MOTION.KIND,
                        MOTION.AMENDS_ID,
                        VOTE.ATTEMPT,
                        VOTE.IS_SECRET,
                        VOTE.IS_CIRCULAR,
                        VOTE.OPENED_AT,
                        VOTE.IS_LOT_FOR,
                        VOTE.ANNULLED,
                        ENTRIES)
                .select(VoteQueries.RESULT)
                .from(VOTE)
                .join(BODY_SESSION)
                .on(BODY_SESSION.ID.eq(VOTE.SESSION_ID))
                .join(MOTION)
                .on(MOTION.ID.eq(VOTE.MOTION_ID))
                .join(SESSION_ITEM)
                .on(SESSION_ITEM.ID.eq(MOTION.ITEM_ID))
                .join(IDEA)
                .on(IDEA.ID.eq(SESSION_ITEM.IDEA_ID))
                .where(BODY_SESSION.AREA_ID.eq(area))
                .and(BODY_SESSION.STATE.eq(SessionState.CLOSED.name()))
                .and(VOTE.CLOSED_AT.isNotNull())
                .and(IDEA.NUMBER.isNotNull())
                .orderBy(VOTE.OPENED_AT, VOTE.ID)
                .fetchSize(FETCH)
                .fetchStream()
                .map(OpenVoteQueries::vote);
    }

    private static OpenVote vote(Record row) {
        String flaw = row.get(VOTE.ANNULLED);
        return new OpenVote(
                row.get(VOTE.ID),
                row.get(IDEA.NUMBER),
                row.get(VOTE.SESSION_ID),
                row.get(BODY_SESSION.STARTS_AT),
                row.get(VOTE.MOTION_ID),
                Motion.Kind.valueOf(row.get(MOTION.KIND)),
                row.get(MOTION.AMENDS_ID) != null,
                row.get(VOTE.ATTEMPT),
                row.get(VOTE.IS_SECRET),
                row.get(VOTE.IS_CIRCULAR),
                row.get(VOTE.OPENED_AT),
                Objects.requireNonNull(VoteQueries.result(row)),
                row.get(VOTE.IS_LOT_FOR),
                flaw == null ? null : Vote.Flaw.valueOf(flaw),
                keys(row.get(ENTRIES)));
    }

    private static List<UUID> keys(@Nullable String keys) {
        return keys == null
                ? List.of()
                : List.of(keys.split(",", -1)).stream().map(UUID::fromString).toList();
    }
}
