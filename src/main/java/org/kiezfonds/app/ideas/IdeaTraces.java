package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What this module keeps of a person: for the export of the own data, and its erasure. */
@Component
class IdeaTraces implements OwnData {

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final SimilarIdeas similar;

    IdeaTraces(IdeaQueries queries, IdeaStore store, SimilarIdeas similar) {
        this.queries = queries;
        this.store = store;
        this.similar = similar;
    }

    @Override
    public String part() {
        return "ideas";
    }

    @Override
    public List<OfIdea> of(PersonId person) {
        return queries.tracesOf(person);
    }

    /** An idea in the export. */
    record OfIdea(@Nullable Integer number, IdeaState state, Instant savedAt, IdeaTyped content) {}

    /** What was sent stays, since the public may ask about it; whose it was is forgotten. */
    @EventListener
    void forget(PersonErased erased) {
        List<Idea> sent = queries.by(erased.person()).stream()
                .filter(idea -> idea.number() != null)
                .toList();
        store.forget(erased.person());
        sent.forEach(idea -> similar.renew(queries.find(idea.id()).orElseThrow()));
    }
}
