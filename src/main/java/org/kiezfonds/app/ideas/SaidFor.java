package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.shared.PersonId;

/**
 * What the area team did with an idea for somebody without an account. For the area team alone.
 *
 * @param about the idea for a withdrawal, the offer for the answer to a lower sum
 * @param how they said it
 * @param on the day on which they said it
 * @param note what they said; empty where a paper says it, and once it is forgotten
 * @param entry of the act in the transparency log
 */
public record SaidFor(
        UUID about,
        IdeaId idea,
        Kind act,
        EnteredHow how,
        LocalDate on,
        String note,
        PersonId by,
        Instant at,
        UUID entry) {

    /** What was done. */
    public enum Kind {
        WITHDRAWN,
        ACCEPTED,
        DECLINED
    }
}
