package org.kiezfonds.app.juries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;

/**
 * A conflict of interest: why somebody might not decide on an idea.
 *
 * @param source who said so first
 * @param sign what the program found; null where a person said it
 * @param note in the words of who declared or asserted it, for those whom it concerns; may be empty
 * @param version rises with each act
 */
public record Conflict(
        UUID id,
        AreaId area,
        IdeaId idea,
        PersonId person,
        Kind kind,
        Source source,
        ConflictState state,
        @Nullable Sign sign,
        String note,
        int version) {

    /** What the person has to do with the idea. */
    public enum Kind {
        APPLICANT,
        /** Family or household. */
        FAMILY,
        ORGANISATION,
        /** Would be paid, or works for who is. */
        CONTRACT,
        OTHER
    }

    /** Who said so first. */
    public enum Source {
        MEMBER,
        SYSTEM,
        TEAM
    }

    /** What the program found. */
    public enum Sign {
        /** The person applies with the idea, alone or together with others. */
        AUTHOR,
        /** The person sits for an organisation, or speaks for one, that the idea names. */
        SAME_ORGANISATION,
        /** Such an organisation works together with one that the idea names. */
        PARTNER_LINK,
        /** The person lives at the address of somebody who applies. */
        SAME_ADDRESS;

        Kind kind() {
            return switch (this) {
                case AUTHOR -> Kind.APPLICANT;
                case SAME_ORGANISATION, PARTNER_LINK -> Kind.ORGANISATION;
                case SAME_ADDRESS -> Kind.FAMILY;
            };
        }
    }
}
