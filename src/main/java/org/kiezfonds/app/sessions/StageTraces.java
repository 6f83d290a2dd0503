package org.kiezfonds.app.sessions;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * When somebody asked to speak in a session, for the export of the own data. It stays with what the
 * body did, as {@link SessionTraces} says.
 */
@Component
class StageTraces implements OwnData {

    private final StageQueries queries;

    StageTraces(StageQueries queries) {
        this.queries = queries;
    }

    @Override
    public String part() {
        return "speeches";
    }

    @Override
    public List<Export> of(PersonId person) {
        return queries.handsOf(person).stream()
                .map(hand -> new Export(
                        hand.session().toString(),
                        hand.state().name(),
                        hand.at().toString()))
                .toList();
    }

    /** A hand that was raised. */
    record Export(String session, String state, String at) {}
}
