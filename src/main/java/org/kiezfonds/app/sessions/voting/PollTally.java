package org.kiezfonds.app.sessions.voting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Fraction;

/**
 * What the ballots of a poll come to. Each option is measured by the ballots that rate it, so that
 * a conflict of interest neither lifts nor lowers it.
 *
 * @param rows by place; on one place, and without one, as on the ballot, which means nothing
 * @param left places that nobody has; with tied options those they are tied for
 */
public record PollTally(List<Row> rows, int left) {

    /**
     * An option.
     *
     * @param gained its points, won half duels, or approvals
     * @param outOf what that is divided by: ballots, or held half duels; 0 where nobody rates it
     * @param ballots that rate it
     * @param place from 1, as high, same place; 0 where nobody named it or nobody could rate it
     */
    public record Row(
            UUID option, long gained, long outOf, int ballots, int place, Standing standing) {

        /** What is compared; null where nobody rates it. */
        public @Nullable Fraction figure() {
            return outOf == 0 ? null : Fraction.of(gained, outOf);
        }
    }

    /** What a place means. */
    public enum Standing {
        TAKEN,
        /** On one place with others, for which the places that are left do not do. */
        TIED,
        NOT_TAKEN
    }

    public PollTally {
        rows = List.copyOf(rows);
    }

    /** Counts. */
    public static PollTally of(PollRule rule, List<UUID> options, Collection<PollPaper> papers) {
        List<Gain> gains = options.stream()
                .map(option -> gain(rule.way(), option, options, papers))
                .toList();
        List<Gain> ranked = gains.stream()
                .filter(gain -> gain.isNamed() && gain.outOf() > 0)
                .sorted(Comparator.comparing(Gain::figure).reversed())
                .toList();
        List<Row> rows = new ArrayList<>();
        int left = rule.places();
        boolean isTied = false;
        for (int first = 0; first < ranked.size(); ) {
            List<Gain> group = group(ranked, first);
            Standing standing = left == 0 || isTied
                    ? Standing.NOT_TAKEN
                    : group.size() <= left ? Standing.TAKEN : Standing.TIED;
            isTied |= standing == Standing.TIED;
            left -= standing == Standing.TAKEN ? group.size() : 0;
            for (Gain gain : group) {
                rows.add(gain.row(first + 1, standing));
            }
            first += group.size();
        }
        gains.stream()
                .filter(gain -> !ranked.contains(gain))
                .map(gain -> gain.row(0, Standing.NOT_TAKEN))
                .forEach(rows::add);
        return new PollTally(rows, left);
    }

    /** What is as high as the one at the index, which is the first of them. */
    private static List<Gain> group(List<Gain> ranked, int first) {
        Fraction figure = ranked.get(first).figure();
        return ranked.stream()
                .skip(first)
                .takeWhile(gain -> gain.figure().equals(figure))
                .toList();
    }

    private static Gain gain(
            PollRule.Way way, UUID option, List<UUID> options, Collection<PollPaper> papers) {
        long gained = 0;
        long outOf = 0;
        int ballots = 0;
        boolean isNamed = false;
        for (PollPaper paper : papers) {
            if (!paper.rates(option)) {
                continue;
            }
            ballots++;
            isNamed |= paper.names(option);
            if (way == PollRule.Way.ORDER) {
                List<UUID> others = options.stream()
                        .filter(other -> !other.equals(option) && paper.rates(other))
                        .toList();
                gained += others.stream()
                        .mapToLong(other -> halves(paper, option, other))
                        .sum();
                outOf += 2L * others.size();
            } else {
                gained += paper.mark(option);
                outOf++;
            }
        }
        return new Gain(option, gained, outOf, ballots, isNamed);
    }

    /** 2 for a duel that is won, 1 for one that is shared. */
    private static long halves(PollPaper paper, UUID option, UUID other) {
        return 1L + Integer.signum(Integer.compare(paper.place(other), paper.place(option)));
    }

    private record Gain(UUID option, long gained, long outOf, int ballots, boolean isNamed) {

        Fraction figure() {
            return Fraction.of(gained, outOf);
        }

        Row row(int place, Standing standing) {
            return new Row(option, gained, outOf, ballots, place, standing);
        }
    }

    /** Those taken, from the first place on. */
    public List<UUID> taken() {
        return with(Standing.TAKEN);
    }

    /** Those tied for the places that are left. */
    public List<UUID> tied() {
        return with(Standing.TIED);
    }

    private List<UUID> with(Standing standing) {
        return rows.stream()
                .filter(row -> row.standing() == standing)
                .map(Row::option)
                .toList();
    }
}
