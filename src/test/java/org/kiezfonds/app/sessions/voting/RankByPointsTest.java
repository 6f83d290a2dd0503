package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.sessions.voting.Ranking.Contender;
import org.kiezfonds.app.sessions.voting.Ranking.Row;
import org.kiezfonds.app.sessions.voting.Ranking.Standing;
import org.kiezfonds.app.shared.Money;

/** Where the pot runs short: a proposal by points, with the line and what still fits. */
class RankByPointsTest {

    @Test
    void what_fits_by_order_with_the_sums_that_remain() {
        Ranking ranking = rank(1_000, idea(1, 1, 600), idea(2, 2, 500), idea(3, 3, 300));
        assertThat(ranking.rows())
                .extracting(
                        row -> row.contender().place(),
                        Row::before,
                        Row::after,
                        Row::standing,
                        Row::isAboveLine)
                .containsExactly(
                        row(1, 1_000, 400, Standing.FITS, true),
                        row(2, 400, 400, Standing.TOO_DEAR, false),
                        row(3, 400, 100, Standing.FITS, false));
        assertThat(ranking.aboveLine()).isEqualTo(1);
        assertThat(ranking.left()).isEqualTo(Money.ofEuros(100));
        assertThat(ranking.proposed()).containsExactly(new UUID(0, 1), new UUID(0, 3));
    }

    @Test
    void the_pot_spent_to_the_cent_still_fits() {
        assertThat(rank(900, idea(1, 1, 600), idea(2, 2, 300)).proposed()).hasSize(2);
    }

    @Test
    void a_tie_that_the_pot_does_not_do_for_is_left_to_the_body() {
        Ranking ranking =
                rank(1_000, idea(1, 1, 600), idea(2, 2, 300), idea(3, 2, 200), idea(4, 4, 50));
        assertThat(ranking.rows())
                .extracting(Row::standing)
                .containsExactly(Standing.FITS, Standing.TIED, Standing.TIED, Standing.AFTER_TIE);
        assertThat(ranking.left()).isEqualTo(Money.ofEuros(400));
    }

    @Test
    void a_tie_that_the_pot_does_for_is_none() {
        assertThat(rank(1_000, idea(1, 1, 600), idea(2, 1, 300)).proposed()).hasSize(2);
    }

    @Test
    void who_has_fewer_points_than_demanded_gets_nothing_although_the_pot_would_do() {
        Ranking ranking = rank(
                1_000,
                idea(1, 1, 100),
                new Contender(new UUID(0, 2), 2, false, Money.ofEuros(100)));
        assertThat(ranking.rows())
                .extracting(Row::standing)
                .containsExactly(Standing.FITS, Standing.TOO_FEW_POINTS);
    }

    @RepeatedTest(300)
    void a_naive_twin_finds_the_same(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Contender> contenders = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(9); number++) {
            int place = 1 + random.nextInt(6);
            contenders.add(new Contender(
                    new UUID(0, number), place, place < 5, new Money(random.nextInt(50))));
        }
        Collections.shuffle(contenders, random);
        Money pot = new Money(random.nextInt(150));
        Ranking ranking = Ranking.of(contenders, pot);
        assertThat(new HashSet<>(ranking.proposed())).isEqualTo(twin(contenders, pot));
        long spent = ranking.rows().stream()
                .filter(row -> row.standing() == Standing.FITS)
                .mapToLong(row -> row.contender().sum().cents())
                .sum();
        assertThat(ranking.left().cents()).isEqualTo(pot.cents() - spent).isNotNegative();
    }

    /** Takes, again and again, all that nobody left has more points than. */
    private static Set<UUID> twin(List<Contender> contenders, Money pot) {
        List<Contender> left = new ArrayList<>(contenders);
        left.removeIf(each -> !each.isEnough());
        Set<UUID> chosen = new HashSet<>();
        long rest = pot.cents();
        while (!left.isEmpty()) {
            List<Contender> best = left.stream()
                    .filter(each -> left.stream().noneMatch(other -> other.place() < each.place()))
                    .toList();
            long sum = best.stream().mapToLong(each -> each.sum().cents()).sum();
            if (sum <= rest) {
                best.forEach(each -> chosen.add(each.idea()));
                rest -= sum;
            } else if (anyFits(best, rest)) {
                return chosen;
            }
            left.removeAll(best);
        }
        return chosen;
    }

    private static boolean anyFits(List<Contender> best, long rest) {
        return best.stream().anyMatch(each -> each.sum().cents() <= rest);
    }

    private static Ranking rank(long euros, Contender... contenders) {
        return Ranking.of(List.of(contenders), Money.ofEuros(euros));
    }

    private static Contender idea(int number, int place, long euros) {
        return new Contender(new UUID(0, number), place, true, Money.ofEuros(euros));
    }

    private static Tuple row(
            int place, long before, long after, Standing standing, boolean isAboveLine) {
        return tuple(place, Money.ofEuros(before), Money.ofEuros(after), standing, isAboveLine);
    }
}
