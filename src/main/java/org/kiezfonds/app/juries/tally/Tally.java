package org.kiezfonds.app.juries.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kiezfonds.app.juries.tally.Weighting.Weighted;
import org.kiezfonds.app.shared.Fraction;

/**
 * What all points of a round come to.
 *
 * @param ideas by place; those that share one by key, which says nothing of what goes before what
 * @param members who scored enough ideas to be compared, by key
 */
public record Tally(List<IdeaTally> ideas, List<MemberTally> members) {

    /** The minimum first, then the total; no total comes last. */
    private static final Comparator<IdeaTally> ORDER =
            Comparator.comparing(IdeaTally::standing).thenComparing(Tally::byTotal);

    public Tally {
        ideas = List.copyOf(ideas);
        members = List.copyOf(members);
    }

    /** Where a member gave something to an idea in a criterion. */
    private record Spot(UUID idea, String criterion) {}

    /**
     * Counts. The total of an idea is the sum of mean × weight of its criteria, divided by the sum of
     * their weights. A criterion that nobody could judge is left out above and below the line: it
     * neither lifts nor lowers the idea. Where everybody left out all that counts there is no total.
     *
     * <p>Who is higher: first by the minimum ({@link Standing}), then by the total. Equal stay equal;
     * a round's order of ties decides later, never this.
     *
     * @param ideas all that are in the round, scored or not
     * @param scores at most one of each member, idea and criterion
     * @throws IllegalArgumentException where one comes twice, or is of something else
     */
    public static Tally of(Weighting weighting, Collection<UUID> ideas, Collection<Score> scores) {
        Set<UUID> all = new LinkedHashSet<>(ideas);
        Set<String> criteria = new HashSet<>();
        weighting.criteria().forEach(each -> criteria.add(each.id()));
        Map<Spot, Map<UUID, Optional<Integer>>> at = new HashMap<>();
        for (Score score : scores) {
            if (!all.contains(score.idea()) || !criteria.contains(score.criterion())) {
                throw new IllegalArgumentException("not of this round: " + score);
            }
            Spot spot = new Spot(score.idea(), score.criterion());
            Optional<Integer> points = Optional.ofNullable(score.points());
            if (at.computeIfAbsent(spot, _ -> new TreeMap<>()).put(score.member(), points)
                    != null) {
                throw new IllegalArgumentException("twice: " + score);
            }
        }
        List<IdeaTally> tallies = new ArrayList<>();
        all.forEach(idea -> tallies.add(idea(idea, weighting, at)));
        return new Tally(placed(tallies), members(scores, at));
    }

    private static IdeaTally idea(
            UUID idea, Weighting weighting, Map<Spot, Map<UUID, Optional<Integer>>> at) {
        List<CriterionTally> criteria = new ArrayList<>();
        Set<UUID> members = new HashSet<>();
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (Weighted criterion : weighting.criteria()) {
            Map<UUID, Optional<Integer>> given =
                    at.getOrDefault(new Spot(idea, criterion.id()), Map.of());
            List<Integer> points =
                    given.values().stream().flatMap(Optional::stream).toList();
            given.forEach((member, each) -> each.ifPresent(_ -> members.add(member)));
            CriterionTally tally =
                    CriterionTally.of(criterion, points, given.size() - points.size());
            criteria.add(tally);
            if (tally.figures().isPresent()) {
                sum = sum.plus(tally.figures().get().mean().times(criterion.weight()));
                weights += criterion.weight();
            }
        }
        Optional<Fraction> total = weights == 0 ? Optional.empty() : Optional.of(sum.over(weights));
        Standing standing = standing(criteria, total, weighting);
        return new IdeaTally(idea, members.size(), criteria, total, standing, 1);
    }

    private static Standing standing(
            List<CriterionTally> criteria, Optional<Fraction> total, Weighting weighting) {
        Standing lowest = criteria.stream()
                .map(CriterionTally::standing)
                .max(Comparator.naturalOrder())
                .orElse(Standing.MEETS);
        Fraction least = weighting.atLeast();
        if (least != null && total.filter(each -> each.compareTo(least) < 0).isPresent()) {
            return Standing.FALLS_SHORT;
        }
        return total.isEmpty() && lowest == Standing.MEETS ? Standing.OPEN : lowest;
    }

    private static int byTotal(IdeaTally one, IdeaTally other) {
        if (one.total().isPresent() && other.total().isPresent()) {
            return other.total().get().compareTo(one.total().get());
        }
        return Boolean.compare(one.total().isEmpty(), other.total().isEmpty());
    }

    private static List<IdeaTally> placed(List<IdeaTally> tallies) {
        List<IdeaTally> sorted = new ArrayList<>(tallies);
        sorted.sort(ORDER.thenComparing(IdeaTally::idea));
        List<IdeaTally> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean isEqual = i > 0 && ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            placed.add(sorted.get(i).at(isEqual ? placed.get(i - 1).place() : i + 1));
        }
        return placed;
    }

    /** The own points of a member, and what all others gave, at the same places. */
    private static final class Compared {
        private final Set<UUID> ideas = new HashSet<>();
        private long own;
        private Fraction others = Fraction.ZERO;
        private long places;
    }

    private static List<MemberTally> members(
            Collection<Score> scores, Map<Spot, Map<UUID, Optional<Integer>>> at) {
        Map<UUID, Compared> compared = new TreeMap<>();
        for (Score score : scores) {
            Integer points = score.points();
            List<Integer> all = at
                    .getOrDefault(new Spot(score.idea(), score.criterion()), Map.of())
                    .values()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            if (points == null || all.size() < 2) {
                continue;
            }
            Compared member = compared.computeIfAbsent(score.member(), _ -> new Compared());
            long sum = all.stream().mapToLong(Integer::intValue).sum();
            member.ideas.add(score.idea());
            member.own += points;
            member.others = member.others.plus(Fraction.of(sum - points, all.size() - 1L));
            member.places++;
        }
        List<MemberTally> members = new ArrayList<>();
        compared.forEach((member, each) -> {
            if (each.ideas.size() >= MemberTally.ENOUGH) {
                members.add(new MemberTally(
                        member,
                        each.ideas.size(),
                        Fraction.of(each.own, each.places),
                        each.others.over(each.places)));
            }
        });
        return members;
    }
}
