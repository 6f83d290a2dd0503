package org.kiezfonds.app.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What is kept of a person in polls, for the export of the own data. Nothing is erased here with an
 * account: what a body did stays, and its rows name a person by a key that then says nothing.
 */
@Component
class PollTraces implements OwnData {

    private final PollQueries queries;

    PollTraces(PollQueries queries) {
        this.queries = queries;
    }

    @Override
    public String part() {
        return "polls";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                queries.givenBy(person).stream()
                        .map(each -> new BallotExport(
                                each.poll().toString(),
                                each.turn(),
                                each.marks(),
                                each.at().toString()))
                        .toList(),
                queries.candidaciesOf(person).stream()
                        .map(each -> new StandExport(
                                each.item().toString(), each.stands(), each.at().toString()))
                        .toList());
    }

    /** The part of the export that polls know. */
    record Export(List<BallotExport> ballots, List<StandExport> candidacies) {}

    /**
     * A ballot.
     *
     * @param marks positions of options with points, places, or 1; null where the poll is secret
     */
    record BallotExport(String poll, int turn, @Nullable String marks, String at) {}

    record StandExport(String item, boolean stands, String at) {}
}
