package org.kiezfonds.app.decisions;

import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedUse;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.reviews.DecidedIdeas;
import org.springframework.stereotype.Component;

/** Tells other modules what was decided: opinions open, and needs that are used stay. */
@Component
class KnownDecisions implements DecidedIdeas, NeedUse {

    private final DecisionQueries queries;

    KnownDecisions(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean isDecided(IdeaId idea) {
        return queries.isDecided(idea);
    }

    @Override
    public boolean isUsed(NeedId need) {
        return queries.isUsed(need);
    }
}
