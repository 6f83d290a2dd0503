package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.reviews.FormalCheck.Line;
import org.kiezfonds.app.reviews.FormalCheck.Point;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The formal check of ideas: what the machine says to each rule of the round, and what the area
 * team answers where a person has to judge. Answers are kept as they are typed.
 */
@Service
public class FormalChecks {

    private final ReviewQueries queries;
    private final ReviewStore store;
    private final Ideas ideas;
    private final IdeaSteps steps;
    private final Rounds rounds;
    private final Access access;
    private final Clock clock;

    FormalChecks(
            ReviewQueries queries,
            ReviewStore store,
            Ideas ideas,
            IdeaSteps steps,
            Rounds rounds,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.ideas = ideas;
        this.steps = steps;
        this.rounds = rounds;
        this.access = access;
        this.clock = clock;
    }

    /** The check of an idea that was sent, as far as it is. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public FormalCheck of(Idea idea) {
        Map<String, RuleAnswer> answers = queries.answers(idea.id());
        Map<String, Boolean> yesNo = new HashMap<>();
        Map<String, Integer> points = new HashMap<>();
        answers.forEach((key, answer) -> {
            if (answer.isMet() != null) {
                yesNo.put(key, answer.isMet());
            }
            if (answer.points() != null) {
                points.put(key, answer.points());
            }
        });
        return new FormalCheck(
                idea,
                ideas.findings(idea, yesNo, points).stream()
                        .map(finding -> new Line(
                                finding,
                                Judged.of(finding.rule()).stream()
                                        .map(judged -> new Point(
                                                judged,
                                                answers.getOrDefault(
                                                        judged.key(), RuleAnswer.NONE)))
                                        .toList()))
                        .toList());
    }

    /**
     * Keeps an answer to what a rule asks a person.
     *
     * @param key of what is asked
     * @param version of the answer that the form showed; 0 where there was none
     * @param isMet null where points are asked, or there is no answer yet
     * @param points null where yes or no is asked, or there is no answer yet
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public AnswerOutcome answer(
            AreaId area,
            IdeaId id,
            String key,
            int version,
            @Nullable Boolean isMet,
            @Nullable Integer points,
            String reason) {
        Optional<Idea> found = steps.lock(area, id);
        if (found.isEmpty()) {
            return new AnswerOutcome.NotFound();
        }
        Idea idea = found.get();
        Optional<Judged> judged = asked(idea, key);
        if (idea.state() != IdeaState.RECEIVED || judged.isEmpty()) {
            return new AnswerOutcome.Fixed();
        }
        String why = TypedText.lines(reason);
        if (TypedText.length(why) > RuleAnswer.LONGEST_REASON) {
            return new AnswerOutcome.Invalid(
                    "reviews.problem.tooLong",
                    List.of(RuleAnswer.LONGEST_REASON, TypedText.length(why)));
        }
        int most = judged.get().mostPoints();
        if (points != null && (points < 0 || points > most)) {
            return new AnswerOutcome.Invalid("reviews.problem.points", List.of(most));
        }
        RuleAnswer answer = new RuleAnswer(
                most == 0 ? isMet : null, most == 0 ? null : points, why, idea.sendings(), version);
        boolean isSaved = store.answer(id, key, answer, access.requirePerson(), clock.instant());
        RuleAnswer now = queries.answers(id).getOrDefault(key, RuleAnswer.NONE);
        return isSaved ? new AnswerOutcome.Saved(now) : new AnswerOutcome.Stale(now);
    }

    private Optional<Judged> asked(Idea idea, String key) {
        return rounds.rulesOf(idea.round()).stream()
                .flatMap(rules -> rules.rules().stream())
                .flatMap(rule -> Judged.of(rule).stream())
                .filter(judged -> judged.key().equals(key))
                .findFirst();
    }
}
