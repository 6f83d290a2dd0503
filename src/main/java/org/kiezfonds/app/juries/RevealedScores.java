package org.kiezfonds.app.juries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.juries.tally.Tally;
import org.kiezfonds.app.juries.tally.Weighting;
import org.kiezfonds.app.juries.tally.Weighting.Weighted;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What the scores of a round come to, once they are revealed: counted anew at each reading, without
 * those who became barred since. Whoever asks has checked that the person behind the request may
 * know it; views ask {@link ScoreResults}.
 */
@Component
public class RevealedScores {

    private final ScoringQueries queries;
    private final SeatedPanels panels;
    private final Recusals recusals;
    private final Rounds rounds;

    RevealedScores(ScoringQueries queries, SeatedPanels panels, Recusals recusals, Rounds rounds) {
        this.queries = queries;
        this.panels = panels;
        this.recusals = recusals;
        this.rounds = rounds;
    }

    /** What the latest revealed scoring of a round comes to; empty as long as all is sealed. */
    public Optional<Tally> of(RoundId round) {
        return queries.of(round).stream()
                .filter(Scoring::isRevealed)
                .findFirst()
                .flatMap(scoring -> counting(scoring, Set.of()))
                .map(Counting::tally);
    }

    /**
     * Scores that count, and what they come to.
     *
     * @param ideas in the file, but for those left out
     */
    record Counting(List<ScoreFile.OfIdea> ideas, Tally tally) {}

    /**
     * Counts a scoring that is revealed.
     *
     * @param without ideas to leave out altogether
     */
    Optional<Counting> counting(Scoring scoring, Set<IdeaId> without) {
        return queries.file(scoring.round(), scoring.attempt())
                .map(ScoreFile::read)
                .map(file -> counting(
                        file, Objects.requireNonNull(scoring.revealed()).at(), without));
    }

    private Counting counting(ScoreFile file, Instant revealedAt, Set<IdeaId> without) {
        Map<UUID, Set<IdeaId>> barred = new HashMap<>();
        panels.of(file.round()).stream()
                .flatMap(panel -> panel.members().stream())
                .forEach(member ->
                        barred.put(member.id(), out(member.person(), file.round(), revealedAt)));
        List<ScoreFile.OfIdea> ideas = new ArrayList<>();
        for (ScoreFile.OfIdea idea : file.ideas()) {
            if (!without.contains(idea.idea())) {
                ideas.add(new ScoreFile.OfIdea(
                        idea.idea(),
                        idea.number(),
                        idea.scores().stream()
                                .filter(score -> !barred.getOrDefault(score.member(), Set.of())
                                        .contains(idea.idea()))
                                .toList()));
            }
        }
        List<Score> scores =
                ideas.stream().flatMap(each -> each.scores().stream()).toList();
        Set<UUID> keys = new HashSet<>();
        ideas.forEach(each -> keys.add(each.idea().value()));
        return new Counting(
                ideas,
                Tally.of(weighting(rounds.criteriaOf(file.round()).orElseThrow()), keys, scores));
    }

    /** What was taken out after the reveal does not come back with the end of the conflict. */
    private Set<IdeaId> out(PersonId person, RoundId round, Instant revealedAt) {
        Set<IdeaId> out = new HashSet<>(recusals.barred(person, round));
        out.addAll(recusals.freedSince(person, round, revealedAt));
        return out;
    }

    private static Weighting weighting(ScoreCriteria criteria) {
        return new Weighting(
                criteria.criteria().stream()
                        .map(each -> new Weighted(
                                each.id(),
                                each.weight() == null ? 0 : each.weight(),
                                tenths(each.atLeast())))
                        .toList(),
                tenths(criteria.whole().atLeast()));
    }

    private static @Nullable Fraction tenths(@Nullable BigDecimal number) {
        return number == null ? null : Fraction.of(number.movePointRight(1).longValueExact(), 10);
    }
}
