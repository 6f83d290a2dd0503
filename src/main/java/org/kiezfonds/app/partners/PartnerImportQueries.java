package org.kiezfonds.app.partners;

import static org.jooq.Records.mapping;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT_FLAW;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT_LINE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads files on their way into the register. */
@Component
class PartnerImportQueries {

    static final int FIRST_FLAWS = 50;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    PartnerImportQueries(DSLContext db) {
        this.db = db;
    }

    Optional<PartnerImport> find(UUID id) {
        return fetch(PARTNER_IMPORT.ID.eq(id), 1).stream().findFirst();
    }

    /** Waits until nobody else works on it. */
    Optional<PartnerImport> lock(UUID id) {
        db.select(PARTNER_IMPORT.ID)
                .from(PARTNER_IMPORT)
                .where(PARTNER_IMPORT.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The latest of an area. */
    List<PartnerImport> latest(AreaId area, int most) {
        return fetch(
                PARTNER_IMPORT.AREA_ID.eq(area).and(PARTNER_IMPORT.STATE.ne("DISCARDED")), most);
    }

    /** A good line that is not stored yet. */
    record Line(int line, PartnerData data) {}

    List<Line> lines(UUID id, int most) {
        return db.select(PARTNER_IMPORT_LINE.LINE, PARTNER_IMPORT_LINE.SHEET)
                .from(PARTNER_IMPORT_LINE)
                .where(PARTNER_IMPORT_LINE.IMPORT_ID.eq(id))
                .orderBy(PARTNER_IMPORT_LINE.LINE)
                .limit(most)
                .fetch(row ->
                        new Line(row.value1(), JSON.readValue(row.value2(), PartnerData.class)));
    }

    /** Which of the names earlier lines of the file have. */
    Set<String> nameKeys(UUID id, Collection<String> keys) {
        return db.select(PARTNER_IMPORT_LINE.NAME_KEY)
                .from(PARTNER_IMPORT_LINE)
                .where(PARTNER_IMPORT_LINE.IMPORT_ID.eq(id))
                .and(PARTNER_IMPORT_LINE.NAME_KEY.in(keys))
                .fetchSet(PARTNER_IMPORT_LINE.NAME_KEY);
    }

    /** A page of what is wrong, by line. */
    List<ImportFlaw> flaws(UUID id, int offset, int most) {
        return db.select(
                        PARTNER_IMPORT_FLAW.LINE,
                        PARTNER_IMPORT_FLAW.COLUMN_NAME,
                        PARTNER_IMPORT_FLAW.TEXT_KEY,
                        PARTNER_IMPORT_FLAW.ARGUMENT)
                .from(PARTNER_IMPORT_FLAW)
                .where(PARTNER_IMPORT_FLAW.IMPORT_ID.eq(id))
                .orderBy(PARTNER_IMPORT_FLAW.LINE, PARTNER_IMPORT_FLAW.POSITION)
                .limit(offset, most)
                .fetch(mapping(ImportFlaw::new));
    }

    int countFlaws(UUID id) {
        return db.fetchCount(PARTNER_IMPORT_FLAW, PARTNER_IMPORT_FLAW.IMPORT_ID.eq(id));
    }

    private List<PartnerImport> fetch(Condition which, int most) {
        return db.select(
                        PARTNER_IMPORT.ID,
                        PARTNER_IMPORT.AREA_ID,
                        PARTNER_IMPORT.FILE_NAME,
                        PARTNER_IMPORT.DIGEST,
                        PARTNER_IMPORT.CHARSET,
                        PARTNER_IMPORT.SEPARATOR_NAME,
                        PARTNER_IMPORT.STATE,
                        PARTNER_IMPORT.FAILURE,
                        PARTNER_IMPORT.ALL_LINES,
                        PARTNER_IMPORT.DONE_LINES,
                        PARTNER_IMPORT.GOOD_LINES,
                        PARTNER_IMPORT.BAD_LINES,
                        PARTNER_IMPORT.STORED_LINES,
                        PARTNER_IMPORT.PARTS,
                        PARTNER_IMPORT.STARTED_BY,
                        PARTNER_IMPORT.STARTED_AT,
                        PARTNER_IMPORT.BEAT_AT)
                .from(PARTNER_IMPORT)
                .where(which)
                .orderBy(PARTNER_IMPORT.STARTED_AT.desc(), PARTNER_IMPORT.ID.desc())
                .limit(most)
                .fetch(row -> new PartnerImport(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        PartnerImport.State.valueOf(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        row.value15(),
                        row.value16(),
                        row.value17(),
                        flaws(row.value1(), 0, FIRST_FLAWS)));
    }
}
