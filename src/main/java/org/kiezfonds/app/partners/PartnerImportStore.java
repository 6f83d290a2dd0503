package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.PARTNER_IMPORT;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT_FLAW;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT_LINE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.partners.PartnerImport.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes files on their way into the register. */
@Component
class PartnerImportStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COLUMN = 120;
    private static final int LONGEST_ARGUMENT = 200;

    private final DSLContext db;

    PartnerImportStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID id, AreaId area, String fileName, FileProbe probe, PersonId by, Instant now) {
        boolean failed = !probe.failure().isEmpty();
        db.insertInto(PARTNER_IMPORT)
                .set(PARTNER_IMPORT.ID, id)
                .set(PARTNER_IMPORT.AREA_ID, area)
                .set(PARTNER_IMPORT.FILE_NAME, cut(fileName, LONGEST_NAME))
                .set(PARTNER_IMPORT.DIGEST, probe.digest())
                .set(PARTNER_IMPORT.CHARSET, probe.charsetName())
                .set(PARTNER_IMPORT.SEPARATOR_NAME, probe.separatorName())
                .set(PARTNER_IMPORT.STATE, (failed ? State.FAILED : State.CHECKING).name())
                .set(PARTNER_IMPORT.FAILURE, probe.failure())
                .set(PARTNER_IMPORT.ALL_LINES, probe.lines())
                .set(PARTNER_IMPORT.DONE_LINES, 0)
                .set(PARTNER_IMPORT.GOOD_LINES, 0)
                .set(PARTNER_IMPORT.BAD_LINES, 0)
                .set(PARTNER_IMPORT.STORED_LINES, 0)
                .set(PARTNER_IMPORT.PARTS, 0)
                .set(PARTNER_IMPORT.STARTED_BY, by)
                .set(PARTNER_IMPORT.STARTED_AT, now)
                .set(PARTNER_IMPORT.BEAT_AT, now)
                .execute();
    }

    /** A line that fits. */
    record GoodLine(int line, String nameKey, PartnerData data) {}

    /**
     * Keeps what was found in some lines.
     *
     * @param firstFlaw the number of the first flaw, which rises through the file
     */
    void keep(UUID id, List<GoodLine> good, List<ImportFlaw> flaws, int firstFlaw) {
        var lines = db.insertInto(
                PARTNER_IMPORT_LINE,
                PARTNER_IMPORT_LINE.IMPORT_ID,
                PARTNER_IMPORT_LINE.LINE,
                PARTNER_IMPORT_LINE.NAME_KEY,
                PARTNER_IMPORT_LINE.SHEET);
        for (GoodLine line : good) {
            lines = lines.values(
                    id, line.line(), line.nameKey(), JSON.writeValueAsString(line.data()));
        }
        if (!good.isEmpty()) {
            lines.execute();
        }
        int position = firstFlaw;
        for (ImportFlaw flaw : flaws) {
            db.insertInto(PARTNER_IMPORT_FLAW)
                    .set(PARTNER_IMPORT_FLAW.IMPORT_ID, id)
                    .set(PARTNER_IMPORT_FLAW.POSITION, position++)
                    .set(PARTNER_IMPORT_FLAW.LINE, flaw.line())
                    .set(PARTNER_IMPORT_FLAW.COLUMN_NAME, cut(flaw.column(), LONGEST_COLUMN))
                    .set(PARTNER_IMPORT_FLAW.TEXT_KEY, flaw.textKey())
                    .set(PARTNER_IMPORT_FLAW.ARGUMENT, cut(flaw.argument(), LONGEST_ARGUMENT))
                    .execute();
        }
    }

    void progress(UUID id, int done, int good, int bad, Instant now) {
        db.update(PARTNER_IMPORT)
                .set(PARTNER_IMPORT.DONE_LINES, done)
                .set(PARTNER_IMPORT.GOOD_LINES, good)
                .set(PARTNER_IMPORT.BAD_LINES, bad)
                .set(PARTNER_IMPORT.BEAT_AT, now)
                .where(PARTNER_IMPORT.ID.eq(id))
                .execute();
    }

    void stored(UUID id, PartnerImport before, int stored, int bad, int part, Instant now) {
        db.update(PARTNER_IMPORT)
                .set(PARTNER_IMPORT.DONE_LINES, before.doneLines() + stored + bad)
                .set(PARTNER_IMPORT.STORED_LINES, before.storedLines() + stored)
                .set(PARTNER_IMPORT.BAD_LINES, before.badLines() + bad)
                .set(PARTNER_IMPORT.PARTS, part)
                .set(PARTNER_IMPORT.BEAT_AT, now)
                .where(PARTNER_IMPORT.ID.eq(id))
                .execute();
    }

    void deleteLines(UUID id, List<Integer> lines) {
        db.deleteFrom(PARTNER_IMPORT_LINE)
                .where(PARTNER_IMPORT_LINE.IMPORT_ID.eq(id))
                .and(PARTNER_IMPORT_LINE.LINE.in(lines))
                .execute();
    }

    /** Moves on from one state to another; false where it is in another one. */
    boolean move(UUID id, State from, State to, String failure, Instant now) {
        boolean ends = to == State.DONE || to == State.FAILED || to == State.DISCARDED;
        return db.update(PARTNER_IMPORT)
                        .set(PARTNER_IMPORT.STATE, to.name())
                        .set(PARTNER_IMPORT.FAILURE, failure)
                        .set(PARTNER_IMPORT.BEAT_AT, now)
                        .set(PARTNER_IMPORT.FINISHED_AT, ends ? now : null)
                        .where(PARTNER_IMPORT.ID.eq(id))
                        .and(PARTNER_IMPORT.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    /** Begins to count anew, for the next step. */
    void restart(UUID id) {
        db.update(PARTNER_IMPORT)
                .set(PARTNER_IMPORT.DONE_LINES, 0)
                .where(PARTNER_IMPORT.ID.eq(id))
                .execute();
    }

    /** Forgets lines that will not be stored any more. */
    void forgetLines(UUID id) {
        db.deleteFrom(PARTNER_IMPORT_LINE)
                .where(PARTNER_IMPORT_LINE.IMPORT_ID.eq(id))
                .execute();
    }

    private static String cut(String text, int longest) {
        return TypedText.length(text) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
