package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.PROCEDURE_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.boot.test.context.TestComponent;

/** Funds with all that a round needs, made through the services. */
@TestComponent
public class TestFunds {

    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final String PROCEDURE =
            "{\"ballot\":\"show-of-hands\",\"circularDays\":0,\"conflictedCount\":false,"
                    + "\"conflictedLeave\":true,\"majorityBase\":\"cast-without-abstentions\","
                    + "\"majorityBound\":\"more-than\",\"majorityShare\":\"1/2\","
                    + "\"presentation\":\"possible\",\"publicSessions\":true,"
                    + "\"quorumBase\":\"members\",\"quorumBound\":\"at-least\","
                    + "\"quorumShare\":\"1/2\",\"residentMajority\":false,\"revotes\":0,"
                    + "\"substitutesAct\":true,\"tie\":\"motion-lost\"}";

    private final Funds funds;
    private final Pots pots;
    private final FundRules rules;
    private final FundCriteria criteria;
    private final Rounds rounds;
    private final DSLContext db;
    private final Clock clock;

    TestFunds(
            Funds funds,
            Pots pots,
            FundRules rules,
            FundCriteria criteria,
            Rounds rounds,
            DSLContext db,
            Clock clock) {
        this.funds = funds;
        this.pots = pots;
        this.rules = rules;
        this.criteria = criteria;
        this.rounds = rounds;
        this.db = db;
        this.clock = clock;
    }

    /** A jury with rules of procedure. */
    public BodyId jury(AreaId area, PersonId by) {
        BodyId id = newJury(area, "jury");
        procedure(id, by);
        return id;
    }

    /** A jury that has no rules of procedure yet. */
    public BodyId newJury(AreaId area, String slug) {
        BodyId id = BodyId.next();
        db.insertInto(BODY)
                .set(BODY.ID, id)
                .set(BODY.AREA_ID, area)
                .set(BODY.SLUG, slug)
                .set(BODY.KIND, "JURY")
                .set(BODY.NAME, "Aktionsfondsjury")
                .set(BODY.PURPOSE, "")
                .set(BODY.SEATS_RESIDENTS, 11)
                .set(BODY.SEATS_INSTITUTIONS, 0)
                .set(BODY.SEATS_OTHERS, 0)
                .set(BODY.MIN_SIZE, 5)
                .set(BODY.MAX_SIZE, 11)
                .set(BODY.RESIDENT_NUMERATOR, 1L)
                .set(BODY.RESIDENT_DENOMINATOR, 1L)
                .set(BODY.MIN_AGE, 16)
                .set(BODY.TERM_MONTHS, 24)
                .set(BODY.FOUNDED_AT, clock.instant())
                .set(BODY.VERSION, 1)
                .execute();
        return id;
    }

    private void procedure(BodyId body, PersonId by) {
        db.insertInto(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.ID, Ids.next())
                .set(PROCEDURE_VERSION.BODY_ID, body)
                .set(PROCEDURE_VERSION.NUMBER, 1)
                .set(PROCEDURE_VERSION.VALID_FROM, LocalDate.of(2026, 1, 1))
                .set(PROCEDURE_VERSION.RULES, PROCEDURE)
                .set(
                        PROCEDURE_VERSION.DIGEST,
                        Digest.of(PROCEDURE.getBytes(StandardCharsets.UTF_8)).hex())
                .set(PROCEDURE_VERSION.ADOPTED_AT, clock.instant())
                .set(PROCEDURE_VERSION.ADOPTED_BY, by)
                .set(PROCEDURE_VERSION.ENTRY_ID, Ids.next())
                .execute();
    }

    /** What a form for an action fund holds. */
    public static FundData data(String name, @Nullable BodyId body) {
        return new FundData(
                FundKind.ACTION_FUND,
                name,
                "Für kleine Aktionen in der Nachbarschaft.",
                2027,
                null,
                body,
                List.of(new SourceRow(
                        MoneySource.Kind.SENATE, "Städtebauförderung", Money.ofEuros(10_000))));
    }

    public Fund fund(AreaId area, String name, @Nullable BodyId body) {
        return ((FundAnswer.Done) funds.found(area, data(name, body))).fund();
    }

    public PotId pot(Fund fund) {
        return pots.of(fund.id()).getFirst().id();
    }

    /** Books money that a source gave. */
    public void give(Fund fund, long euros) {
        pots.book(
                fund.area(),
                UUID.randomUUID(),
                pot(fund),
                new Pots.Order(
                        BookingKind.GIVEN, Money.ofEuros(euros), "Mittel für das Jahr", null));
    }

    /** A rule in the usual words that blocks. */
    public static RuleDraft rule(RuleKind kind, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RuleDraft(
                kind.word(), kind, Severity.BLOCKS, values, LocalText.NONE, LocalText.NONE);
    }

    /** Publishes the rules as the fund's next version. */
    public RuleSetVersion publish(Fund fund, List<RuleDraft> draft) {
        PaperDraft<RuleDraft> begun =
                rules.begin(fund.area(), fund.id(), List.of()).orElseThrow();
        int version = ((PaperAnswer.Saved)
                        rules.save(fund.area(), fund.id(), begun, begun.with(draft, List.of())))
                .version();
        PaperAnswer answer = rules.publish(fund.area(), fund.id(), version);
        if (!(answer instanceof PaperAnswer.Published)) {
            throw new IllegalStateException(answer + " " + RuleReading.of(draft));
        }
        return rules.published(fund.id()).getFirst();
    }

    public CriteriaVersion publishCriteria(Fund fund, ScoreCriteria.Criterion... set) {
        PaperDraft<ScoreCriteria.Row> begun =
                criteria.begin(fund.area(), fund.id(), List.of()).orElseThrow();
        int version = ((PaperAnswer.Saved) criteria.save(
                        fund.area(), fund.id(), begun, begun.with(List.of(set), List.of())))
                .version();
        criteria.publish(fund.area(), fund.id(), version);
        return criteria.published(fund.id()).getFirst();
    }

    public static ScoreCriteria.Criterion criterion(String id, int weight) {
        return new ScoreCriteria.Criterion(
                id,
                LocalText.of("Nutzen für viele", "Use for many"),
                weight,
                LocalText.of("kaum", "hardly"),
                LocalText.of("sehr", "very"),
                null);
    }

    /** Terms that fit the fund: 500 EUR, open from today for a month. */
    public RoundTerms terms(Fund fund) {
        return terms(fund, Money.ofEuros(500));
    }

    /** The same for another sum. */
    public RoundTerms terms(Fund fund, Money amount) {
        return new RoundTerms(
                "Frühjahr",
                pot(fund),
                amount,
                rules.published(fund.id()).stream()
                        .findFirst()
                        .map(RuleSetVersion::id)
                        .orElse(null),
                null,
                CountingRule.MAJORITY_VOTE,
                TieOrder.LOT,
                TODAY,
                TODAY.plusDays(30),
                TODAY.plusDays(20),
                List.of(TODAY.plusDays(40)),
                TODAY.plusDays(45),
                TODAY.plusDays(200));
    }

    public Round plan(Fund fund, RoundTerms terms) {
        return ((RoundAnswer.Saved) rounds.plan(fund.area(), fund.id(), terms)).round();
    }

    public Round open(Fund fund, RoundTerms terms) {
        Round round = plan(fund, terms);
        RoundAnswer answer = rounds.open(fund.area(), round.id(), round.version());
        if (answer instanceof RoundAnswer.Opened(Round opened, UUID _)) {
            return opened;
        }
        throw new IllegalStateException(answer.toString());
    }
}
