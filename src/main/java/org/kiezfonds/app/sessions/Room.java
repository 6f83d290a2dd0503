package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;

/**
 * A session as everybody in it sees it at the moment.
 *
 * @param turn how many acts there were; a later picture has a higher one
 * @param body who meets; null where it was dissolved
 * @param areaSlug the part of addresses that names the area
 * @param seats that are held, with who acts on them
 * @param standBys who could stand in for members who are not there, by seat
 * @param leader the seat that leads in the current item; null where nobody can
 * @param presiding the seat that leads the session, whatever it is about; null where nobody can
 * @param chair the seat that leads by rights; null where its member does not act
 * @param deputy the seat that leads otherwise; null where there is none
 * @param outlook whether it can decide on the current item, and what arrivals and departures would
 *     mean; empty where the body has no rules of procedure
 * @param motions on the current item, in the order of voting, with the amendments that were carried
 * @param votes on the current item; nothing of what was cast in the one that is open
 * @param ballots of those votes, by their keys
 * @param polls on the current item, the first one first; nothing of what was given in an open one
 * @param papers the keys of those that lie there for the session and for the current item
 * @param settled what came of items that were talked about before, by their keys
 * @param named what the items are about, by their keys: as the public knows it
 * @param matter the public part of the idea in the current item; null where it is about none
 * @param asked who is asked about a conflict of interest in the current item and has not answered
 * @param left what the round can still give without what was carried on the current item; null where
 *     it is not about money
 * @param names of people; who gave none is missing
 * @param stage who wants to speak, the time that is given, and breaks
 */
public record Room(
        long turn,
        BodySession session,
        @Nullable BodyName body,
        String areaSlug,
        List<Place> seats,
        Map<UUID, List<PersonId>> standBys,
        @Nullable UUID leader,
        @Nullable UUID presiding,
        @Nullable UUID chair,
        @Nullable UUID deputy,
        List<SessionItem> agenda,
        Optional<Outlook> outlook,
        List<Motion> motions,
        List<Vote> votes,
        Map<UUID, Ballot> ballots,
        List<Poll> polls,
        Set<UUID> papers,
        Map<UUID, Settled> settled,
        Map<UUID, Named> named,
        @Nullable GalleryItem matter,
        Set<PersonId> asked,
        @Nullable Money left,
        Map<PersonId, String> names,
        Stage stage) {

    public Room {
        seats = List.copyOf(seats);
        standBys = Map.copyOf(standBys);
        agenda = List.copyOf(agenda);
        motions = List.copyOf(motions);
        votes = List.copyOf(votes);
        ballots = Map.copyOf(ballots);
        polls = List.copyOf(polls);
        papers = Set.copyOf(papers);
        settled = Map.copyOf(settled);
        named = Map.copyOf(named);
        asked = Set.copyOf(asked);
        names = Map.copyOf(names);
    }

    /**
     * A seat.
     *
     * @param isSubstitute whether who acts on it stands in for its member
     * @param isBarred whether who acts on it has a conflict of interest in the current item
     * @param way how they are there; null where they are not
     */
    public record Place(
            UUID seat,
            PersonId person,
            boolean isResident,
            boolean isSubstitute,
            boolean isHere,
            boolean isBarred,
            Present.@Nullable Way way) {}

    /**
     * What was cast in a vote, as far as everybody may know it.
     *
     * @param voters the seats that could vote when it was opened
     * @param cast how many of them have voted
     * @param choices what each seat voted, once a named vote is closed; else empty
     * @param isTainted whether somebody voted whose conflict of interest became known afterwards
     */
    public record Ballot(Set<UUID> voters, int cast, Map<UUID, Choice> choices, boolean isTainted) {

        public Ballot {
            voters = Set.copyOf(voters);
            choices = Map.copyOf(choices);
        }
    }

    /** The vote that decided an item, or the last one on it. */
    public record Settled(Motion motion, Vote vote) {}

    /**
     * What an item is about.
     *
     * @param number of the idea; null for other items
     * @param title empty where it was taken out of sight
     */
    public record Named(@Nullable Integer number, String title) {}

    /** The item that is being talked about. */
    public Optional<SessionItem> current() {
        return agenda.stream().filter(item -> item.state() == State.CURRENT).findFirst();
    }

    /** The vote that is open. */
    public Optional<Vote> openVote() {
        return votes.stream().filter(Vote::isOpen).findFirst();
    }

    /** The ranking or election that is open. */
    public Optional<Poll> openPoll() {
        return polls.stream().filter(Poll::isOpen).findFirst();
    }

    /** Whether a vote or a poll is open: nothing else can begin until it is closed. */
    public boolean isVoting() {
        return openVote().isPresent() || openPoll().isPresent();
    }

    /** The motion with that key. */
    public Optional<Motion> motion(UUID id) {
        return motions.stream().filter(motion -> motion.id().equals(id)).findFirst();
    }

    /** The votes on a motion, the first one first. */
    public List<Vote> votesOn(UUID motion) {
        return votes.stream().filter(vote -> vote.motion().equals(motion)).toList();
    }

    /** The last vote on a motion. */
    public Optional<Vote> lastVoteOn(UUID motion) {
        return votesOn(motion).stream().reduce((_, last) -> last);
    }

    /**
     * Whether who leads may open a vote on the motion now: what goes before it was voted on, and the
     * rules leave a vote. The service decides again.
     */
    public boolean isVotable(Motion motion) {
        Procedure rules = session.rules();
        return session.state() == SessionState.OPEN
                && rules != null
                && !isVoting()
                && amendments().mayVote(motion, rules)
                && amendments().before(motion).isEmpty();
    }

    /** Whether a motion is an amendment that can change nothing any more. */
    public boolean isIdle(Motion motion) {
        return amendments().isIdle(motion);
    }

    /** Whether the motion can be amended: it is no amendment, and was not voted on. */
    public boolean isAmendable(Motion motion) {
        return motion.amends() == null && !amendments().isVotedOn(motion.id());
    }

    private Amendments amendments() {
        return new Amendments(motions, votes);
    }

    /** How many of those who could vote when it was opened still may: without conflicted ones. */
    public int mayVoteIn(Vote vote) {
        Ballot ballot = ballots.get(vote.id());
        return ballot == null
                ? 0
                : (int) seats.stream()
                        .filter(place -> ballot.voters().contains(place.seat()))
                        .filter(place -> !place.isBarred())
                        .count();
    }

    public Optional<Place> place(@Nullable UUID seat) {
        return seats.stream().filter(place -> place.seat().equals(seat)).findFirst();
    }
}
