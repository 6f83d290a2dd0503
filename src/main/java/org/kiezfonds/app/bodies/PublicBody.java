package org.kiezfonds.app.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A council or jury as everybody may see it on a day: people by name only where they agreed to
 * that, everybody else as "a resident".
 *
 * @param held the seats that are held on the day, by group
 * @param coming seats that begin later
 * @param successors who wait to move up
 * @param rules the version that holds on the day
 * @param procedures all versions, the newest first
 * @param elections the latest first
 * @param draws the latest first
 */
public record PublicBody(
        Body body,
        LocalDate day,
        List<Seat> held,
        List<Seat> coming,
        int successors,
        @Nullable ProcedureVersion rules,
        List<ProcedureVersion> procedures,
        List<PublicElection> elections,
        List<PublicDraw> draws) {

    public PublicBody {
        held = List.copyOf(held);
        coming = List.copyOf(coming);
        procedures = List.copyOf(procedures);
        elections = List.copyOf(elections);
        draws = List.copyOf(draws);
    }

    /** The held seats of the group. */
    public long heldBy(SeatGroup group) {
        return held.stream().filter(seat -> seat.group() == group).count();
    }

    /** Whether residents have the share that the rules demand; also where nobody is there yet. */
    public boolean keepsShare() {
        return heldBy(SeatGroup.RESIDENTS) >= body.residentShare().atLeast(held.size());
    }

    /**
     * A seat.
     *
     * @param name null where the person did not agree to be named
     * @param partner name of the institution
     * @param partnerSlug its part of the address in the network
     * @param substitute who acts for the member on the day
     */
    public record Seat(
            SeatGroup group,
            @Nullable String name,
            @Nullable String partner,
            @Nullable String partnerSlug,
            LocalDate startsOn,
            LocalDate endsOn,
            MandateWay way,
            @Nullable StandIn substitute) {}

    /** Who acts for a member; the name is null where the person did not agree to be named. */
    public record StandIn(@Nullable String name, LocalDate endsOn) {}

    /**
     * A candidate.
     *
     * @param name null where the person did not agree to be named
     */
    public record PublicCandidate(
            UUID id,
            @Nullable String name,
            @Nullable Integer votes,
            @Nullable String ticket,
            @Nullable Integer place,
            CandidateState state,
            @Nullable PassReason reason) {}

    /** An election; {@code publicRecord} is what its digest is of. */
    public record PublicElection(
            int number,
            LocalDate heldOn,
            String place,
            String electorate,
            SeatGroup group,
            int seats,
            @Nullable Integer eligible,
            @Nullable Integer ballots,
            @Nullable Integer invalidBallots,
            LocalDate startsOn,
            LocalDate endsOn,
            String tieLot,
            String publicRecord,
            Digest digest,
            UUID entry,
            List<PublicCandidate> candidates) {

        public PublicElection {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A draw.
     *
     * @param headRoot root of the head of the log that is part of the seed, once it is published
     */
    public record PublicDraw(
            int number,
            SeatGroup group,
            int seats,
            LocalDate startsOn,
            LocalDate endsOn,
            String source,
            Instant knownAt,
            Digest ticketsDigest,
            Instant announcedAt,
            UUID announcement,
            @Nullable String headRoot,
            @Nullable Long headSize,
            Draw.State state,
            List<PublicCandidate> candidates) {

        public PublicDraw {
            candidates = List.copyOf(candidates);
        }
    }
}
