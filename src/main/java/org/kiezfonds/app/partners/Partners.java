package org.kiezfonds.app.partners;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partners of a neighbourhood, as other modules know them. */
@Service
public class Partners {

    private final PartnerQueries queries;
    private final PartnerLinkQueries links;

    Partners(PartnerQueries queries, PartnerLinkQueries links) {
        this.queries = queries;
        this.links = links;
    }

    /** The partners in the register, by name. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<PartnerName> namesOf(AreaId area) {
        return queries.names(area);
    }

    /** A partner that is or was in the register; what still waits is not found. */
    @PreAuthorize("permitAll()")
    public Optional<PartnerName> find(PartnerId id) {
        return queries.name(id);
    }

    /** Whether the person speaks for the partner. */
    @PreAuthorize("@access.isSignedIn()")
    public boolean isLinked(PersonId person, PartnerId partner) {
        return links.isLinked(person, partner);
    }

    /** The partners that the person speaks for, in every area, by name. */
    @PreAuthorize("@access.isSignedIn()")
    public List<PartnerName> linkedTo(PersonId person) {
        return links.linkedTo(person);
    }
}
