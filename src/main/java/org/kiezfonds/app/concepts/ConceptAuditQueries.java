package org.kiezfonds.app.concepts;

import static org.kiezfonds.db.Tables.CONCEPT;
import static org.kiezfonds.db.Tables.CONCEPT_ACT;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads what the nightly check compares. */
@Component
class ConceptAuditQueries {

    private final DSLContext db;

    ConceptAuditQueries(DSLContext db) {
        this.db = db;
    }

    /** Something that was done, as the database knows it. */
    record Done(UUID entry, UUID version, ConceptAct.Kind kind) {}

    List<Done> acts() {
        return db.select(CONCEPT_ACT.ENTRY_ID, CONCEPT_ACT.VERSION_ID, CONCEPT_ACT.KIND)
                .from(CONCEPT_ACT)
                .orderBy(CONCEPT_ACT.ENTRY_ID)
                .fetch(row -> new Done(
                        row.value1(), row.value2(), ConceptAct.Kind.valueOf(row.value3())));
    }

    /** The digests of the stored exports, computed anew, by the keys of the versions. */
    Map<String, String> adopted() {
        return db.select(CONCEPT_VERSION.ID, CONCEPT_VERSION.ADOPTED_EXPORT)
                .from(CONCEPT_VERSION)
                .where(CONCEPT_VERSION.STATE.in(
                        ConceptState.ADOPTED.name(), ConceptState.SUPERSEDED.name()))
                .orderBy(CONCEPT_VERSION.ID)
                .fetchMap(
                        row -> row.value1().toString(),
                        row -> Digest.of(row.value2().getBytes(StandardCharsets.UTF_8))
                                .hex());
    }

    /** The years of the cycles that somebody chose, by the keys of the areas. */
    Map<String, String> chosenCycles() {
        return db.select(CONCEPT.AREA_ID, CONCEPT.CYCLE_YEARS)
                .from(CONCEPT)
                .where(CONCEPT.VERSION.gt(0))
                .orderBy(CONCEPT.AREA_ID)
                .fetchMap(row -> row.value1().toString(), row -> row.value2().toString());
    }
}
