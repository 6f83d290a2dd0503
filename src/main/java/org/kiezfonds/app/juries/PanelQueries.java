package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.PANEL;
import static org.kiezfonds.db.Tables.PANEL_CHANGE;
import static org.kiezfonds.db.Tables.PANEL_MEMBER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads panels as they are stored. */
@Component
class PanelQueries {

    private final DSLContext db;

    PanelQueries(DSLContext db) {
        this.db = db;
    }

    /** A panel without what depends on the day: {@code isActing} as stored, all held. */
    Optional<Panel> find(RoundId round) {
        return panels(PANEL.ROUND_ID.eq(round)).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Panel> lock(RoundId round) {
        db.select(PANEL.ROUND_ID)
                .from(PANEL)
                .where(PANEL.ROUND_ID.eq(round))
                .forUpdate()
                .fetch();
        return find(round);
    }

    /** The panels in which the person has or had a place, the latest first. */
    List<Panel> of(PersonId person) {
        return panels(PANEL.ROUND_ID.in(DSL.select(PANEL_MEMBER.ROUND_ID)
                .from(PANEL_MEMBER)
                .where(PANEL_MEMBER.PERSON_ID.eq(person))));
    }

    /** The panels of an area, the latest first. */
    List<Panel> of(AreaId area) {
        return panels(PANEL.AREA_ID.eq(area));
    }

    /** The rounds in whose panel the mandate has a place. */
    List<RoundId> withMandate(UUID mandate) {
        return db.selectDistinct(PANEL_MEMBER.ROUND_ID)
                .from(PANEL_MEMBER)
                .where(PANEL_MEMBER.MANDATE_ID.eq(mandate))
                .orderBy(PANEL_MEMBER.ROUND_ID)
                .fetch(PANEL_MEMBER.ROUND_ID);
    }

    List<Panel> all() {
        return panels(DSL.noCondition());
    }

    private List<Panel> panels(Condition which) {
        return db.select(
                        PANEL.ROUND_ID,
                        PANEL.AREA_ID,
                        PANEL.BODY_ID,
                        PANEL.OPENED_AT,
                        PANEL.OPENED_ENTRY_ID,
                        PANEL.VERSION)
                .from(PANEL)
                .where(which)
                .orderBy(PANEL.OPENED_AT.desc(), PANEL.ROUND_ID.desc())
                .fetch(this::panel);
    }

    private Panel panel(Record row) {
        BodyId body = row.get(PANEL.BODY_ID);
        return new Panel(
                row.get(PANEL.ROUND_ID),
                row.get(PANEL.AREA_ID),
                body,
                row.get(PANEL.OPENED_AT),
                row.get(PANEL.OPENED_ENTRY_ID),
                members(row.get(PANEL.ROUND_ID)),
                row.get(PANEL.VERSION));
    }

    private List<PanelMember> members(RoundId round) {
        return db.select(
                        PANEL_MEMBER.ID,
                        PANEL_MEMBER.MANDATE_ID,
                        PANEL_MEMBER.SUBSTITUTION_ID,
                        PANEL_MEMBER.PERSON_ID,
                        PANEL_MEMBER.SEAT_GROUP,
                        PANEL_MEMBER.DUTY,
                        PANEL_MEMBER.IS_ACTING,
                        PANEL_MEMBER.JOINED_AT,
                        PANEL_MEMBER.LEFT_AT,
                        PANEL_MEMBER.VERSION)
                .from(PANEL_MEMBER)
                .where(PANEL_MEMBER.ROUND_ID.eq(round))
                .orderBy(
                        PANEL_MEMBER.SEAT_GROUP.desc(),
                        PANEL_MEMBER.MANDATE_ID,
                        PANEL_MEMBER.SUBSTITUTION_ID.isNotNull(),
                        PANEL_MEMBER.ID)
                .fetch(row -> new PanelMember(
                        row.get(PANEL_MEMBER.ID),
                        row.get(PANEL_MEMBER.MANDATE_ID),
                        row.get(PANEL_MEMBER.SUBSTITUTION_ID),
                        row.get(PANEL_MEMBER.PERSON_ID),
                        SeatGroup.valueOf(row.get(PANEL_MEMBER.SEAT_GROUP)),
                        Duty.valueOf(row.get(PANEL_MEMBER.DUTY)),
                        row.get(PANEL_MEMBER.IS_ACTING),
                        true,
                        row.get(PANEL_MEMBER.JOINED_AT),
                        row.get(PANEL_MEMBER.LEFT_AT),
                        row.get(PANEL_MEMBER.VERSION)));
    }

    /** What changed in a panel, the latest first; of all panels where the round is null. */
    List<PanelChange> changes(@Nullable RoundId round) {
        return db.select(
                        PANEL_CHANGE.ID,
                        PANEL_CHANGE.ROUND_ID,
                        PANEL_CHANGE.MEMBER_ID,
                        PANEL_CHANGE.KIND,
                        PANEL_CHANGE.REASON,
                        PANEL_CHANGE.CHANGED_AT,
                        PANEL_CHANGE.CHANGED_BY,
                        PANEL_CHANGE.ENTRY_ID)
                .from(PANEL_CHANGE)
                .where(round == null ? DSL.noCondition() : PANEL_CHANGE.ROUND_ID.eq(round))
                .orderBy(PANEL_CHANGE.CHANGED_AT.desc(), PANEL_CHANGE.ID.desc())
                .fetch(row -> new PanelChange(
                        row.get(PANEL_CHANGE.ID),
                        row.get(PANEL_CHANGE.ROUND_ID),
                        row.get(PANEL_CHANGE.MEMBER_ID),
                        PanelChange.Kind.valueOf(row.get(PANEL_CHANGE.KIND)),
                        row.get(PANEL_CHANGE.REASON),
                        row.get(PANEL_CHANGE.CHANGED_AT),
                        row.get(PANEL_CHANGE.CHANGED_BY),
                        row.get(PANEL_CHANGE.ENTRY_ID)));
    }
}
