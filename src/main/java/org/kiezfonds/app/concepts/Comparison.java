package org.kiezfonds.app.concepts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * What is other in a version than in an earlier one: part by part in the order of the later one, and
 * in each part word by word. Parts are known by their keys, so a need that got another name is
 * changed and not new.
 *
 * @param texts of the version as a whole that are other
 * @param parts those in which anything is other
 */
public record Comparison(
        ConceptHead before, ConceptHead after, List<TextChange> texts, List<PartChange> parts) {

    private static final Set<String> CODED = Set.of("priority", "climate", "fund", "state", "cost");

    public Comparison {
        texts = List.copyOf(texts);
        parts = List.copyOf(parts);
    }

    /** What became of a part. */
    public enum Status {
        NEW,
        CHANGED,
        MOVED,
        CLOSED,
        OPENED,
        DROPPED
    }

    /** Whether the texts are words of fixed lists or cents, which a page writes out. */
    public static boolean isCoded(String name) {
        return CODED.contains(name);
    }

    /** What became of a stretch of text. */
    public enum PieceKind {
        SAME,
        NEW,
        GONE
    }

    /** A stretch of text. */
    public record Piece(PieceKind kind, String text) {}

    /**
     * A text that is other.
     *
     * @param name of the text: the name of the component of {@link NodeText}
     */
    public record TextChange(String name, List<Piece> pieces) {

        public TextChange {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A field, goal, need or measure in which something is other.
     *
     * @param path where it stands: the titles of the parts above it
     * @param movedFrom where it stood before, for moved ones
     * @param closing why a need was closed
     */
    public record PartChange(
            NodeKind kind,
            UUID id,
            Status status,
            String title,
            List<String> path,
            @Nullable String movedFrom,
            @Nullable Closing closing,
            List<TextChange> texts) {

        public PartChange {
            path = List.copyOf(path);
            texts = List.copyOf(texts);
        }
    }

    /** The parts of that kind with that status. */
    public List<PartChange> of(NodeKind kind, Status status) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.status() == status)
                .toList();
    }

    /** How many parts of that kind have that status. */
    public int count(NodeKind kind, Status status) {
        return of(kind, status).size();
    }

    /** Whether nothing is other. */
    public boolean isEmpty() {
        return texts.isEmpty() && parts.isEmpty();
    }

    /** Compares two versions of one area. */
    static Comparison of(Concept before, Concept after) {
        Map<UUID, Part> old = parts(before);
        Map<UUID, Part> now = parts(after);
        List<PartChange> changes = new ArrayList<>();
        now.forEach((id, part) -> changed(id, old.get(id), part).ifPresent(changes::add));
        old.forEach((id, part) -> {
            if (!now.containsKey(id)) {
                changes.add(change(id, part, Status.DROPPED, null, texts(part.texts(), Map.of())));
            }
        });
        return new Comparison(
                before.head(),
                after.head(),
                texts(texts(before.text()), texts(after.text())),
                changes);
    }

    private static Optional<PartChange> changed(UUID id, @Nullable Part old, Part now) {
        if (old == null) {
            return Optional.of(change(id, now, Status.NEW, null, texts(Map.of(), now.texts())));
        }
        List<TextChange> texts = texts(old.texts(), now.texts());
        if (old.closing() == null && now.closing() != null) {
            return Optional.of(change(id, now, Status.CLOSED, null, texts));
        }
        if (old.closing() != null && now.closing() == null) {
            return Optional.of(change(id, now, Status.OPENED, null, texts));
        }
        if (!Objects.equals(old.parent(), now.parent())) {
            String from = String.join(" › ", old.path());
            return Optional.of(change(id, now, Status.MOVED, from, texts));
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(change(id, now, Status.CHANGED, null, texts));
    }

    private static PartChange change(
            UUID id, Part part, Status status, @Nullable String movedFrom, List<TextChange> texts) {
        return new PartChange(
                part.kind(),
                id,
                status,
                part.title(),
                part.path(),
                movedFrom,
                part.closing(),
                texts);
    }

    /** A node with what is compared of it. */
    private record Part(
            NodeKind kind,
            @Nullable UUID parent,
            String title,
            List<String> path,
            @Nullable Closing closing,
            Map<String, String> texts) {}

    private static Map<UUID, Part> parts(Concept concept) {
        Map<UUID, Part> parts = new LinkedHashMap<>();
        for (Concept.Field field : concept.fields()) {
            String name = field.text().name();
            parts.put(
                    field.id(),
                    new Part(NodeKind.FIELD, null, name, List.of(), null, texts(field.text())));
            for (Concept.Goal goal : field.goals()) {
                String title = goal.text().title();
                parts.put(
                        goal.id().value(),
                        new Part(
                                NodeKind.GOAL,
                                field.id(),
                                title,
                                List.of(name),
                                null,
                                texts(goal.text())));
                goal.needs().forEach(need -> addNeed(parts, goal.id(), need, List.of(name, title)));
            }
        }
        return parts;
    }

    private static void addNeed(
            Map<UUID, Part> parts, GoalId goal, Concept.Need need, List<String> path) {
        parts.put(
                need.id().value(),
                new Part(
                        NodeKind.NEED,
                        goal.value(),
                        need.text().title(),
                        path,
                        need.closing(),
                        texts(need.text())));
        List<String> below = new ArrayList<>(path);
        below.add(need.text().title());
        need.measures()
                .forEach(measure -> parts.put(
                        measure.id(),
                        new Part(
                                NodeKind.MEASURE,
                                need.id().value(),
                                measure.text().title(),
                                below,
                                null,
                                texts(measure.text()))));
    }

    private static List<TextChange> texts(Map<String, String> old, Map<String, String> now) {
        Map<String, String> names = new LinkedHashMap<>(now);
        old.forEach(names::putIfAbsent);
        List<TextChange> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            String before = old.getOrDefault(name, "");
            String after = now.getOrDefault(name, "");
            if (!before.equals(after)) {
                changes.add(new TextChange(name, WordDifference.of(before, after)));
            }
        }
        return changes;
    }

    private static String cost(@Nullable Money cost) {
        return cost == null ? "" : Long.toString(cost.cents());
    }

    /**
     * The texts of a node by the names of the components: words of fixed lists by the names of
     * their constants, money in cents. Empty ones are left out.
     */
    private static Map<String, String> texts(NodeText text) {
        Map<String, String> texts = new LinkedHashMap<>();
        switch (text) {
            case NodeText.Head head -> {
                texts.put("title", head.title());
                texts.put("period", head.firstYear() + "–" + head.lastYear());
                texts.put("situation", head.situation());
                texts.put("review", head.review());
            }
            case NodeText.Field field -> {
                texts.put("name", field.name());
                texts.put("body", field.body());
                texts.put("strengths", field.strengths());
                texts.put("weaknesses", field.weaknesses());
            }
            case NodeText.Goal goal -> {
                texts.put("title", goal.title());
                texts.put("body", goal.body());
            }
            case NodeText.Need need -> {
                texts.put("title", need.title());
                texts.put("body", need.body());
                texts.put("priority", Integer.toString(need.priority()));
                texts.put("indicator", need.indicator());
                texts.put("baseline", need.baseline());
                texts.put("target", need.target());
                texts.put("targetYear", Objects.toString(need.targetYear(), ""));
                texts.put("climate", need.climate() ? "YES" : "");
                texts.put("tags", String.join(", ", need.tags()));
                texts.put("review", need.review());
            }
            case NodeText.Measure measure -> {
                texts.put("title", measure.title());
                texts.put("body", measure.body());
                texts.put("responsible", measure.responsible());
                texts.put("cost", cost(measure.cost()));
                texts.put("fund", measure.fund().name());
                texts.put("state", measure.state().name());
                texts.put("review", measure.review());
            }
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }
}
