package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_ANSWER;
import static org.kiezfonds.db.Tables.CALL_SENDING;
import static org.kiezfonds.db.Tables.CALL_SKETCH;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/**
 * Reads sketches. Nobody asks it but who wrote one ({@link Sketches}), and {@link SketchSight},
 * which knows whether they are opened and for whom.
 */
@Component
class SketchQueries {

    private final DSLContext db;

    SketchQueries(DSLContext db) {
        this.db = db;
    }

    /** What the person writes for a call. */
    Optional<Sketch> of(CallId call, PersonId person) {
        return sketches(CALL_SKETCH.CALL_ID.eq(call).and(CALL_SKETCH.PERSON_ID.eq(person))).stream()
                .findFirst();
    }

    Optional<Sketch> find(SketchId id) {
        return sketches(CALL_SKETCH.ID.eq(id)).stream().findFirst();
    }

    List<Sketch> of(PersonId person) {
        return sketches(CALL_SKETCH.PERSON_ID.eq(person));
    }

    /** The sketch, locked against another window of its writer until the transaction ends. */
    Optional<Sketch> lock(SketchId id) {
        db.select(CALL_SKETCH.ID)
                .from(CALL_SKETCH)
                .where(CALL_SKETCH.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** What was handed in and not taken back, as it was handed in last, by key. */
    List<Sent> sent(CallId call) {
        return sent(CALL_SKETCH.CALL_ID.eq(call));
    }

    private List<Sketch> sketches(Condition which) {
        List<Sent> sent = sent(which);
        return db.select(
                        CALL_SKETCH.ID,
                        CALL_SKETCH.CALL_ID,
                        CALL_SKETCH.PERSON_ID,
                        CALL_SKETCH.DRAFT,
                        CALL_SKETCH.SAVED_AT,
                        CALL_SKETCH.WITHDRAWN_AT,
                        CALL_SKETCH.VERSION)
                .from(CALL_SKETCH)
                .where(which)
                .orderBy(CALL_SKETCH.ID)
                .fetch(row -> sketch(row, sent));
    }

    private static Sketch sketch(Record row, List<Sent> sent) {
        SketchId id = row.get(CALL_SKETCH.ID);
        return new Sketch(
                id,
                row.get(CALL_SKETCH.CALL_ID),
                row.get(CALL_SKETCH.PERSON_ID),
                SketchFile.read(row.get(CALL_SKETCH.DRAFT)),
                row.get(CALL_SKETCH.SAVED_AT),
                sent.stream()
                        .filter(each -> each.sketch().equals(id))
                        .findFirst()
                        .orElse(null),
                row.get(CALL_SKETCH.WITHDRAWN_AT) != null,
                row.get(CALL_SKETCH.VERSION));
    }

    private List<Sent> sent(Condition which) {
        return db.select(
                        CALL_SKETCH.ID,
                        CALL_SKETCH.CALL_ID,
                        CALL_SKETCH.PERSON_ID,
                        CALL_SENDING.NUMBER,
                        CALL_SENDING.CONTENT,
                        CALL_SENDING.DIGEST,
                        CALL_SENDING.SENT_AT)
                .from(CALL_SKETCH)
                .join(CALL_SENDING)
                .on(CALL_SENDING.SKETCH_ID.eq(CALL_SKETCH.ID))
                .and(CALL_SENDING.NUMBER.eq(CALL_SKETCH.SENDINGS))
                .where(which)
                .and(CALL_SKETCH.WITHDRAWN_AT.isNull())
                .orderBy(CALL_SKETCH.ID)
                .fetch(row -> new Sent(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        SketchFile.read(row.value5()),
                        SketchFile.files(row.value5()),
                        new Digest(row.value6()),
                        row.value7()));
    }

    /** Who writes for a call, or wrote and took it back. */
    List<PersonId> writers(CallId call) {
        return db.select(CALL_SKETCH.PERSON_ID)
                .from(CALL_SKETCH)
                .where(CALL_SKETCH.CALL_ID.eq(call))
                .orderBy(CALL_SKETCH.ID)
                .fetch(CALL_SKETCH.PERSON_ID);
    }

    /** How often something was handed in. */
    int sendings(SketchId sketch) {
        return db.select(CALL_SKETCH.SENDINGS)
                .from(CALL_SKETCH)
                .where(CALL_SKETCH.ID.eq(sketch))
                .fetchSingle()
                .value1();
    }

    /** What its writer was told with the decision. */
    @Nullable String told(SketchId sketch) {
        return db.select(CALL_ANSWER.REASON)
                .from(CALL_ANSWER)
                .where(CALL_ANSWER.SKETCH_ID.eq(sketch))
                .fetchOne(CALL_ANSWER.REASON);
    }
}
