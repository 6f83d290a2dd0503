package org.kiezfonds.app.talks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * A conversation about an idea as one of those sees it who may read it.
 *
 * @param id null while nothing has been said
 * @param other the side on which the reader is not; of a reported one that of the neighbour
 * @param name of who is on the other side, as the reader may know it; else empty
 * @param ended the side that ended it; null while it goes on
 * @param report why a side showed it to the area team; null where none did
 * @param canBeWritten whether the reader can say something in it
 * @param messages the latest ones, the oldest of them first
 * @param hasOlder whether there are messages before them
 */
public record Talk(
        @Nullable UUID id,
        IdeaId idea,
        Side other,
        String name,
        @Nullable Side ended,
        @Nullable String report,
        boolean canBeWritten,
        List<Message> messages,
        boolean hasOlder) {

    /** The longest message in characters. */
    public static final int LONGEST = 3_000;

    /** The longest reason for a report in characters. */
    public static final int LONGEST_REPORT = 1_000;

    public Talk {
        messages = List.copyOf(messages);
    }

    /**
     * A message.
     *
     * @param name of who wrote it, as the reader may know it; else empty
     * @param words empty where they went with an account
     * @param isNew whether the reader's side has neither read nor answered it
     */
    public record Message(
            UUID id,
            Side side,
            boolean isMine,
            String name,
            String words,
            Instant at,
            boolean isNew) {}

    /** How many messages are new to the reader. */
    public int unread() {
        return Math.toIntExact(messages.stream().filter(Message::isNew).count());
    }
}
