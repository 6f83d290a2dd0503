package org.kiezfonds.app.concepts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public version with everything that stands around it.
 *
 * @param versions all public ones of the area, the newest first
 * @param advice of the council, the last first
 * @param acts done with the version as a whole, the oldest first
 * @param comments the oldest first
 * @param facts what happened for the needs; without those for which nothing did
 * @param tellsFacts whether any module tells what happens for needs
 */
public record ConceptReading(
        Concept concept,
        List<ConceptHead> versions,
        List<Advice> advice,
        List<ConceptAct> acts,
        List<Comment> comments,
        SupportCounts supports,
        Map<NeedId, Facts> facts,
        boolean tellsFacts) {

    public ConceptReading {
        versions = List.copyOf(versions);
        advice = List.copyOf(advice);
        acts = List.copyOf(acts);
        comments = List.copyOf(comments);
        facts = Map.copyOf(facts);
    }

    /** What happened for one need, the oldest first. */
    public record Facts(List<NeedResults.Fact> facts) {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A need as it stands in one version.
     *
     * @param goal the title of the goal above it
     * @param field the name of the field above that
     */
    public record NeedStage(ConceptHead head, Concept.Need need, String goal, String field) {}

    /** What was said about the need, the oldest first; about the whole where it is null. */
    public List<Comment> commentsOn(@Nullable NeedId need) {
        return comments.stream()
                .filter(comment -> !comment.isProposal())
                .filter(comment ->
                        need == null ? comment.need() == null : need.equals(comment.need()))
                .toList();
    }

    /** The proposals of new needs, the oldest first. */
    public List<Comment> proposals() {
        return comments.stream().filter(Comment::isProposal).toList();
    }

    /** What happened for the need, the oldest first. */
    public List<NeedResults.Fact> factsOf(NeedId need) {
        Facts found = facts.get(need);
        return found == null ? List.of() : found.facts();
    }

    /** The open needs for which nothing happened in the years of the version. */
    public List<Concept.Need> idleNeeds() {
        int first = concept.text().firstYear();
        int last = concept.text().lastYear();
        return concept.needs()
                .filter(Concept.Need::isOpen)
                .filter(need -> factsOf(need.id()).stream()
                        .noneMatch(fact ->
                                fact.day().getYear() >= first && fact.day().getYear() <= last))
                .toList();
    }
}
