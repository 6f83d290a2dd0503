package org.kiezfonds.app.funds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ideas of a round in the order in which a body recommends them, as everybody may read it.
 *
 * @param body its name; empty where it was dissolved
 * @param ideas all that could be ranked, by place
 * @param session the address of the session's page; null where it has none
 * @param minutes the address of its minutes; null before a version is finished
 */
public record RoundRanking(
        String body,
        Instant at,
        List<Ranked> ideas,
        @Nullable String session,
        @Nullable String minutes) {

    public RoundRanking {
        ideas = List.copyOf(ideas);
    }

    /**
     * An idea.
     *
     * @param number in its area
     * @param title empty where it is out of sight
     * @param place from 1, as high, same place; 0 where it has none
     * @param isTaken whether the body recommends it, with ties broken
     */
    public record Ranked(int number, String title, int place, boolean isTaken) {}

    /** The place of an idea; empty where it could not be ranked. */
    public Optional<Ranked> idea(int number) {
        return ideas.stream().filter(each -> each.number() == number).findFirst();
    }
}
