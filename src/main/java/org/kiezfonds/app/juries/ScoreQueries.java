package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.PANEL_MEMBER;
import static org.kiezfonds.db.Tables.SCORE;
import static org.kiezfonds.db.Tables.SCORE_COMMENT;
import static org.kiezfonds.db.Tables.SCORE_NOTE;
import static org.kiezfonds.db.Tables.SCORE_RETURN;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoreReturns.Return;
import org.kiezfonds.app.juries.ScoreSheet.Mark;
import org.kiezfonds.app.juries.ScoreSheet.Words;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads what was scored. Nobody asks it but who wrote it ({@link ScoreDesk}, {@link ScoreTraces}),
 * and the one act that reveals ({@link Scorings#reveal}); whatever comes later reads what that act
 * left ({@link RevealedScores}).
 */
@Component
class ScoreQueries {

    private final DSLContext db;

    ScoreQueries(DSLContext db) {
        this.db = db;
    }

    /** What the member gave to an idea, by criterion. */
    Map<String, Mark> marks(UUID member, IdeaId idea, int attempt) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        db.select(SCORE.CRITERION, SCORE.POINTS, SCORE.TURN)
                .from(SCORE)
                .where(SCORE.MEMBER_ID.eq(member))
                .and(SCORE.IDEA_ID.eq(idea))
                .and(SCORE.ATTEMPT.eq(attempt))
                .orderBy(SCORE.CRITERION, SCORE.TURN)
                .forEach(row -> marks.put(row.value1(), new Mark(row.value2(), row.value3())));
        return marks;
    }

    /** What the member says to an idea for the debate. */
    Words comment(UUID member, IdeaId idea, int attempt) {
        return db.select(SCORE_COMMENT.WORDS, SCORE_COMMENT.TURN)
                .from(SCORE_COMMENT)
                .where(SCORE_COMMENT.MEMBER_ID.eq(member))
                .and(SCORE_COMMENT.IDEA_ID.eq(idea))
                .and(SCORE_COMMENT.ATTEMPT.eq(attempt))
                .orderBy(SCORE_COMMENT.TURN.desc())
                .limit(1)
                .fetchOptional(row -> new Words(row.value1(), row.value2()))
                .orElse(Words.NONE);
    }

    /** Whether the member's points came back, and nothing was scored anew since. */
    boolean areBack(UUID member, IdeaId idea, int attempt) {
        Instant back = db.select(DSL.max(SCORE_RETURN.RETURNED_AT))
                .from(SCORE_RETURN)
                .where(SCORE_RETURN.MEMBER_ID.eq(member))
                .and(SCORE_RETURN.IDEA_ID.eq(idea))
                .and(SCORE_RETURN.ATTEMPT.eq(attempt))
                .fetchSingle()
                .value1();
        return back != null
                && !db.fetchExists(
                        SCORE,
                        SCORE.MEMBER_ID
                                .eq(member)
                                .and(SCORE.IDEA_ID.eq(idea))
                                .and(SCORE.ATTEMPT.eq(attempt))
                                .and(SCORE.GIVEN_AT.gt(back)));
    }

    /** All that ever came back. */
    List<Return> returns() {
        return db.select(
                        SCORE_RETURN.ID,
                        SCORE_RETURN.CONFLICT_ID,
                        SCORE_RETURN.MEMBER_ID,
                        SCORE_RETURN.IDEA_ID,
                        SCORE_RETURN.ATTEMPT,
                        SCORE_RETURN.CRITERIA)
                .from(SCORE_RETURN)
                .orderBy(SCORE_RETURN.ID)
                .fetch(Records.mapping(Return::new));
    }

    /** The note that only the member reads. */
    Words note(UUID member, IdeaId idea) {
        return db.select(SCORE_NOTE.WORDS, SCORE_NOTE.VERSION)
                .from(SCORE_NOTE)
                .where(SCORE_NOTE.MEMBER_ID.eq(member))
                .and(SCORE_NOTE.IDEA_ID.eq(idea))
                .fetchOptional(row -> new Words(row.value1(), row.value2()))
                .orElse(Words.NONE);
    }

    /** A value where it was given. */
    record Cell(UUID member, IdeaId idea, String criterion) {}

    /** What members gave to the ideas of a round; the last turn of each. */
    Map<Cell, Optional<Integer>> last(RoundId round, int attempt, Collection<UUID> members) {
        Map<Cell, Optional<Integer>> last = new LinkedHashMap<>();
        db.select(SCORE.MEMBER_ID, SCORE.IDEA_ID, SCORE.CRITERION, SCORE.POINTS)
                .from(SCORE)
                .join(IDEA)
                .on(IDEA.ID.eq(SCORE.IDEA_ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(SCORE.ATTEMPT.eq(attempt))
                .and(SCORE.MEMBER_ID.in(members))
                .orderBy(SCORE.TURN)
                .forEach(row -> last.put(
                        new Cell(row.value1(), row.value2(), row.value3()),
                        Optional.ofNullable(row.value4())));
        return last;
    }

    /** A comment of a member on an idea. */
    record Said(UUID member, IdeaId idea, String words) {}

    /** What members said to ideas of a round for the debate; the last turn of each, if not empty. */
    List<Said> comments(RoundId round, int attempt, Collection<UUID> members) {
        Map<Cell, Said> last = new LinkedHashMap<>();
        db.select(SCORE_COMMENT.MEMBER_ID, SCORE_COMMENT.IDEA_ID, SCORE_COMMENT.WORDS)
                .from(SCORE_COMMENT)
                .join(IDEA)
                .on(IDEA.ID.eq(SCORE_COMMENT.IDEA_ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(SCORE_COMMENT.ATTEMPT.eq(attempt))
                .and(SCORE_COMMENT.MEMBER_ID.in(members))
                .orderBy(SCORE_COMMENT.MEMBER_ID, SCORE_COMMENT.TURN)
                .forEach(row -> last.put(
                        new Cell(row.value1(), row.value2(), ""),
                        new Said(row.value1(), row.value2(), row.value3())));
        return last.values().stream().filter(each -> !each.words().isEmpty()).toList();
    }

    /** Points in the export of the own data; null where the person could not judge. */
    record OwnScore(
            String idea,
            int attempt,
            String criterion,
            @Nullable Integer points,
            String at) {}

    record OwnWords(String idea, String words, String at) {}

    List<OwnScore> scoresOf(PersonId person) {
        return db.select(
                        SCORE.IDEA_ID, SCORE.ATTEMPT, SCORE.CRITERION, SCORE.POINTS, SCORE.GIVEN_AT)
                .from(SCORE)
                .join(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(SCORE.MEMBER_ID))
                .where(PANEL_MEMBER.PERSON_ID.eq(person))
                .orderBy(SCORE.GIVEN_AT, SCORE.IDEA_ID, SCORE.CRITERION, SCORE.TURN)
                .fetch(row -> new OwnScore(
                        row.value1().toString(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().toString()));
    }

    List<OwnWords> commentsOf(PersonId person) {
        return db.select(SCORE_COMMENT.IDEA_ID, SCORE_COMMENT.WORDS, SCORE_COMMENT.GIVEN_AT)
                .from(SCORE_COMMENT)
                .join(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(SCORE_COMMENT.MEMBER_ID))
                .where(PANEL_MEMBER.PERSON_ID.eq(person))
                .orderBy(SCORE_COMMENT.GIVEN_AT, SCORE_COMMENT.IDEA_ID, SCORE_COMMENT.TURN)
                .fetch(row -> words(row.value1(), row.value2(), row.value3()));
    }

    List<OwnWords> notesOf(PersonId person) {
        return db.select(SCORE_NOTE.IDEA_ID, SCORE_NOTE.WORDS, SCORE_NOTE.SAVED_AT)
                .from(SCORE_NOTE)
                .join(PANEL_MEMBER)
                .on(PANEL_MEMBER.ID.eq(SCORE_NOTE.MEMBER_ID))
                .where(PANEL_MEMBER.PERSON_ID.eq(person))
                .orderBy(SCORE_NOTE.SAVED_AT, SCORE_NOTE.IDEA_ID)
                .fetch(row -> words(row.value1(), row.value2(), row.value3()));
    }

    private static OwnWords words(IdeaId idea, String words, Instant at) {
        return new OwnWords(idea.toString(), words, at.toString());
    }
}
