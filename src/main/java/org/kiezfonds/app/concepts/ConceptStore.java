package org.kiezfonds.app.concepts;

import static org.jooq.impl.DSL.inline;
import static org.kiezfonds.db.Tables.CONCEPT;
import static org.kiezfonds.db.Tables.CONCEPT_ACT;
import static org.kiezfonds.db.Tables.CONCEPT_ADVICE;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.db.tables.records.ConceptVersionRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes versions and what is done with them as a whole. */
@Component
class ConceptStore {

    static final int USUAL_CYCLE_YEARS = 2;

    private final DSLContext db;

    ConceptStore(DSLContext db) {
        this.db = db;
    }

    /** The row of the area, made where it is missing. */
    void ensureConcept(AreaId area) {
        db.insertInto(CONCEPT)
                .set(CONCEPT.AREA_ID, area)
                .set(CONCEPT.CYCLE_YEARS, USUAL_CYCLE_YEARS)
                .set(CONCEPT.VERSION, 0)
                .onDuplicateKeyUpdate()
                .set(CONCEPT.AREA_ID, area)
                .execute();
    }

    /** False where somebody else changed it meanwhile. */
    boolean setCycle(AreaId area, int version, int years) {
        return db.update(CONCEPT)
                        .set(CONCEPT.CYCLE_YEARS, years)
                        .set(CONCEPT.VERSION, version + 1)
                        .where(CONCEPT.AREA_ID.eq(area))
                        .and(CONCEPT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False where the area has an open version already; nothing is written then. */
    boolean begin(
            UUID id,
            AreaId area,
            int number,
            @Nullable UUID copyOf,
            NodeText.Head text,
            PersonId by,
            Instant now) {
        try {
            db.insertInto(CONCEPT_VERSION)
                    .set(CONCEPT_VERSION.ID, id)
                    .set(CONCEPT_VERSION.AREA_ID, area)
                    .set(CONCEPT_VERSION.NUMBER, number)
                    .set(CONCEPT_VERSION.STATE, ConceptState.DRAFT.name())
                    .set(CONCEPT_VERSION.IS_OPEN, true)
                    .set(CONCEPT_VERSION.COPY_OF, copyOf)
                    .set(CONCEPT_VERSION.TITLE, text.title())
                    .set(CONCEPT_VERSION.FIRST_YEAR, text.firstYear())
                    .set(CONCEPT_VERSION.LAST_YEAR, text.lastYear())
                    .set(CONCEPT_VERSION.SITUATION, text.situation())
                    .set(CONCEPT_VERSION.REVIEW, text.review())
                    .set(CONCEPT_VERSION.CREATED_BY, by)
                    .set(CONCEPT_VERSION.CREATED_AT, now)
                    .set(CONCEPT_VERSION.VERSION, 1)
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    boolean openDiscussion(ConceptHead head, LocalDate until, Instant now) {
        return step(head, ConceptState.DISCUSSION)
                        .set(CONCEPT_VERSION.DISCUSSION_OPENED_AT, now)
                        .set(CONCEPT_VERSION.DISCUSSION_UNTIL, until)
                        .setNull(CONCEPT_VERSION.DISCUSSION_CLOSED_AT)
                        .where(asShown(head))
                        .execute()
                == 1;
    }

    boolean closeDiscussion(ConceptHead head, Instant now) {
        return db.update(CONCEPT_VERSION)
                        .set(CONCEPT_VERSION.DISCUSSION_CLOSED_AT, now)
                        .set(CONCEPT_VERSION.VERSION, head.version() + 1)
                        .where(asShown(head))
                        .and(CONCEPT_VERSION.STATE.eq(ConceptState.DISCUSSION.name()))
                        .execute()
                == 1;
    }

    /** To a state that is open like the one before. */
    boolean goTo(ConceptHead head, ConceptState state) {
        return step(head, state).where(asShown(head)).execute() == 1;
    }

    void addAdvice(Advice advice, UUID version, @Nullable UUID vote, PersonId by, Instant now) {
        db.insertInto(CONCEPT_ADVICE)
                .set(CONCEPT_ADVICE.ID, advice.entry())
                .set(CONCEPT_ADVICE.VERSION_ID, version)
                .set(CONCEPT_ADVICE.SESSION_ON, advice.sessionOn())
                .set(CONCEPT_ADVICE.RESULT, advice.result().name())
                .set(CONCEPT_ADVICE.VOTES_YES, advice.yes())
                .set(CONCEPT_ADVICE.VOTES_NO, advice.no())
                .set(CONCEPT_ADVICE.VOTES_ABSTAINED, advice.abstained())
                .set(CONCEPT_ADVICE.CONDITIONS, advice.conditions())
                .set(CONCEPT_ADVICE.VOTE_ID, vote)
                .set(CONCEPT_ADVICE.RECORDED_BY, by)
                .set(CONCEPT_ADVICE.ON_BEHALF, advice.onBehalf())
                .set(CONCEPT_ADVICE.RECORDED_AT, now)
                .execute();
    }

    boolean supersede(ConceptHead head, LocalDate on) {
        return step(head, ConceptState.SUPERSEDED)
                        .set(CONCEPT_VERSION.SUPERSEDED_ON, on)
                        .where(asShown(head))
                        .execute()
                == 1;
    }

    /** False where another version of the area was adopted at the same time. */
    boolean adopt(
            ConceptHead head,
            LocalDate on,
            String reference,
            PersonId by,
            String export,
            String digest) {
        try {
            return step(head, ConceptState.ADOPTED)
                            .set(CONCEPT_VERSION.ADOPTED_ON, on)
                            .set(CONCEPT_VERSION.ADOPTION_REFERENCE, reference)
                            .set(CONCEPT_VERSION.ADOPTED_BY, by)
                            .set(CONCEPT_VERSION.ADOPTED_EXPORT, export)
                            .set(CONCEPT_VERSION.ADOPTED_DIGEST, digest)
                            .where(asShown(head))
                            .execute()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void addAct(UUID entry, UUID version, ConceptAct.Kind kind, Instant now) {
        db.insertInto(CONCEPT_ACT)
                .set(CONCEPT_ACT.ENTRY_ID, entry)
                .set(CONCEPT_ACT.VERSION_ID, version)
                .set(CONCEPT_ACT.KIND, kind.name())
                .set(CONCEPT_ACT.DONE_AT, now)
                .execute();
    }

    private UpdateSetMoreStep<ConceptVersionRecord> step(ConceptHead head, ConceptState state) {
        if (!head.state().next().contains(state)) {
            throw new IllegalStateException(head.state() + " never becomes " + state);
        }
        return db.update(CONCEPT_VERSION)
                .set(CONCEPT_VERSION.STATE, state.name())
                .set(CONCEPT_VERSION.IS_OPEN, mark(state.isOpen()))
                .set(CONCEPT_VERSION.IS_ADOPTED, mark(state == ConceptState.ADOPTED))
                .set(CONCEPT_VERSION.VERSION, head.version() + 1);
    }

    private static Condition asShown(ConceptHead head) {
        return CONCEPT_VERSION
                .ID
                .eq(head.id())
                .and(CONCEPT_VERSION.VERSION.eq(head.version()))
                .and(CONCEPT_VERSION.STATE.eq(inline(head.state().name())));
    }

    /** What does not hold is NULL, of which there may be many. */
    private static @Nullable Boolean mark(boolean holds) {
        return holds ? true : null;
    }
}
