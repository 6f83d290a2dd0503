package org.kiezfonds.app.transparency.entries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * What the log tells of sessions of bodies and of their votes: the numbers in the clear, who voted
 * what never.
 */
public sealed interface SessionEntry extends LogEntry {

    /**
     * A session was announced, or a circular vote prepared.
     *
     * @param round null where it is not about a round
     * @param untilAt the deadline of a circular vote; null where people meet
     * @param values the place
     */
    @EntryType("session.planned")
    record SessionPlanned(
            AreaId area,
            UUID session,
            UUID body,
            @Nullable UUID round,
            Instant startsAt,
            @Nullable Instant untilAt,
            boolean isPublic,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A session that had been announced was moved, or is public or not from now on.
     *
     * @param values the place
     */
    @EntryType("session.changed")
    record SessionChanged(
            AreaId area,
            UUID session,
            Instant startsAt,
            boolean isPublic,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A session does not take place.
     *
     * @param values the reason
     */
    @EntryType("session.called-off")
    record SessionCalledOff(AreaId area, UUID session, List<Disclosed> values, Disclosed actor)
            implements SessionEntry {}

    /**
     * The agenda of a session.
     *
     * @param items the keys of the items in their order
     * @param ideasInOrder the ideas among them in their order
     * @param orderBy by hand or by lot
     * @param root of the head of the log that the lot was made of; null where ordered by hand
     * @param seed of the lot; null where ordered by hand
     */
    @EntryType("session.agenda-set")
    record AgendaSet(
            AreaId area,
            UUID session,
            List<UUID> items,
            List<UUID> ideasInOrder,
            Word orderBy,
            @Nullable Digest root,
            @Nullable Digest seed,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A session began.
     *
     * @param procedureDigest of the rules of procedure that hold for it
     * @param seatsHeld seats that are held
     * @param present of them
     * @param quorum how many have to count
     * @param chair the seat of who leads it
     */
    @EntryType("session.opened")
    record SessionOpened(
            AreaId area,
            UUID session,
            Digest procedureDigest,
            long seatsHeld,
            long present,
            long quorum,
            UUID chair,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * Somebody else leads a session from now on.
     *
     * @param chair the seat of who leads it now
     * @param values the reason
     */
    @EntryType("session.led")
    record SessionLed(
            AreaId area, UUID session, UUID chair, List<Disclosed> values, Disclosed actor)
            implements SessionEntry {}

    /** A session ended. */
    @EntryType("session.closed")
    record SessionClosed(
            AreaId area, UUID session, @Nullable Disclosed actor) implements SessionEntry {}

    /**
     * Something was moved in a session.
     *
     * @param number within the item
     * @param amends the motion that it would change; null where it stands by itself
     * @param granted what the fund would give; null where nothing is given
     * @param refusal why the idea would be refused; null for other motions
     * @param values the words
     */
    @EntryType("motion.moved")
    record MotionMoved(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID motion,
            int number,
            Word motionKind,
            @Nullable UUID amends,
            @Nullable Money granted,
            @Nullable Word refusal,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /** Who moved it took it back before it was voted on. */
    @EntryType("motion.withdrawn")
    record MotionWithdrawn(
            AreaId area, @Nullable UUID idea, UUID session, UUID motion, Disclosed actor)
            implements SessionEntry {}

    /**
     * A vote was opened.
     *
     * @param voteAttempt from 1 for each motion
     * @param seats who can vote
     * @param seatsHeld seats that are held
     * @param conflicted of them
     * @param counted for the quorum
     * @param quorum how many have to count
     * @param amendments that were carried before, in their order: voted on is the motion with them
     * @param granted what the fund would give, with the amendments; null where nothing is given
     * @param values the words of the motion, as it was moved
     */
    @EntryType("vote.opened")
    record VoteOpened(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID motion,
            UUID vote,
            int voteAttempt,
            boolean isSecret,
            boolean isCircular,
            List<UUID> seats,
            long seatsHeld,
            long conflicted,
            long counted,
            long quorum,
            List<UUID> amendments,
            @Nullable Money granted,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A vote was closed.
     *
     * @param voteOutcome what came of it, with the tie rule applied
     * @param isTied whether the tie rule had to be applied
     * @param seatsHeld seats that are held at the close
     * @param conflicted of them
     * @param counted for the quorum
     * @param quorum how many have to count
     * @param residents among those counted
     * @param voters who could vote and were there or did
     * @param needed yes votes to carry the motion
     * @param actor null where it closed itself, at its deadline or when all had voted
     */
    @EntryType("vote.closed")
    record VoteClosed(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID motion,
            UUID vote,
            Word voteOutcome,
            boolean isTied,
            long seatsHeld,
            long conflicted,
            long counted,
            long quorum,
            long residents,
            long voters,
            long needed,
            long yes,
            long no,
            long abstained,
            @Nullable Disclosed actor)
            implements SessionEntry {}

    /**
     * A vote does not stand and has to be repeated.
     *
     * @param flaw an error, or a conflict of interest that became known after the close
     * @param values the reason
     */
    @EntryType("vote.annulled")
    record VoteAnnulled(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID vote,
            Word flaw,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A vote that does not stand is repeated as an item of a later session.
     *
     * @param session the later one
     * @param item of its agenda
     * @param vote that does not stand
     */
    @EntryType("vote.repeated")
    record VoteRepeated(
            AreaId area, @Nullable UUID idea, UUID session, UUID item, UUID vote, Disclosed actor)
            implements SessionEntry {}

    /**
     * A lot decided a tie.
     *
     * @param root of the head of the log that covers the tie
     * @param seed made of the root and the public value
     * @param drawn for or against the motion
     * @param values what was thrown in the room
     */
    @EntryType("vote.lot-drawn")
    record VoteLotDrawn(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID vote,
            Digest root,
            Digest seed,
            Word drawn,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * Those who sit in a session were invited, or invited anew after a change.
     *
     * @param number from 1 for each session
     * @param invitation digest of what it says: when, where, and the agenda
     * @param recipients how many, with those who stand in
     */
    @EntryType("session.invited")
    record SessionInvited(
            AreaId area,
            UUID session,
            int number,
            Digest invitation,
            long recipients,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * Papers were given to a session.
     *
     * @param idea that they are about; null where they are about another item or all
     * @param item of the agenda; null where they are for the whole session
     * @param files the digests of their contents
     */
    @EntryType("session.papers-given")
    record SessionPapersGiven(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            @Nullable UUID item,
            UUID papers,
            List<Digest> files,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * Papers of a session can no longer be read.
     *
     * @param values the reason
     */
    @EntryType("session.papers-withdrawn")
    record SessionPapersWithdrawn(
            AreaId area,
            @Nullable UUID idea,
            UUID session,
            UUID papers,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A poll was opened: options are put in an order.
     *
     * @param pollKind what is put in an order
     * @param pollWay points, an order, or approval
     * @param pointsEach what each one can give; 0 where no points are given
     * @param marksAtMost points on one option at most; else how many options may be named
     * @param placesToFill how many options can be taken
     * @param repeats the poll that it repeats; null where it is the first
     * @param runoffOf the poll whose tie it decides; null where it decides none
     * @param voterSeats who can vote
     * @param pollOptions the keys of the options in the order of the ballot
     * @param pollSubjects the keys of the ideas, needs or measures that they are; empty for others
     * @param seatsHeld seats that are held
     * @param counted for the quorum
     * @param quorum how many have to count
     * @param values the question and the words of the options; people only for those concerned
     */
    @EntryType("poll.opened")
    record PollOpened(
            AreaId area,
            UUID session,
            UUID poll,
            Word pollKind,
            Word pollWay,
            int pointsEach,
            int marksAtMost,
            int placesToFill,
            boolean isSecret,
            @Nullable UUID repeats,
            @Nullable UUID runoffOf,
            List<UUID> voterSeats,
            List<UUID> pollOptions,
            List<UUID> pollSubjects,
            long seatsHeld,
            long counted,
            long quorum,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A poll was closed.
     *
     * @param pollOutcome what came of it, with the tie rule applied
     * @param seatsHeld seats that are held at the close
     * @param counted for the quorum
     * @param quorum how many have to count
     * @param voters who could vote and were there or did
     * @param ballotsGiven that named something
     * @param abstained empty ballots
     * @param pollOptions by place
     * @param ranks the places of these options, 0 where one has none
     * @param gained their points, won half duels, or approvals
     * @param outOf what that is divided by
     * @param taken the options that have a place
     * @param tied the options that are tied for the places left
     */
    @EntryType("poll.closed")
    record PollClosed(
            AreaId area,
            UUID session,
            UUID poll,
            Word pollOutcome,
            long seatsHeld,
            long counted,
            long quorum,
            long voters,
            long ballotsGiven,
            long abstained,
            List<UUID> pollOptions,
            List<Integer> ranks,
            List<Integer> gained,
            List<Integer> outOf,
            List<UUID> taken,
            List<UUID> tied,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A poll does not stand and has to be repeated.
     *
     * @param flaw an error, or a conflict of interest that became known after the close
     * @param values the reason
     */
    @EntryType("poll.annulled")
    record PollAnnulled(
            AreaId area,
            UUID session,
            UUID poll,
            Word flaw,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A lot decided which of the tied options have a place.
     *
     * @param root of the head of the log that covers the tie
     * @param seed made of the root and the public value
     * @param drawnOrder the tied options in the order drawn
     * @param values what was thrown in the room
     */
    @EntryType("poll.lot-drawn")
    record PollLotDrawn(
            AreaId area,
            UUID session,
            UUID poll,
            Digest root,
            Digest seed,
            List<UUID> drawnOrder,
            List<Disclosed> values,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * Somebody whom a poll chose got a seat in another body.
     *
     * @param pollOption that they were on the ballot
     */
    @EntryType("poll.seated")
    record PollSeated(
            AreaId area,
            UUID session,
            UUID poll,
            UUID pollOption,
            UUID body,
            UUID mandate,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A session has a break.
     *
     * @param resumesAt when it is to go on
     */
    @EntryType("session.paused")
    record SessionPaused(AreaId area, UUID session, Instant resumesAt, Disclosed actor)
            implements SessionEntry {}

    /** A session goes on after a break. */
    @EntryType("session.resumed")
    record SessionResumed(AreaId area, UUID session, Disclosed actor) implements SessionEntry {}

    /**
     * A version of the minutes was finished.
     *
     * @param number of the version, from 1
     * @param digest of the whole document, which members read
     * @param publicDigest of the document that everybody can read
     */
    @EntryType("minutes.finished")
    record MinutesFinished(
            AreaId area,
            UUID session,
            int number,
            Digest digest,
            Digest publicDigest,
            Disclosed actor)
            implements SessionEntry {}

    /**
     * A vote approved the minutes of a session.
     *
     * @param number of the version
     * @param vote that did it
     * @param withChanges whether the vote wants changes, which a further version brings
     * @param publicDigest of the document that everybody can read
     */
    @EntryType("minutes.approved")
    record MinutesApproved(
            AreaId area,
            UUID session,
            int number,
            UUID vote,
            boolean withChanges,
            Digest publicDigest)
            implements SessionEntry {}

    /**
     * The vote that approved minutes does not stand.
     *
     * @param number of the version
     */
    @EntryType("minutes.approval-undone")
    record MinutesApprovalUndone(AreaId area, UUID session, int number, UUID vote)
            implements SessionEntry {}
}
