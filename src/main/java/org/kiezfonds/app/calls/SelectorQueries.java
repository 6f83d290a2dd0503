package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_CONFLICT;
import static org.kiezfonds.db.Tables.CALL_MEMBER;
import static org.kiezfonds.db.Tables.CALL_SKETCH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.SketchConflict.Tie;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who selects, and their conflicts of interest; points only {@link PointQueries} reads. */
@Component
class SelectorQueries {

    private final DSLContext db;

    SelectorQueries(DSLContext db) {
        this.db = db;
    }

    /** All who are or were named, the first first. */
    List<Selector> of(CallId call) {
        return members(CALL_MEMBER.CALL_ID.eq(call));
    }

    List<Selector> acting(CallId call) {
        return of(call).stream().filter(Selector::isActing).toList();
    }

    /** The place from which a person acts. */
    Optional<Selector> acting(CallId call, PersonId person) {
        return acting(call).stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
    }

    List<Selector> of(PersonId person) {
        return members(CALL_MEMBER.PERSON_ID.eq(person));
    }

    /** The entries of all who were named or left, with the key of their place. */
    Map<UUID, UUID> memberEntries() {
        Map<UUID, UUID> entries = new HashMap<>();
        db.select(CALL_MEMBER.ID, CALL_MEMBER.ENTRY_ID, CALL_MEMBER.LEFT_ENTRY_ID)
                .from(CALL_MEMBER)
                .forEach(row -> add(entries, row.value1(), row.value2(), row.value3()));
        return entries;
    }

    /** The entries of all conflicts that were noted or lifted, with their keys. */
    Map<UUID, UUID> conflictEntries() {
        Map<UUID, UUID> entries = new HashMap<>();
        db.select(CALL_CONFLICT.ID, CALL_CONFLICT.ENTRY_ID, CALL_CONFLICT.LIFTED_ENTRY_ID)
                .from(CALL_CONFLICT)
                .forEach(row -> add(entries, row.value1(), row.value2(), row.value3()));
        return entries;
    }

    private static void add(Map<UUID, UUID> entries, UUID key, UUID begun, @Nullable UUID ended) {
        entries.put(begun, key);
        if (ended != null) {
            entries.put(ended, key);
        }
    }

    private List<Selector> members(Condition which) {
        return db.select(
                        CALL_MEMBER.ID,
                        CALL_MEMBER.CALL_ID,
                        CALL_MEMBER.PERSON_ID,
                        CALL_MEMBER.PART,
                        CALL_MEMBER.IS_HEAD,
                        CALL_MEMBER.NAMED_AT,
                        CALL_MEMBER.ENTRY_ID,
                        CALL_MEMBER.LEFT_AT)
                .from(CALL_MEMBER)
                .where(which)
                .orderBy(CALL_MEMBER.NAMED_AT, CALL_MEMBER.ID)
                .fetch(row -> new Selector(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Part.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** All conflicts that were noted for a call, the first first. */
    List<SketchConflict> conflicts(CallId call) {
        return conflicts(CALL_SKETCH.CALL_ID.eq(call));
    }

    Optional<SketchConflict> conflict(UUID id) {
        return conflicts(CALL_CONFLICT.ID.eq(id)).stream().findFirst();
    }

    List<SketchConflict> conflictsOf(PersonId person) {
        return conflicts(CALL_CONFLICT.PERSON_ID.eq(person));
    }

    private List<SketchConflict> conflicts(Condition which) {
        return db.select(
                        CALL_CONFLICT.ID,
                        CALL_CONFLICT.SKETCH_ID,
                        CALL_CONFLICT.PERSON_ID,
                        CALL_CONFLICT.KIND,
                        CALL_CONFLICT.NOTE,
                        CALL_CONFLICT.RAISED_AT,
                        CALL_CONFLICT.RAISED_BY,
                        CALL_CONFLICT.ENTRY_ID,
                        CALL_CONFLICT.LIFTED_AT)
                .from(CALL_CONFLICT)
                .join(CALL_SKETCH)
                .on(CALL_SKETCH.ID.eq(CALL_CONFLICT.SKETCH_ID))
                .where(which)
                .orderBy(CALL_CONFLICT.RAISED_AT, CALL_CONFLICT.ID)
                .fetch(row -> new SketchConflict(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Tie.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9() != null));
    }

    /** Whether a conflict of the person with the sketch holds. */
    boolean isBarred(PersonId person, SketchId sketch) {
        return db.fetchExists(
                CALL_CONFLICT,
                CALL_CONFLICT
                        .SKETCH_ID
                        .eq(sketch)
                        .and(CALL_CONFLICT.PERSON_ID.eq(person))
                        .and(CALL_CONFLICT.LIFTED_AT.isNull()));
    }
}
