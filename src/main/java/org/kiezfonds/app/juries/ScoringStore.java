package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.SCORE_REMINDER;
import static org.kiezfonds.db.Tables.SCORING;
import static org.kiezfonds.db.Tables.SCORING_EXTENSION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Writes scorings. */
@Component
class ScoringStore {

    private final DSLContext db;

    ScoringStore(DSLContext db) {
        this.db = db;
    }

    /** False where there is one already. */
    boolean open(RoundId round, int attempt, Instant until, PersonId by, UUID entry, Instant now) {
        return db.insertInto(SCORING)
                        .set(SCORING.ROUND_ID, round)
                        .set(SCORING.ATTEMPT, attempt)
                        .set(SCORING.OPENED_AT, now)
                        .set(SCORING.OPENED_BY, by)
                        .set(SCORING.OPENED_ENTRY_ID, entry)
                        .set(SCORING.UNTIL_AT, until)
                        .set(SCORING.VERSION, 1)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Gives a scoring that is locked more time. */
    void extend(
            Scoring scoring, Instant until, String reason, PersonId by, UUID entry, Instant now) {
        db.update(SCORING)
                .set(SCORING.UNTIL_AT, until)
                .set(SCORING.VERSION, SCORING.VERSION.plus(1))
                .where(SCORING.ROUND_ID.eq(scoring.round()))
                .and(SCORING.ATTEMPT.eq(scoring.attempt()))
                .execute();
        db.insertInto(SCORING_EXTENSION)
                .set(SCORING_EXTENSION.ID, entry)
                .set(SCORING_EXTENSION.ROUND_ID, scoring.round())
                .set(SCORING_EXTENSION.ATTEMPT, scoring.attempt())
                .set(SCORING_EXTENSION.UNTIL_BEFORE, scoring.until())
                .set(SCORING_EXTENSION.UNTIL_AFTER, until)
                .set(SCORING_EXTENSION.REASON, reason)
                .set(SCORING_EXTENSION.EXTENDED_AT, now)
                .set(SCORING_EXTENSION.EXTENDED_BY, by)
                .execute();
    }

    /** Reveals a scoring that is locked. */
    void reveal(Scoring scoring, String file, Digest digest, PersonId by, UUID entry, Instant now) {
        db.update(SCORING)
                .set(SCORING.REVEALED_AT, now)
                .set(SCORING.REVEALED_BY, by)
                .set(SCORING.REVEALED_ENTRY_ID, entry)
                .set(SCORING.SCORES_FILE, file)
                .set(SCORING.SCORES_DIGEST, digest.hex())
                .set(SCORING.VERSION, SCORING.VERSION.plus(1))
                .where(SCORING.ROUND_ID.eq(scoring.round()))
                .and(SCORING.ATTEMPT.eq(scoring.attempt()))
                .execute();
    }

    /** False where the member was reminded of this already. */
    boolean remind(UUID member, Scoring scoring, String kind, Instant now) {
        return db.insertInto(SCORE_REMINDER)
                        .set(SCORE_REMINDER.MEMBER_ID, member)
                        .set(SCORE_REMINDER.ATTEMPT, scoring.attempt())
                        .set(SCORE_REMINDER.KIND, kind)
                        .set(SCORE_REMINDER.UNTIL_AT, scoring.until())
                        .set(SCORE_REMINDER.SENT_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
