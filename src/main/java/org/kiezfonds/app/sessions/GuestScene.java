package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Stage.Timer;

/**
 * A session as who applies sees it: where it is, and of the own item what the public may know. Of
 * all other items nothing but how many come before.
 *
 * @param body whose session it is
 * @param idea the public part
 * @param before items that are still to come before the own one, with the current one
 * @param isReady whether they said that they are there
 * @param timer while the own item is being talked about; else null
 * @param motions on the own item, from when it is being talked about
 * @param votes on these; nothing of what is cast in one that is open
 */
public record GuestScene(
        BodySession session,
        String body,
        Optional<GalleryItem> idea,
        When when,
        int before,
        boolean isReady,
        @Nullable Pause pause,
        @Nullable Timer timer,
        List<Motion> motions,
        List<Vote> votes) {

    public GuestScene {
        motions = List.copyOf(motions);
        votes = List.copyOf(votes);
    }

    /** Where the own item is. */
    public enum When {
        /** It is not the day of the session yet. */
        EARLY,
        /** The session has not begun. */
        TODAY,
        WAITING,
        CURRENT,
        DONE,
        /** It was taken off the agenda, or the session does not take place. */
        DROPPED
    }

    /** The vote that is open on the own item. */
    public Optional<Vote> openVote() {
        return votes.stream().filter(Vote::isOpen).findFirst();
    }
}
