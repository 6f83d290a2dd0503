package org.kiezfonds.app.ideas;

import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedResults;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the concept which ideas were sent for its needs: the public part of each. */
@Component
@Order(10)
class NeedIdeas implements NeedResults {

    private final GalleryQueries queries;
    private final Areas areas;

    NeedIdeas(GalleryQueries queries, Areas areas) {
        this.queries = queries;
        this.areas = areas;
    }

    @Override
    public Results of(NeedId need) {
        return new Results(queries.forNeed(need).stream()
                .filter(idea -> !idea.item().isHidden())
                .flatMap(idea -> areas.byId(idea.area()).stream()
                        .map(area -> new Fact(
                                idea.item().sentOn(),
                                "ideas.fact.idea",
                                idea.item().title(),
                                "/quartier/" + area.slug() + "/ideen/"
                                        + idea.item().number(),
                                idea.item().language())))
                .toList());
    }
}
