package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.PANEL;
import static org.kiezfonds.db.Tables.SCORE;
import static org.kiezfonds.db.Tables.SCORING;
import static org.kiezfonds.db.Tables.SCORING_EXTENSION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads scorings and how far they are; values only {@link ScoreQueries} reads. */
@Component
class ScoringQueries {

    private final DSLContext db;

    ScoringQueries(DSLContext db) {
        this.db = db;
    }

    /** The scorings of a round, the latest first. */
    List<Scoring> of(RoundId round) {
        return list(SCORING.ROUND_ID.eq(round));
    }

    Optional<Scoring> latest(RoundId round) {
        return of(round).stream().findFirst();
    }

    /** The latest, locked against everybody else until the transaction ends. */
    Optional<Scoring> lock(RoundId round) {
        db.select(SCORING.ATTEMPT)
                .from(SCORING)
                .where(SCORING.ROUND_ID.eq(round))
                .forUpdate()
                .fetch();
        return latest(round);
    }

    /** The latest, which nobody reveals or extends until the transaction ends; others may score. */
    Optional<Scoring> hold(RoundId round) {
        db.select(SCORING.ATTEMPT)
                .from(SCORING)
                .where(SCORING.ROUND_ID.eq(round))
                .forShare()
                .fetch();
        return latest(round);
    }

    /** Those that take points at the moment. */
    List<Scoring> open(Instant now) {
        return list(SCORING.REVEALED_AT.isNull().and(SCORING.UNTIL_AT.gt(now)));
    }

    List<Scoring> all() {
        return list(DSL.noCondition());
    }

    private List<Scoring> list(Condition which) {
        return db.select(
                        SCORING.ROUND_ID,
                        PANEL.AREA_ID,
                        SCORING.ATTEMPT,
                        SCORING.OPENED_AT,
                        SCORING.OPENED_ENTRY_ID,
                        SCORING.UNTIL_AT,
                        SCORING.REVEALED_AT,
                        SCORING.SCORES_DIGEST,
                        SCORING.REVEALED_ENTRY_ID,
                        SCORING.VERSION)
                .from(SCORING)
                .join(PANEL)
                .on(PANEL.ROUND_ID.eq(SCORING.ROUND_ID))
                .where(which)
                .orderBy(SCORING.OPENED_AT.desc(), SCORING.ROUND_ID, SCORING.ATTEMPT.desc())
                .fetch(ScoringQueries::scoring);
    }

    private static Scoring scoring(Record row) {
        return new Scoring(
                row.get(SCORING.ROUND_ID),
                row.get(PANEL.AREA_ID),
                row.get(SCORING.ATTEMPT),
                row.get(SCORING.OPENED_AT),
                row.get(SCORING.OPENED_ENTRY_ID),
                row.get(SCORING.UNTIL_AT),
                revealed(row),
                row.get(SCORING.VERSION));
    }

    private static Scoring.@Nullable Revealed revealed(Record row) {
        Instant at = row.get(SCORING.REVEALED_AT);
        return at == null
                ? null
                : new Scoring.Revealed(
                        at,
                        new Digest(row.get(SCORING.SCORES_DIGEST)),
                        row.get(SCORING.REVEALED_ENTRY_ID));
    }

    /** The file of all scores that were revealed; empty while they are sealed. */
    Optional<String> file(RoundId round, int attempt) {
        return db.select(SCORING.SCORES_FILE)
                .from(SCORING)
                .where(SCORING.ROUND_ID.eq(round))
                .and(SCORING.ATTEMPT.eq(attempt))
                .and(SCORING.SCORES_FILE.isNotNull())
                .fetchOptional(SCORING.SCORES_FILE);
    }

    /**
     * An idea that the panel decides on.
     *
     * @param title empty where the area team took it out of sight
     */
    record Candidate(IdeaId id, int number, String title) {}

    /** The ideas of a round that were admitted, by number. */
    List<Candidate> candidates(RoundId round) {
        return db.select(
                        IDEA.ID,
                        IDEA.NUMBER,
                        DSL.when(IDEA.IS_HIDDEN, DSL.inline("")).otherwise(IDEA.TITLE))
                .from(IDEA)
                .where(IDEA.ROUND_ID.eq(round))
                .and(IDEA.STATE.eq("ADMITTED"))
                .orderBy(IDEA.NUMBER)
                .fetch(row -> new Candidate(row.value1(), row.value2(), row.value3()));
    }

    /** The numbers and titles of ideas, however they stand now. */
    List<Candidate> named(Collection<IdeaId> ideas) {
        return db.select(
                        IDEA.ID,
                        IDEA.NUMBER,
                        DSL.when(IDEA.IS_HIDDEN, DSL.inline("")).otherwise(IDEA.TITLE))
                .from(IDEA)
                .where(IDEA.ID.in(ideas))
                .orderBy(IDEA.NUMBER)
                .fetch(row -> new Candidate(row.value1(), row.value2(), row.value3()));
    }

    /** Where a member scored; without what was given. */
    record Touched(UUID member, IdeaId idea) {}

    /** In how many of the criteria members scored each idea. */
    Map<Touched, Integer> touched(
            RoundId round, int attempt, Collection<UUID> members, Collection<String> criteria) {
        Map<Touched, Integer> touched = new HashMap<>();
        db.select(SCORE.MEMBER_ID, SCORE.IDEA_ID, DSL.countDistinct(SCORE.CRITERION))
                .from(SCORE)
                .join(IDEA)
                .on(IDEA.ID.eq(SCORE.IDEA_ID))
                .where(IDEA.ROUND_ID.eq(round))
                .and(SCORE.ATTEMPT.eq(attempt))
                .and(SCORE.MEMBER_ID.in(members))
                .and(SCORE.CRITERION.in(criteria))
                .groupBy(SCORE.MEMBER_ID, SCORE.IDEA_ID)
                .forEach(row -> touched.put(new Touched(row.value1(), row.value2()), row.value3()));
        return touched;
    }

    /** That a panel got more time. */
    record Extension(UUID entry, RoundId round, int attempt, Instant before, Instant after) {}

    List<Extension> extensions() {
        return db.select(
                        SCORING_EXTENSION.ID,
                        SCORING_EXTENSION.ROUND_ID,
                        SCORING_EXTENSION.ATTEMPT,
                        SCORING_EXTENSION.UNTIL_BEFORE,
                        SCORING_EXTENSION.UNTIL_AFTER)
                .from(SCORING_EXTENSION)
                .orderBy(SCORING_EXTENSION.EXTENDED_AT, SCORING_EXTENSION.ID)
                .fetch(row -> new Extension(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
