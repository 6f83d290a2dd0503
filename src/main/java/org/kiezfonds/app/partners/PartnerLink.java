package org.kiezfonds.app.partners;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * A person who speaks for a partner, or asks to.
 *
 * @param personName as the team knows the person: the name, else the mail address
 */
public record PartnerLink(
        UUID id,
        PartnerName partner,
        PersonId person,
        String personName,
        State state,
        Instant askedAt,
        int version) {

    /** Where a link stands. */
    public enum State {
        ASKED,
        LINKED,
        DECLINED,
        ENDED;

        boolean isOpen() {
            return this == ASKED || this == LINKED;
        }
    }
}
