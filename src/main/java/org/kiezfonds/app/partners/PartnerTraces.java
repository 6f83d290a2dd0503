package org.kiezfonds.app.partners;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What this module keeps of a person: for the export of the own data, and its erasure. */
@Component
class PartnerTraces implements OwnData {

    private final PartnerLinkQueries linkQueries;
    private final PartnerLinkStore links;
    private final PartnerChangeQueries changeQueries;
    private final PartnerChangeStore changes;
    private final Clock clock;

    PartnerTraces(
            PartnerLinkQueries linkQueries,
            PartnerLinkStore links,
            PartnerChangeQueries changeQueries,
            PartnerChangeStore changes,
            Clock clock) {
        this.linkQueries = linkQueries;
        this.links = links;
        this.changeQueries = changeQueries;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "partners";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(linkQueries.ofPerson(person), changeQueries.ofPerson(person));
    }

    /** The part of the export that this module knows. */
    record Export(List<Map<String, String>> speaksFor, List<Map<String, String>> proposed) {}

    @EventListener
    void forget(PersonErased erased) {
        changes.withdrawAllOf(erased.person(), clock.instant());
        links.deleteAllOf(erased.person());
    }
}
