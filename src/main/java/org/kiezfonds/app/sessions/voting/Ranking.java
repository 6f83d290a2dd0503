package org.kiezfonds.app.sessions.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.Money;

/**
 * Which ideas the pot would do for, by points: a proposal, never a decision. Ideas with as many
 * points stand on the same place; where the pot does not do for all of a place, none of them is
 * proposed, nor any after them, for the body has to say first which goes before.
 *
 * @param rows by points, the most first; on one place by their keys, which means nothing
 * @param left what the pot has after all that is proposed
 */
public record Ranking(List<Row> rows, Money left) {

    private static final Comparator<Contender> MOST_FIRST =
            Comparator.comparingInt(Contender::place).thenComparing(Contender::idea);

    /**
     * An idea with its place by points and what it asks for.
     *
     * @param place from 1; as many points, same place
     * @param isEnough whether it has the points that the fund demands
     */
    public record Contender(UUID idea, int place, boolean isEnough, Money sum) {}

    /**
     * A place.
     *
     * @param before what the pot has before it
     * @param after what it has after it
     * @param isAboveLine whether the pot does for it and for all that have at least as many points
     */
    public record Row(
            Contender contender,
            Money before,
            Money after,
            Standing standing,
            boolean isAboveLine) {}

    /** What the proposal says. */
    public enum Standing {
        FITS,
        /** The pot has less than it asks for; what comes after it may still fit. */
        TOO_DEAR,
        /** The pot does not do for all with as many points. */
        TIED,
        /** Whether it fits hangs on how a tie before it is decided. */
        AFTER_TIE,
        /** Fewer points than the fund demands. */
        TOO_FEW_POINTS
    }

    public Ranking {
        rows = List.copyOf(rows);
    }

    /**
     * Ranks.
     *
     * @param pot what can be given
     */
    public static Ranking of(List<Contender> contenders, Money pot) {
        List<Contender> order = contenders.stream().sorted(MOST_FIRST).toList();
        List<Row> rows = new ArrayList<>();
        Money left = pot;
        boolean isTied = false;
        boolean isAboveLine = true;
        for (int first = 0; first < order.size(); ) {
            List<Contender> group = group(order, first);
            Standing standing = standing(group, left, isTied);
            isTied |= standing == Standing.TIED;
            isAboveLine &= standing == Standing.FITS;
            for (Contender each : group) {
                Money after = standing == Standing.FITS ? left.minus(each.sum()) : left;
                rows.add(new Row(each, left, after, standing, isAboveLine));
                left = after;
            }
            first += group.size();
        }
        return new Ranking(rows, left);
    }

    /** What has as many points as the one at the index, which is the first of them. */
    private static List<Contender> group(List<Contender> order, int first) {
        int place = order.get(first).place();
        return order.stream()
                .skip(first)
                .takeWhile(each -> each.place() == place)
                .toList();
    }

    private static Standing standing(List<Contender> group, Money left, boolean isTied) {
        if (!group.getFirst().isEnough()) {
            return Standing.TOO_FEW_POINTS;
        }
        if (isTied) {
            return Standing.AFTER_TIE;
        }
        Money together = group.stream().map(Contender::sum).reduce(Money.ZERO, Money::plus);
        if (together.compareTo(left) <= 0) {
            return Standing.FITS;
        }
        boolean isNoneAffordable = group.stream().allMatch(each -> each.sum().compareTo(left) > 0);
        return isNoneAffordable ? Standing.TOO_DEAR : Standing.TIED;
    }

    /** The ideas that fit, in their order. */
    public List<UUID> proposed() {
        return rows.stream()
                .filter(row -> row.standing() == Standing.FITS)
                .map(row -> row.contender().idea())
                .toList();
    }

    /** How many rows stand above the cut line: the pot does for all of them without leaving one out. */
    public long aboveLine() {
        return rows.stream().filter(Row::isAboveLine).count();
    }
}
