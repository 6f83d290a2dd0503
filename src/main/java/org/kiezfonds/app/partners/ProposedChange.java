package org.kiezfonds.app.partners;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * What somebody who speaks for a partner wants its entry to say.
 *
 * @param partner as it is now
 * @param seen the entry as the proposer saw it
 * @param wanted as it is to be
 */
public record ProposedChange(
        UUID id,
        Partner partner,
        PartnerData seen,
        PartnerData wanted,
        PersonId by,
        String byName,
        Instant at) {

    /** What the entry would say if it were accepted now. */
    public PartnerData result() {
        return wanted.onto(seen, PartnerData.of(partner.profile()));
    }

    /** What would be other than now. */
    public List<PartnerField> differences() {
        return result().differences(PartnerData.of(partner.profile()));
    }

    /** What somebody else changed meanwhile, and this would change again. */
    public List<PartnerField> contested() {
        PartnerData now = PartnerData.of(partner.profile());
        List<PartnerField> changedMeanwhile = now.differences(seen);
        return differences().stream().filter(changedMeanwhile::contains).toList();
    }
}
