package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.PublicBody.PublicCandidate;
import org.kiezfonds.app.bodies.PublicBody.PublicDraw;
import org.kiezfonds.app.bodies.PublicBody.PublicElection;
import org.kiezfonds.app.bodies.PublicBody.Seat;
import org.kiezfonds.app.bodies.PublicBody.StandIn;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.SignedHead;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the public sees of councils and juries. The one place that decides it for pages, pictures and
 * exports alike: no addresses, and names only of those who agreed.
 */
@Service
public class PublicBodies {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final SelectionQueries selections;
    private final Partners partners;
    private final PublicNames names;
    private final LogReading log;
    private final Clock clock;
    private final ZoneId zone;

    PublicBodies(
            BodyQueries bodies,
            MandateQueries mandates,
            SelectionQueries selections,
            Partners partners,
            PublicNames names,
            LogReading log,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.selections = selections;
        this.partners = partners;
        this.names = names;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** All bodies of an area as of today, those that are dissolved last. */
    @Look
    @PreAuthorize("permitAll()")
    public List<PublicBody> of(AreaId area) {
        return bodies.of(area).stream().map(this::shown).toList();
    }

    /** One body as of today. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<PublicBody> find(AreaId area, String slug) {
        return bodies.bySlug(area, slug).map(this::shown);
    }

    private PublicBody shown(Body body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Mandate> all = mandates.of(body.id());
        Map<PersonId, String> named = names.of(all.stream()
                .flatMap(mandate -> Stream.concat(
                        Stream.of(mandate.person()),
                        mandate.substitutes().stream().map(Substitute::person)))
                .collect(Collectors.toSet()));
        List<ProcedureVersion> procedures = bodies.procedures(body.id());
        List<PublicElection> elections = selections.elections(body.id()).stream()
                .map(PublicBodies::shown)
                .toList();
        List<PublicDraw> draws =
                selections.draws(body.id()).stream().map(this::shown).toList();
        return new PublicBody(
                body,
                today,
                seats(all.stream().filter(each -> each.isHeldOn(today)), named, today),
                seats(
                        all.stream()
                                .filter(each -> each.startsOn().isAfter(today)
                                        && !each.isOver(each.startsOn())),
                        named,
                        today),
                successors(elections, draws, today),
                bodies.procedureOf(body.id(), today).orElse(null),
                procedures,
                elections,
                draws);
    }

    private List<Seat> seats(
            Stream<Mandate> mandates, Map<PersonId, String> named, LocalDate today) {
        return mandates.map(mandate -> seat(mandate, named, today)).toList();
    }

    private Seat seat(Mandate mandate, Map<PersonId, String> named, LocalDate today) {
        Optional<PartnerName> partner = partner(mandate.partner());
        return new Seat(
                mandate.group(),
                named.get(mandate.person()),
                partner.map(PartnerName::name).orElse(null),
                partner.map(PartnerName::slug).orElse(null),
                mandate.startsOn(),
                mandate.lastDay(),
                mandate.way(),
                mandate.substitutes().stream()
                        .filter(substitute -> substitute.actsOn(today))
                        .map(each -> new StandIn(named.get(each.person()), each.lastDay()))
                        .findFirst()
                        .orElse(null));
    }

    private Optional<PartnerName> partner(@Nullable PartnerId id) {
        return id == null ? Optional.empty() : partners.find(id);
    }

    /** Those who wait in results whose term is not over, without those whose turn it was. */
    private static int successors(
            List<PublicElection> elections, List<PublicDraw> draws, LocalDate today) {
        Stream<PublicCandidate> elected = elections.stream()
                .filter(election -> !election.endsOn().isBefore(today))
                .flatMap(election -> election.candidates().stream());
        Stream<PublicCandidate> drawn = draws.stream()
                .filter(draw -> !draw.endsOn().isBefore(today))
                .flatMap(draw -> draw.candidates().stream());
        return (int) Stream.concat(elected, drawn)
                .filter(candidate -> candidate.state() == CandidateState.WAITING)
                .count();
    }

    private static PublicElection shown(Election election) {
        return new PublicElection(
                election.number(),
                election.heldOn(),
                election.place(),
                election.electorate(),
                election.group(),
                election.seats(),
                election.eligible(),
                election.ballots(),
                election.invalidBallots(),
                election.startsOn(),
                election.endsOn(),
                election.tieLot(),
                election.publicRecord(),
                election.digest(),
                election.entry(),
                election.candidates().stream().map(PublicBodies::shown).toList());
    }

    private PublicDraw shown(Draw draw) {
        Optional<SignedHead> head = log.firstHeadWith(draw.announcement());
        return new PublicDraw(
                draw.number(),
                draw.group(),
                draw.seats(),
                draw.startsOn(),
                draw.endsOn(),
                draw.source(),
                draw.knownAt(),
                draw.ticketsDigest(),
                draw.announcedAt(),
                draw.announcement(),
                head.map(SignedHead::rootHex).orElse(null),
                head.map(SignedHead::size).orElse(null),
                draw.state(),
                draw.candidates().stream().map(PublicBodies::shown).toList());
    }

    private static PublicCandidate shown(Candidate candidate) {
        boolean named = candidate.isPublic() && !candidate.name().isEmpty();
        return new PublicCandidate(
                candidate.id(),
                named ? candidate.name() : null,
                candidate.votes(),
                candidate.ticket(),
                candidate.place(),
                candidate.state(),
                candidate.reason());
    }
}
