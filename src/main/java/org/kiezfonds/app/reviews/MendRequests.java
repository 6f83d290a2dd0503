package org.kiezfonds.app.reviews;

import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Mending;
import org.springframework.stereotype.Component;

/** Tells the form of an idea what its author is asked to mend. */
@Component
class MendRequests implements Mending {

    private final ReviewQueries queries;

    MendRequests(ReviewQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Request> of(IdeaId idea) {
        return queries.openReturn(idea)
                .map(act -> new Request(
                        act.mend(), act.reason(), Objects.requireNonNull(act.mendUntil())));
    }
}
