package org.kiezfonds.app.sessions.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a session or a circular vote. People have numbers from 1 and no names, and ideas
 * have keys and no titles: what somebody may want to have erased stands beside the document.
 *
 * @param salt chance, so that nobody finds out by trying what the digest of the whole is made of; null
 *     in drafts and in public
 * @param number of the version, from 1
 * @param led who led, the first one first; empty for a circular vote
 * @param scribe null where the area team wrote
 * @param seatsHeld also of those who did not come
 * @param quorum at the beginning; null for a circular vote
 * @param next session of the body; null where none is planned
 */
public record MinutesDocument(
        String format,
        @Nullable String salt,
        UUID session,
        int number,
        Heading heading,
        List<Led> led,
        @Nullable Integer scribe,
        int seatsHeld,
        List<Seat> seats,
        @Nullable Quorum quorum,
        List<Pause> breaks,
        List<Passage> begin,
        List<Item> items,
        List<Passage> end,
        @Nullable Next next) {

    static final String FORMAT = "kiezfonds-minutes/1";

    public MinutesDocument {
        led = List.copyOf(led);
        seats = List.copyOf(seats);
        breaks = List.copyOf(breaks);
        begin = List.copyOf(begin);
        items = List.copyOf(items);
        end = List.copyOf(end);
    }

    /** A draft of this form. */
    public MinutesDocument(
            UUID session,
            int number,
            Heading heading,
            List<Led> led,
            @Nullable Integer scribe,
            int seatsHeld,
            List<Seat> seats,
            @Nullable Quorum quorum,
            List<Pause> breaks,
            List<Passage> begin,
            List<Item> items,
            List<Passage> end,
            @Nullable Next next) {
        this(
                FORMAT, null, session, number, heading, led, scribe, seatsHeld, seats, quorum,
                breaks, begin, items, end, next);
    }

    /**
     * What it is about.
     *
     * @param endedAt null while it goes on
     * @param untilAt the deadline of a circular vote; null where people meet
     * @param place null where it is not told
     */
    public record Heading(
            String body,
            boolean isPublic,
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable Instant untilAt,
            @Nullable String place) {

        public boolean isCircular() {
            return untilAt != null;
        }

        Heading inPublic() {
            return new Heading(body, isPublic, beganAt, endedAt, untilAt, isPublic ? place : null);
        }
    }

    /**
     * Somebody leads from a moment on.
     *
     * @param reason empty at the beginning
     */
    public record Led(Instant from, int person, String reason) {}

    /**
     * A seat.
     *
     * @param member who holds it
     * @param isExcused whether nobody came for it, and the member had said so
     * @param attended who was there for it; empty where nobody came
     */
    public record Seat(int member, boolean isResident, boolean isExcused, List<Attended> attended) {

        public Seat {
            attended = List.copyOf(attended);
        }
    }

    /**
     * Somebody who was there.
     *
     * @param stays not told in public
     */
    public record Attended(int person, List<Stay> stays) {

        public Attended {
            stays = List.copyOf(stays);
        }
    }

    /** From when to when; null where it was until the end. */
    public record Stay(Instant from, @Nullable Instant to, boolean isRemote) {}

    /** From when to when; null where it goes on. */
    public record Pause(Instant from, @Nullable Instant to) {}

    /** Whether the body could decide: seats held, there, and needed. */
    public record Quorum(long held, long here, long needed) {

        public boolean isReached() {
            return here >= needed;
        }
    }

    /** What the scribe typed; internal words are not told in public. */
    public record Passage(String words, boolean isInternal) {}

    /**
     * An item of the agenda.
     *
     * @param idea null for other kinds
     * @param ideaNumber likewise
     * @param title empty where the idea has its own
     * @param isReached whether it was talked about
     * @param barred who had a conflict of interest; their number alone is told in public
     * @param barredLeft whether they leave the room, by the rules of procedure
     * @param minutesOf the session whose minutes it is about; null for other kinds
     * @param repeats votes of earlier sessions that do not stand; null where there are none
     * @param polls in the order in which they were opened; missing in files from before there were
     *     any
     */
    public record Item(
            UUID id,
            int position,
            String kind,
            @Nullable UUID idea,
            @Nullable Integer ideaNumber,
            String title,
            boolean isReached,
            int barredMembers,
            List<Integer> barred,
            boolean barredLeft,
            @Nullable UUID minutesOf,
            @Nullable List<Wrong> repeats,
            List<Passage> passages,
            List<Moved> motions,
            List<MinutesPoll> polls) {

        public Item {
            repeats = repeats == null ? null : List.copyOf(repeats);
            barred = List.copyOf(barred);
            passages = List.copyOf(passages);
            motions = List.copyOf(motions);
            polls = polls == null ? List.of() : List.copyOf(polls);
        }

        Item inPublic() {
            return new Item(
                    id,
                    position,
                    kind,
                    idea,
                    ideaNumber,
                    title,
                    isReached,
                    barredMembers,
                    List.of(),
                    barredLeft,
                    minutesOf,
                    repeats,
                    open(passages),
                    motions.stream().map(Moved::inPublic).toList(),
                    polls);
        }
    }

    /**
     * A vote of an earlier session that does not stand.
     *
     * @param motion the number that its motion had
     */
    public record Wrong(UUID vote, int motion, UUID session, Instant startsAt) {}

    /** The later session that repeats a vote. */
    public record Again(UUID session, Instant startsAt) {}

    /**
     * A motion.
     *
     * @param amends the number of the motion that it would change; null where it stands by itself
     * @param by null where the area team moved it
     * @param reason key of a refusal's; null for other motions
     * @param lines of a lower sum; not told in public
     * @param grantedCents null where nothing is given
     */
    public record Moved(
            UUID id,
            int number,
            String kind,
            @Nullable Integer amends,
            @Nullable Integer by,
            String words,
            @Nullable String reason,
            List<Line> lines,
            @Nullable Long grantedCents,
            @Nullable LocalDate until,
            boolean isWithdrawn,
            List<Voted> votes) {

        public Moved {
            lines = List.copyOf(lines);
            votes = List.copyOf(votes);
        }

        Moved inPublic() {
            return new Moved(
                    id,
                    number,
                    kind,
                    amends,
                    by,
                    words,
                    reason,
                    List.of(),
                    grantedCents,
                    until,
                    isWithdrawn,
                    votes);
        }
    }

    /** A row of the cost plan. */
    public record Line(String what, long askedCents, long grantedCents) {}

    /**
     * A vote.
     *
     * @param words of the motion, as it was moved
     * @param amendments that changed it before, in German; null where none did
     * @param grantedCents what the fund would give, with these; null where there are none
     * @param closedAt null while it is open; then there are no numbers
     * @param arithmetic what came of it, in German, the result first
     * @param byName who voted what, where the rules of procedure say by name; else empty
     * @param lot null where none was drawn
     * @param flaw why it does not stand; null where it does
     * @param flawReason empty where it stands
     * @param again where it is repeated; null where it is not, or in the same session
     */
    public record Voted(
            UUID id,
            int attempt,
            boolean isSecret,
            String words,
            @Nullable List<String> amendments,
            @Nullable Long grantedCents,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            boolean isCarried,
            long yes,
            long no,
            long abstained,
            List<String> arithmetic,
            List<Named> byName,
            @Nullable Lot lot,
            @Nullable String flaw,
            String flawReason,
            @Nullable Again again) {

        public Voted {
            amendments = amendments == null ? null : List.copyOf(amendments);
            arithmetic = List.copyOf(arithmetic);
            byName = List.copyOf(byName);
        }
    }

    /** Who voted what. */
    public record Named(int person, String choice) {}

    /** A lot with all that is needed to draw it again. */
    public record Lot(String value, String rootHex, String seedHex, boolean isFor) {}

    /** The next session; the place is null where it is not told. */
    public record Next(
            Instant startsAt, boolean isPublic, @Nullable String place) {

        Next inPublic() {
            return new Next(startsAt, isPublic, isPublic ? place : null);
        }
    }

    /** What everybody may read of it. */
    public MinutesDocument inPublic() {
        return new MinutesDocument(
                format,
                null,
                session,
                number,
                heading.inPublic(),
                led,
                scribe,
                seatsHeld,
                seats.stream()
                        .filter(seat -> !seat.attended().isEmpty())
                        .map(seat -> new Seat(
                                seat.member(),
                                seat.isResident(),
                                false,
                                seat.attended().stream()
                                        .map(each -> new Attended(each.person(), List.of()))
                                        .toList()))
                        .toList(),
                quorum,
                breaks,
                open(begin),
                items.stream().map(Item::inPublic).toList(),
                open(end),
                next == null ? null : next.inPublic());
    }

    /** The same for somebody who may know no more of some items than everybody. */
    public MinutesDocument withPublic(Set<UUID> itemIds) {
        return itemIds.isEmpty()
                ? this
                : withItems(items.stream()
                        .map(item -> itemIds.contains(item.id()) ? item.inPublic() : item)
                        .toList());
    }

    private MinutesDocument withItems(List<Item> other) {
        return new MinutesDocument(
                format, salt, session, number, heading, led, scribe, seatsHeld, seats, quorum,
                breaks, begin, other, end, next);
    }

    /** The same with chance in it. */
    public MinutesDocument salted(String chance) {
        return version(number, chance);
    }

    /** Whether both say the same, whatever the numbers of their versions. */
    public boolean saysTheSameAs(MinutesDocument other) {
        return version(number, null).equals(other.version(number, null));
    }

    private MinutesDocument version(int otherNumber, @Nullable String otherSalt) {
        return new MinutesDocument(
                format,
                otherSalt,
                session,
                otherNumber,
                heading,
                led,
                scribe,
                seatsHeld,
                seats,
                quorum,
                breaks,
                begin,
                items,
                end,
                next);
    }

    private static List<Passage> open(List<Passage> passages) {
        return passages.stream().filter(passage -> !passage.isInternal()).toList();
    }
}
