package org.kiezfonds.app.ideas;

import java.util.List;

/**
 * Who applies with an idea together, for those who do.
 *
 * @param begunBy as who began it calls themself; empty where there is no name
 * @param isBegunByMe whether that is the person behind the request
 * @param others asked or taking part, the oldest first
 * @param takesMore whether somebody can be asked now
 */
public record Together(
        String begunBy, boolean isBegunByMe, List<CoAuthor> others, boolean takesMore) {

    public Together {
        others = List.copyOf(others);
    }
}
