package org.kiezfonds.app.concepts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of the action concept with all its content.
 *
 * @param text what is said of it as a whole
 * @param fields in their order
 */
public record Concept(ConceptHead head, NodeText.Head text, List<Field> fields) {

    public Concept {
        fields = List.copyOf(fields);
    }

    /**
     * A field of action.
     *
     * @param number by its place: "2"
     * @param version rises with each saving of its text
     */
    public record Field(
            UUID id, String number, NodeText.Field text, List<Goal> goals, int version) {

        public Field {
            goals = List.copyOf(goals);
        }
    }

    /**
     * A goal.
     *
     * @param number by its place: "2.1"
     */
    public record Goal(
            GoalId id, String number, NodeText.Goal text, List<Need> needs, int version) {

        public Goal {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A need.
     *
     * @param number by its place: "2.1.3"
     * @param closing null as long as it is pursued
     */
    public record Need(
            NeedId id,
            String number,
            NodeText.Need text,
            @Nullable Closing closing,
            List<Measure> measures,
            int version) {

        public Need {
            measures = List.copyOf(measures);
        }

        public boolean isOpen() {
            return closing == null;
        }
    }

    /** A measure. */
    public record Measure(UUID id, NodeText.Measure text, int version) {}

    /** All goals in their order. */
    public Stream<Goal> goals() {
        return fields.stream().flatMap(field -> field.goals().stream());
    }

    /** All needs in their order. */
    public Stream<Need> needs() {
        return goals().flatMap(goal -> goal.needs().stream());
    }

    /** All measures in their order. */
    public Stream<Measure> measures() {
        return needs().flatMap(need -> need.measures().stream());
    }

    /** The need of that key. */
    public Optional<Need> need(NeedId id) {
        return needs().filter(need -> need.id().equals(id)).findFirst();
    }

    /** The goal that the need stands under. */
    public Optional<Goal> goalOf(NeedId id) {
        return goals().filter(
                        goal -> goal.needs().stream().anyMatch(need -> need.id().equals(id)))
                .findFirst();
    }

    /** The field that the goal stands in. */
    public Optional<Field> fieldOf(GoalId id) {
        return fields.stream()
                .filter(field ->
                        field.goals().stream().anyMatch(goal -> goal.id().equals(id)))
                .findFirst();
    }
}
