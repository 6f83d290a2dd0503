package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.database.Once;
import org.kiezfonds.app.partners.PartnerStore.NewPartner;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The register of partners. Everybody who is signed in can bring one in; the team takes it in, and
 * writes what it brings in itself straight into the register.
 */
@Service
public class PartnerRegister {

    /** So many entries of one person can wait. */
    static final int MOST_WAITING = 5;

    private final PartnerQueries queries;
    private final PartnerStore store;
    private final PartnerLinkQueries linkQueries;
    private final PartnerLinkStore links;
    private final CooperationQueries cooperations;
    private final PartnerMails mails;
    private final Areas areas;
    private final Access access;
    private final TransparencyLog log;
    private final Once once;
    private final Clock clock;
    private final ZoneId zone;

    PartnerRegister(
            PartnerQueries queries,
            PartnerStore store,
            PartnerLinkQueries linkQueries,
            PartnerLinkStore links,
            CooperationQueries cooperations,
            PartnerMails mails,
            Areas areas,
            Access access,
            TransparencyLog log,
            Once once,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.linkQueries = linkQueries;
        this.links = links;
        this.cooperations = cooperations;
        this.mails = mails;
        this.areas = areas;
        this.access = access;
        this.log = log;
        this.once = once;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A page of the register by name.
     *
     * @param text to be found in names; empty for all
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Partner> list(AreaId area, String text, int offset, int most) {
        return text.isBlank()
                ? queries.page(area, null, offset, most)
                : queries.named(area, text.strip(), offset, most);
    }

    /** What waits for the team's review. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Partner> waiting(AreaId area) {
        return queries.waiting(area);
    }

    /** What the person behind the request brought in and the team has not taken in. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Partner> ownWaiting(AreaId area) {
        return queries.registeredBy(access.requirePerson(), area);
    }

    /** An entry for its form; empty where the person may neither change it nor propose to. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Partner> changeable(PartnerId id) {
        return queries.find(id).filter(this::mayPropose);
    }

    /** An entry for reading: of the register, or one's own. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Partner> readable(PartnerId id) {
        return queries.find(id)
                .filter(partner -> partner.wasListed() || mayPropose(partner) || isOwn(partner));
    }

    private boolean mayPropose(Partner partner) {
        return access.isTeamOf(partner.area())
                || linkQueries.isLinked(access.requirePerson(), partner.id());
    }

    private boolean isOwn(Partner partner) {
        return queries.registeredBy(access.requirePerson(), partner.area()).stream()
                .anyMatch(own -> own.id().equals(partner.id()));
    }

    /**
     * Brings a partner in. What the team brings in is listed at once; the others wait for its
     * review, and who brought them in will speak for them.
     *
     * @param key kept by the form, so that a second try does nothing
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public RegisterOutcome register(AreaId area, UUID key, PartnerData data) {
        PartnerCheck.Checked checked = PartnerCheck.check(data, today().getYear());
        PartnerProfile profile = checked.profile();
        if (profile == null) {
            return new RegisterOutcome.Invalid(checked.problems());
        }
        if (areas.byId(area).isEmpty()) {
            return new RegisterOutcome.NotFound();
        }
        return once.once(
                key,
                "partners.register",
                PartnerRegister::write,
                text -> read(text, profile),
                () -> register(area, profile));
    }

    private RegisterOutcome register(AreaId area, PartnerProfile profile) {
        Instant now = clock.instant();
        boolean team = access.isTeamOf(area);
        PersonId person = access.requirePerson();
        if (!team && queries.waitingOf(person) >= MOST_WAITING) {
            return new RegisterOutcome.TooManyWaiting(MOST_WAITING);
        }
        NewPartner partner = new NewPartner(
                PartnerId.next(),
                area,
                profile,
                team ? PartnerOrigin.AREA_TEAM : PartnerOrigin.ITSELF,
                person,
                now,
                team ? now : null,
                null);
        if (store.add(partner).isEmpty()) {
            return new RegisterOutcome.Invalid(List.of(nameTaken(profile)));
        }
        if (!team) {
            links.ask(partner.id(), person, now);
            return new RegisterOutcome.Waiting(partner.id());
        }
        UUID entry = log.append(PartnerHistory.registered(
                queries.find(partner.id()).orElseThrow(),
                PartnerOrigin.AREA_TEAM,
                Disclosed.who(person)));
        return new RegisterOutcome.Listed(partner.id(), entry);
    }

    private static PartnerProblem nameTaken(PartnerProfile profile) {
        return new PartnerProblem(
                PartnerField.NAME, "partners.problem.nameTaken", List.of(profile.name()));
    }

    private static String write(RegisterOutcome outcome) {
        return switch (outcome) {
            case RegisterOutcome.Listed(PartnerId id, UUID entry) -> "listed " + id + " " + entry;
            case RegisterOutcome.Waiting(PartnerId id) -> "waiting " + id;
            case RegisterOutcome.TooManyWaiting _ -> "many";
            case RegisterOutcome.NotFound _ -> "area";
            case RegisterOutcome.Invalid _ -> "taken";
        };
    }

    private static RegisterOutcome read(String text, PartnerProfile profile) {
        String[] words = text.split(" ", -1);
        return switch (words[0]) {
            case "listed" ->
                new RegisterOutcome.Listed(PartnerId.parse(words[1]), UUID.fromString(words[2]));
            case "waiting" -> new RegisterOutcome.Waiting(PartnerId.parse(words[1]));
            case "many" -> new RegisterOutcome.TooManyWaiting(MOST_WAITING);
            case "area" -> new RegisterOutcome.NotFound();
            default -> new RegisterOutcome.Invalid(List.of(nameTaken(profile)));
        };
    }

    /**
     * Takes a waiting entry into the register. Who brought it in speaks for it from now on.
     *
     * @param version that the team saw
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome accept(PartnerId id, int version) {
        Optional<Partner> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Instant now = clock.instant();
        if (!store.list(id, version, now)) {
            return new ReviewOutcome.Stale();
        }
        Partner partner = queries.find(id).orElseThrow();
        UUID entry = log.append(PartnerHistory.registered(
                partner, PartnerOrigin.ITSELF, Disclosed.who(access.requirePerson())));
        for (PartnerLink link : linkQueries.openOf(id)) {
            links.decide(
                    link.id(),
                    link.version(),
                    PartnerLink.State.LINKED,
                    access.requirePerson(),
                    now);
            log.append(new PartnerEntry.PartnerLinked(
                    partner.area(),
                    id.value(),
                    Disclosed.who(link.person()),
                    Disclosed.who(access.requirePerson())));
            mails.listed(link.person(), partner);
        }
        return new ReviewOutcome.Done(entry);
    }

    /**
     * Declines a waiting entry, with a reason for who brought it in.
     *
     * @param version that the team saw
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome decline(PartnerId id, int version, String reason) {
        Optional<Partner> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        Instant now = clock.instant();
        String text = why.get().text();
        if (!store.close(id, version, PartnerState.PROPOSED, today(), text)) {
            return new ReviewOutcome.Stale();
        }
        for (PartnerLink link : linkQueries.openOf(id)) {
            links.decide(
                    link.id(),
                    link.version(),
                    PartnerLink.State.DECLINED,
                    access.requirePerson(),
                    now);
            mails.declined(link.person(), found.get(), text);
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.PartnerDeclined(
                found.get().area(), id.value(), Disclosed.who(access.requirePerson()))));
    }

    private Optional<Partner> reviewable(PartnerId id) {
        return queries.find(id).filter(partner -> access.isTeamOf(partner.area()));
    }

    /**
     * Changes what the register says, as the team.
     *
     * @param version that the form showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public PartnerChangeOutcome change(PartnerId id, int version, PartnerData data) {
        Optional<Partner> before = reviewable(id);
        if (before.isEmpty()) {
            return new PartnerChangeOutcome.NotFound();
        }
        return apply(before.get(), version, data, PartnerOrigin.AREA_TEAM);
    }

    /** Changes an entry in the caller's act; the caller has seen to it that the person may. */
    PartnerChangeOutcome apply(Partner before, int version, PartnerData data, PartnerOrigin by) {
        PartnerCheck.Checked checked = PartnerCheck.check(data, today().getYear());
        PartnerProfile profile = checked.profile();
        if (profile == null) {
            return new PartnerChangeOutcome.Invalid(checked.problems());
        }
        if (before.version() != version || before.state() == PartnerState.CLOSED) {
            return new PartnerChangeOutcome.Stale(before);
        }
        PartnerData old = PartnerData.of(before.profile());
        if (PartnerData.of(profile).equals(old)) {
            return new PartnerChangeOutcome.Unchanged();
        }
        return switch (store.change(before.id(), version, profile)) {
            case STALE ->
                new PartnerChangeOutcome.Stale(queries.find(before.id()).orElseThrow());
            case NAME_TAKEN -> new PartnerChangeOutcome.Invalid(List.of(nameTaken(profile)));
            case DONE -> changed(old, queries.find(before.id()).orElseThrow(), by);
        };
    }

    private PartnerChangeOutcome changed(PartnerData old, Partner now, PartnerOrigin by) {
        if (!now.wasListed()) {
            // The public has not heard of it yet; the entry comes when it is taken in.
            return new PartnerChangeOutcome.Proposed();
        }
        UUID entry = log.append(
                PartnerHistory.changed(old, now, by, Disclosed.who(access.requirePerson())));
        return new PartnerChangeOutcome.Changed(now, entry);
    }

    /**
     * Takes a partner out of the register. Its page stays, and says so.
     *
     * @param version that the team saw
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome close(PartnerId id, int version, String reason) {
        Optional<Partner> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        if (cooperations.isRunningWith(id, today())) {
            return new ReviewOutcome.Refused("partners.close.cooperates");
        }
        if (!store.close(id, version, PartnerState.LISTED, today(), why.get().text())) {
            return new ReviewOutcome.Stale();
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.PartnerClosed(
                found.get().area(),
                id.value(),
                version + 1,
                today(),
                PartnerHistory.reason(why.get().text()),
                Disclosed.who(access.requirePerson()))));
    }

    /**
     * Takes a partner that was closed back into the register, under the address it always had.
     *
     * @param version that the team saw
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome reopen(PartnerId id, int version, String reason) {
        Optional<Partner> found = reviewable(id).filter(Partner::wasListed);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        Partner partner = found.get();
        LocalDate closedOn = partner.closedOn();
        if (partner.version() != version || closedOn == null) {
            return new ReviewOutcome.Stale();
        }
        return switch (store.reopen(partner)) {
            case STALE -> new ReviewOutcome.Stale();
            case NAME_TAKEN -> new ReviewOutcome.Refused("partners.reopen.nameTaken");
            case DONE ->
                new ReviewOutcome.Done(reopened(partner, closedOn, why.get().text()));
        };
    }

    private UUID reopened(Partner partner, LocalDate closedOn, String reason) {
        PersonId person = access.requirePerson();
        UUID entry = Ids.next();
        store.addAbsence(
                partner.id(),
                new PartnerAbsence(closedOn, partner.closedReason(), today(), reason, entry),
                person);
        log.append(
                entry,
                new PartnerEntry.PartnerReopened(
                        partner.area(),
                        partner.id().value(),
                        partner.version() + 1,
                        today(),
                        PartnerHistory.reason(reason),
                        Disclosed.who(person)));
        return entry;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
