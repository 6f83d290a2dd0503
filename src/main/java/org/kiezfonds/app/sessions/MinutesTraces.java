package org.kiezfonds.app.sessions;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What minutes keep of a person, for the export of the own data: the words that the person typed as
 * scribe. Nothing is erased here with an account: minutes name people by numbers, and who a number is
 * cannot be said any more once the account is gone.
 */
@Component
class MinutesTraces implements OwnData {

    private final MinutesQueries queries;

    MinutesTraces(MinutesQueries queries) {
        this.queries = queries;
    }

    @Override
    public String part() {
        return "minutes";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                queries.savedBy(person).stream().map(MinutesPassage::words).toList());
    }

    /** The part of the export that this module knows. */
    record Export(List<String> typed) {}
}
