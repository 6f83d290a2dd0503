package org.kiezfonds.app.sessions.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollCasting;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.voting.PollRule.Way;

/** What a click on a ballot makes of it. The services decide whether that fits. */
final class PollMarking {

    private PollMarking() {}

    /** The own marks without options that are not rated any more; an order closes up. */
    static Map<UUID, Integer> of(Poll poll, PollCasting casting) {
        Map<UUID, Integer> marks = new HashMap<>();
        Map<UUID, Integer> given = casting.marks();
        if (given != null) {
            given.forEach((option, mark) -> {
                if (!casting.barred().contains(option)) {
                    marks.put(option, mark);
                }
            });
        }
        return poll.rule().way() == Way.ORDER ? ordered(order(marks)) : marks;
    }

    /** The named options from the first place on. */
    static List<UUID> order(Map<UUID, Integer> marks) {
        return marks.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<UUID, Integer> ordered(List<UUID> order) {
        Map<UUID, Integer> marks = new HashMap<>();
        order.forEach(option -> marks.put(option, marks.size() + 1));
        return marks;
    }

    /** So many points more on an option, or fewer. */
    static Map<UUID, Integer> points(Map<UUID, Integer> marks, UUID option, int more) {
        Map<UUID, Integer> next = new HashMap<>(marks);
        int points = marks.getOrDefault(option, 0) + more;
        if (points > 0) {
            next.put(option, points);
        } else {
            next.remove(option);
        }
        return next;
    }

    /** Approved or not. */
    static Map<UUID, Integer> ticked(Map<UUID, Integer> marks, UUID option, boolean isTicked) {
        Map<UUID, Integer> next = new HashMap<>(marks);
        if (isTicked) {
            next.put(option, 1);
        } else {
            next.remove(option);
        }
        return next;
    }

    /** Named at the end of the order. */
    static Map<UUID, Integer> named(Map<UUID, Integer> marks, UUID option) {
        List<UUID> order = new ArrayList<>(order(marks));
        order.add(option);
        return ordered(order);
    }

    /** Not named any more. */
    static Map<UUID, Integer> left(Map<UUID, Integer> marks, UUID option) {
        List<UUID> order = new ArrayList<>(order(marks));
        order.remove(option);
        return ordered(order);
    }

    /** So many places further down, or up where below 0. */
    static Map<UUID, Integer> moved(Map<UUID, Integer> marks, UUID option, int down) {
        List<UUID> order = new ArrayList<>(order(marks));
        int at = order.indexOf(option);
        order.remove(at);
        order.add(Math.clamp((long) at + down, 0, order.size()), option);
        return ordered(order);
    }

    /** Options as they stand on the ballot: in an order the named ones first. */
    static List<PollOption> rows(Poll poll, Map<UUID, Integer> marks) {
        return poll.rule().way() != Way.ORDER
                ? poll.options()
                : poll.options().stream()
                        .sorted(Comparator.comparingInt((PollOption option) ->
                                        marks.getOrDefault(option.id(), Integer.MAX_VALUE))
                                .thenComparingInt(PollOption::position))
                        .toList();
    }
}
