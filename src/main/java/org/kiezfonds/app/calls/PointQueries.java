package org.kiezfonds.app.calls;

import static org.kiezfonds.db.Tables.CALL_MEMBER;
import static org.kiezfonds.db.Tables.CALL_SCORE;
import static org.kiezfonds.db.Tables.CALL_SCORE_COMMENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads the points of the panel. Nobody asks it but who gave them ({@link SketchDesk}, {@link
 * CallTraces}), the one act that reveals ({@link Selection#reveal}), and who counts how many are
 * done; whatever comes later reads what that act left.
 */
@Component
class PointQueries {

    private final DSLContext db;

    PointQueries(DSLContext db) {
        this.db = db;
    }

    /** Where points were given. */
    record Spot(UUID member, SketchId sketch, String criterion) {}

    /** What a member gave to a sketch, by criterion. */
    Map<String, Given> of(UUID member, SketchId sketch) {
        Map<String, Given> given = new LinkedHashMap<>();
        last(CALL_SCORE.MEMBER_ID.eq(member).and(CALL_SCORE.SKETCH_ID.eq(sketch)))
                .forEach((spot, each) -> given.put(spot.criterion(), each));
        return given;
    }

    /** All that was given in a call; the last turn of each. */
    Map<Spot, Given> of(CallId call) {
        return last(CALL_MEMBER.CALL_ID.eq(call));
    }

    Map<Spot, Given> of(PersonId person) {
        return last(CALL_MEMBER.PERSON_ID.eq(person));
    }

    private Map<Spot, Given> last(Condition which) {
        Map<Spot, Given> last = new LinkedHashMap<>();
        db.select(
                        CALL_SCORE.MEMBER_ID,
                        CALL_SCORE.SKETCH_ID,
                        CALL_SCORE.CRITERION,
                        CALL_SCORE.POINTS,
                        CALL_SCORE.TURN)
                .from(CALL_SCORE)
                .join(CALL_MEMBER)
                .on(CALL_MEMBER.ID.eq(CALL_SCORE.MEMBER_ID))
                .where(which)
                .orderBy(
                        CALL_SCORE.MEMBER_ID,
                        CALL_SCORE.SKETCH_ID,
                        CALL_SCORE.CRITERION,
                        CALL_SCORE.TURN)
                .forEach(row -> last.put(
                        new Spot(row.value1(), row.value2(), row.value3()),
                        new Given(row.value4(), row.value5())));
        return last;
    }

    /**
     * A comment.
     *
     * @param turn how often it was saved
     */
    record Said(UUID member, SketchId sketch, String words, int turn) {}

    /** What a member said to a sketch. */
    Optional<Said> said(UUID member, SketchId sketch) {
        return said(CALL_SCORE_COMMENT
                        .MEMBER_ID
                        .eq(member)
                        .and(CALL_SCORE_COMMENT.SKETCH_ID.eq(sketch)))
                .stream()
                .findFirst();
    }

    /** What was said in a call; the last turn of each. */
    List<Said> said(CallId call) {
        return said(CALL_MEMBER.CALL_ID.eq(call));
    }

    List<Said> said(PersonId person) {
        return said(CALL_MEMBER.PERSON_ID.eq(person));
    }

    private List<Said> said(Condition which) {
        Map<Spot, Said> last = new LinkedHashMap<>();
        db.select(
                        CALL_SCORE_COMMENT.MEMBER_ID,
                        CALL_SCORE_COMMENT.SKETCH_ID,
                        CALL_SCORE_COMMENT.WORDS,
                        CALL_SCORE_COMMENT.TURN)
                .from(CALL_SCORE_COMMENT)
                .join(CALL_MEMBER)
                .on(CALL_MEMBER.ID.eq(CALL_SCORE_COMMENT.MEMBER_ID))
                .where(which)
                .orderBy(
                        CALL_SCORE_COMMENT.MEMBER_ID,
                        CALL_SCORE_COMMENT.SKETCH_ID,
                        CALL_SCORE_COMMENT.TURN)
                .forEach(row -> last.put(
                        new Spot(row.value1(), row.value2(), ""),
                        new Said(row.value1(), row.value2(), row.value3(), row.value4())));
        return List.copyOf(last.values());
    }
}
