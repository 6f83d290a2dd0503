package org.kiezfonds.app.juries;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody scored and wrote: for the export of the own data, and its erasure. */
@Component
class ScoreTraces implements OwnData {

    private final ScoreQueries queries;
    private final ScoreStore store;

    ScoreTraces(ScoreQueries queries, ScoreStore store) {
        this.queries = queries;
        this.store = store;
    }

    @Override
    public String part() {
        return "scores";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                queries.scoresOf(person), queries.commentsOf(person), queries.notesOf(person));
    }

    /** The part of the export: all turns, the last ones hold. */
    record Export(
            List<ScoreQueries.OwnScore> scores,
            List<ScoreQueries.OwnWords> comments,
            List<ScoreQueries.OwnWords> notes) {}

    /** Points stay, since results have to stay as they were; words go. */
    @EventListener
    void forget(PersonErased erased) {
        store.forget(erased.person());
    }
}
