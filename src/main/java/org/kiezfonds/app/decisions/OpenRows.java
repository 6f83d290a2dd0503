package org.kiezfonds.app.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.decisions.OpenQueries.Sums;
import org.kiezfonds.app.decisions.OpenQueries.Told;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.OpenVote;
import org.kiezfonds.app.sessions.OpenVotes;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The open data of an area, row by row: the one place that decides what is in them. Titles are left
 * out that are out of sight, persons are never named, and votes are counts. It shows nothing to
 * anybody, so it asks nobody for a role.
 */
@Component
class OpenRows {

    private final OpenQueries queries;
    private final Gallery gallery;
    private final OpenVotes votes;
    private final Funds funds;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Concepts concepts;
    private final ZoneId zone;
    private final String base;

    OpenRows(
            OpenQueries queries,
            Gallery gallery,
            OpenVotes votes,
            Funds funds,
            Rounds rounds,
            Bodies bodies,
            Concepts concepts,
            ZoneId zone,
            @Value("${kiezfonds.base-url}") String base) {
        this.queries = queries;
        this.gallery = gallery;
        this.votes = votes;
        this.funds = funds;
        this.rounds = rounds;
        this.bodies = bodies;
        this.concepts = concepts;
        this.zone = zone;
        this.base = base.replaceAll("/+$", "");
    }

    /** Writes all rows of a kind, as they are at one moment. */
    @Look
    public void write(Area area, OpenKind kind, OpenWriter out) throws IOException {
        try (Stream<OpenRow> rows = rows(area, kind)) {
            for (OpenRow row : (Iterable<OpenRow>) rows::iterator) {
                out.row(row);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** The address of the open data of an area. */
    String address(Area area) {
        return address(area, "/daten");
    }

    private Stream<OpenRow> rows(Area area, OpenKind kind) {
        return switch (kind) {
            case DECISIONS -> decisions(area);
            case IDEAS -> gallery.all(area.id()).map(idea -> idea(area, idea));
            case VOTES -> votes.of(area.id()).map(this::vote);
            case ROUNDS -> rounds(area);
        };
    }

    /** What is the same for many decisions, read before the first of them. */
    private Stream<OpenRow> decisions(Area area) {
        Map<RoundId, Opened> opened = new HashMap<>();
        opened(area.id()).forEach(each -> opened.put(each.round().id(), each));
        Map<UUID, ConceptHead> versions = new HashMap<>();
        Map<UUID, Map<NeedId, NeedName>> needs = new HashMap<>();
        concepts.needsByVersion(area.id()).forEach((head, names) -> {
            versions.put(head.id(), head);
            Map<NeedId, NeedName> byKey = new HashMap<>();
            names.forEach(name -> byKey.put(name.id(), name));
            needs.put(head.id(), byKey);
        });
        return queries.decisions(area.id()).map(told -> {
            Opened round = opened.get(told.round());
            if (round == null) {
                throw new IllegalStateException("decided in no round: " + told.round());
            }
            ConceptHead version = versions.get(told.concept());
            NeedName need = needs.getOrDefault(told.concept(), Map.of()).get(told.need());
            return decision(area, told, round)
                    .with("need", told.need())
                    .with("needNumber", need == null ? null : need.number())
                    .with("needTitle", need == null ? null : need.title())
                    .with("conceptVersion", version == null ? null : version.number());
        });
    }

    private OpenRow decision(Area area, Told told, Opened round) {
        OpenRow row = told.row();
        Object number = row.get("number").orElseThrow();
        return frozen(row, round)
                .with("fund", round.fund().name())
                .with("fundSlug", round.fund().slug())
                .with("round", round.round().number())
                .with("address", address(area, "/beschluesse/" + number));
    }

    private OpenRow idea(Area area, GalleryItem idea) {
        NeedId need = idea.need();
        return new OpenRow(OpenKind.IDEAS)
                .with("number", idea.number())
                .with("id", idea.id())
                .with("title", idea.title())
                .with("summary", idea.summary())
                .with("language", idea.language().toLanguageTag())
                .with("state", idea.state())
                .with("askedCents", idea.asked().cents())
                .with("need", need)
                .with("fund", idea.fund())
                .with("fundSlug", idea.fundSlug())
                .with("round", idea.round())
                .with("sentOn", idea.sentOn())
                .with("organisation", idea.by())
                .with("mergedInto", idea.mergedInto())
                .with("address", address(area, "/ideen/" + idea.number()));
    }

    private OpenRow vote(OpenVote vote) {
        Vote.Result result = vote.result();
        return new OpenRow(OpenKind.VOTES)
                .with("id", vote.id())
                .with("idea", vote.ideaNumber())
                .with("session", vote.session())
                .with("sessionDay", LocalDate.ofInstant(vote.sessionAt(), zone))
                .with("motion", vote.motion())
                .with("motionKind", vote.kind())
                .with("amendment", vote.isAmendment())
                .with("attempt", vote.attempt())
                .with("secret", vote.isSecret())
                .with("circular", vote.isCircular())
                .with("openedAt", vote.openedAt())
                .with("closedAt", result.at())
                .with("outcome", result.outcome())
                .with("tied", result.isTied())
                .with("members", result.members())
                .with("conflicted", result.conflicted())
                .with("counted", result.counted())
                .with("quorum", result.quorum())
                .with("voters", result.voters())
                .with("needed", result.needed())
                .with("yes", result.yes())
                .with("no", result.no())
                .with("abstained", result.abstained())
                .with("lotFor", vote.isLotFor())
                .with("annulled", vote.flaw())
                .with("entries", vote.entries());
    }

    /** A round that was opened. */
    private record Opened(Fund fund, Round round, List<FrozenPart> frozen) {

        @Nullable String digest(Part part) {
            return frozen.stream()
                    .filter(each -> each.part() == part)
                    .map(each -> each.digest().hex())
                    .findFirst()
                    .orElse(null);
        }
    }

    private List<Opened> opened(AreaId area) {
        return funds.of(area).stream()
                .flatMap(fund -> rounds.of(fund.id()).stream()
                        .filter(round -> round.state() != RoundState.PLANNED)
                        .map(round -> new Opened(fund, round, rounds.frozen(round.id()))))
                .toList();
    }

    private Stream<OpenRow> rounds(Area area) {
        Map<RoundId, Sums> sums = queries.sums(area.id());
        Map<BodyId, String> names = new HashMap<>();
        for (BodyName name : bodies.namesOf(area.id())) {
            names.put(name.id(), name.name());
        }
        return opened(area.id()).reversed().stream()
                .map(each -> round(
                        area,
                        each,
                        sums.getOrDefault(each.round().id(), Sums.NONE),
                        rounds.bodyOf(each.round().id()).map(names::get).orElse(null)));
    }

    private OpenRow round(Area area, Opened opened, Sums sums, @Nullable String body) {
        Round round = opened.round();
        RoundTerms terms = round.terms();
        Money amount = terms.amount();
        String slug = opened.fund().slug();
        return frozen(new OpenRow(OpenKind.ROUNDS), opened)
                .with("id", round.id())
                .with("number", round.number())
                .with("name", terms.name())
                .with("fund", opened.fund().name())
                .with("fundSlug", slug)
                .with("fundKind", opened.fund().kind())
                .with("body", body)
                .with("amountCents", amount == null ? null : amount.cents())
                .with("opensOn", terms.opensOn())
                .with("closesOn", terms.closesOn())
                .with("adviceUntil", terms.adviceUntil())
                .with("decidesBy", terms.decidesBy())
                .with("actsUntil", terms.actsUntil())
                .with("state", round.state())
                .with("counting", terms.counting())
                .with("ties", terms.ties())
                .with("decisions", sums.decisions())
                .with("grantedIdeas", sums.granted())
                .with("refusedIdeas", sums.refused())
                .with("decidedAskedCents", sums.asked().cents())
                .with("grantedCents", sums.given().cents())
                .with("entry", round.openedEntry())
                .with("address", address(area, "/fonds/" + slug + "/runde/" + round.number()));
    }

    private static OpenRow frozen(OpenRow row, Opened round) {
        return row.with("rulesDigest", round.digest(Part.RULES))
                .with("criteriaDigest", round.digest(Part.CRITERIA))
                .with("procedureDigest", round.digest(Part.PROCEDURE))
                .with("countingDigest", round.digest(Part.COUNTING))
                .with("termsDigest", round.digest(Part.TERMS));
    }

    private String address(Area area, String path) {
        return base + "/quartier/" + area.slug() + path;
    }
}
