package org.kiezfonds.app.transparency.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;

/** What the log tells of councils and juries. */
public sealed interface BodyEntry extends LogEntry {

    /**
     * A council or jury was set up.
     *
     * @param bodyKind council or jury
     * @param residentShare the part of the held seats that residents must have; 0 for none
     * @param minAge in years
     * @param values what it says of itself, by name
     */
    @EntryType("body.founded")
    record BodyFounded(
            AreaId area,
            UUID body,
            int version,
            Word bodyKind,
            int residentSeats,
            int institutionSeats,
            int otherSeats,
            int minSize,
            int maxSize,
            Share residentShare,
            int minAge,
            int termMonths,
            List<Disclosed> values,
            Disclosed actor)
            implements BodyEntry {}

    /**
     * What a body is made of was changed; the figures are those after the change.
     *
     * @param values what it says of itself, by name
     */
    @EntryType("body.changed")
    record BodyChanged(
            AreaId area,
            UUID body,
            int version,
            int residentSeats,
            int institutionSeats,
            int otherSeats,
            int minSize,
            int maxSize,
            Share residentShare,
            int minAge,
            int termMonths,
            List<Disclosed> values,
            Disclosed actor)
            implements BodyEntry {}

    /** A body was dissolved; its mandates ended with it. */
    @EntryType("body.dissolved")
    record BodyDissolved(AreaId area, UUID body, int version, Disclosed actor)
            implements BodyEntry {}

    /**
     * Somebody took a seat.
     *
     * @param way how it came
     * @param partner the institution for which the person sits there, if any
     * @param candidate the person's key in the election or draw, if there was one
     */
    @EntryType("mandate.begun")
    record MandateBegun(
            AreaId area,
            UUID body,
            UUID mandate,
            Word seatGroup,
            Word way,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable UUID partner,
            @Nullable UUID candidate,
            Disclosed person,
            Disclosed actor)
            implements BodyEntry {}

    /**
     * A seat was given up before its term was over.
     *
     * @param endedOn the last day
     * @param actor null where the account was erased
     */
    @EntryType("mandate.ended")
    record MandateEnded(
            AreaId area,
            UUID body,
            UUID mandate,
            LocalDate endedOn,
            Word reason,
            @Nullable Disclosed actor)
            implements BodyEntry {}

    /** Somebody stands in for a member. */
    @EntryType("substitute.named")
    record SubstituteNamed(
            AreaId area,
            UUID body,
            UUID mandate,
            UUID substitution,
            LocalDate startsOn,
            LocalDate endsOn,
            Disclosed person,
            Disclosed actor)
            implements BodyEntry {}

    /** Standing in ended before its last day. */
    @EntryType("substitute.ended")
    record SubstituteEnded(
            AreaId area,
            UUID body,
            UUID substitution,
            LocalDate endedOn,
            Word reason,
            @Nullable Disclosed actor)
            implements BodyEntry {}

    /**
     * An election was held and counted.
     *
     * @param eligible who could vote, where it is known; likewise the ballots
     * @param candidates by their place in the result
     * @param votes of the candidates, in the same order
     * @param drawnTies whether a lot decided between candidates with as many votes
     * @param digest of the public record as the page of the body shows it
     */
    @EntryType("election.recorded")
    record ElectionRecorded(
            AreaId area,
            UUID body,
            UUID election,
            int number,
            LocalDate heldOn,
            Word seatGroup,
            int seats,
            @Nullable Integer eligible,
            @Nullable Integer ballots,
            @Nullable Integer invalidBallots,
            List<UUID> candidates,
            List<Integer> votes,
            boolean drawnTies,
            Digest digest,
            Disclosed actor)
            implements BodyEntry {}

    /**
     * A draw by lot was announced: who takes part is closed, and the seed cannot be known yet.
     *
     * @param ticketCount lots in the pot
     * @param ticketsDigest of the list of tickets as the page of the draw shows it
     * @param knownAt when the source will say what the seed is made of
     * @param values the source in words
     */
    @EntryType("lot.announced")
    record LotAnnounced(
            AreaId area,
            UUID body,
            UUID draw,
            int number,
            Word seatGroup,
            int seats,
            int ticketCount,
            Digest ticketsDigest,
            Instant knownAt,
            List<Disclosed> values,
            Disclosed actor)
            implements BodyEntry {}

    /**
     * A draw was given up before its seed could be known.
     *
     * @param values why
     */
    @EntryType("lot.called-off")
    record LotCalledOff(AreaId area, UUID body, UUID draw, List<Disclosed> values, Disclosed actor)
            implements BodyEntry {}

    /**
     * A draw by lot was carried out.
     *
     * @param size of the log's head that is part of the seed
     * @param root of that head
     * @param seed that the order follows from
     * @param tickets in the order drawn
     * @param values what the source said, and where that is published
     */
    @EntryType("lot.drawn")
    record LotDrawn(
            AreaId area,
            UUID body,
            UUID draw,
            int seats,
            long size,
            Digest root,
            Digest seed,
            List<Word> tickets,
            List<Disclosed> values,
            Disclosed actor)
            implements BodyEntry {}

    /**
     * Somebody whose turn it was did not take the seat; the next one moves up.
     *
     * @param candidate the key in the election or draw
     */
    @EntryType("successor.passed")
    record SuccessorPassed(
            AreaId area,
            UUID body,
            UUID candidate,
            Word reason,
            @Nullable Disclosed actor) implements BodyEntry {}

    /**
     * A body gave itself rules of procedure.
     *
     * @param rules by their key
     * @param number of the version, counted from 1
     * @param digest of the rules as canonical JSON
     */
    @EntryType("rules-of-procedure.adopted")
    record RulesOfProcedureAdopted(
            AreaId area,
            UUID body,
            UUID rules,
            int number,
            LocalDate validFrom,
            Digest digest,
            Disclosed actor)
            implements BodyEntry {}
}
