package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.PartnerChangeStore.End;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Partners edit their own entry: what they want to change waits until the team agrees. */
@Service
public class PartnerChanges {

    private final PartnerQueries partners;
    private final PartnerRegister register;
    private final PartnerLinkQueries links;
    private final PartnerChangeQueries queries;
    private final PartnerChangeStore store;
    private final PartnerMails mails;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    PartnerChanges(
            PartnerQueries partners,
            PartnerRegister register,
            PartnerLinkQueries links,
            PartnerChangeQueries queries,
            PartnerChangeStore store,
            PartnerMails mails,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.partners = partners;
        this.register = register;
        this.links = links;
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /** What waits for the team, the oldest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<ProposedChange> waiting(AreaId area) {
        return queries.open(area);
    }

    /** What the person behind the request proposed for the partner, while it waits. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<ProposedChange> own(PartnerId partner) {
        return queries.open(partner, access.requirePerson());
    }

    /**
     * Proposes what a partner's entry is to say. An earlier proposal of the same person that still
     * waits gives way.
     *
     * @param version of the entry that the form showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public PartnerChangeOutcome propose(PartnerId id, int version, PartnerData wanted) {
        PersonId person = access.requirePerson();
        Optional<Partner> found = links.isLinked(person, id)
                ? partners.lock(id).filter(partner -> partner.state() == PartnerState.LISTED)
                : Optional.empty();
        if (found.isEmpty()) {
            return new PartnerChangeOutcome.NotFound();
        }
        Partner now = found.get();
        PartnerCheck.Checked checked = PartnerCheck.check(wanted, today().getYear());
        PartnerProfile profile = checked.profile();
        if (profile == null) {
            return new PartnerChangeOutcome.Invalid(checked.problems());
        }
        if (now.version() != version) {
            return new PartnerChangeOutcome.Stale(now);
        }
        PartnerData seen = PartnerData.of(now.profile());
        PartnerData clean = PartnerData.of(profile);
        if (clean.equals(seen)) {
            return new PartnerChangeOutcome.Unchanged();
        }
        store.propose(id, seen, clean, person, clock.instant());
        return new PartnerChangeOutcome.Proposed();
    }

    /** Takes the own proposal back. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome withdraw(UUID change) {
        PersonId person = access.requirePerson();
        Optional<ProposedChange> found =
                queries.open(change).filter(each -> each.by().equals(person));
        return found.isPresent() && store.end(change, End.WITHDRAWN, "", person, clock.instant())
                ? new ReviewOutcome.DoneQuietly()
                : new ReviewOutcome.NotFound();
    }

    /**
     * Accepts a proposal: the fields that the proposer changed say what was wanted, the others stay
     * as they are now.
     *
     * @param version of the entry that the team compared it with
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public PartnerChangeOutcome accept(UUID change, int version) {
        Optional<ProposedChange> found = reviewable(change);
        if (found.isEmpty()) {
            return new PartnerChangeOutcome.NotFound();
        }
        Partner now = partners.lock(found.get().partner().id()).orElseThrow();
        ProposedChange proposed = queries.open(change).orElse(null);
        if (proposed == null) {
            return new PartnerChangeOutcome.NotFound();
        }
        PartnerChangeOutcome outcome =
                register.apply(now, version, proposed.result(), PartnerOrigin.ITSELF);
        if (outcome instanceof PartnerChangeOutcome.Changed
                || outcome instanceof PartnerChangeOutcome.Unchanged) {
            store.end(change, End.ACCEPTED, "", access.requirePerson(), clock.instant());
            mails.changeAccepted(proposed.by(), now);
        }
        return outcome;
    }

    /** Declines a proposal, with a reason that the proposer gets by mail. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome decline(UUID change, String reason) {
        Optional<ProposedChange> found = reviewable(change);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        String text = why.get().text();
        if (!store.end(change, End.DECLINED, text, access.requirePerson(), clock.instant())) {
            return new ReviewOutcome.Stale();
        }
        mails.changeDeclined(found.get().by(), found.get().partner(), text);
        return new ReviewOutcome.DoneQuietly();
    }

    private Optional<ProposedChange> reviewable(UUID change) {
        return queries.open(change)
                .filter(each -> access.isTeamOf(each.partner().area()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
