package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as everybody sees it. Of one that is not public no more is known than who meets when.
 *
 * @param number in its area, for good
 * @param body empty where it is dissolved
 * @param bodySlug the part of the address of the body's page; empty where it is dissolved
 * @param round fund and round; empty where it is not about one, or is not public
 * @param place empty where it is not public
 * @param agenda nothing where it is not public
 * @param changes how often it was changed since it was announced
 * @param toldAt when it was announced, or changed last
 * @param entry of that in the transparency log
 * @param reason why it is called off; empty where it is not
 */
public record PublicSession(
        UUID id,
        int number,
        String body,
        String bodySlug,
        String round,
        SessionState state,
        Instant startsAt,
        String place,
        boolean isPublic,
        List<Item> agenda,
        int changes,
        Instant toldAt,
        UUID entry,
        String reason) {

    public PublicSession {
        agenda = List.copyOf(agenda);
    }

    /** Whether it is still to come, or goes on. */
    public boolean isComing() {
        return state == SessionState.PLANNED || state == SessionState.OPEN;
    }

    /**
     * An item of the agenda.
     *
     * @param title empty where it is not public
     * @param idea the number of the idea that it is about; null for others
     * @param repeats the sessions of votes that do not stand and are repeated here
     * @param repeatedIn the sessions in which votes on it are repeated that do not stand
     */
    public record Item(
            SessionItem.Kind kind,
            String title,
            @Nullable Integer idea,
            List<Other> repeats,
            List<Other> repeatedIn) {

        public Item {
            repeats = List.copyOf(repeats);
            repeatedIn = List.copyOf(repeatedIn);
        }
    }

    /**
     * Another session.
     *
     * @param number null where it has no public page
     */
    public record Other(@Nullable Integer number, Instant startsAt) {}
}
