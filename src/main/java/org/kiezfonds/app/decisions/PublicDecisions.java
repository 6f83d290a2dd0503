package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.PublicVotes;
import org.kiezfonds.app.sessions.PublicVotes.PublicVote;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Decisions as everybody sees them: the one place that decides how much that is, for pages, feeds
 * and exports alike. Titles and names are those of the gallery, votes are numbers, and of an appeal
 * is told that it was made and how it was answered.
 */
@Service
public class PublicDecisions {

    /** The ideas that fit a query best; on more nobody reads on. */
    public static final int MOST_FOUND = 500;

    private final PublicDecisionQueries selections;
    private final DecisionQueries queries;
    private final AppealQueries appeals;
    private final RoundStandings standings;
    private final WhyNots whyNots;
    private final Gallery gallery;
    private final PublicVotes votes;
    private final Bodies bodies;
    private final Rounds rounds;
    private final Concepts concepts;

    PublicDecisions(
            PublicDecisionQueries selections,
            DecisionQueries queries,
            AppealQueries appeals,
            RoundStandings standings,
            WhyNots whyNots,
            Gallery gallery,
            PublicVotes votes,
            Bodies bodies,
            Rounds rounds,
            Concepts concepts) {
        this.selections = selections;
        this.queries = queries;
        this.appeals = appeals;
        this.standings = standings;
        this.whyNots = whyNots;
        this.gallery = gallery;
        this.votes = votes;
        this.bodies = bodies;
        this.rounds = rounds;
        this.concepts = concepts;
    }

    /** A decision with the public part of its idea. */
    public record Listed(Decision decision, GalleryItem idea) {}

    /**
     * A page of decisions.
     *
     * @param figures of all that match, on all pages
     */
    public record Page(List<Listed> decisions, DecisionFigures figures) {

        public Page {
            decisions = List.copyOf(decisions);
        }
    }

    /** A page of those that match, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Page page(DecisionFilter filter, int offset, int most) {
        return new Page(
                listed(selections.page(filter, offset, most)),
                DecisionFigures.of(selections.groups(filter)));
    }

    /** The latest of an area. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Listed> latest(AreaId area, int most) {
        return listed(selections.page(DecisionFilter.of(area), 0, most));
    }

    /**
     * What a search found.
     *
     * @param searched false where there was no word to look for
     * @param matching how many there are on all pages
     * @param isAll false where more ideas fit the query than were looked at
     */
    public record Hits(boolean searched, List<Listed> decisions, int matching, boolean isAll) {

        public Hits {
            decisions = List.copyOf(decisions);
        }
    }

    /** A page of the decisions on ideas with all words of a query. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Hits search(AreaId area, String query, int offset, int most) {
        Gallery.Matches found = gallery.matching(area, query, MOST_FOUND);
        if (found.ideas().isEmpty()) {
            return new Hits(found.searched(), List.of(), 0, true);
        }
        return new Hits(
                true,
                listed(selections.page(area, found.ideas(), offset, most)),
                selections.count(area, found.ideas()),
                found.ideas().size() < MOST_FOUND);
    }

    /** A decision by its number, with all around it. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<PublicDecision> find(AreaId area, int number) {
        return queries.find(area, number).map(this::shown);
    }

    private PublicDecision shown(Decision decision) {
        GalleryItem idea = Objects.requireNonNull(
                gallery.items(List.of(decision.idea())).get(decision.idea()));
        PublicVote vote = votes.find(decision.vote()).orElseThrow();
        Optional<BodyName> body = bodies.namesOf(decision.area()).stream()
                .filter(each -> each.id().equals(vote.body()))
                .findFirst();
        UUID before = decision.after();
        return new PublicDecision(
                decision,
                idea,
                vote,
                body.map(BodyName::name).orElse(""),
                body.map(BodyName::slug).orElse(""),
                before == null ? null : selections.number(before).orElseThrow(),
                selections.numberAfter(decision.id()).orElse(null),
                need(decision),
                rounds.frozen(decision.round()),
                queries.acts(decision.id()),
                appeals.of(decision.id()).stream()
                        .map(PublicDecisions::withoutWords)
                        .toList(),
                whyNots.of(decision, vote.vote()).orElse(null));
    }

    private @Nullable NeedStage need(Decision decision) {
        NeedId need = decision.need();
        return need == null
                ? null
                : concepts.historyOf(decision.area(), need).stream()
                        .filter(stage -> stage.head().id().equals(decision.concept()))
                        .findFirst()
                        .orElse(null);
    }

    /** What somebody says in an appeal is for the area team and the body. */
    private static Appeal withoutWords(Appeal appeal) {
        return new Appeal(
                appeal.id(),
                appeal.decision(),
                "",
                appeal.isInTime(),
                null,
                appeal.at(),
                appeal.entry(),
                appeal.answer(),
                appeal.reason(),
                appeal.session(),
                appeal.answeredAt(),
                appeal.answeredEntry());
    }

    /** The decisions on an idea, the first one first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Decision> on(IdeaId idea) {
        return queries.of(idea);
    }

    /** All ideas of a round beside each other; no rows before the first decision. */
    @Look
    @PreAuthorize("permitAll()")
    public RoundStanding ofRound(AreaId area, RoundId round) {
        return standings.of(area, round);
    }

    /** The numbers of all decisions of an area. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<Integer> numbers(AreaId area) {
        return selections.numbers(area);
    }

    /** The years in which something was decided, the latest first. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<Integer> years(@Nullable AreaId area) {
        return selections.years(area);
    }

    /** The bodies that decided something in an area. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Set<BodyId> bodies(AreaId area) {
        return selections.bodies(area);
    }

    /** The areas in which something was decided. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Set<AreaId> areas() {
        return selections.areas();
    }

    private List<Listed> listed(List<Decision> decisions) {
        Map<IdeaId, GalleryItem> ideas =
                gallery.items(decisions.stream().map(Decision::idea).distinct().toList());
        return decisions.stream()
                .map(each -> new Listed(each, Objects.requireNonNull(ideas.get(each.idea()))))
                .toList();
    }
}
