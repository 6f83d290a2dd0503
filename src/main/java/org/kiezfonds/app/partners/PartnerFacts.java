package org.kiezfonds.app.partners;

import java.util.List;

/**
 * What everybody may know of one partner.
 *
 * @param cooperations that it takes or took part in, the latest first
 * @param contributions that it gave alone, the latest first
 * @param absences when it was not in the register, the latest first
 */
public record PartnerFacts(
        Partner partner,
        List<Cooperation> cooperations,
        List<Contribution> contributions,
        List<PartnerAbsence> absences) {

    public PartnerFacts {
        cooperations = List.copyOf(cooperations);
        absences = List.copyOf(absences);
        contributions = List.copyOf(contributions);
    }
}
