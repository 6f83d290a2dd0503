package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.counting.Ranking.Score;

/** How a jury puts projects into an order. */
class JuryRulesTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);

    private static Election projects(String names) {
        Poll poll = new Poll(0);
        names.chars().forEach(name -> poll.project(String.valueOf((char) name), 1));
        return poll.election();
    }

    private static RankedList list(long count, String names) {
        return new RankedList(names.chars().mapToObj(name -> name - 'A').toList(), count);
    }

    /** The example of the method's author: 45 voters, five candidates. */
    private static final List<RankedList> FORTY_FIVE = List.of(
            list(5, "ACBED"),
            list(5, "ADECB"),
            list(8, "BEDAC"),
            list(3, "CABED"),
            list(7, "CAEBD"),
            list(2, "CBADE"),
            list(7, "DCEBA"),
            list(8, "EBADC"));

    @Test
    void the_strongest_paths_put_the_authors_example_into_its_order() {
        Election election = projects("ABCDE");
        Schulze schulze = Schulze.count(election, FORTY_FIVE, BY_NAME);
        assertThat(schulze.preferences())
                .containsExactly(
                        List.of(0L, 20L, 26L, 30L, 22L),
                        List.of(25L, 0L, 16L, 33L, 18L),
                        List.of(19L, 29L, 0L, 17L, 24L),
                        List.of(15L, 12L, 28L, 0L, 14L),
                        List.of(23L, 27L, 21L, 31L, 0L));
        assertThat(schulze.paths())
                .containsExactly(
                        List.of(0L, 28L, 28L, 30L, 24L),
                        List.of(25L, 0L, 28L, 33L, 24L),
                        List.of(25L, 29L, 0L, 29L, 24L),
                        List.of(25L, 28L, 28L, 0L, 24L),
                        List.of(25L, 28L, 28L, 31L, 0L));
        assertThat(Poll.names(election, schulze.order())).isEqualTo("E A C B D");
        assertThat(schulze.ties()).isEmpty();
    }

    @Test
    void who_beats_all_others_in_pairs_is_first() {
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            Election election = projects("ABCD");
            List<RankedList> lists = new ArrayList<>();
            for (int voter = 0; voter < 5; voter++) {
                List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
                Collections.shuffle(order, random);
                lists.add(new RankedList(order.subList(0, 1 + random.nextInt(4)), 1));
            }
            Schulze schulze = Schulze.count(election, lists, BY_NAME);
            List<Integer> beatsAll = IntStream.range(0, 4)
                    .filter(one -> IntStream.range(0, 4)
                            .allMatch(other -> one == other
                                    || schulze.preferences().get(one).get(other)
                                            > schulze.preferences().get(other).get(one)))
                    .boxed()
                    .toList();
            if (!beatsAll.isEmpty()) {
                assertThat(schulze.order()).startsWith(beatsAll.getFirst());
                found++;
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void a_circle_of_equal_victories_is_a_tie() {
        Election election = projects("ABC");
        Schulze schulze = Schulze.count(
                election, List.of(list(1, "ABC"), list(1, "BCA"), list(1, "CAB")), BY_NAME);
        assertThat(schulze.ties()).startsWith(List.of(0, 1, 2));
        assertThat(Poll.names(election, schulze.order())).isEqualTo("A B C");
    }

    @Test
    void the_last_on_a_full_list_has_one_point_and_what_is_left_out_none() {
        Election election = projects("ABC");
        Ranking ranking = Ranking.borda(election, List.of(list(2, "CA"), list(1, "BAC")), BY_NAME);
        assertThat(ranking.points())
                .containsExactly(Rational.of(6), Rational.of(3), Rational.of(7));
        assertThat(Poll.names(election, ranking.order())).isEqualTo("C A B");
    }

    @Test
    void a_list_that_names_a_project_twice_is_refused() {
        assertThatThrownBy(() -> list(1, "ABA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weighted_points_are_means_so_that_who_stays_out_takes_nothing_away() {
        Election election = projects("AB");
        List<Rational> weights = List.of(Rational.of(2), Rational.of(1, 3));
        Ranking ranking = Ranking.weighted(
                election,
                weights,
                List.of(
                        new Score(0, 0, 4),
                        new Score(0, 0, 5),
                        new Score(0, 1, 1),
                        new Score(1, 0, 4),
                        new Score(1, 1, 3),
                        new Score(1, 1, 4)),
                BY_NAME);
        // 2 * 9/2 + 1/3 and 2 * 4 + 1/3 * 7/2
        assertThat(ranking.points()).containsExactly(Rational.of(28, 3), Rational.of(55, 6));
        assertThat(ranking.order()).containsExactly(0, 1);
        assertThat(ranking.ties()).isEmpty();
    }

    @Test
    void a_score_under_a_criterion_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Ranking.weighted(
                        projects("A"),
                        List.of(Rational.of(1)),
                        List.of(new Score(0, 1, 2)),
                        BY_NAME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dots_are_added_up_and_equals_are_named() {
        Election election = new Poll(0)
                .project("b", 1)
                .project("a", 1)
                .project("c", 1)
                .points(2, 1, 2, 0)
                .points(1, 2, 0, 1)
                .election();
        Ranking ranking = Ranking.dots(election, 3, BY_NAME);
        assertThat(Poll.names(election, ranking.order())).isEqualTo("a b c");
        assertThat(ranking.ties()).containsExactly(List.of(1, 0));
    }

    @Test
    void a_ballot_with_more_dots_than_there_are_is_refused() {
        Election election = new Poll(0).project("a", 1).points(1, 4).election();
        assertThat(Ranking.dots(election, 4, BY_NAME).order()).containsExactly(0);
        assertThatThrownBy(() -> Ranking.dots(election, 3, BY_NAME))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
