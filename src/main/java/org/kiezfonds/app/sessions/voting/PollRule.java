package org.kiezfonds.app.sessions.voting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How options are put in an order.
 *
 * @param points what each one has to give; 0 where no points are given
 * @param most points on one option at most; in the other ways how many options may be named
 * @param places how many options can be taken
 */
public record PollRule(Way way, int points, int most, int places) {

    /** More than that nobody keeps apart on one ballot. */
    public static final int MOST_OPTIONS = 60;

    public static final int MOST_POINTS = 100;

    /** What a ballot says. */
    public enum Way {
        /** Points within a sum (cumulative voting); the mean of the points. */
        POINTS,
        /** An order from the first place on (averaged Borda count); the part of duels won. */
        ORDER,
        /** Which options one approves of (approval voting); the part of approvals. */
        APPROVAL
    }

    /** Why a ballot does not fit. */
    public enum Misfit {
        NO_SUCH_OPTION,
        CONFLICT,
        NO_SUCH_MARK,
        TOO_MANY_ON_ONE,
        TOO_MANY_POINTS,
        TOO_MANY,
        NO_ORDER
    }

    /** Whether so many options can be voted on like that. */
    public boolean fits(int options) {
        boolean isSize = options >= 2 && options <= MOST_OPTIONS && places >= 1;
        boolean isWithin = places <= options && most >= 1;
        return isSize
                && isWithin
                && (way == Way.POINTS
                        ? points >= 1 && points <= MOST_POINTS && most <= points
                        : points == 0 && most <= options);
    }

    /**
     * Why a ballot does not fit; empty where it does.
     *
     * @param marks points, places from 1, or 1 for approved
     * @param barred options that the seat does not rate
     */
    public Optional<Misfit> misfit(
            Map<UUID, Integer> marks, Collection<UUID> options, Set<UUID> barred) {
        if (!options.containsAll(marks.keySet())) {
            return Optional.of(Misfit.NO_SUCH_OPTION);
        }
        if (marks.keySet().stream().anyMatch(barred::contains)) {
            return Optional.of(Misfit.CONFLICT);
        }
        if (marks.values().stream().anyMatch(mark -> mark < 1)) {
            return Optional.of(Misfit.NO_SUCH_MARK);
        }
        return switch (way) {
            case POINTS -> misfitOfPoints(marks);
            case ORDER -> misfitOfOrder(marks);
            case APPROVAL ->
                marks.values().stream().anyMatch(mark -> mark > 1)
                        ? Optional.of(Misfit.TOO_MANY_ON_ONE)
                        : tooMany(marks);
        };
    }

    private Optional<Misfit> misfitOfPoints(Map<UUID, Integer> marks) {
        if (marks.values().stream().anyMatch(mark -> mark > most)) {
            return Optional.of(Misfit.TOO_MANY_ON_ONE);
        }
        return given(marks) > points ? Optional.of(Misfit.TOO_MANY_POINTS) : Optional.empty();
    }

    private Optional<Misfit> misfitOfOrder(Map<UUID, Integer> marks) {
        Set<Integer> places = new HashSet<>(marks.values());
        boolean isOrder = places.size() == marks.size()
                && places.stream().allMatch(place -> place <= marks.size());
        return isOrder ? tooMany(marks) : Optional.of(Misfit.NO_ORDER);
    }

    private Optional<Misfit> tooMany(Map<UUID, Integer> marks) {
        return marks.size() > most ? Optional.of(Misfit.TOO_MANY) : Optional.empty();
    }

    /** The points on a ballot together. */
    public static long given(Map<UUID, Integer> marks) {
        return marks.values().stream().mapToLong(Integer::longValue).sum();
    }
}
