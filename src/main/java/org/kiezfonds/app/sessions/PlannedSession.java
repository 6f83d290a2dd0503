package org.kiezfonds.app.sessions;

/**
 * A session or circular vote in a list.
 *
 * @param number in its area, for good
 * @param body the name of who meets; empty where that body is dissolved
 * @param round fund and round; empty where it is not about a round
 * @param isMine whether the person behind the request sits in it
 * @param isInvited whether an invitation went out
 */
public record PlannedSession(
        BodySession session,
        int number,
        String body,
        String round,
        boolean isMine,
        boolean isInvited) {}
