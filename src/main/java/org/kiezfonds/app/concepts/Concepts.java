package org.kiezfonds.app.concepts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.ConceptReading.Facts;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The action concepts as everybody may read them; drafts are not there. */
@Service
public class Concepts {

    private final ConceptQueries queries;
    private final DiscussionQueries discussion;
    private final Comments comments;
    private final Areas areas;
    private final ObjectProvider<NeedResults> results;

    Concepts(
            ConceptQueries queries,
            DiscussionQueries discussion,
            Comments comments,
            Areas areas,
            ObjectProvider<NeedResults> results) {
        this.queries = queries;
        this.discussion = discussion;
        this.comments = comments;
        this.areas = areas;
        this.results = results;
    }

    /** The goals of the concept that holds, in its order; none before one is adopted. */
    @Look
    @PreAuthorize("permitAll()")
    public List<GoalName> goalsOf(AreaId area) {
        return held(area).stream()
                .flatMap(concept -> concept.fields().stream())
                .flatMap(field -> field.goals().stream()
                        .map(goal -> new GoalName(
                                goal.id(), field.text().name(), goal.text().title())))
                .toList();
    }

    /** The needs of the concept that holds which are not closed, in its order. */
    @Look
    @PreAuthorize("permitAll()")
    public List<NeedName> needsOf(AreaId area) {
        return held(area).stream()
                .flatMap(Concept::needs)
                .filter(Concept.Need::isOpen)
                .map(need -> new NeedName(need.id(), need.number(), need.text().title()))
                .toList();
    }

    /** The same needs with what they stand under, for those who do not know the concept. */
    @Look
    @PreAuthorize("permitAll()")
    public List<NeedChoice> needChoicesOf(AreaId area) {
        return held(area).stream()
                .flatMap(concept -> concept.fields().stream())
                .flatMap(field -> field.goals().stream()
                        .flatMap(goal -> goal.needs().stream()
                                .filter(Concept.Need::isOpen)
                                .map(need -> new NeedChoice(
                                        need.id(),
                                        field.text().name(),
                                        goal.text().title(),
                                        need.text().title(),
                                        need.text().body()))))
                .toList();
    }

    /** The needs of each public version of an area. */
    @Look
    @PreAuthorize("permitAll()")
    public Map<ConceptHead, List<NeedName>> needsByVersion(AreaId area) {
        Map<ConceptHead, List<NeedName>> needs = new LinkedHashMap<>();
        for (ConceptHead head : versionsOf(area)) {
            needs.put(
                    head,
                    queries.content(head)
                            .needs()
                            .map(need -> new NeedName(
                                    need.id(), need.number(), need.text().title()))
                            .toList());
        }
        return needs;
    }

    /** The measures of the concept that holds, in its order. */
    @Look
    @PreAuthorize("permitAll()")
    public List<MeasureName> measuresOf(AreaId area) {
        return held(area).stream()
                .flatMap(Concept::measures)
                .map(measure -> new MeasureName(measure.id(), measure.text().title()))
                .toList();
    }

    private Optional<Concept> held(AreaId area) {
        return queries.adopted(area).map(queries::content);
    }

    /** The public versions of an area, the newest first. */
    @PreAuthorize("permitAll()")
    public List<ConceptHead> versionsOf(AreaId area) {
        return queries.heads(area).stream()
                .filter(head -> head.state().isPublic())
                .toList();
    }

    /** The version that holds, else the one on its way as soon as it is public. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<ConceptReading> current(AreaId area) {
        return queries.adopted(area)
                .or(() -> queries.open(area).filter(head -> head.state().isPublic()))
                .map(this::reading);
    }

    /** A public version by its number. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<ConceptReading> byNumber(AreaId area, int number) {
        return queries.byNumber(area, number)
                .filter(head -> head.state().isPublic())
                .map(this::reading);
    }

    /** What is other in the later of two public versions; empty where one is not public. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Comparison> compare(AreaId area, int one, int other) {
        Optional<ConceptHead> before = publicHead(area, Math.min(one, other));
        Optional<ConceptHead> after = publicHead(area, Math.max(one, other));
        return one == other || before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Comparison.of(queries.content(before.get()), queries.content(after.get())));
    }

    private Optional<ConceptHead> publicHead(AreaId area, int number) {
        return queries.byNumber(area, number).filter(head -> head.state().isPublic());
    }

    /**
     * A need in each public version that has it, the newest first; empty where the area has no such
     * need in public.
     */
    @Look
    @PreAuthorize("permitAll()")
    public List<NeedStage> historyOf(AreaId area, NeedId need) {
        List<NeedStage> stages = new ArrayList<>();
        for (ConceptHead head : versionsOf(area)) {
            Concept concept = queries.content(head);
            concept.need(need).ifPresent(found -> {
                Concept.Goal goal = concept.goalOf(need).orElseThrow();
                stages.add(new NeedStage(
                        head,
                        found,
                        goal.text().title(),
                        concept.fieldOf(goal.id()).orElseThrow().text().name()));
            });
        }
        return List.copyOf(stages);
    }

    /** What was said about a need in a public version, and how many support it there. */
    @Look
    @PreAuthorize("permitAll()")
    public NeedVoices voicesOn(NeedStage stage) {
        NeedId need = stage.need().id();
        return new NeedVoices(
                comments.of(stage.head().id(), null).stream()
                        .filter(comment -> need.equals(comment.need()))
                        .toList(),
                new SupportCounts(discussion.supports(stage.head().id())).of(need));
    }

    /** What people said about a need, the oldest first. */
    public record NeedVoices(List<Comment> comments, int supports) {

        public NeedVoices {
            comments = List.copyOf(comments);
        }
    }

    /** What happened for a need, the oldest first. */
    @PreAuthorize("permitAll()")
    public List<NeedResults.Fact> factsOf(NeedId need) {
        return results.orderedStream()
                .flatMap(each -> each.of(need).facts().stream())
                .sorted(Comparator.comparing(NeedResults.Fact::day))
                .toList();
    }

    /**
     * A public version as canonical JSON: the very bytes where it was adopted, which the log has the
     * digest of.
     */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<String> export(AreaId area, int number) {
        Optional<ConceptHead> head = publicHead(area, number);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Area place = areas.byId(area).orElseThrow();
        return queries.adoptedExport(head.get().id())
                .or(() -> Optional.of(ConceptExport.canonical(
                        place.slug(), place.name(), queries.content(head.get()))));
    }

    private ConceptReading reading(ConceptHead head) {
        Concept concept = queries.content(head);
        Map<NeedId, Facts> facts = new LinkedHashMap<>();
        concept.needs().forEach(need -> {
            List<NeedResults.Fact> found = factsOf(need.id());
            if (!found.isEmpty()) {
                facts.put(need.id(), new Facts(found));
            }
        });
        return new ConceptReading(
                concept,
                versionsOf(head.area()),
                discussion.advice(head.id()),
                discussion.acts(head.id()).stream()
                        .filter(act -> act.kind().isOfVersion())
                        .toList(),
                comments.of(head.id(), null),
                new SupportCounts(discussion.supports(head.id())),
                facts,
                results.stream().findAny().isPresent());
    }
}
