package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.RepeatQueries.Repeat;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Next;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Pause;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Quorum;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.PersonId;

/**
 * What minutes are made of.
 *
 * @param endedAt null while the session goes on
 * @param quorum at the beginning; null for a circular vote
 * @param turns who came and left, person by person, in their order
 * @param excused who said that they cannot come
 * @param items without those that were taken off the agenda
 * @param barred by item: who of those who sit has a conflict of interest
 * @param ideaNumbers by item, and by option of a poll
 * @param motions by item, as they were moved
 * @param votes by motion, the first one first
 * @param byName by vote: who voted what, where the rules say by name
 * @param flaws by vote or poll: the reason why it does not stand
 * @param polls by item, in the order in which they were opened
 * @param minutesOf by item: the session whose minutes it is about
 * @param repeated votes of this session that a later one repeats
 * @param repeats votes of earlier sessions that this one repeats
 */
record MinutesFacts(
        BodySession session,
        String body,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Quorum quorum,
        List<Leading> led,
        List<Sitting> seats,
        List<Present> turns,
        Set<PersonId> excused,
        List<Pause> breaks,
        List<SessionItem> items,
        Map<UUID, Set<PersonId>> barred,
        Map<UUID, Integer> ideaNumbers,
        Map<UUID, List<Motion>> motions,
        Map<UUID, List<Vote>> votes,
        Map<UUID, List<Ballot>> byName,
        Map<UUID, String> flaws,
        Map<UUID, List<Poll>> polls,
        Map<UUID, UUID> minutesOf,
        List<Repeat> repeated,
        List<Repeat> repeats,
        List<MinutesPassage> passages,
        @Nullable Next next) {

    /** A seat that was held on that day. */
    record Sitting(UUID seat, PersonId member, boolean isResident) {}

    /** A seat leads from a moment on. */
    record Leading(Instant from, UUID seat, String reason) {}

    /** What somebody voted. */
    record Ballot(PersonId person, Choice choice) {}
}
