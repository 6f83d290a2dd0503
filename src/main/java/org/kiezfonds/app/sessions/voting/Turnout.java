package org.kiezfonds.app.sessions.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kiezfonds.app.bodies.Count;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.shared.PersonId;

/**
 * A vote at one moment: who could vote, who is there, what was voted. Everything is by seat.
 *
 * @param members the seats that are held now
 * @param isCircular whether nobody meets: then who votes is who takes part
 * @param here the seats that are there now; nobody where it is circular
 * @param conflicted the seats with a conflict of interest in the matter, as known now
 * @param voters who could vote when the vote was opened; nobody comes to them later
 * @param votes what was voted, the last of each
 */
public record Turnout(
        boolean isCircular,
        List<Seat> members,
        Set<UUID> here,
        Set<UUID> conflicted,
        Map<UUID, PersonId> voters,
        Map<UUID, Choice> votes) {

    /** Why somebody cannot vote. */
    public enum Obstacle {
        /** The seat is not held any more. */
        NO_SEAT,
        /** Came after the opening, or somebody else acted on the seat then. */
        NO_VOTER,
        CONFLICTED,
        NOT_HERE
    }

    public Turnout {
        members = List.copyOf(members);
        here = Set.copyOf(here);
        conflicted = Set.copyOf(conflicted);
        voters = Map.copyOf(voters);
        votes = Map.copyOf(votes);
    }

    /** Why the person cannot vote on the seat now; empty where they can. */
    public Optional<Obstacle> obstacle(UUID seat, PersonId person) {
        if (members.stream().noneMatch(member -> member.id().equals(seat))) {
            return Optional.of(Obstacle.NO_SEAT);
        }
        if (!person.equals(voters.get(seat))) {
            return Optional.of(Obstacle.NO_VOTER);
        }
        if (conflicted.contains(seat)) {
            return Optional.of(Obstacle.CONFLICTED);
        }
        return isCircular || here.contains(seat)
                ? Optional.empty()
                : Optional.of(Obstacle.NOT_HERE);
    }

    /**
     * Who is there or gave a vote that counts: nobody undoes a vote by leaving after it. In numbers,
     * for the quorum.
     */
    public Presence presence() {
        Set<UUID> part = part();
        return new Presence(
                members.size(),
                number(this::isConflicted),
                number(seat -> part.contains(seat.id())),
                number(seat -> part.contains(seat.id()) && isConflicted(seat)),
                number(seat -> part.contains(seat.id()) && seat.isResident()),
                number(seat ->
                        part.contains(seat.id()) && seat.isResident() && isConflicted(seat)));
    }

    /** Whether the body can decide now. */
    public Quorate quorate(Procedure rules) {
        return Quorate.of(rules, presence());
    }

    /** What the votes come to now. */
    public Count count(Procedure rules) {
        Set<UUID> part = part();
        return Count.of(
                rules,
                members.size(),
                number(seat -> mayCount(seat) && part.contains(seat.id())),
                number(Choice.YES),
                number(Choice.NO),
                number(Choice.ABSTAIN));
    }

    /** What the vote comes to if it is closed now. */
    public Verdict verdict(Procedure rules) {
        return new Verdict(quorate(rules), count(rules));
    }

    /** The vote of the seat, as far as it counts. */
    public Optional<Choice> counted(UUID seat) {
        return members.stream()
                .filter(member -> member.id().equals(seat) && mayCount(member))
                .findFirst()
                .flatMap(member -> Optional.ofNullable(votes.get(member.id())));
    }

    /** Whether everybody who may vote has voted. */
    public boolean haveAllVoted() {
        return members.stream()
                .filter(this::mayCount)
                .allMatch(seat -> votes.containsKey(seat.id()));
    }

    private Set<UUID> part() {
        Set<UUID> part = new HashSet<>(here);
        members.stream().map(Seat::id).filter(seat -> counted(seat).isPresent()).forEach(part::add);
        return part;
    }

    private boolean mayCount(Seat seat) {
        return voters.containsKey(seat.id()) && !isConflicted(seat);
    }

    private boolean isConflicted(Seat seat) {
        return conflicted.contains(seat.id());
    }

    private long number(Choice choice) {
        return number(seat -> counted(seat.id()).filter(choice::equals).isPresent());
    }

    private long number(Predicate<Seat> which) {
        return members.stream().filter(which).count();
    }
}
