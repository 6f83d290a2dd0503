package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the theory promises of equal shares, on elections by chance. */
class EqualSharesPropertyTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);
    private static final int ELECTIONS = 2_000;

    @ParameterizedTest
    @EnumSource(Utility.class)
    void as_many_ballots_for_a_project_alone_as_hold_its_cost_elect_it(Utility utility) {
        RandomElections elections = new RandomElections(31 + utility.name().hashCode());
        int looked = 0;
        for (int i = 0; i < ELECTIONS; i++) {
            Election election = elections.small();
            int project = i % election.projects().size();
            long cost = election.cost(project);
            long rest = election.budget() - cost;
            if (rest <= 0) {
                continue;
            }
            // k / n >= c / b with n = k + others
            long needed = Math.max(1, Math.ceilDiv(election.voters() * cost, rest));
            long points = 1L + i % 3;
            Election more = with(
                    election, new BallotClass(new int[] {project}, new long[] {points}, needed));
            assertThat(new EqualShares(more, utility, BY_NAME)
                            .run(more.budget())
                            .projects())
                    .as(() -> RandomElections.describe(more))
                    .contains(project);
            looked++;
        }
        assertThat(looked).isGreaterThan(ELECTIONS / 2);
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void equal_ballots_that_hold_the_cost_of_all_their_projects_get_them_all(Utility utility) {
        RandomElections elections = new RandomElections(47 + utility.name().hashCode());
        int looked = 0;
        for (int i = 0; i < ELECTIONS; i++) {
            Election election = elections.small();
            int[] some = new int[(election.projects().size() + 1) / 2];
            long[] points = new long[some.length];
            Arrays.setAll(some, place -> 2 * place);
            Arrays.setAll(points, place -> 1 + place % 3);
            long cost = Arrays.stream(some).mapToLong(election::cost).sum();
            long rest = election.budget() - cost;
            if (rest <= 0) {
                continue;
            }
            long needed = Math.max(1, Math.ceilDiv(election.voters() * cost, rest));
            Election more = with(election, new BallotClass(some, points, needed));
            assertThat(new EqualShares(more, utility, BY_NAME)
                            .run(more.budget())
                            .projects())
                    .as(() -> RandomElections.describe(more))
                    .containsAll(Arrays.stream(some).boxed().toList());
            looked++;
        }
        assertThat(looked).isGreaterThan(ELECTIONS / 4);
    }

    private static Election with(Election election, BallotClass more) {
        List<BallotClass> ballots = new ArrayList<>(election.ballots());
        ballots.add(more);
        return new Election(election.budget(), 1, election.projects(), ballots);
    }
}
