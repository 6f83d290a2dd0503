package org.kiezfonds.app.juries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoringQueries.Candidate;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.juries.tally.Tally;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Revealed scores, for those who sit in the panel and for the area team. Who is barred from an idea
 * sees nothing of its scores, and all figures as if it were not in the round.
 */
@Service
public class ScoreResults {

    private final SeatedPanels panels;
    private final ScoringQueries queries;
    private final ScoreQueries scores;
    private final RevealedScores revealed;
    private final Recusals recusals;
    private final Rounds rounds;
    private final Access access;

    ScoreResults(
            SeatedPanels panels,
            ScoringQueries queries,
            ScoreQueries scores,
            RevealedScores revealed,
            Recusals recusals,
            Rounds rounds,
            Access access) {
        this.panels = panels;
        this.queries = queries;
        this.scores = scores;
        this.revealed = revealed;
        this.recusals = recusals;
        this.rounds = rounds;
        this.access = access;
    }

    /**
     * What a scoring came to, as the reader may see it.
     *
     * @param panel with all members whose scores count
     * @param mine the reader's own key in the panel; null where the reader has none
     * @param hidden ideas that the reader is barred from, and that are left out here
     * @param ideas number and title of those that are shown, by key
     * @param points all scores that count
     * @param comments for the debate
     */
    public record Results(
            Scoring scoring,
            Panel panel,
            @Nullable UUID mine,
            ScoreCriteria criteria,
            Tally tally,
            int hidden,
            Map<UUID, Named> ideas,
            List<Score> points,
            List<Comment> comments) {

        public Results {
            ideas = Map.copyOf(ideas);
            points = List.copyOf(points);
            comments = List.copyOf(comments);
        }
    }

    /** An idea by its number and title; the title is empty where it was taken out of sight. */
    public record Named(IdeaId id, int number, String title) {}

    /** What a member says to an idea. */
    public record Comment(UUID member, UUID idea, String words) {}

    /** What a scoring came to; empty as long as it is sealed, and for all others. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Results> of(RoundId round, int attempt) {
        PersonId reader = access.requirePerson();
        return panels.of(round)
                .filter(panel -> access.isTeamOf(panel.area()) || panel.holds(reader))
                .flatMap(panel -> queries.of(round).stream()
                        .filter(scoring -> scoring.attempt() == attempt && scoring.isRevealed())
                        .findFirst()
                        .flatMap(scoring -> results(panel, scoring, reader)));
    }

    private Optional<Results> results(Panel panel, Scoring scoring, PersonId reader) {
        Set<IdeaId> barred = recusals.barred(reader, scoring.round());
        return revealed.counting(scoring, barred).map(counting -> {
            Set<IdeaId> shown = counting.ideas().stream()
                    .map(ScoreFile.OfIdea::idea)
                    .collect(Collectors.toSet());
            Map<UUID, Named> named = new HashMap<>();
            for (Candidate each : queries.named(shown)) {
                named.put(each.id().value(), new Named(each.id(), each.number(), each.title()));
            }
            List<Score> points = counting.ideas().stream()
                    .flatMap(each -> each.scores().stream())
                    .toList();
            return new Results(
                    scoring,
                    panel,
                    panel.members().stream()
                            .filter(each -> each.person().equals(reader))
                            .map(PanelMember::id)
                            .findFirst()
                            .orElse(null),
                    rounds.criteriaOf(scoring.round()).orElseThrow(),
                    counting.tally(),
                    barred.size(),
                    named,
                    points,
                    comments(scoring, points));
        });
    }

    /** Only of members whose scores of that idea count. */
    private List<Comment> comments(Scoring scoring, List<Score> points) {
        record Pair(UUID member, UUID idea) {}
        Set<Pair> counted = new HashSet<>();
        Set<UUID> members = new HashSet<>();
        points.forEach(score -> {
            counted.add(new Pair(score.member(), score.idea()));
            members.add(score.member());
        });
        List<Comment> comments = new ArrayList<>();
        scores.comments(scoring.round(), scoring.attempt(), members).stream()
                .filter(said ->
                        counted.contains(new Pair(said.member(), said.idea().value())))
                .forEach(said -> comments.add(
                        new Comment(said.member(), said.idea().value(), said.words())));
        return comments;
    }
}
