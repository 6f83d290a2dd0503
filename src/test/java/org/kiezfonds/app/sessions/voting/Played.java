package org.kiezfonds.app.sessions.voting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/** A vote as the worked cases tell it: "A yes, B no, C leaves". */
final class Played {

    private final boolean isCircular;
    private final List<Seat> members = new ArrayList<>();
    private final Set<UUID> here = new HashSet<>();
    private final Set<UUID> conflicted = new HashSet<>();
    private final Map<UUID, PersonId> voters = new HashMap<>();
    private final Map<UUID, Choice> votes = new HashMap<>();
    private boolean isOver;
    private boolean isObjected;

    private Played(boolean isCircular) {
        this.isCircular = isCircular;
    }

    static Played session(List<String> members, List<String> there) {
        Played played = new Played(false);
        members.forEach(played::sits);
        for (String each : there) {
            played.here.add(seat(each));
            if (each.endsWith("*")) {
                played.conflicted.add(seat(each));
            } else {
                played.voters.put(seat(each), person(each));
            }
        }
        return played;
    }

    static Played circular(List<String> members) {
        Played played = new Played(true);
        for (String each : members) {
            played.sits(each);
            if (each.endsWith("*")) {
                played.conflicted.add(seat(each));
            } else {
                played.voters.put(seat(each), person(each));
            }
        }
        return played;
    }

    private void sits(String name) {
        members.add(new Seat(seat(name), person(name), Character.isUpperCase(name.charAt(0))));
    }

    Turnout turnout() {
        return new Turnout(isCircular, members, here, conflicted, voters, votes);
    }

    CircularState state() {
        return CircularState.of(turnout(), isOver, isObjected);
    }

    /** One step: "A yes", "D' no refused", "deadline". */
    void play(String step) {
        if (step.equals("deadline")) {
            isOver = true;
            return;
        }
        String[] words = step.split(" ", -1);
        UUID seat = seat(words[0]);
        boolean isAllowed = turnout().obstacle(seat, person(words[0])).isEmpty()
                && (!isCircular || state() == CircularState.OPEN);
        boolean isRefused = words.length > 2;
        switch (words[1]) {
            case "yes", "no", "abstains", "objects" -> {
                if (isAllowed == isRefused) {
                    throw new AssertionError(step + (isAllowed ? " is allowed" : " is refused"));
                }
                if (isAllowed && words[1].equals("objects")) {
                    isObjected = true;
                } else if (isAllowed) {
                    votes.put(seat, choice(words[1]));
                }
            }
            case "leaves" -> here.remove(seat);
            case "arrives" -> here.add(seat);
            case "conflicted" -> conflicted.add(seat);
            case "out" -> members.removeIf(each -> each.id().equals(seat));
            default -> throw new AssertionError(step);
        }
    }

    static Choice choice(String word) {
        return switch (word) {
            case "yes" -> Choice.YES;
            case "no" -> Choice.NO;
            case "abstains" -> Choice.ABSTAIN;
            default -> throw new AssertionError(word);
        };
    }

    /** The seat of a member, of the substitute on it, or of one with a conflict. */
    static UUID seat(String name) {
        return key("seat " + name.charAt(0));
    }

    private static PersonId person(String name) {
        return new PersonId(key("person " + name.replace("*", "")));
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
