package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * An idea, without its content.
 *
 * @param author null while nobody has signed in for it, and once the account is erased
 * @param number counted from 1 within the area; null before it is sent
 * @param sendings how often it was sent
 * @param title as sent last; empty before
 * @param isHidden whether the area team took its public texts out of sight
 * @param mergedInto the idea that it goes on in
 * @param entered who wrote it down for somebody; null where its author did
 * @param sentAt when it was sent first
 * @param stateAt when it came into its state
 * @param version rises with each change of any kind
 */
public record Idea(
        IdeaId id,
        AreaId area,
        RoundId round,
        @Nullable PersonId author,
        IdeaState state,
        @Nullable Integer number,
        int sendings,
        String title,
        boolean isHidden,
        @Nullable IdeaId mergedInto,
        @Nullable Entered entered,
        Instant savedAt,
        @Nullable Instant sentAt,
        Instant stateAt,
        int version) {

    /**
     * How it was written down for somebody.
     *
     * @param confirmedAt when that person said that it is theirs; null before
     */
    public record Entered(
            PersonId by, EnteredHow how, @Nullable Instant confirmedAt) {}

    /** How somebody told the area team of an idea. */
    public enum EnteredHow {
        PAPER,
        PHONE,
        TALK
    }

    /** The number of an idea that was sent. */
    public int publicNumber() {
        if (number == null) {
            throw new IllegalStateException("not sent: " + id);
        }
        return number;
    }

    /** As the public sees it: without its title where that is out of sight. */
    public Idea inPublic() {
        return isHidden
                ? new Idea(
                        id,
                        area,
                        round,
                        author,
                        state,
                        number,
                        sendings,
                        "",
                        true,
                        mergedInto,
                        entered,
                        savedAt,
                        sentAt,
                        stateAt,
                        version)
                : this;
    }

    /** Whether the area team writes it for somebody to whom it does not belong yet. */
    public boolean isWrittenFor() {
        return entered != null && author == null;
    }

    /** Whether somebody else wrote it down, and the person has not said yet that it is theirs. */
    public boolean isUnconfirmed() {
        return entered != null && entered.confirmedAt() == null;
    }

    /** Its key as the log and other tables name it. */
    public UUID key() {
        return id.value();
    }
}
