package org.kiezfonds.app.decisions;

import java.time.LocalDate;
import java.time.ZoneId;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedResults;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.texts.Languages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the concept what bodies decided for its needs. */
@Component
@Order(20)
class NeedDecisions implements NeedResults {

    private final DecisionQueries queries;
    private final DecidableIdeas ideas;
    private final Areas areas;
    private final ZoneId zone;

    NeedDecisions(DecisionQueries queries, DecidableIdeas ideas, Areas areas, ZoneId zone) {
        this.queries = queries;
        this.ideas = ideas;
        this.areas = areas;
        this.zone = zone;
    }

    @Override
    public Results of(NeedId need) {
        return new Results(queries.of(need).stream()
                .flatMap(decision -> ideas.find(decision.idea()).stream()
                        .filter(idea -> !idea.isHidden())
                        .flatMap(idea -> areas.byId(decision.area()).stream()
                                .map(area -> fact(decision, idea, area))))
                .toList());
    }

    private Fact fact(Decision decision, Idea idea, Area area) {
        return new Fact(
                LocalDate.ofInstant(decision.at(), zone),
                "decisions.fact." + decision.outcome(),
                idea.title(),
                "/quartier/" + area.slug() + "/beschluesse/" + decision.number(),
                Languages.GERMAN);
    }
}
