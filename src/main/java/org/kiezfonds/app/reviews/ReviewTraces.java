package org.kiezfonds.app.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps of a person: for the export of the own data, and its erasure. */
@Component
class ReviewTraces implements OwnData {

    private final ReviewQueries queries;
    private final ReviewStore store;
    private final OpinionQueries opinions;
    private final OpinionStore opinionStore;

    ReviewTraces(
            ReviewQueries queries,
            ReviewStore store,
            OpinionQueries opinions,
            OpinionStore opinionStore) {
        this.queries = queries;
        this.store = store;
        this.opinions = opinions;
        this.opinionStore = opinionStore;
    }

    @Override
    public String part() {
        return "reviews";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                queries.ofAuthor(person).stream()
                        .map(act -> new ActExport(
                                act.idea().toString(),
                                act.kind().name(),
                                act.reason(),
                                act.mendUntil() == null ? null : act.mendUntil().toString(),
                                act.at().toString(),
                                act.entry().toString()))
                        .toList(),
                opinions.askedOf(person).stream().map(ReviewTraces::opinion).toList());
    }

    private static OpinionExport opinion(Opinion opinion) {
        return new OpinionExport(
                opinion.idea().toString(),
                opinion.question(),
                opinion.dueOn().toString(),
                opinion.answer(),
                opinion.cost() == null ? null : opinion.cost().cents(),
                opinion.answeredAt() == null ? null : opinion.answeredAt().toString());
    }

    /** The part of the export that this module knows. */
    record Export(List<ActExport> actsOnOwnIdeas, List<OpinionExport> opinionsForDepartments) {}

    record OpinionExport(
            String idea,
            String question,
            String dueOn,
            String answer,
            @Nullable Long costInCents,
            @Nullable String answeredAt) {}

    record ActExport(
            String idea,
            String act,
            String reason,
            @Nullable String mendUntil,
            String at,
            String logEntry) {}

    /** Before the ideas forget whose they were. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PersonErased erased) {
        store.forget(erased.person());
        opinionStore.forgetDrafts(erased.person());
    }
}
