package org.kiezfonds.app.concepts;

import static org.kiezfonds.app.concepts.ConceptEntries.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.concepts.ConceptAct.Kind;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.ConceptEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writing a version: for the team, as long as the council has not given its advice. */
@Service
public class ConceptDrafts {

    private static final int MOST_CHILDREN = 60;

    /** What usually stands in a concept; every name can be changed. */
    private static final List<String> USUAL_FIELDS = List.of(
            "concepts.usual.integration",
            "concepts.usual.education",
            "concepts.usual.space",
            "concepts.usual.health",
            "concepts.usual.participation");

    private final ConceptQueries queries;
    private final ConceptStore store;
    private final NodeStore nodes;
    private final ObjectProvider<NeedUse> uses;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    ConceptDrafts(
            ConceptQueries queries,
            ConceptStore store,
            NodeStore nodes,
            ObjectProvider<NeedUse> uses,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.nodes = nodes;
        this.uses = uses;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The version on its way to adoption, as it is now; empty where there is none. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Concept> open(AreaId area) {
        return queries.open(area).map(queries::content);
    }

    /** Any version of the area, drafts too. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Concept> version(AreaId area, int number) {
        return queries.byNumber(area, number).map(queries::content);
    }

    /** All versions of the area, the newest first, drafts too. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<ConceptHead> versions(AreaId area) {
        return queries.heads(area);
    }

    /** What is other in the version on its way than in the one it began as a copy of. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Comparison> compareWithCopied(AreaId area) {
        Optional<ConceptHead> open = queries.open(area);
        Optional<ConceptHead> copied =
                open.map(ConceptHead::copyOf).flatMap(before -> queries.head(area, before));
        return open.isEmpty() || copied.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Comparison.of(queries.content(copied.get()), queries.content(open.get())));
    }

    /**
     * Begins a version: the first with the usual fields of action, each later one as a copy of the
     * one that holds, with the same goals and needs.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BeginAnswer begin(AreaId area) {
        store.ensureConcept(area);
        Optional<ConceptHead> open = queries.open(area);
        if (open.isPresent()) {
            return new BeginAnswer.OpenAlready(open.get());
        }
        Optional<Concept> held = queries.adopted(area).map(queries::content);
        int number = queries.heads(area).size() + 1;
        UUID id = Ids.next();
        int years = queries.cycle(area).years();
        int firstYear = held.map(before -> before.head().lastYear() + 1)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone).getYear());
        NodeText.Head text = new NodeText.Head(
                held.map(before -> before.text().title())
                        .orElseGet(() -> Texts.get(Languages.GERMAN, "concepts.usual.title")),
                firstYear,
                firstYear + years - 1,
                held.map(before -> before.text().situation()).orElse(""),
                "");
        UUID copyOf = held.map(before -> before.head().id()).orElse(null);
        PersonId by = access.requirePerson();
        if (!store.begin(id, area, number, copyOf, text, by, clock.instant())) {
            // Two began at once; the other was first.
            return new BeginAnswer.OpenAlready(queries.open(area).orElseThrow());
        }
        held.ifPresentOrElse(before -> copy(before, id), () -> addUsualFields(id));
        UUID entry = log.append(
                copyOf == null
                        ? new ConceptEntry.ConceptBegun(area, id, number, actor(access))
                        : new ConceptEntry.ConceptRevisionBegun(
                                area, id, number, copyOf, actor(access)));
        Kind kind = copyOf == null ? Kind.BEGUN : Kind.REVISION_BEGUN;
        store.addAct(entry, id, kind, clock.instant());
        return new BeginAnswer.Begun(queries.head(area, id).orElseThrow(), entry);
    }

    private void addUsualFields(UUID version) {
        USUAL_FIELDS.forEach(key -> nodes.addField(
                version,
                Ids.next(),
                new NodeText.Field(Texts.get(Languages.GERMAN, key), "", "", "")));
    }

    /** Reviews speak of the period before, so a copy begins without any. */
    private void copy(Concept before, UUID version) {
        for (Concept.Field field : before.fields()) {
            nodes.addField(version, field.id(), field.text());
            for (Concept.Goal goal : field.goals()) {
                nodes.addGoal(version, field.id(), goal.id(), goal.text());
                for (Concept.Need need : goal.needs()) {
                    nodes.addNeed(
                            version,
                            goal.id(),
                            need.id(),
                            withoutReview(need.text()),
                            need.closing());
                    need.measures()
                            .forEach(measure -> nodes.addMeasure(
                                    version,
                                    need.id(),
                                    measure.id(),
                                    withoutReview(measure.text())));
                }
            }
        }
    }

    private static NodeText.Need withoutReview(NodeText.Need text) {
        return new NodeText.Need(
                text.title(),
                text.body(),
                text.priority(),
                text.indicator(),
                text.baseline(),
                text.target(),
                text.targetYear(),
                text.climate(),
                text.tags(),
                "");
    }

    private static NodeText.Measure withoutReview(NodeText.Measure text) {
        return new NodeText.Measure(
                text.title(),
                text.body(),
                text.fund(),
                text.cost(),
                text.responsible(),
                text.partner(),
                text.state(),
                "");
    }

    /**
     * Saves what is written at one place.
     *
     * @param node the key of the field, goal, need or measure; that of the version for its head
     * @param nodeVersion of the node that the editor showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SaveAnswer save(AreaId area, UUID version, UUID node, int nodeVersion, NodeText text) {
        TextCheck check = new TextCheck();
        NodeText clean = check.clean(text);
        if (!check.problems().isEmpty()) {
            return new SaveAnswer.Invalid(check.problems());
        }
        Optional<ConceptHead> head = queries.locked(area, version);
        if (head.isEmpty()) {
            return new SaveAnswer.NotFound();
        }
        if (!head.get().state().isEditable()) {
            return new SaveAnswer.Fixed("concepts.refused.state." + head.get().state());
        }
        if (nodes.save(version, node, nodeVersion, clean)) {
            return new SaveAnswer.Saved(clean, nodeVersion + 1, clock.instant());
        }
        return stale(queries.content(head.get()), node, clean);
    }

    /** What stands there now. What was typed stays with the editor, so no change is lost. */
    private static SaveAnswer stale(Concept now, UUID node, NodeText typed) {
        Optional<SaveAnswer> found = switch (typed) {
            case NodeText.Head _ ->
                Optional.of(new SaveAnswer.Stale(now.text(), now.head().version()));
            case NodeText.Field _ ->
                now.fields().stream()
                        .filter(each -> each.id().equals(node))
                        .findFirst()
                        .map(each -> new SaveAnswer.Stale(each.text(), each.version()));
            case NodeText.Goal _ ->
                now.goals()
                        .filter(each -> each.id().value().equals(node))
                        .findFirst()
                        .map(each -> new SaveAnswer.Stale(each.text(), each.version()));
            case NodeText.Need _ ->
                now.need(new NeedId(node))
                        .map(each -> new SaveAnswer.Stale(each.text(), each.version()));
            case NodeText.Measure _ ->
                now.measures()
                        .filter(each -> each.id().equals(node))
                        .findFirst()
                        .map(each -> new SaveAnswer.Stale(each.text(), each.version()));
        };
        return found.orElseGet(SaveAnswer.NotFound::new);
    }

    /**
     * Adds an empty node behind its siblings.
     *
     * @param parent the field, goal or need above it; the version for a field
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public TreeAnswer add(AreaId area, UUID version, NodeKind kind, UUID parent) {
        return onTree(area, version, () -> {
            if (children(kind, version, parent) >= MOST_CHILDREN) {
                return new TreeAnswer.Refused("concepts.refused.tooMany");
            }
            Instant now = clock.instant();
            UUID key = switch (kind) {
                case FIELD -> {
                    UUID id = Ids.next();
                    nodes.addField(version, id, new NodeText.Field("", "", "", ""));
                    yield id;
                }
                case GOAL -> {
                    if (!nodes.isThere(NodeKind.FIELD, version, parent)) {
                        yield null;
                    }
                    GoalId id = nodes.newGoal(area, now);
                    nodes.addGoal(version, parent, id, new NodeText.Goal("", ""));
                    yield id.value();
                }
                case NEED -> {
                    if (!nodes.isThere(NodeKind.GOAL, version, parent)) {
                        yield null;
                    }
                    NeedId id = nodes.newNeed(area, now);
                    NodeText.Need text = NodeText.Need.titled("", "");
                    nodes.addNeed(version, new GoalId(parent), id, text, null);
                    yield id.value();
                }
                case MEASURE -> {
                    if (!nodes.isThere(NodeKind.NEED, version, parent)) {
                        yield null;
                    }
                    UUID id = Ids.next();
                    nodes.addMeasure(version, new NeedId(parent), id, emptyMeasure());
                    yield id;
                }
            };
            return key == null ? new TreeAnswer.NotFound() : new TreeAnswer.Done(key);
        });
    }

    private static NodeText.Measure emptyMeasure() {
        return new NodeText.Measure(
                "", "", FundKind.OTHER, null, "", null, MeasureState.PLANNED, "");
    }

    private int children(NodeKind kind, UUID version, UUID parent) {
        return nodes.countUnder(kind, version, kind == NodeKind.FIELD ? version : parent);
    }

    /** Moves a node up (-1) or down (+1) among its siblings; at the end it stays where it is. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public TreeAnswer move(AreaId area, UUID version, NodeKind kind, UUID node, int by) {
        return onTree(area, version, () -> {
            List<UUID> siblings = new ArrayList<>(nodes.siblings(kind, version, node));
            int from = siblings.indexOf(node);
            if (from < 0) {
                return new TreeAnswer.NotFound();
            }
            int to = Math.clamp((long) from + by, 0, siblings.size() - 1);
            siblings.add(to, siblings.remove(from));
            nodes.order(kind, version, siblings);
            return new TreeAnswer.Done(node);
        });
    }

    /** Puts a need under another goal of the version. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public TreeAnswer moveNeed(AreaId area, UUID version, NeedId need, GoalId goal) {
        return onTree(
                area,
                version,
                () -> nodes.isThere(NodeKind.GOAL, version, goal.value())
                                && nodes.moveNeed(version, need, goal)
                        ? new TreeAnswer.Done(need.value())
                        : new TreeAnswer.NotFound());
    }

    /**
     * Takes a node out of the version. What has something under it stays, and a need too that was
     * adopted once, that something points to, or that people spoke about: it is closed instead.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public TreeAnswer remove(AreaId area, UUID version, NodeKind kind, UUID node) {
        return onTree(area, version, () -> {
            if (!nodes.isThere(kind, version, node)) {
                return new TreeAnswer.NotFound();
            }
            if (nodes.hasChildren(kind, version, node)) {
                return new TreeAnswer.Refused("concepts.refused.notEmpty");
            }
            if (kind == NodeKind.NEED) {
                Optional<TreeAnswer> kept = keeps(version, new NeedId(node));
                if (kept.isPresent()) {
                    return kept.get();
                }
            }
            nodes.remove(kind, version, node);
            return new TreeAnswer.Done(node);
        });
    }

    private Optional<TreeAnswer> keeps(UUID version, NeedId need) {
        if (nodes.wasAdopted(need)) {
            return Optional.of(new TreeAnswer.Refused("concepts.refused.adoptedNeed"));
        }
        if (uses.stream().anyMatch(use -> use.isUsed(need))) {
            return Optional.of(new TreeAnswer.Refused("concepts.refused.usedNeed"));
        }
        if (nodes.isSpokenAbout(need) || nodes.isMergedInto(version, need)) {
            return Optional.of(new TreeAnswer.Refused("concepts.refused.discussedNeed"));
        }
        return Optional.empty();
    }

    /**
     * Closes a need of the version, or opens it again where the closing is null.
     *
     * @param nodeVersion of the need that the editor showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public TreeAnswer close(
            AreaId area, UUID version, NeedId need, int nodeVersion, @Nullable Closing closing) {
        return onTree(area, version, () -> {
            if (!nodes.isThere(NodeKind.NEED, version, need.value())) {
                return new TreeAnswer.NotFound();
            }
            Closing clean = null;
            if (closing != null) {
                TextCheck check = new TextCheck();
                String note = check.line("note", closing.note(), TextCheck.LONGEST_NOTE);
                NeedId other = closing.mergedInto();
                if (!check.problems().isEmpty()) {
                    return new TreeAnswer.Refused("concepts.refused.noteTooLong");
                }
                if (other != null && (other.equals(need) || !isOpenIn(version, other))) {
                    return new TreeAnswer.Refused("concepts.refused.mergeTarget");
                }
                if (nodes.isMergedInto(version, need)) {
                    return new TreeAnswer.Refused("concepts.refused.mergedHere");
                }
                clean = new Closing(closing.reason(), other, note);
            }
            return nodes.close(version, need, nodeVersion, clean)
                    ? new TreeAnswer.Done(need.value())
                    : new TreeAnswer.Refused("concepts.refused.changedMeanwhile");
        });
    }

    private boolean isOpenIn(UUID version, NeedId need) {
        return nodes.isOpenNeed(version, need);
    }

    /** How often a new version is due. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public Cycle cycle(AreaId area) {
        return queries.cycle(area);
    }

    /**
     * Sets how often a new version is due.
     *
     * @param version of the setting that was shown
     * @param years 1 to 3
     * @return the key of the entry in the log; empty where somebody else changed it meanwhile
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<UUID> changeCycle(AreaId area, int version, int years) {
        if (years < 1 || years > Cycle.LONGEST_YEARS) {
            throw new IllegalArgumentException("a cycle of " + years + " years");
        }
        store.ensureConcept(area);
        if (!store.setCycle(area, version, years)) {
            return Optional.empty();
        }
        return Optional.of(log.append(
                new ConceptEntry.ConceptCycleChanged(area, version + 1, years, actor(access))));
    }

    /** Changes the tree of a version that is open for writing, and keeps others from it meanwhile. */
    private TreeAnswer onTree(AreaId area, UUID version, Supplier<TreeAnswer> act) {
        Optional<ConceptHead> head = queries.locked(area, version);
        if (head.isEmpty()) {
            return new TreeAnswer.NotFound();
        }
        ConceptState state = head.get().state();
        return state.isEditable()
                ? act.get()
                : new TreeAnswer.Refused("concepts.refused.state." + state);
    }
}
