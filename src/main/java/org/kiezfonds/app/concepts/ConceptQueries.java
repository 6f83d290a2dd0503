package org.kiezfonds.app.concepts;

import static org.kiezfonds.db.Tables.CONCEPT;
import static org.kiezfonds.db.Tables.CONCEPT_FIELD;
import static org.kiezfonds.db.Tables.CONCEPT_GOAL;
import static org.kiezfonds.db.Tables.CONCEPT_MEASURE;
import static org.kiezfonds.db.Tables.CONCEPT_NEED;
import static org.kiezfonds.db.Tables.CONCEPT_NEED_TAG;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads versions of concepts. */
@Component
class ConceptQueries {

    private final DSLContext db;

    ConceptQueries(DSLContext db) {
        this.db = db;
    }

    /** All versions of an area, the newest first. */
    List<ConceptHead> heads(AreaId area) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area))
                .orderBy(CONCEPT_VERSION.NUMBER.desc(), CONCEPT_VERSION.ID)
                .fetch(ConceptQueries::head);
    }

    Optional<ConceptHead> head(AreaId area, UUID version) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area).and(CONCEPT_VERSION.ID.eq(version)))
                .fetchOptional(ConceptQueries::head);
    }

    /** The head, kept from others until the end of the transaction. */
    Optional<ConceptHead> locked(AreaId area, UUID version) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area).and(CONCEPT_VERSION.ID.eq(version)))
                .forUpdate()
                .fetchOptional(ConceptQueries::head);
    }

    Optional<ConceptHead> byNumber(AreaId area, int number) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area).and(CONCEPT_VERSION.NUMBER.eq(number)))
                .fetchOptional(ConceptQueries::head);
    }

    /** The version on its way to adoption. */
    Optional<ConceptHead> open(AreaId area) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area).and(CONCEPT_VERSION.IS_OPEN.isTrue()))
                .fetchOptional(ConceptQueries::head);
    }

    /** The version that holds. */
    Optional<ConceptHead> adopted(AreaId area) {
        return heads(CONCEPT_VERSION.AREA_ID.eq(area).and(CONCEPT_VERSION.IS_ADOPTED.isTrue()))
                .fetchOptional(ConceptQueries::head);
    }

    /** The cycle of the area; the usual one where nobody chose. */
    Cycle cycle(AreaId area) {
        return db.select(CONCEPT.CYCLE_YEARS, CONCEPT.VERSION)
                .from(CONCEPT)
                .where(CONCEPT.AREA_ID.eq(area))
                .fetchOptional(row -> new Cycle(row.value1(), row.value2()))
                .orElse(new Cycle(ConceptStore.USUAL_CYCLE_YEARS, 0));
    }

    /** The canonical bytes of what was adopted. */
    Optional<String> adoptedExport(UUID version) {
        return db.select(CONCEPT_VERSION.ADOPTED_EXPORT)
                .from(CONCEPT_VERSION)
                .where(CONCEPT_VERSION.ID.eq(version))
                .and(CONCEPT_VERSION.ADOPTED_EXPORT.isNotNull())
                .fetchOptional(CONCEPT_VERSION.ADOPTED_EXPORT);
    }

    /** A version with its content. */
    Concept content(ConceptHead head) {
        var text = db.select(CONCEPT_VERSION.SITUATION, CONCEPT_VERSION.REVIEW)
                .from(CONCEPT_VERSION)
                .where(CONCEPT_VERSION.ID.eq(head.id()))
                .fetchSingle(row -> new NodeText.Head(
                        head.title(),
                        head.firstYear(),
                        head.lastYear(),
                        row.value1(),
                        row.value2()));
        Map<NeedId, List<Concept.Measure>> measures = measures(head.id());
        Map<GoalId, List<NeedRow>> needs = needs(head.id());
        Map<UUID, List<GoalRow>> goals = goals(head.id());
        List<Concept.Field> fields = new ArrayList<>();
        for (FieldRow row : fields(head.id())) {
            String number = Integer.toString(fields.size() + 1);
            List<Concept.Goal> inField = new ArrayList<>();
            for (GoalRow goal : goals.getOrDefault(row.id, List.of())) {
                String goalNumber = number + "." + (inField.size() + 1);
                List<Concept.Need> underGoal = new ArrayList<>();
                for (NeedRow need : needs.getOrDefault(goal.id, List.of())) {
                    underGoal.add(new Concept.Need(
                            need.id,
                            goalNumber + "." + (underGoal.size() + 1),
                            need.text,
                            need.closing,
                            measures.getOrDefault(need.id, List.of()),
                            need.version));
                }
                inField.add(
                        new Concept.Goal(goal.id, goalNumber, goal.text, underGoal, goal.version));
            }
            fields.add(new Concept.Field(row.id, number, row.text, inField, row.version));
        }
        return new Concept(head, text, fields);
    }

    private SelectConditionStep<? extends Record> heads(Condition which) {
        return db.select(
                        CONCEPT_VERSION.ID,
                        CONCEPT_VERSION.AREA_ID,
                        CONCEPT_VERSION.NUMBER,
                        CONCEPT_VERSION.STATE,
                        CONCEPT_VERSION.COPY_OF,
                        CONCEPT_VERSION.TITLE,
                        CONCEPT_VERSION.FIRST_YEAR,
                        CONCEPT_VERSION.LAST_YEAR,
                        CONCEPT_VERSION.CREATED_AT,
                        CONCEPT_VERSION.DISCUSSION_OPENED_AT,
                        CONCEPT_VERSION.DISCUSSION_UNTIL,
                        CONCEPT_VERSION.DISCUSSION_CLOSED_AT,
                        CONCEPT_VERSION.ADOPTED_ON,
                        CONCEPT_VERSION.ADOPTION_REFERENCE,
                        CONCEPT_VERSION.ADOPTED_DIGEST,
                        CONCEPT_VERSION.SUPERSEDED_ON,
                        CONCEPT_VERSION.VERSION)
                .from(CONCEPT_VERSION)
                .where(which);
    }

    private static ConceptHead head(Record row) {
        return new ConceptHead(
                row.get(CONCEPT_VERSION.ID),
                row.get(CONCEPT_VERSION.AREA_ID),
                row.get(CONCEPT_VERSION.NUMBER),
                ConceptState.valueOf(row.get(CONCEPT_VERSION.STATE)),
                row.get(CONCEPT_VERSION.COPY_OF),
                row.get(CONCEPT_VERSION.TITLE),
                row.get(CONCEPT_VERSION.FIRST_YEAR),
                row.get(CONCEPT_VERSION.LAST_YEAR),
                row.get(CONCEPT_VERSION.CREATED_AT),
                row.get(CONCEPT_VERSION.DISCUSSION_OPENED_AT),
                row.get(CONCEPT_VERSION.DISCUSSION_UNTIL),
                row.get(CONCEPT_VERSION.DISCUSSION_CLOSED_AT),
                row.get(CONCEPT_VERSION.ADOPTED_ON),
                row.get(CONCEPT_VERSION.ADOPTION_REFERENCE),
                row.get(CONCEPT_VERSION.ADOPTED_DIGEST),
                row.get(CONCEPT_VERSION.SUPERSEDED_ON),
                row.get(CONCEPT_VERSION.VERSION));
    }

    private record FieldRow(UUID id, NodeText.Field text, int version) {}

    private record GoalRow(GoalId id, NodeText.Goal text, int version) {}

    private record NeedRow(
            NeedId id, NodeText.Need text, @Nullable Closing closing, int version) {}

    private List<FieldRow> fields(UUID version) {
        return db.select(
                        CONCEPT_FIELD.FIELD_ID,
                        CONCEPT_FIELD.NAME,
                        CONCEPT_FIELD.BODY,
                        CONCEPT_FIELD.STRENGTHS,
                        CONCEPT_FIELD.WEAKNESSES,
                        CONCEPT_FIELD.VERSION)
                .from(CONCEPT_FIELD)
                .where(CONCEPT_FIELD.VERSION_ID.eq(version))
                .orderBy(CONCEPT_FIELD.POSITION, CONCEPT_FIELD.FIELD_ID)
                .fetch(row -> new FieldRow(
                        row.value1(),
                        new NodeText.Field(row.value2(), row.value3(), row.value4(), row.value5()),
                        row.value6()));
    }

    private Map<UUID, List<GoalRow>> goals(UUID version) {
        return db.select(
                        CONCEPT_GOAL.FIELD_ID,
                        CONCEPT_GOAL.GOAL_ID,
                        CONCEPT_GOAL.TITLE,
                        CONCEPT_GOAL.BODY,
                        CONCEPT_GOAL.VERSION)
                .from(CONCEPT_GOAL)
                .where(CONCEPT_GOAL.VERSION_ID.eq(version))
                .orderBy(CONCEPT_GOAL.POSITION, CONCEPT_GOAL.GOAL_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new GoalRow(
                                row.value2(),
                                new NodeText.Goal(row.value3(), row.value4()),
                                row.value5()));
    }

    private Map<GoalId, List<NeedRow>> needs(UUID version) {
        Map<NeedId, List<String>> tags = db.select(CONCEPT_NEED_TAG.NEED_ID, CONCEPT_NEED_TAG.TAG)
                .from(CONCEPT_NEED_TAG)
                .where(CONCEPT_NEED_TAG.VERSION_ID.eq(version))
                .orderBy(CONCEPT_NEED_TAG.NEED_ID, CONCEPT_NEED_TAG.TAG)
                .fetchGroups(CONCEPT_NEED_TAG.NEED_ID, CONCEPT_NEED_TAG.TAG);
        return db.select(
                        CONCEPT_NEED.GOAL_ID,
                        CONCEPT_NEED.NEED_ID,
                        CONCEPT_NEED.TITLE,
                        CONCEPT_NEED.BODY,
                        CONCEPT_NEED.PRIORITY,
                        CONCEPT_NEED.INDICATOR,
                        CONCEPT_NEED.BASELINE,
                        CONCEPT_NEED.TARGET,
                        CONCEPT_NEED.TARGET_YEAR,
                        CONCEPT_NEED.SERVES_CLIMATE,
                        CONCEPT_NEED.REVIEW,
                        CONCEPT_NEED.CLOSED_REASON,
                        CONCEPT_NEED.MERGED_NEED_ID,
                        CONCEPT_NEED.CLOSED_NOTE,
                        CONCEPT_NEED.VERSION)
                .from(CONCEPT_NEED)
                .where(CONCEPT_NEED.VERSION_ID.eq(version))
                .orderBy(CONCEPT_NEED.POSITION, CONCEPT_NEED.NEED_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new NeedRow(
                                row.value2(),
                                new NodeText.Need(
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        tags.getOrDefault(row.value2(), List.of()),
                                        row.value11()),
                                closing(row.value12(), row.value13(), row.value14()),
                                row.value15()));
    }

    private static @Nullable Closing closing(
            @Nullable String reason, @Nullable NeedId mergedInto, String note) {
        return reason == null
                ? null
                : new Closing(Closing.Reason.valueOf(reason), mergedInto, note);
    }

    private Map<NeedId, List<Concept.Measure>> measures(UUID version) {
        return db.select(
                        CONCEPT_MEASURE.NEED_ID,
                        CONCEPT_MEASURE.MEASURE_ID,
                        CONCEPT_MEASURE.TITLE,
                        CONCEPT_MEASURE.BODY,
                        CONCEPT_MEASURE.FUND_KIND,
                        CONCEPT_MEASURE.COST_CENTS,
                        CONCEPT_MEASURE.RESPONSIBLE,
                        CONCEPT_MEASURE.PARTNER_ID,
                        CONCEPT_MEASURE.STATE,
                        CONCEPT_MEASURE.REVIEW,
                        CONCEPT_MEASURE.VERSION)
                .from(CONCEPT_MEASURE)
                .where(CONCEPT_MEASURE.VERSION_ID.eq(version))
                .orderBy(CONCEPT_MEASURE.POSITION, CONCEPT_MEASURE.MEASURE_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Concept.Measure(
                                row.value2(),
                                new NodeText.Measure(
                                        row.value3(),
                                        row.value4(),
                                        FundKind.valueOf(row.value5()),
                                        money(row.value6()),
                                        row.value7(),
                                        row.value8(),
                                        MeasureState.valueOf(row.value9()),
                                        row.value10()),
                                row.value11()));
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
