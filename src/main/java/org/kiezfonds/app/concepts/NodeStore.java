package org.kiezfonds.app.concepts;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.kiezfonds.db.Tables.CONCEPT_COMMENT;
import static org.kiezfonds.db.Tables.CONCEPT_FIELD;
import static org.kiezfonds.db.Tables.CONCEPT_GOAL;
import static org.kiezfonds.db.Tables.CONCEPT_MEASURE;
import static org.kiezfonds.db.Tables.CONCEPT_NEED;
import static org.kiezfonds.db.Tables.CONCEPT_NEED_TAG;
import static org.kiezfonds.db.Tables.CONCEPT_SUPPORT;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;
import static org.kiezfonds.db.Tables.GOAL;
import static org.kiezfonds.db.Tables.NEED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Writes the tree of a version. Whoever calls has locked the version and knows it is editable. */
@Component
class NodeStore {

    private final DSLContext db;

    NodeStore(DSLContext db) {
        this.db = db;
    }

    /** False where the node has another version, or is not there; nothing is written then. */
    boolean save(UUID version, UUID node, int nodeVersion, NodeText text) {
        return switch (text) {
            case NodeText.Head head ->
                db.update(CONCEPT_VERSION)
                                .set(CONCEPT_VERSION.TITLE, head.title())
                                .set(CONCEPT_VERSION.FIRST_YEAR, head.firstYear())
                                .set(CONCEPT_VERSION.LAST_YEAR, head.lastYear())
                                .set(CONCEPT_VERSION.SITUATION, head.situation())
                                .set(CONCEPT_VERSION.REVIEW, head.review())
                                .set(CONCEPT_VERSION.VERSION, nodeVersion + 1)
                                .where(CONCEPT_VERSION.ID.eq(version))
                                .and(CONCEPT_VERSION.VERSION.eq(nodeVersion))
                                .execute()
                        == 1;
            case NodeText.Field field ->
                db.update(CONCEPT_FIELD)
                                .set(CONCEPT_FIELD.NAME, field.name())
                                .set(CONCEPT_FIELD.BODY, field.body())
                                .set(CONCEPT_FIELD.STRENGTHS, field.strengths())
                                .set(CONCEPT_FIELD.WEAKNESSES, field.weaknesses())
                                .set(CONCEPT_FIELD.VERSION, nodeVersion + 1)
                                .where(KindStore.of(NodeKind.FIELD).is(version, node))
                                .and(CONCEPT_FIELD.VERSION.eq(nodeVersion))
                                .execute()
                        == 1;
            case NodeText.Goal goal ->
                db.update(CONCEPT_GOAL)
                                .set(CONCEPT_GOAL.TITLE, goal.title())
                                .set(CONCEPT_GOAL.BODY, goal.body())
                                .set(CONCEPT_GOAL.VERSION, nodeVersion + 1)
                                .where(KindStore.of(NodeKind.GOAL).is(version, node))
                                .and(CONCEPT_GOAL.VERSION.eq(nodeVersion))
                                .execute()
                        == 1;
            case NodeText.Need need -> saveNeed(version, new NeedId(node), nodeVersion, need);
            case NodeText.Measure measure -> saveMeasure(version, node, nodeVersion, measure);
        };
    }

    private boolean saveNeed(UUID version, NeedId id, int nodeVersion, NodeText.Need need) {
        boolean saved = db.update(CONCEPT_NEED)
                        .set(CONCEPT_NEED.TITLE, need.title())
                        .set(CONCEPT_NEED.BODY, need.body())
                        .set(CONCEPT_NEED.PRIORITY, need.priority())
                        .set(CONCEPT_NEED.INDICATOR, need.indicator())
                        .set(CONCEPT_NEED.BASELINE, need.baseline())
                        .set(CONCEPT_NEED.TARGET, need.target())
                        .set(CONCEPT_NEED.TARGET_YEAR, need.targetYear())
                        .set(CONCEPT_NEED.SERVES_CLIMATE, need.climate())
                        .set(CONCEPT_NEED.REVIEW, need.review())
                        .set(CONCEPT_NEED.VERSION, nodeVersion + 1)
                        .where(is(version, id))
                        .and(CONCEPT_NEED.VERSION.eq(nodeVersion))
                        .execute()
                == 1;
        if (saved) {
            deleteTags(version, id);
            need.tags().forEach(tag -> addTag(version, id, tag));
        }
        return saved;
    }

    private boolean saveMeasure(UUID version, UUID id, int nodeVersion, NodeText.Measure measure) {
        return db.update(CONCEPT_MEASURE)
                        .set(CONCEPT_MEASURE.TITLE, measure.title())
                        .set(CONCEPT_MEASURE.BODY, measure.body())
                        .set(CONCEPT_MEASURE.FUND_KIND, measure.fund().name())
                        .set(CONCEPT_MEASURE.COST_CENTS, cents(measure.cost()))
                        .set(CONCEPT_MEASURE.RESPONSIBLE, measure.responsible())
                        .set(CONCEPT_MEASURE.PARTNER_ID, measure.partner())
                        .set(CONCEPT_MEASURE.STATE, measure.state().name())
                        .set(CONCEPT_MEASURE.REVIEW, measure.review())
                        .set(CONCEPT_MEASURE.VERSION, nodeVersion + 1)
                        .where(KindStore.of(NodeKind.MEASURE).is(version, id))
                        .and(CONCEPT_MEASURE.VERSION.eq(nodeVersion))
                        .execute()
                == 1;
    }

    /** A goal for good; its row in a version follows. */
    GoalId newGoal(AreaId area, Instant now) {
        GoalId id = GoalId.next();
        db.insertInto(GOAL)
                .set(GOAL.ID, id)
                .set(GOAL.AREA_ID, area)
                .set(GOAL.CREATED_AT, now)
                .execute();
        return id;
    }

    /** A need for good; its row in a version follows. */
    NeedId newNeed(AreaId area, Instant now) {
        NeedId id = NeedId.next();
        db.insertInto(NEED)
                .set(NEED.ID, id)
                .set(NEED.AREA_ID, area)
                .set(NEED.CREATED_AT, now)
                .execute();
        return id;
    }

    void addField(UUID version, UUID id, NodeText.Field text) {
        db.insertInto(CONCEPT_FIELD)
                .set(CONCEPT_FIELD.VERSION_ID, version)
                .set(CONCEPT_FIELD.FIELD_ID, id)
                .set(CONCEPT_FIELD.POSITION, next(NodeKind.FIELD, version, version))
                .set(CONCEPT_FIELD.NAME, text.name())
                .set(CONCEPT_FIELD.BODY, text.body())
                .set(CONCEPT_FIELD.STRENGTHS, text.strengths())
                .set(CONCEPT_FIELD.WEAKNESSES, text.weaknesses())
                .set(CONCEPT_FIELD.VERSION, 1)
                .execute();
    }

    void addGoal(UUID version, UUID field, GoalId id, NodeText.Goal text) {
        db.insertInto(CONCEPT_GOAL)
                .set(CONCEPT_GOAL.VERSION_ID, version)
                .set(CONCEPT_GOAL.GOAL_ID, id)
                .set(CONCEPT_GOAL.FIELD_ID, field)
                .set(CONCEPT_GOAL.POSITION, next(NodeKind.GOAL, version, field))
                .set(CONCEPT_GOAL.TITLE, text.title())
                .set(CONCEPT_GOAL.BODY, text.body())
                .set(CONCEPT_GOAL.VERSION, 1)
                .execute();
    }

    void addNeed(
            UUID version, GoalId goal, NeedId id, NodeText.Need text, @Nullable Closing closing) {
        db.insertInto(CONCEPT_NEED)
                .set(CONCEPT_NEED.VERSION_ID, version)
                .set(CONCEPT_NEED.NEED_ID, id)
                .set(CONCEPT_NEED.GOAL_ID, goal)
                .set(CONCEPT_NEED.POSITION, next(NodeKind.NEED, version, goal.value()))
                .set(CONCEPT_NEED.TITLE, text.title())
                .set(CONCEPT_NEED.BODY, text.body())
                .set(CONCEPT_NEED.PRIORITY, text.priority())
                .set(CONCEPT_NEED.INDICATOR, text.indicator())
                .set(CONCEPT_NEED.BASELINE, text.baseline())
                .set(CONCEPT_NEED.TARGET, text.target())
                .set(CONCEPT_NEED.TARGET_YEAR, text.targetYear())
                .set(CONCEPT_NEED.SERVES_CLIMATE, text.climate())
                .set(CONCEPT_NEED.REVIEW, text.review())
                .set(
                        CONCEPT_NEED.CLOSED_REASON,
                        closing == null ? null : closing.reason().name())
                .set(CONCEPT_NEED.CLOSED_NOTE, closing == null ? "" : closing.note())
                .set(CONCEPT_NEED.MERGED_NEED_ID, closing == null ? null : closing.mergedInto())
                .set(CONCEPT_NEED.VERSION, 1)
                .execute();
        text.tags().forEach(tag -> addTag(version, id, tag));
    }

    void addMeasure(UUID version, NeedId need, UUID id, NodeText.Measure text) {
        db.insertInto(CONCEPT_MEASURE)
                .set(CONCEPT_MEASURE.VERSION_ID, version)
                .set(CONCEPT_MEASURE.MEASURE_ID, id)
                .set(CONCEPT_MEASURE.NEED_ID, need)
                .set(CONCEPT_MEASURE.POSITION, next(NodeKind.MEASURE, version, need.value()))
                .set(CONCEPT_MEASURE.TITLE, text.title())
                .set(CONCEPT_MEASURE.BODY, text.body())
                .set(CONCEPT_MEASURE.FUND_KIND, text.fund().name())
                .set(CONCEPT_MEASURE.COST_CENTS, cents(text.cost()))
                .set(CONCEPT_MEASURE.RESPONSIBLE, text.responsible())
                .set(CONCEPT_MEASURE.PARTNER_ID, text.partner())
                .set(CONCEPT_MEASURE.STATE, text.state().name())
                .set(CONCEPT_MEASURE.REVIEW, text.review())
                .set(CONCEPT_MEASURE.VERSION, 1)
                .execute();
    }

    /** The keys of the nodes under the same parent as this one, in their order. */
    List<UUID> siblings(NodeKind kind, UUID version, UUID node) {
        KindStore nodes = KindStore.of(kind);
        Field<UUID> parent = nodes.parent();
        return db.select(nodes.key())
                .from(nodes.table())
                .where(nodes.version().eq(version))
                .and(parent.eq(
                        db.select(parent).from(nodes.table()).where(nodes.is(version, node))))
                .orderBy(nodes.position(), nodes.key())
                .fetch(nodes.key());
    }

    /** Puts nodes in this order. */
    void order(NodeKind kind, UUID version, List<UUID> keys) {
        KindStore nodes = KindStore.of(kind);
        for (int position = 0; position < keys.size(); position++) {
            db.update(nodes.table())
                    .set(nodes.position(), position + 1)
                    .where(nodes.is(version, keys.get(position)))
                    .execute();
        }
    }

    /** Puts a need under another goal, behind those that are there. */
    boolean moveNeed(UUID version, NeedId need, GoalId goal) {
        return db.update(CONCEPT_NEED)
                        .set(CONCEPT_NEED.POSITION, next(NodeKind.NEED, version, goal.value()))
                        .set(CONCEPT_NEED.GOAL_ID, goal)
                        .where(is(version, need))
                        .execute()
                == 1;
    }

    boolean isThere(NodeKind kind, UUID version, UUID node) {
        KindStore nodes = KindStore.of(kind);
        return db.fetchExists(nodes.table(), nodes.is(version, node));
    }

    boolean hasChildren(NodeKind kind, UUID version, UUID node) {
        return switch (kind) {
            case FIELD -> hasUnder(NodeKind.GOAL, version, node);
            case GOAL -> hasUnder(NodeKind.NEED, version, node);
            case NEED -> hasUnder(NodeKind.MEASURE, version, node);
            case MEASURE -> false;
        };
    }

    void remove(NodeKind kind, UUID version, UUID node) {
        if (kind == NodeKind.NEED) {
            deleteTags(version, new NeedId(node));
        }
        KindStore nodes = KindStore.of(kind);
        db.deleteFrom(nodes.table()).where(nodes.is(version, node)).execute();
    }

    /** Closes a need, or opens it again where the closing is null. */
    boolean close(UUID version, NeedId need, int nodeVersion, @Nullable Closing closing) {
        return db.update(CONCEPT_NEED)
                        .set(
                                CONCEPT_NEED.CLOSED_REASON,
                                closing == null ? null : closing.reason().name())
                        .set(CONCEPT_NEED.CLOSED_NOTE, closing == null ? "" : closing.note())
                        .set(
                                CONCEPT_NEED.MERGED_NEED_ID,
                                closing == null ? null : closing.mergedInto())
                        .set(CONCEPT_NEED.VERSION, nodeVersion + 1)
                        .where(is(version, need))
                        .and(CONCEPT_NEED.VERSION.eq(nodeVersion))
                        .execute()
                == 1;
    }

    /** Whether a version with the need was adopted once. */
    boolean wasAdopted(NeedId need) {
        return db.fetchExists(
                CONCEPT_NEED,
                CONCEPT_NEED
                        .NEED_ID
                        .eq(need)
                        .and(exists(selectOne()
                                .from(CONCEPT_VERSION)
                                .where(CONCEPT_VERSION.ID.eq(CONCEPT_NEED.VERSION_ID))
                                .and(CONCEPT_VERSION.STATE.in(
                                        ConceptState.ADOPTED.name(),
                                        ConceptState.SUPERSEDED.name())))));
    }

    /** Whether others in the version are merged into the need. */
    boolean isMergedInto(UUID version, NeedId need) {
        return db.fetchExists(
                CONCEPT_NEED,
                CONCEPT_NEED.VERSION_ID.eq(version).and(CONCEPT_NEED.MERGED_NEED_ID.eq(need)));
    }

    boolean isOpenNeed(UUID version, NeedId need) {
        return db.fetchExists(
                CONCEPT_NEED, is(version, need).and(CONCEPT_NEED.CLOSED_REASON.isNull()));
    }

    /** Whether somebody commented or supports the need, or a proposal became it. */
    boolean isSpokenAbout(NeedId need) {
        return db.fetchExists(CONCEPT_SUPPORT, CONCEPT_SUPPORT.NEED_ID.eq(need))
                || db.fetchExists(
                        CONCEPT_COMMENT,
                        CONCEPT_COMMENT
                                .NEED_ID
                                .eq(need)
                                .or(CONCEPT_COMMENT.TAKEN_UP_NEED_ID.eq(need)));
    }

    int countUnder(NodeKind kind, UUID version, UUID parent) {
        KindStore nodes = KindStore.of(kind);
        return db.fetchCount(
                nodes.table(), nodes.version().eq(version).and(nodes.parent().eq(parent)));
    }

    private boolean hasUnder(NodeKind kind, UUID version, UUID parent) {
        KindStore nodes = KindStore.of(kind);
        return db.fetchExists(
                nodes.table(), nodes.version().eq(version).and(nodes.parent().eq(parent)));
    }

    private int next(NodeKind kind, UUID version, UUID parent) {
        KindStore nodes = KindStore.of(kind);
        return db.select(coalesce(max(nodes.position()), 0).plus(1))
                .from(nodes.table())
                .where(nodes.version().eq(version))
                .and(nodes.parent().eq(parent))
                .fetchSingle(row -> row.value1());
    }

    private void addTag(UUID version, NeedId need, String tag) {
        db.insertInto(CONCEPT_NEED_TAG)
                .set(CONCEPT_NEED_TAG.VERSION_ID, version)
                .set(CONCEPT_NEED_TAG.NEED_ID, need)
                .set(CONCEPT_NEED_TAG.TAG, tag)
                // The database may hold two spellings to be one.
                .onDuplicateKeyIgnore()
                .execute();
    }

    private void deleteTags(UUID version, NeedId need) {
        db.deleteFrom(CONCEPT_NEED_TAG)
                .where(CONCEPT_NEED_TAG.VERSION_ID.eq(version))
                .and(CONCEPT_NEED_TAG.NEED_ID.eq(need))
                .execute();
    }

    private static Condition is(UUID version, NeedId need) {
        return CONCEPT_NEED.VERSION_ID.eq(version).and(CONCEPT_NEED.NEED_ID.eq(need));
    }

    private static @Nullable Long cents(@Nullable Money cost) {
        return cost == null ? null : cost.cents();
    }

    /** The table of a kind of nodes: what the four have in common. */
    record KindStore(
            Table<?> table,
            Field<UUID> version,
            Field<UUID> key,
            Field<UUID> parent,
            Field<Integer> position) {

        static KindStore of(NodeKind kind) {
            return switch (kind) {
                case FIELD ->
                    new KindStore(
                            CONCEPT_FIELD,
                            CONCEPT_FIELD.VERSION_ID,
                            CONCEPT_FIELD.FIELD_ID,
                            CONCEPT_FIELD.VERSION_ID,
                            CONCEPT_FIELD.POSITION);
                case GOAL ->
                    new KindStore(
                            CONCEPT_GOAL,
                            CONCEPT_GOAL.VERSION_ID,
                            CONCEPT_GOAL.GOAL_ID.coerce(UUID.class),
                            CONCEPT_GOAL.FIELD_ID,
                            CONCEPT_GOAL.POSITION);
                case NEED ->
                    new KindStore(
                            CONCEPT_NEED,
                            CONCEPT_NEED.VERSION_ID,
                            CONCEPT_NEED.NEED_ID.coerce(UUID.class),
                            CONCEPT_NEED.GOAL_ID.coerce(UUID.class),
                            CONCEPT_NEED.POSITION);
                case MEASURE ->
                    new KindStore(
                            CONCEPT_MEASURE,
                            CONCEPT_MEASURE.VERSION_ID,
                            CONCEPT_MEASURE.MEASURE_ID,
                            CONCEPT_MEASURE.NEED_ID.coerce(UUID.class),
                            CONCEPT_MEASURE.POSITION);
            };
        }

        Condition is(UUID versionKey, UUID node) {
            return version.eq(versionKey).and(key.eq(node));
        }
    }
}
