package org.kiezfonds.app.decisions.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.DecisionWords;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.decisions.RoundStanding;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundResult;
import org.kiezfonds.app.funds.RoundResults;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaResult;
import org.kiezfonds.app.ideas.IdeaResults;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/** Tells pages of ideas and of rounds what was decided. */
@Component
class IdeasDecided implements IdeaResults, RoundResults {

    private final PublicDecisions decisions;

    IdeasDecided(PublicDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<IdeaResult> of(IdeaId idea, String areaSlug, Locale language) {
        return decisions.on(idea).stream()
                .map(each -> new IdeaResult(
                        each.number(),
                        each.at(),
                        DecisionWords.sentence(each, language),
                        standing(each, language),
                        DecisionTexts.path(areaSlug, each.number())))
                .toList();
    }

    private static String standing(Decision decision, Locale language) {
        return decision.state() == State.HOLDS
                ? ""
                : Texts.get(language, "decisions.page.state." + decision.state());
    }

    @Override
    public Optional<RoundResult> of(AreaId area, String areaSlug, RoundId round, Locale language) {
        RoundStanding standing = decisions.ofRound(area, round);
        return standing.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new RoundResult(
                        standing.rows().stream()
                                .map(row -> row(row, areaSlug, language))
                                .toList(),
                        standing.cut(),
                        standing.given(),
                        standing.left(),
                        standing.back()));
    }

    private static RoundResult.Row row(RoundStanding.Row row, String areaSlug, Locale language) {
        GalleryItem idea = row.idea();
        Decision decision = row.decision();
        return new RoundResult.Row(
                idea.number(),
                idea.title(),
                idea.language().toLanguageTag(),
                row.place(),
                row.points(),
                decision == null ? idea.asked() : decision.asked(),
                decision == null ? null : decision.granted(),
                decision == null
                        ? Texts.get(language, "ideas.state." + idea.state())
                        : outcome(decision, language),
                decision == null ? "open" : tone(decision),
                decision == null ? null : DecisionTexts.path(areaSlug, decision.number()));
    }

    private static String outcome(Decision decision, Locale language) {
        String outcome = Texts.get(language, "decisions.fact." + decision.outcome());
        return decision.state() == State.HOLDS
                ? outcome
                : outcome + ", " + standing(decision, language);
    }

    private static String tone(Decision decision) {
        return !decision.state().stands()
                ? "open"
                : switch (decision.outcome()) {
                    case GRANTED, GRANTED_LESS -> "granted";
                    case REFUSED -> "refused";
                    case POSTPONED -> "open";
                };
    }
}
