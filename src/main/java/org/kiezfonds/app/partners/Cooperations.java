package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.database.Once;
import org.kiezfonds.app.partners.Cooperation.State;
import org.kiezfonds.app.partners.CooperationProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who works with whom. The team records it; who speaks for one of the partners proposes it, and
 * the team confirms.
 */
@Service
public class Cooperations {

    private final CooperationQueries queries;
    private final CooperationStore store;
    private final ContributionQueries contributions;
    private final PartnerQueries partners;
    private final PartnerLinkQueries links;
    private final PartnerMails mails;
    private final ObjectProvider<NeedNames> needs;
    private final Access access;
    private final TransparencyLog log;
    private final Once once;
    private final Clock clock;
    private final ZoneId zone;

    Cooperations(
            CooperationQueries queries,
            CooperationStore store,
            ContributionQueries contributions,
            PartnerQueries partners,
            PartnerLinkQueries links,
            PartnerMails mails,
            ObjectProvider<NeedNames> needs,
            Access access,
            TransparencyLog log,
            Once once,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.contributions = contributions;
        this.partners = partners;
        this.links = links;
        this.mails = mails;
        this.needs = needs;
        this.access = access;
        this.log = log;
        this.once = once;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those of an area that are recorded, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Cooperation> recorded(AreaId area) {
        return queries.recorded(area);
    }

    /** Those that the team took back: kept, and no longer part of the network. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Cooperation> withdrawn(AreaId area) {
        return queries.withdrawn(area);
    }

    /** Those that wait for the team. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Cooperation> waiting(AreaId area) {
        return queries.proposed(area);
    }

    /** What the person behind the request proposed and the team has not recorded. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Cooperation> ownProposals(AreaId area) {
        return queries.proposedBy(access.requirePerson(), area);
    }

    /** The needs of the action concept that a co-operation can serve; none before there is one. */
    @PreAuthorize("permitAll()")
    public Map<UUID, String> needs(AreaId area) {
        Map<UUID, String> all = new LinkedHashMap<>();
        needs.orderedStream().forEach(source -> all.putAll(source.of(area)));
        return all;
    }

    /**
     * Records a co-operation as the team, or proposes it for a partner one speaks for.
     *
     * @param key kept by the form, so that a second try does nothing
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CooperationOutcome record(AreaId area, UUID key, CooperationData data) {
        Set<PartnerId> listed =
                partners.names(area).stream().map(PartnerName::id).collect(Collectors.toSet());
        List<CooperationProblem> problems = new ArrayList<>(
                CooperationCheck.check(data, today(), listed, needs(area).keySet()));
        boolean team = access.isTeamOf(area);
        if (!team
                && data.partners().stream()
                        .noneMatch(id -> links.isLinked(access.requirePerson(), id))) {
            problems.add(
                    new CooperationProblem(Field.PARTNERS, "partners.problem.notYours", List.of()));
        }
        if (!problems.isEmpty()) {
            return new CooperationOutcome.Invalid(problems);
        }
        return once.once(
                key,
                "partners.cooperation",
                Cooperations::write,
                Cooperations::read,
                () -> add(area, data, team));
    }

    private CooperationOutcome add(AreaId area, CooperationData data, boolean team) {
        UUID id = Ids.next();
        store.add(
                id,
                area,
                data,
                team ? State.RECORDED : State.PROPOSED,
                access.requirePerson(),
                clock.instant());
        return team
                ? new CooperationOutcome.Recorded(id, tell(queries.find(id).orElseThrow()))
                : new CooperationOutcome.Proposed(id);
    }

    private static String write(CooperationOutcome outcome) {
        return switch (outcome) {
            case CooperationOutcome.Recorded(UUID id, UUID entry) -> id + " " + entry;
            case CooperationOutcome.Proposed(UUID id) -> id.toString();
            case CooperationOutcome.Invalid _ -> throw new IllegalStateException("not an act");
        };
    }

    private static CooperationOutcome read(String text) {
        String[] words = text.split(" ", -1);
        UUID id = UUID.fromString(words[0]);
        return words.length == 1
                ? new CooperationOutcome.Proposed(id)
                : new CooperationOutcome.Recorded(id, UUID.fromString(words[1]));
    }

    /** Confirms what was proposed. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome accept(UUID id, int version) {
        Optional<Cooperation> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        if (!store.decide(
                id, version, State.RECORDED, "", access.requirePerson(), clock.instant())) {
            return new ReviewOutcome.Stale();
        }
        Cooperation cooperation = found.get();
        mails.cooperationRecorded(
                cooperation.proposedBy(), cooperation.area(), cooperation.title());
        return new ReviewOutcome.Done(tell(cooperation));
    }

    /** Declines what was proposed, with a reason that the proposer gets by mail. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome decline(UUID id, int version, String reason) {
        Optional<Cooperation> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        String text = why.get().text();
        if (!store.decide(
                id, version, State.DECLINED, text, access.requirePerson(), clock.instant())) {
            return new ReviewOutcome.Stale();
        }
        Cooperation cooperation = found.get();
        mails.cooperationDeclined(
                cooperation.proposedBy(), cooperation.area(), cooperation.title(), text);
        return new ReviewOutcome.DoneQuietly();
    }

    /**
     * Ends a co-operation that goes on.
     *
     * @param until its last day: not before its first, not ahead
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome end(UUID id, int version, LocalDate until) {
        Optional<Cooperation> found = reviewable(id);
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        if (until.isBefore(found.get().since())) {
            return new ReviewOutcome.Refused("partners.problem.untilBeforeSince");
        }
        if (until.isAfter(today())) {
            return new ReviewOutcome.Refused("partners.problem.untilAhead");
        }
        if (!store.end(id, version, until)) {
            return new ReviewOutcome.Stale();
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.CooperationEnded(
                found.get().area(), id, until, Disclosed.who(access.requirePerson()))));
    }

    /**
     * Takes a co-operation back that was recorded by mistake: it is no longer part of the network,
     * and the log says why.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome withdraw(UUID id, int version, String reason) {
        Optional<Cooperation> found = queries.lock(id).filter(each -> access.isTeamOf(each.area()));
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        if (contributions.isAnyOf(id)) {
            return new ReviewOutcome.Refused("partners.cooperation.withdraw.gave");
        }
        String text = why.get().text();
        PersonId person = access.requirePerson();
        if (!store.withdraw(id, version, text, person, clock.instant())) {
            return new ReviewOutcome.Stale();
        }
        Cooperation cooperation = found.get();
        if (!cooperation.proposedBy().equals(person)) {
            mails.cooperationWithdrawn(
                    cooperation.proposedBy(), cooperation.area(), cooperation.title(), text);
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.CooperationWithdrawn(
                cooperation.area(), id, PartnerHistory.reason(text), Disclosed.who(person))));
    }

    private UUID tell(Cooperation cooperation) {
        List<Disclosed> values = new ArrayList<>();
        values.add(Disclosed.open(cooperation.title()).named("title"));
        if (!cooperation.project().isEmpty()) {
            values.add(Disclosed.open(cooperation.project()).named("project"));
        }
        return log.append(new PartnerEntry.CooperationRecorded(
                cooperation.area(),
                cooperation.id(),
                cooperation.partners().stream()
                        .map(partner -> partner.id().value())
                        .toList(),
                Word.of(cooperation.field()),
                cooperation.since(),
                cooperation.until(),
                cooperation.need(),
                values,
                Disclosed.who(access.requirePerson())));
    }

    private Optional<Cooperation> reviewable(UUID id) {
        return queries.find(id).filter(found -> access.isTeamOf(found.area()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
