package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_ANSWER;
import static org.kiezfonds.db.Tables.CALL_SENDING;
import static org.kiezfonds.db.Tables.CALL_SKETCH;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Writes sketches. */
@Component
class SketchStore {

    private final DSLContext db;

    SketchStore(DSLContext db) {
        this.db = db;
    }

    /** Begins one; where the person has one already, nothing. */
    void begin(SketchId id, CallId call, PersonId person, Instant now) {
        db.insertInto(CALL_SKETCH)
                .set(CALL_SKETCH.ID, id)
                .set(CALL_SKETCH.CALL_ID, call)
                .set(CALL_SKETCH.PERSON_ID, person)
                .set(CALL_SKETCH.DRAFT, SketchFile.write(SketchText.EMPTY))
                .set(CALL_SKETCH.SAVED_AT, now)
                .set(CALL_SKETCH.SENDINGS, 0)
                .set(CALL_SKETCH.VERSION, 0)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void save(SketchId id, SketchText text, Instant now) {
        db.update(CALL_SKETCH)
                .set(CALL_SKETCH.DRAFT, SketchFile.write(text))
                .set(CALL_SKETCH.SAVED_AT, now)
                .set(CALL_SKETCH.VERSION, CALL_SKETCH.VERSION.plus(1))
                .where(CALL_SKETCH.ID.eq(id))
                .execute();
    }

    void send(SketchId id, int number, String content, Instant now) {
        db.insertInto(CALL_SENDING)
                .set(CALL_SENDING.SKETCH_ID, id)
                .set(CALL_SENDING.NUMBER, number)
                .set(CALL_SENDING.CONTENT, content)
                .set(
                        CALL_SENDING.DIGEST,
                        Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex())
                .set(CALL_SENDING.SENT_AT, now)
                .execute();
        db.update(CALL_SKETCH)
                .set(CALL_SKETCH.SENDINGS, number)
                .set(CALL_SKETCH.WITHDRAWN_AT, DSL.castNull(CALL_SKETCH.WITHDRAWN_AT))
                .set(CALL_SKETCH.VERSION, CALL_SKETCH.VERSION.plus(1))
                .where(CALL_SKETCH.ID.eq(id))
                .execute();
    }

    void withdraw(SketchId id, Instant now) {
        db.update(CALL_SKETCH)
                .set(CALL_SKETCH.WITHDRAWN_AT, now)
                .set(CALL_SKETCH.VERSION, CALL_SKETCH.VERSION.plus(1))
                .where(CALL_SKETCH.ID.eq(id))
                .execute();
    }

    void answer(CallId call, SketchId sketch, boolean isChosen, String reason) {
        db.insertInto(CALL_ANSWER)
                .set(CALL_ANSWER.SKETCH_ID, sketch)
                .set(CALL_ANSWER.CALL_ID, call)
                .set(CALL_ANSWER.IS_CHOSEN, isChosen)
                .set(CALL_ANSWER.REASON, reason)
                .execute();
    }

    /** Forgets what the person was writing; what was handed in is the organisation's, and stays. */
    void forget(PersonId person) {
        db.update(CALL_SKETCH)
                .set(CALL_SKETCH.DRAFT, SketchFile.write(SketchText.EMPTY))
                .set(CALL_SKETCH.VERSION, CALL_SKETCH.VERSION.plus(1))
                .where(CALL_SKETCH.PERSON_ID.eq(person))
                .execute();
    }
}
