package org.kiezfonds.app.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.PaperQueries.Kind;
import org.kiezfonds.app.funds.PaperQueries.Paper;
import org.kiezfonds.app.funds.PaperQueries.Published;
import org.kiezfonds.app.funds.rules.Contradiction;
import org.kiezfonds.app.funds.rules.Contradictions;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.LogPaper;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.FundEntry.RoundClosed;
import org.kiezfonds.app.transparency.entries.FundEntry.RoundOpened;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The rounds of funds. Opening a round freezes rules, criteria, rules of procedure, counting rule,
 * pot and days: what is changed later holds for later rounds.
 */
@Service
public class Rounds {

    private final FundQueries funds;
    private final PotQueries pots;
    private final PotStore potStore;
    private final PaperQueries papers;
    private final RoundQueries queries;
    private final RoundStore store;
    private final PaperStore paperStore;
    private final Bodies bodies;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Rounds(
            FundQueries funds,
            PotQueries pots,
            PotStore potStore,
            PaperQueries papers,
            RoundQueries queries,
            RoundStore store,
            PaperStore paperStore,
            Bodies bodies,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.funds = funds;
        this.pots = pots;
        this.potStore = potStore;
        this.papers = papers;
        this.queries = queries;
        this.store = store;
        this.paperStore = paperStore;
        this.bodies = bodies;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The rounds of a fund, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Round> of(FundId fund) {
        return queries.of(fund);
    }

    /** A round of the area. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Round> byId(AreaId area, RoundId id) {
        return queries.find(area, id);
    }

    /** The rounds of an area that were opened and not closed. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Round> openRounds(AreaId area) {
        return queries.open(area);
    }

    /** What a round was opened with; nothing before. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<FrozenPart> frozen(RoundId round) {
        return queries.frozen(round);
    }

    /** The rules that a round was opened with. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Optional<RuleSet> rulesOf(RoundId round) {
        return part(round, Part.RULES).map(part -> PaperFiles.rules(part.content()));
    }

    /** The score criteria that a round was opened with; none where nothing is scored. */
    @PreAuthorize("permitAll()")
    public Optional<ScoreCriteria> criteriaOf(RoundId round) {
        return part(round, Part.CRITERIA).map(part -> PaperFiles.criteria(part.content()));
    }

    /** The rules of procedure that a round was opened with; none where residents vote. */
    @PreAuthorize("permitAll()")
    public Optional<Procedure> procedureOf(RoundId round) {
        return part(round, Part.PROCEDURE).map(part -> ProcedureVersion.read(part.content()));
    }

    /** The body that a round was opened with; none where residents vote. */
    @PreAuthorize("permitAll()")
    public Optional<BodyId> bodyOf(RoundId round) {
        return part(round, Part.TERMS).flatMap(part -> PaperFiles.body(part.content()));
    }

    private Optional<FrozenPart> part(RoundId round, Part part) {
        return queries.frozen(round).stream()
                .filter(each -> each.part() == part)
                .findFirst();
    }

    /** Plans a round. Much may be open still; what is said has to make sense. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public RoundAnswer plan(AreaId area, FundId fund, RoundTerms typed) {
        if (funds.find(area, fund).isEmpty()) {
            return new RoundAnswer.NotFound();
        }
        RoundCheck check = new RoundCheck();
        RoundTerms terms = check.plan(typed);
        checkParts(area, fund, terms, check);
        if (!check.problems().isEmpty()) {
            return new RoundAnswer.Invalid(check.problems(), List.of());
        }
        paperStore.lockFund(fund);
        RoundId id = store.add(fund, queries.lastNumber(fund) + 1, terms);
        return new RoundAnswer.Saved(queries.find(area, id).orElseThrow());
    }

    /** Changes the plan of a round that is not open yet. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public RoundAnswer change(AreaId area, RoundId id, int version, RoundTerms typed) {
        Optional<Round> found = locked(area, id);
        if (found.isEmpty()) {
            return new RoundAnswer.NotFound();
        }
        Round round = found.get();
        if (round.state() != RoundState.PLANNED) {
            return new RoundAnswer.Settled(round);
        }
        RoundCheck check = new RoundCheck();
        RoundTerms terms = check.plan(typed);
        checkParts(area, round.fund(), terms, check);
        if (!check.problems().isEmpty()) {
            return new RoundAnswer.Invalid(check.problems(), List.of());
        }
        return store.save(id, version, terms)
                ? new RoundAnswer.Saved(queries.find(area, id).orElseThrow())
                : new RoundAnswer.Stale(round);
    }

    /** Opens a round with all that it needs, in one act, once. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public RoundAnswer open(AreaId area, RoundId id, int version) {
        Optional<Round> found = locked(area, id);
        if (found.isEmpty()) {
            return new RoundAnswer.NotFound();
        }
        Round round = found.get();
        if (round.state() != RoundState.PLANNED) {
            return new RoundAnswer.Settled(round);
        }
        if (round.version() != version) {
            return new RoundAnswer.Stale(round);
        }
        Fund fund = funds.find(area, round.fund()).orElseThrow();
        RoundTerms terms = round.terms();
        RoundCheck check = new RoundCheck();
        check.plan(terms);
        check.complete(terms, today());
        if (terms.pot() != null) {
            potStore.lock(terms.pot());
        }
        checkMoney(terms, check);
        Optional<ProcedureVersion> procedure =
                Optional.ofNullable(fund.body()).flatMap(body -> bodies.procedureOf(body, today()));
        if (fund.body() != null && procedure.isEmpty()) {
            check.add(Field.BODY, "funds.problem.noProcedure");
        }
        List<Contradiction> contradictions = contradictions(terms);
        if (!check.problems().isEmpty()
                || contradictions.stream().anyMatch(Contradiction::blocks)) {
            return new RoundAnswer.Invalid(check.problems(), contradictions);
        }
        List<FrozenPart> parts = freeze(fund, round, procedure.orElse(null));
        UUID entry = Ids.next();
        store.open(id, clock.instant(), entry);
        parts.forEach(part -> store.freeze(id, part));
        log.append(
                entry,
                entry(fund, round, parts),
                parts.stream().map(part -> new LogPaper(part.content())).toList());
        return new RoundAnswer.Opened(queries.find(area, id).orElseThrow(), entry);
    }

    /** Closes a round to applications, once their last day is over. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public RoundAnswer close(AreaId area, RoundId id) {
        Optional<Round> found = locked(area, id);
        if (found.isEmpty()) {
            return new RoundAnswer.NotFound();
        }
        Round round = found.get();
        if (round.state() != RoundState.OPEN) {
            return new RoundAnswer.Settled(round);
        }
        if (!today().isAfter(Objects.requireNonNull(round.terms().closesOn()))) {
            return new RoundAnswer.TooEarly(round);
        }
        UUID entry = Ids.next();
        store.close(id, clock.instant(), entry);
        log.append(
                entry,
                new RoundClosed(
                        area,
                        round.fund().value(),
                        id.value(),
                        round.number(),
                        Disclosed.who(access.requirePerson())));
        return new RoundAnswer.Closed(queries.find(area, id).orElseThrow(), entry);
    }

    /** What a pot has for a further round; nothing where the area has no such pot. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PotRoom> room(AreaId area, PotId pot) {
        return pots.fundOf(area, pot).map(_ -> room(pot));
    }

    /** What opening would still miss; empty where the round can be opened. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<FundProblem> missing(AreaId area, RoundId id) {
        Optional<Round> round = queries.find(area, id);
        if (round.isEmpty()) {
            return List.of();
        }
        RoundTerms terms = round.get().terms();
        RoundCheck check = new RoundCheck();
        check.complete(terms, today());
        checkMoney(terms, check);
        Fund fund = funds.find(area, round.get().fund()).orElseThrow();
        if (fund.body() != null && bodies.procedureOf(fund.body(), today()).isEmpty()) {
            check.add(Field.BODY, "funds.problem.noProcedure");
        }
        return check.problems();
    }

    private Optional<Round> locked(AreaId area, RoundId id) {
        if (queries.find(area, id).isEmpty()) {
            return Optional.empty();
        }
        store.lock(id);
        return queries.find(area, id);
    }

    /** Pot, rules and criteria of another fund are as good as none. */
    private void checkParts(AreaId area, FundId fund, RoundTerms terms, RoundCheck check) {
        PotId pot = terms.pot();
        if (pot != null && pots.fundOf(area, pot).filter(fund::equals).isEmpty()) {
            check.add(Field.POT, "funds.problem.noPot");
        }
        if (terms.rules() != null && published(fund, terms.rules(), Kind.RULES).isEmpty()) {
            check.add(Field.RULES, "funds.problem.noRules");
        }
        if (terms.criteria() != null
                && published(fund, terms.criteria(), Kind.CRITERIA).isEmpty()) {
            check.add(Field.CRITERIA, "funds.problem.noScoring");
        }
    }

    private Optional<Published> published(FundId fund, UUID paper, Kind kind) {
        return papers.find(paper)
                .filter(found -> found.fund().equals(fund) && found.kind() == kind)
                .map(Paper::published);
    }

    private void checkMoney(RoundTerms terms, RoundCheck check) {
        PotId pot = terms.pot();
        Money amount = terms.amount();
        if (pot == null || amount == null) {
            return;
        }
        PotRoom room = room(pot);
        if (amount.compareTo(room.left()) > 0) {
            Money over = amount.minus(room.left());
            check.add(Field.AMOUNT, "funds.problem.noMoney", room.left(), amount, over);
        } else if (amount.compareTo(room.free()) > 0) {
            Money over = amount.minus(room.free());
            check.add(
                    Field.AMOUNT,
                    "funds.problem.noRoom",
                    room.left(),
                    room.planned(),
                    amount,
                    over);
        }
    }

    private PotRoom room(PotId pot) {
        return new PotRoom(pots.balance(pot).left(), queries.planned(pot, today()));
    }

    private List<Contradiction> contradictions(RoundTerms terms) {
        List<Contradiction> found = new ArrayList<>();
        UUID paper = terms.rules();
        Published published =
                paper == null ? null : papers.find(paper).map(Paper::published).orElse(null);
        if (published != null) {
            List<Rule> rules = PaperFiles.rules(published.content()).rules();
            Money amount = terms.amount();
            if (amount != null) {
                found.addAll(Contradictions.withPot(rules, amount));
            }
            LocalDate opens = terms.opensOn();
            if (opens != null) {
                found.addAll(Contradictions.withDays(rules, opens));
            }
        }
        return found;
    }

    private List<FrozenPart> freeze(Fund fund, Round round, @Nullable ProcedureVersion procedure) {
        RoundTerms terms = round.terms();
        List<FrozenPart> parts = new ArrayList<>();
        parts.add(part(Part.RULES, contentOf(terms.rules())));
        if (terms.criteria() != null) {
            parts.add(part(Part.CRITERIA, contentOf(terms.criteria())));
        }
        if (procedure != null) {
            parts.add(part(Part.PROCEDURE, procedure.json()));
        }
        Map<String, Object> counting = new LinkedHashMap<>();
        counting.put("format", "kiezfonds-counting/1");
        counting.put("rule", Word.of(Objects.requireNonNull(terms.counting())).value());
        counting.put("ties", Word.of(Objects.requireNonNull(terms.ties())).value());
        parts.add(part(Part.COUNTING, PaperFiles.canonical(counting)));
        parts.add(part(Part.TERMS, PaperFiles.canonical(terms(fund, round))));
        return parts;
    }

    private String contentOf(@Nullable UUID paper) {
        return papers.find(Objects.requireNonNull(paper))
                .map(Paper::published)
                .map(Published::content)
                .orElseThrow();
    }

    private static Map<String, Object> terms(Fund fund, Round round) {
        RoundTerms terms = round.terms();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "kiezfonds-round/1");
        file.put("fund", fund.id().toString());
        file.put("round", round.id().toString());
        file.put("number", round.number());
        file.put("name", terms.name());
        put(file, "pot", terms.pot());
        Money amount = terms.amount();
        put(file, "cents", amount == null ? null : amount.cents());
        put(file, "body", fund.body());
        put(file, "opensOn", terms.opensOn());
        put(file, "closesOn", terms.closesOn());
        put(file, "adviceUntil", terms.adviceUntil());
        file.put("sessions", terms.sessions().stream().map(LocalDate::toString).toList());
        put(file, "decidesBy", terms.decidesBy());
        put(file, "actsUntil", terms.actsUntil());
        return file;
    }

    private static void put(Map<String, Object> file, String name, @Nullable Object value) {
        if (value != null) {
            file.put(name, value instanceof Long number ? number : value.toString());
        }
    }

    private static FrozenPart part(Part part, String content) {
        return new FrozenPart(part, content, PaperFiles.digest(content));
    }

    private RoundOpened entry(Fund fund, Round round, List<FrozenPart> parts) {
        Map<Part, Digest> digests = new LinkedHashMap<>();
        parts.forEach(part -> digests.put(part.part(), part.digest()));
        RoundTerms terms = round.terms();
        return new RoundOpened(
                fund.area(),
                fund.id().value(),
                round.id().value(),
                round.number(),
                Objects.requireNonNull(terms.pot()).value(),
                Objects.requireNonNull(terms.amount()),
                Objects.requireNonNull(terms.opensOn()),
                Objects.requireNonNull(terms.closesOn()),
                Objects.requireNonNull(terms.decidesBy()),
                Objects.requireNonNull(digests.get(Part.RULES)),
                digests.get(Part.CRITERIA),
                digests.get(Part.PROCEDURE),
                Objects.requireNonNull(digests.get(Part.COUNTING)),
                Objects.requireNonNull(digests.get(Part.TERMS)),
                Disclosed.who(access.requirePerson()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
