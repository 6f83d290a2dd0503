package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.sessions.voting.PollTally.Standing;
import org.kiezfonds.app.shared.Fraction;

/** What holds for every poll, whatever is on the ballots. */
class RankByBallotsTest {

    @RepeatedTest(300)
    void a_naive_count_comes_to_the_same(RepetitionInfo turn) {
        Drawn drawn = new Drawn(new Random(turn.getCurrentRepetition()));
        PollTally tally = drawn.tally();
        for (Row row : tally.rows()) {
            assertThat(row.figure()).isEqualTo(naive(drawn, row.option()));
        }
        long places = drawn.rule.places();
        assertThat(tally.taken().size() + tally.left()).isEqualTo((int) places);
        for (Row row : tally.rows()) {
            if (row.place() > 0) {
                long higher = tally.rows().stream()
                        .filter(other -> other.place() > 0)
                        .filter(other -> figure(other).compareTo(figure(row)) > 0)
                        .count();
                long asHigh = tally.rows().stream()
                        .filter(other -> other.place() > 0)
                        .filter(other -> figure(other).equals(figure(row)))
                        .count();
                assertThat(row.place()).isEqualTo((int) higher + 1);
                Standing expected = higher + asHigh <= places
                        ? Standing.TAKEN
                        : higher < places ? Standing.TIED : Standing.NOT_TAKEN;
                assertThat(row.standing()).isEqualTo(expected);
            }
        }
    }

    @RepeatedTest(100)
    void neither_the_order_of_the_options_nor_that_of_the_ballots_matters(RepetitionInfo turn) {
        Random random = new Random(1_000 + turn.getCurrentRepetition());
        Drawn drawn = new Drawn(random);
        Set<Row> before = new HashSet<>(drawn.tally().rows());
        Collections.shuffle(drawn.options, random);
        Collections.shuffle(drawn.papers, random);
        assertThat(new HashSet<>(drawn.tally().rows())).isEqualTo(before);
    }

    @RepeatedTest(100)
    void what_a_conflicted_seat_says_of_the_option_changes_nothing(RepetitionInfo turn) {
        Random random = new Random(2_000 + turn.getCurrentRepetition());
        Drawn drawn = new Drawn(random);
        if (drawn.rule.way() == Way.ORDER) {
            return;
        }
        UUID option = drawn.options.getFirst();
        UUID other = drawn.options.getLast();
        List<Row> rows = new ArrayList<>();
        for (int mark : List.of(1, 2)) {
            List<PollPaper> papers = new ArrayList<>(drawn.papers);
            papers.add(new PollPaper(Map.of(option, mark, other, 1), Set.of(option)));
            rows.add(PollTally.of(drawn.rule, drawn.options, papers).rows().stream()
                    .filter(row -> row.option().equals(option))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(rows.get(0)).isEqualTo(rows.get(1));
    }

    @RepeatedTest(100)
    void a_vote_more_never_harms_the_option(RepetitionInfo turn) {
        Random random = new Random(3_000 + turn.getCurrentRepetition());
        Drawn drawn = new Drawn(random);
        UUID option = drawn.options.getFirst();
        int before = rank(drawn.tally(), option);
        int mark = drawn.rule.way() == Way.POINTS ? drawn.rule.most() : 1;
        drawn.papers.add(new PollPaper(Map.of(option, mark), Set.of()));
        assertThat(rank(drawn.tally(), option)).isLessThanOrEqualTo(before);
    }

    private static int rank(PollTally tally, UUID option) {
        int place = tally.rows().stream()
                .filter(row -> row.option().equals(option))
                .findFirst()
                .orElseThrow()
                .place();
        return place == 0 ? Integer.MAX_VALUE : place;
    }

    @Test
    void without_conflicts_duels_put_options_in_the_order_of_borda_points() {
        for (int seed = 0; seed < 100; seed++) {
            Drawn drawn = new Drawn(new Random(seed), Way.ORDER, false);
            Map<UUID, Fraction> borda = new HashMap<>();
            drawn.papers.stream().filter(paper -> !paper.isAbstention()).forEach(paper -> {
                for (UUID option : drawn.options) {
                    borda.merge(option, averaged(paper, option, drawn.options), Fraction::plus);
                }
            });
            List<UUID> order = drawn.tally().rows().stream()
                    .filter(row -> row.place() > 0)
                    .map(Row::option)
                    .toList();
            assertThat(order)
                    .isSortedAccordingTo((one, other) -> borda.getOrDefault(other, Fraction.ZERO)
                            .compareTo(borda.getOrDefault(one, Fraction.ZERO)));
        }
    }

    private static Fraction figure(Row row) {
        Fraction figure = row.figure();
        assertThat(figure).isNotNull();
        return Objects.requireNonNull(figure);
    }

    /** The figure from the definition, with fractions all the way. */
    private static @Nullable Fraction naive(Drawn drawn, UUID option) {
        Fraction sum = Fraction.ZERO;
        long parts = 0;
        for (PollPaper paper : drawn.papers) {
            if (paper.marks().isEmpty() || paper.barred().contains(option)) {
                continue;
            }
            List<UUID> rated = drawn.options.stream()
                    .filter(each -> !paper.barred().contains(each))
                    .toList();
            if (drawn.rule.way() == Way.ORDER) {
                sum = sum.plus(averaged(paper, option, rated));
                parts += rated.size() - 1;
            } else {
                sum = sum.plus(Fraction.of(paper.marks().getOrDefault(option, 0), 1));
                parts++;
            }
        }
        return parts == 0 ? null : sum.over(parts);
    }

    /** Borda points from the last place (0) on; those not named share the places left. */
    private static Fraction averaged(PollPaper paper, UUID option, List<UUID> rated) {
        List<UUID> named = rated.stream()
                .filter(paper.marks()::containsKey)
                .sorted(Comparator.comparing(each -> paper.marks().getOrDefault(each, 0)))
                .toList();
        int at = named.indexOf(option);
        return at >= 0
                ? Fraction.of(rated.size() - 1 - at, 1)
                : Fraction.of(rated.size() - named.size() - 1, 2);
    }

    /** A poll by chance, the same for the same seed. */
    private static final class Drawn {

        private final PollRule rule;
        private final List<UUID> options;
        private final List<PollPaper> papers = new ArrayList<>();

        Drawn(Random random) {
            this(random, List.of(Way.values()).get(random.nextInt(Way.values().length)), true);
        }

        Drawn(Random random, Way way, boolean withConflicts) {
            int size = 2 + random.nextInt(6);
            options = new ArrayList<>(
                    IntStream.range(0, size).mapToObj(i -> new UUID(0, i)).toList());
            int points = way == Way.POINTS ? 1 + random.nextInt(8) : 0;
            int most = 1 + random.nextInt(way == Way.POINTS ? points : size);
            rule = new PollRule(way, points, most, 1 + random.nextInt(size));
            int voters = random.nextInt(12);
            for (int i = 0; i < voters; i++) {
                papers.add(paper(random, withConflicts));
            }
        }

        private PollPaper paper(Random random, boolean withConflicts) {
            Set<UUID> barred = new HashSet<>();
            options.stream()
                    .filter(_ -> withConflicts && random.nextInt(6) == 0)
                    .forEach(barred::add);
            List<UUID> rest = new ArrayList<>(options);
            rest.removeAll(barred);
            Collections.shuffle(rest, random);
            Map<UUID, Integer> marks = new HashMap<>();
            int left = rule.points();
            for (UUID option : rest) {
                if (random.nextInt(4) == 0
                        || (rule.way() != Way.POINTS && marks.size() == rule.most())) {
                    continue;
                }
                switch (rule.way()) {
                    case ORDER -> marks.put(option, marks.size() + 1);
                    case APPROVAL -> marks.put(option, 1);
                    case POINTS -> {
                        int give = Math.min(left, 1 + random.nextInt(rule.most()));
                        if (give > 0) {
                            marks.put(option, give);
                            left -= give;
                        }
                    }
                }
            }
            assertThat(rule.misfit(marks, options, barred)).isEmpty();
            return new PollPaper(marks, barred);
        }

        PollTally tally() {
            return PollTally.of(rule, options, papers);
        }
    }
}
