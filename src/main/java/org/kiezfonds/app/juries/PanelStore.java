package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.PANEL;
import static org.kiezfonds.db.Tables.PANEL_CHANGE;
import static org.kiezfonds.db.Tables.PANEL_MEMBER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes panels. */
@Component
class PanelStore {

    private final DSLContext db;

    PanelStore(DSLContext db) {
        this.db = db;
    }

    /** False where the round has a panel already. */
    boolean open(RoundId round, AreaId area, BodyId body, PersonId by, UUID entry, Instant now) {
        return db.insertInto(PANEL)
                        .set(PANEL.ROUND_ID, round)
                        .set(PANEL.AREA_ID, area)
                        .set(PANEL.BODY_ID, body)
                        .set(PANEL.OPENED_AT, now)
                        .set(PANEL.OPENED_BY, by)
                        .set(PANEL.OPENED_ENTRY_ID, entry)
                        .set(PANEL.VERSION, 1)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    void add(RoundId round, PanelMember member) {
        db.insertInto(PANEL_MEMBER)
                .set(PANEL_MEMBER.ID, member.id())
                .set(PANEL_MEMBER.ROUND_ID, round)
                .set(PANEL_MEMBER.MANDATE_ID, member.mandate())
                .set(PANEL_MEMBER.SUBSTITUTION_ID, member.substitution())
                .set(PANEL_MEMBER.PERSON_ID, member.person())
                .set(PANEL_MEMBER.SEAT_GROUP, member.group().name())
                .set(PANEL_MEMBER.DUTY, member.duty().name())
                .set(PANEL_MEMBER.IS_ACTING, member.isActing())
                .set(PANEL_MEMBER.JOINED_AT, member.joinedAt())
                .set(PANEL_MEMBER.VERSION, 1)
                .execute();
    }

    /** Lets nobody act for a seat, so that somebody else can. */
    void rest(RoundId round, UUID mandate) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.IS_ACTING, false)
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ROUND_ID.eq(round))
                .and(PANEL_MEMBER.MANDATE_ID.eq(mandate))
                .and(PANEL_MEMBER.IS_ACTING)
                .execute();
    }

    void act(UUID member, @Nullable UUID substitution) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.IS_ACTING, true)
                .set(PANEL_MEMBER.SUBSTITUTION_ID, substitution)
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ID.eq(member))
                .execute();
    }

    /** Somebody who left, or stood in for somebody, has a mandate of the own now. */
    void reseat(UUID member, UUID mandate, SeatGroup group) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.MANDATE_ID, mandate)
                .setNull(PANEL_MEMBER.SUBSTITUTION_ID)
                .set(PANEL_MEMBER.SEAT_GROUP, group.name())
                .set(PANEL_MEMBER.DUTY, Duty.MEMBER.name())
                .set(PANEL_MEMBER.IS_ACTING, true)
                .setNull(PANEL_MEMBER.LEFT_AT)
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ID.eq(member))
                .execute();
    }

    void leave(UUID member, Instant now) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.IS_ACTING, false)
                .set(PANEL_MEMBER.DUTY, Duty.MEMBER.name())
                .set(PANEL_MEMBER.LEFT_AT, now)
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ID.eq(member))
                .and(PANEL_MEMBER.LEFT_AT.isNull())
                .execute();
    }

    /** Takes a duty from who has it, so that somebody else can get it. */
    void relieve(RoundId round, Duty duty) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.DUTY, Duty.MEMBER.name())
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ROUND_ID.eq(round))
                .and(PANEL_MEMBER.DUTY.eq(duty.name()))
                .execute();
    }

    void charge(UUID member, Duty duty) {
        db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.DUTY, duty.name())
                .set(PANEL_MEMBER.VERSION, PANEL_MEMBER.VERSION.plus(1))
                .where(PANEL_MEMBER.ID.eq(member))
                .execute();
    }

    void changed(PanelChange change) {
        db.insertInto(PANEL_CHANGE)
                .set(PANEL_CHANGE.ID, change.id())
                .set(PANEL_CHANGE.ROUND_ID, change.round())
                .set(PANEL_CHANGE.MEMBER_ID, change.member())
                .set(PANEL_CHANGE.KIND, change.kind().name())
                .set(PANEL_CHANGE.REASON, change.reason())
                .set(PANEL_CHANGE.CHANGED_AT, change.at())
                .set(PANEL_CHANGE.CHANGED_BY, change.by())
                .set(PANEL_CHANGE.ENTRY_ID, change.entry())
                .execute();
        db.update(PANEL)
                .set(PANEL.VERSION, PANEL.VERSION.plus(1))
                .where(PANEL.ROUND_ID.eq(change.round()))
                .execute();
    }
}
