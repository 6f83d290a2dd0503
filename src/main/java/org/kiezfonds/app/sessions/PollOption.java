package org.kiezfonds.app.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * What can be named on a ballot.
 *
 * @param position on the ballot, from 1
 * @param idea null where it is none
 * @param subject a need or measure of the concept; null where it is none
 * @param person who stands for being sent; null where it is nobody
 * @param title as it was called when the poll was opened; empty where it is a person
 */
public record PollOption(
        UUID id,
        int position,
        @Nullable IdeaId idea,
        @Nullable UUID subject,
        @Nullable PersonId person,
        String title) {}
