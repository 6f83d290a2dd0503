package org.kiezfonds.app.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A draw by lot.
 *
 * @param number counted from 1 for each body
 * @param seats to draw
 * @param startsOn first day of the term of those drawn
 * @param source the public source of the seed, in words
 * @param knownAt when the source will be known
 * @param ticketsDigest of {@link #ticketList}
 * @param announcement the entry in the transparency log
 * @param candidates by ticket before the draw, by place after it
 */
public record Draw(
        UUID id,
        BodyId body,
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
        State state,
        List<Candidate> candidates,
        int version) {

    public Draw {
        candidates = List.copyOf(candidates);
    }

    /** How far a draw has come. */
    public sealed interface State {

        /** Closed and published; the seed cannot be known yet, or nobody has entered it. */
        record Announced() implements State {}

        /**
         * Done.
         *
         * @param publicValue what the source said
         * @param publishedIn where that can be read
         * @param headSize entries covered by the head of the log that is part of the seed
         * @param rootHex root of that head
         */
        record Drawn(
                String publicValue,
                String publishedIn,
                long headSize,
                String rootHex,
                String seedHex,
                Instant at,
                UUID entry)
                implements State {}

        /** Given up before the source could be known. */
        record CalledOff(Instant at, String reason, UUID entry) implements State {}
    }

    /** The tickets in alphabetical order. */
    public List<String> tickets() {
        return candidates.stream()
                .map(candidate -> Objects.requireNonNull(candidate.ticket()))
                .sorted()
                .toList();
    }

    /** What the digest in the announcement is of: one ticket a line. */
    public String ticketList() {
        return ticketList(tickets());
    }

    static String ticketList(List<String> tickets) {
        return tickets.stream().sorted().map(ticket -> ticket + "\n").collect(Collectors.joining());
    }
}
