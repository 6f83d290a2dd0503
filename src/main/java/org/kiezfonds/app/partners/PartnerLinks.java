package org.kiezfonds.app.partners;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.PartnerLink.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who speaks for which partner: a person asks, the team says yes or no. */
@Service
public class PartnerLinks {

    private final PartnerQueries partners;
    private final PartnerLinkQueries queries;
    private final PartnerLinkStore store;
    private final PartnerMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    PartnerLinks(
            PartnerQueries partners,
            PartnerLinkQueries queries,
            PartnerLinkStore store,
            PartnerMails mails,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.partners = partners;
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** The links of the person behind the request in the area, asked for or in force. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PartnerLink> own(AreaId area) {
        return queries.openOf(access.requirePerson(), area);
    }

    /** What people ask the team for. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<PartnerLink> waiting(AreaId area) {
        return queries.asked(area);
    }

    /** Who speaks for a partner, for the team of its area; empty for everybody else. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PartnerLink> of(PartnerId partner) {
        return partners.find(partner)
                .filter(found -> access.isTeamOf(found.area()))
                .map(found -> queries.openOf(found.id()))
                .orElse(List.of());
    }

    /** Asks to speak for a partner of the register. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome ask(PartnerId partner) {
        Optional<Partner> found =
                partners.find(partner).filter(each -> each.state() == PartnerState.LISTED);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        return store.ask(partner, access.requirePerson(), clock.instant())
                ? new ReviewOutcome.DoneQuietly()
                : new ReviewOutcome.Refused("partners.link.asked.already");
    }

    /** Says yes. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome accept(UUID link, int version) {
        Optional<PartnerLink> found = reviewable(link);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        if (found.get().state() != State.ASKED || !decide(found.get(), version, State.LINKED)) {
            return new ReviewOutcome.Stale();
        }
        PartnerLink asked = found.get();
        AreaId area = areaOf(asked);
        mails.linked(asked.person(), area, asked.partner());
        return new ReviewOutcome.Done(log.append(new PartnerEntry.PartnerLinked(
                area,
                asked.partner().id().value(),
                Disclosed.who(asked.person()),
                Disclosed.who(access.requirePerson()))));
    }

    /** Says no, with a reason that the person gets by mail. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome decline(UUID link, int version, String reason) {
        Optional<PartnerLink> found = reviewable(link);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        if (found.get().state() != State.ASKED || !decide(found.get(), version, State.DECLINED)) {
            return new ReviewOutcome.Stale();
        }
        PartnerLink asked = found.get();
        mails.notLinked(
                asked.person(), areaOf(asked), asked.partner(), why.get().text());
        return new ReviewOutcome.DoneQuietly();
    }

    /** Ends a link: the team any of its area, a person the own ones. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome end(UUID link, int version) {
        Optional<PartnerLink> found = queries.find(link)
                .filter(each -> each.state().isOpen())
                .filter(each -> each.person().equals(access.requirePerson())
                        || access.isTeamOf(areaOf(each)));
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        if (!decide(found.get(), version, State.ENDED)) {
            return new ReviewOutcome.Stale();
        }
        if (found.get().state() == State.ASKED) {
            return new ReviewOutcome.DoneQuietly();
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.PartnerUnlinked(
                areaOf(found.get()),
                found.get().partner().id().value(),
                Disclosed.who(found.get().person()),
                Disclosed.who(access.requirePerson()))));
    }

    private boolean decide(PartnerLink link, int version, State to) {
        return store.decide(link.id(), version, to, access.requirePerson(), clock.instant());
    }

    private Optional<PartnerLink> reviewable(UUID link) {
        return queries.find(link).filter(each -> access.isTeamOf(areaOf(each)));
    }

    private AreaId areaOf(PartnerLink link) {
        return partners.find(link.partner().id()).orElseThrow().area();
    }
}
