package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets addresses of candidates once nobody can move up any more, and with them names that were
 * never public. Whoever has an account stays linked to it, for the export of own data.
 */
@Component
class CandidateUpkeep {

    private static final int AT_A_TIME = 1_000;

    private final SelectionQueries queries;
    private final SelectionStore store;
    private final MemberNames names;
    private final Clock clock;
    private final ZoneId zone;

    CandidateUpkeep(
            SelectionQueries queries,
            SelectionStore store,
            MemberNames names,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @Act
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        List<Candidate> old =
                queries.withOldAddresses(LocalDate.ofInstant(clock.instant(), zone), AT_A_TIME);
        Map<String, PersonId> accounts =
                names.byAddress(old.stream().map(Candidate::email).toList());
        for (Candidate candidate : old) {
            PersonId person = candidate.person();
            store.forgetAddress(
                    candidate, person == null ? accounts.get(candidate.email()) : person);
        }
    }
}
