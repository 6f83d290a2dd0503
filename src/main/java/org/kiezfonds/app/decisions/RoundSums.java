package org.kiezfonds.app.decisions;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.sessions.SettledSums;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Tells sessions what became of the sums that they carried: granted, or free again. */
@Component
class RoundSums implements SettledSums {

    private final DecisionQueries queries;

    RoundSums(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<UUID, Money> of(RoundId round) {
        return queries.of(round).stream()
                .collect(Collectors.toMap(
                        Decision::vote, each -> each.takesMoney() ? each.granted() : Money.ZERO));
    }
}
