package org.kiezfonds.app.ideas;

import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedUse;
import org.springframework.stereotype.Component;

/** Tells the concept which needs ideas point to, so that these are closed and never removed. */
@Component
class UsedNeeds implements NeedUse {

    private final IdeaQueries queries;

    UsedNeeds(IdeaQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean isUsed(NeedId need) {
        return queries.isUsed(need);
    }
}
