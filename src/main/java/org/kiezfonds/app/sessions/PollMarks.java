package org.kiezfonds.app.sessions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ballots as they are stored: "1:3 4:2", positions of options with their marks. */
final class PollMarks {

    private PollMarks() {}

    static Map<UUID, Integer> read(Poll poll, String stored) {
        Map<UUID, Integer> marks = new HashMap<>();
        if (!stored.isEmpty()) {
            for (String mark : stored.split(" ", -1)) {
                int colon = mark.indexOf(':');
                int position = Integer.parseInt(mark.substring(0, colon));
                marks.put(
                        poll.options().get(position - 1).id(),
                        Integer.parseInt(mark.substring(colon + 1)));
            }
        }
        return marks;
    }

    static String write(Poll poll, Map<UUID, Integer> marks) {
        return poll.options().stream()
                .filter(option -> marks.containsKey(option.id()))
                .sorted(Comparator.comparingInt(PollOption::position))
                .map(option -> option.position() + ":" + marks.get(option.id()))
                .collect(Collectors.joining(" "));
    }
}
