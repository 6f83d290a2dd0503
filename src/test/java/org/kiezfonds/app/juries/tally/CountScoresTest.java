package org.kiezfonds.app.juries.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.juries.tally.CriterionTally.Figures;
import org.kiezfonds.app.juries.tally.Weighting.Weighted;
import org.kiezfonds.app.shared.Fraction;

/** What the points of a jury come to, worked out by hand and by a naive twin. */
class CountScoresTest {

    private static final UUID GARDEN = key(1);
    private static final UUID FEAST = key(2);
    private static final UUID WORKSHOP = key(3);
    private static final Weighted MANY = new Weighted("many", 3, null);
    private static final Weighted LASTING = new Weighted("lasting", 2, null);
    private static final Weighting BOTH = new Weighting(List.of(MANY, LASTING), null);

    @Test
    void mean_and_median_are_exact() {
        CriterionTally tally = criterion(points(GARDEN, "many", 3, 4, 4, 5));
        assertThat(tally.figures())
                .contains(new Figures(Fraction.of(4, 1), Fraction.of(4, 1), 3, 5));
        CriterionTally third = criterion(points(GARDEN, "many", 3, 4, 4));
        assertThat(third.figures().orElseThrow().mean()).hasToString("11/3");
        CriterionTally half = criterion(points(GARDEN, "many", 1, 2, 3, 5));
        assertThat(half.figures().orElseThrow().median()).hasToString("5/2");
        assertThat(half.figures().orElseThrow().mean()).hasToString("11/4");
        assertThat(half.figures().orElseThrow().spread()).isEqualTo(4);
    }

    @Test
    void who_cannot_judge_is_counted_and_does_not_count() {
        CriterionTally tally = criterion(points(GARDEN, "many", 5, null, 4, null));
        assertThat(tally.points()).containsExactly(4, 5);
        assertThat(tally.couldNotJudge()).isEqualTo(2);
        assertThat(tally.figures().orElseThrow().mean()).isEqualTo(Fraction.of(9, 2));
    }

    @Test
    void the_total_is_the_mean_of_the_means_by_weight() {
        // 3 × 11/3 + 2 × 7/2 = 18, by 5
        IdeaTally idea = only(
                Stream.concat(points(GARDEN, "many", 3, 4, 4), points(GARDEN, "lasting", 3, 4)));
        assertThat(idea.total()).contains(Fraction.of(18, 5));
        assertThat(idea.total().orElseThrow().decimal(2)).isEqualByComparingTo("3.60");
    }

    @Test
    void a_criterion_that_nobody_can_judge_neither_lifts_nor_lowers() {
        IdeaTally idea = only(Stream.concat(
                points(GARDEN, "many", 3, 4, 4), points(GARDEN, "lasting", null, null, null)));
        assertThat(idea.total()).contains(Fraction.of(11, 3));
        assertThat(idea.criteria().get(1).figures()).isEmpty();
        assertThat(only(Stream.empty()).total()).isEmpty();
        assertThat(only(points(GARDEN, "many", null, null)).total()).isEmpty();
    }

    @Test
    void three_points_between_three_members_are_far_apart() {
        assertThat(criterion(points(GARDEN, "many", 2, 5, 5)).isFarApart()).isTrue();
        assertThat(criterion(points(GARDEN, "many", 3, 5, 5)).isFarApart()).isFalse();
        assertThat(criterion(points(GARDEN, "many", 1, 5)).isFarApart()).isFalse();
        assertThat(criterion(points(GARDEN, "many", 1, 5, null)).isFarApart()).isFalse();
    }

    @Test
    void of_fewer_than_five_there_is_too_little_to_say() {
        assertThat(criterion(points(GARDEN, "many", 1, 2, 3, 4)).isTooLittle()).isTrue();
        assertThat(criterion(points(GARDEN, "many", 1, 2, 3, 4, 5)).isTooLittle())
                .isFalse();
        assertThat(only(points(GARDEN, "many", 1, 2, 3, 4, null)).isTooLittle()).isTrue();
        assertThat(only(points(GARDEN, "many", 1, 2, 3, 4, 5)).isTooLittle()).isFalse();
    }

    @Test
    void equal_totals_share_a_place_and_the_next_is_left_out() {
        Tally tally = Tally.of(
                BOTH,
                List.of(WORKSHOP, FEAST, GARDEN),
                Stream.of(
                                points(GARDEN, "many", 2, 4),
                                points(FEAST, "many", 3, 3),
                                points(WORKSHOP, "many", 1, 2))
                        .flatMap(each -> each)
                        .toList());
        assertThat(tally.ideas()).extracting(IdeaTally::place).containsExactly(1, 1, 3);
        assertThat(tally.ideas())
                .extracting(IdeaTally::idea)
                .containsExactly(GARDEN, FEAST, WORKSHOP);
    }

    @Test
    void the_minimum_goes_before_the_points() {
        Weighting least = new Weighting(
                List.of(new Weighted("many", 3, Fraction.of(5, 2)), LASTING), Fraction.of(2, 1));
        Tally tally = Tally.of(
                least,
                List.of(GARDEN, FEAST, WORKSHOP, key(4), key(5)),
                Stream.of(
                                // 12/5: above the lowest total, below the lowest mean
                                points(GARDEN, "many", 2, 2),
                                points(GARDEN, "lasting", 3, 3),
                                // exactly the lowest mean
                                points(FEAST, "many", 2, 3),
                                points(FEAST, "lasting", 2, 2),
                                // nobody can judge what has a minimum
                                points(WORKSHOP, "many", null, null),
                                points(WORKSHOP, "lasting", 5, 5),
                                // the mean is enough, the total is not: (3 × 5/2 + 2) / 5
                                points(key(4), "many", 3, 2),
                                points(key(4), "lasting", 1, 1))
                        .flatMap(each -> each)
                        .toList());
        Map<UUID, Standing> standings = new java.util.HashMap<>();
        tally.ideas().forEach(each -> standings.put(each.idea(), each.standing()));
        assertThat(standings)
                .containsEntry(GARDEN, Standing.FALLS_SHORT)
                .containsEntry(FEAST, Standing.MEETS)
                .containsEntry(WORKSHOP, Standing.OPEN)
                .containsEntry(key(4), Standing.FALLS_SHORT)
                .containsEntry(key(5), Standing.OPEN);
        assertThat(tally.ideas())
                .extracting(IdeaTally::idea)
                .containsExactly(FEAST, WORKSHOP, key(5), GARDEN, key(4));
    }

    @Test
    void who_is_strict_is_seen_against_the_others_on_the_same_ideas() {
        List<Score> scores = new ArrayList<>();
        for (UUID idea : List.of(GARDEN, FEAST, WORKSHOP)) {
            points(idea, "many", 1, 4, 5).forEach(scores::add);
        }
        // Where nobody else scored there is nothing to compare with.
        scores.add(new Score(key(100), GARDEN, "lasting", 1));
        Tally tally = Tally.of(BOTH, List.of(GARDEN, FEAST, WORKSHOP), scores);
        assertThat(tally.members())
                .containsExactly(
                        new MemberTally(key(100), 3, Fraction.of(1, 1), Fraction.of(9, 2)),
                        new MemberTally(key(101), 3, Fraction.of(4, 1), Fraction.of(3, 1)),
                        new MemberTally(key(102), 3, Fraction.of(5, 1), Fraction.of(5, 2)));
        assertThat(tally.members().getFirst().difference()).isEqualTo(Fraction.of(-7, 2));
        assertThat(Tally.of(BOTH, List.of(GARDEN, FEAST, WORKSHOP), scores.subList(0, 6))
                        .members())
                .as("two ideas are not enough")
                .isEmpty();
    }

    @Test
    void nothing_is_counted_twice_or_from_elsewhere() {
        Score score = new Score(key(100), GARDEN, "many", 3);
        assertThatThrownBy(() -> Tally.of(BOTH, List.of(GARDEN), List.of(score, score)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tally.of(BOTH, List.of(FEAST), List.of(score)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tally.of(
                        new Weighting(List.of(LASTING), null), List.of(GARDEN), List.of(score)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(key(100), GARDEN, "many", 6))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weighting(List.of(MANY, MANY), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Counts 2,000 small rounds a second time, as one would on paper: over a common denominator of
     * 27,720 for each mean, which all counts up to 12 divide.
     */
    @Test
    void a_naive_twin_comes_to_the_same() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            List<Weighted> criteria = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> new Weighted(
                            "k" + i,
                            random.nextInt(5),
                            random.nextInt(3) == 0
                                    ? Fraction.of(random.nextInt(10, 51), 10)
                                    : null))
                    .toList();
            Fraction least = random.nextBoolean() ? Fraction.of(random.nextInt(10, 51), 10) : null;
            int members = random.nextInt(13);
            List<UUID> ideas = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                    .mapToObj(CountScoresTest::key)
                    .toList();
            List<Score> scores = new ArrayList<>();
            for (UUID idea : ideas) {
                for (Weighted criterion : criteria) {
                    for (int member = 0; member < members; member++) {
                        if (random.nextInt(5) > 0) {
                            int points = random.nextInt(6);
                            scores.add(new Score(
                                    key(100 + member),
                                    idea,
                                    criterion.id(),
                                    points == 0 ? null : points));
                        }
                    }
                }
            }
            Weighting weighting = new Weighting(criteria, least);
            Tally tally = Tally.of(weighting, ideas, scores);
            new Twin(weighting, scores).agreesWith(tally);
            List<Score> shuffled = new ArrayList<>(scores);
            Collections.shuffle(shuffled, random);
            List<UUID> turned = ideas.reversed();
            assertThat(Tally.of(weighting, turned, shuffled))
                    .as("the order of rows changes nothing")
                    .isEqualTo(tally);
        }
    }

    private record Twin(Weighting weighting, List<Score> scores) {

        private static final long COMMON = 27_720;

        void agreesWith(Tally tally) {
            for (IdeaTally idea : tally.ideas()) {
                assertThat(idea.total().isPresent()).isEqualTo(weights(idea.idea()) > 0);
                idea.total()
                        .ifPresent(total -> assertThat(total)
                                .isEqualTo(Fraction.of(
                                        sum(idea.idea()), COMMON * weights(idea.idea()))));
                assertThat(idea.standing()).isEqualTo(standing(idea.idea()));
                long ahead = tally.ideas().stream()
                        .filter(other -> isAhead(other.idea(), idea.idea()))
                        .count();
                assertThat((long) idea.place()).isEqualTo(ahead + 1);
                idea.criteria().forEach(each -> middle(idea.idea(), each));
            }
        }

        private void middle(UUID idea, CriterionTally tally) {
            int[] points = points(idea, tally.criterion());
            Arrays.sort(points);
            if (points.length > 0) {
                BigDecimal twice = BigDecimal.valueOf(
                        points[points.length / 2] + points[points.length - 1 - points.length / 2]);
                assertThat(tally.figures().orElseThrow().median().decimal(1))
                        .isEqualByComparingTo(twice.divide(BigDecimal.TWO));
                boolean isFar = points.length > 2 && points[points.length - 1] >= points[0] + 3;
                assertThat(tally.isFarApart()).isEqualTo(isFar);
            }
        }

        private int[] points(UUID idea, Weighted criterion) {
            return scores.stream()
                    .filter(each -> each.idea().equals(idea))
                    .filter(each -> each.criterion().equals(criterion.id()))
                    .flatMap(each -> Optional.ofNullable(each.points()).stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private long weights(UUID idea) {
            return weighting.criteria().stream()
                    .filter(each -> points(idea, each).length > 0)
                    .mapToLong(Weighted::weight)
                    .sum();
        }

        private long sum(UUID idea) {
            return weighting.criteria().stream()
                    .filter(each -> points(idea, each).length > 0)
                    .mapToLong(each -> each.weight() * mean(idea, each))
                    .sum();
        }

        /** In 27,720ths. */
        private long mean(UUID idea, Weighted criterion) {
            int[] points = points(idea, criterion);
            return IntStream.of(points).sum() * (COMMON / points.length);
        }

        private Standing standing(UUID idea) {
            boolean isOpen = weights(idea) == 0;
            for (Weighted each : weighting.criteria()) {
                if (each.atLeast() != null) {
                    int[] points = points(idea, each);
                    if (points.length == 0) {
                        isOpen = true;
                    } else if (Fraction.of(mean(idea, each), COMMON).compareTo(each.atLeast())
                            < 0) {
                        return Standing.FALLS_SHORT;
                    }
                }
            }
            Fraction least = weighting.atLeast();
            if (least != null
                    && weights(idea) > 0
                    && Fraction.of(sum(idea), COMMON * weights(idea)).compareTo(least) < 0) {
                return Standing.FALLS_SHORT;
            }
            return isOpen ? Standing.OPEN : Standing.MEETS;
        }

        private boolean isAhead(UUID one, UUID other) {
            int byStanding = standing(one).compareTo(standing(other));
            if (byStanding != 0) {
                return byStanding < 0;
            }
            long mine = weights(one);
            long theirs = weights(other);
            return mine > 0 && (theirs == 0 || sum(one) * theirs > sum(other) * mine);
        }
    }

    private static CriterionTally criterion(Stream<Score> scores) {
        return only(scores).criteria().getFirst();
    }

    private static IdeaTally only(Stream<Score> scores) {
        return Tally.of(BOTH, List.of(GARDEN), scores.toList()).ideas().getFirst();
    }

    /** The points of the first member, the second, and so on. */
    private static Stream<Score> points(UUID idea, String criterion, @Nullable Integer... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Score(key(100 + i), idea, criterion, points[i]));
    }

    private static UUID key(int number) {
        return new UUID(0, number);
    }
}
