package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * An election as it was held and counted.
 *
 * @param number counted from 1 for each body
 * @param electorate who could vote, in words
 * @param seats to fill
 * @param eligible who could vote, where it is known; likewise the ballots
 * @param startsOn first day of the term of those elected
 * @param tieLot how a lot decided between candidates with as many votes; empty where none did
 * @param digest of {@link #publicRecord}
 * @param entry in the transparency log
 * @param candidates by place, those without votes last
 */
public record Election(
        UUID id,
        BodyId body,
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
        Digest digest,
        UUID entry,
        List<Candidate> candidates) {

    public Election {
        candidates = List.copyOf(candidates);
    }

    /** What the digest in the log is of: figures and keys, no names. */
    public String publicRecord() {
        StringBuilder text = new StringBuilder("kiezfonds election 1\n");
        text.append("body ").append(body).append('\n');
        text.append("number ").append(number).append('\n');
        text.append("held ").append(heldOn).append('\n');
        text.append("group ").append(group.name()).append('\n');
        text.append("seats ").append(seats).append('\n');
        text.append("eligible ").append(known(eligible)).append('\n');
        text.append("ballots ").append(known(ballots)).append('\n');
        text.append("invalid ").append(known(invalidBallots)).append('\n');
        for (Candidate candidate : candidates) {
            text.append(candidate.place())
                    .append(' ')
                    .append(candidate.votes())
                    .append(' ')
                    .append(candidate.id())
                    .append('\n');
        }
        return text.toString();
    }

    private static String known(@Nullable Integer number) {
        return number == null ? "unknown" : number.toString();
    }
}
