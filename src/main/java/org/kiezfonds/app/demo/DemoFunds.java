package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.GoalName;
import org.kiezfonds.app.funds.BookingAnswer;
import org.kiezfonds.app.funds.BookingKind;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundAnswer;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.FundData;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.FundSamples;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.MoneySource;
import org.kiezfonds.app.funds.PaperAnswer;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.funds.PotAnswer;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundAnswer;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.TieOrder;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.shared.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The funds of Lindenkiez: an action fund with five rounds behind it, whose rules became wider on
 * the way; a project fund in its second call; a citizens' budget about to begin.
 */
@Component
@Profile("demo")
class DemoFunds implements DemoPart {

    /** So many days later it is another day, also where weekends are left out. */
    private static final int LATER = 3;

    private static final UUID LEARNING = UUID.fromString("019a9040-0000-7000-8000-000000000003");
    private static final UUID VISITS = UUID.fromString("019a9040-0000-7000-8000-000000000005");

    private final DemoPeople people;
    private final Funds funds;
    private final Pots pots;
    private final FundRules rules;
    private final FundCriteria criteria;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Concepts concepts;

    DemoFunds(
            DemoPeople people,
            Funds funds,
            Pots pots,
            FundRules rules,
            FundCriteria criteria,
            Rounds rounds,
            Bodies bodies,
            Concepts concepts) {
        this.people = people;
        this.funds = funds;
        this.pots = pots;
        this.rules = rules;
        this.criteria = criteria;
        this.rounds = rounds;
        this.bodies = bodies;
        this.concepts = concepts;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(
                        actionFund(days),
                        actionMoney(days),
                        projectFund(days),
                        projectMoney(days),
                        citizensBudget(days))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Chapter> actionFund(StoryDays days) {
        FundKind kind = FundKind.ACTION_FUND;
        return Stream.of(
                        Stream.of(
                                people.byTeam(
                                        days,
                                        653,
                                        "10:20",
                                        "action fund: founded",
                                        () -> foundActionFund(days.ago(653))),
                                people.byTeam(days, 644, "11:35", "action fund: rules", () -> {
                                    publish(kind, firstActionRules());
                                    publishCriteria(kind, first(FundSamples.criteria()));
                                }),
                                people.byTeam(
                                        days,
                                        336,
                                        "11:35",
                                        "action fund: more criteria",
                                        () -> publishCriteria(kind, FundSamples.criteria())),
                                people.byTeam(
                                        days,
                                        128,
                                        "15:10",
                                        "action fund: wider rules",
                                        () -> publish(kind, FundSamples.rules(kind)))),
                        round(days, kind, 628, 35, 400_000, null),
                        round(days, kind, 474, 35, 330_000, null),
                        round(days, kind, 320, 35, 350_000, null),
                        round(days, kind, 208, 35, 300_000, null),
                        round(days, kind, 112, 35, 300_000, null),
                        round(days, kind, 14, 35, 300_000, null),
                        planned(days, kind, 8, -90, 35, 250_000, null))
                .flatMap(part -> part);
    }

    /** What the funding body gave. What is promised to ideas follows from the decisions. */
    private Stream<Chapter> actionMoney(StoryDays days) {
        FundKind kind = FundKind.ACTION_FUND;
        return Stream.of(
                book(days, 648, kind, BookingKind.GIVEN, 500_000, "Zuwendung, Anlauf", null),
                book(days, 646, kind, BookingKind.GIVEN, 100_000, "Spende der Bäckerei", null),
                book(days, 501, kind, BookingKind.GIVEN, 400_000, "Zuwendung, Rest", null),
                people.byTeam(days, 343, "11:10", "action fund: second pot", this::addPot),
                book(days, 340, kind, BookingKind.GIVEN, 500_000, "Zuwendung, erste Rate", null),
                book(days, 219, kind, BookingKind.GIVEN, 400_000, "Zuwendung, zweite Rate", null),
                book(
                        days,
                        212,
                        kind,
                        BookingKind.GIVEN,
                        100_000,
                        "Spende für Pflanzaktionen",
                        null),
                book(days, 41, kind, BookingKind.GIVEN, 400_000, "Zuwendung, dritte Rate", null));
    }

    private void addPot() {
        Fund fund = fund(FundKind.ACTION_FUND);
        PotAnswer answer =
                pots.add(fund.area(), fund.id(), UUID.randomUUID(), fund.name() + ", zweiter Topf");
        if (!(answer instanceof PotAnswer.Added)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private Stream<Chapter> projectFund(StoryDays days) {
        FundKind kind = FundKind.PROJECT_FUND;
        return Stream.of(
                        Stream.of(
                                people.byTeam(
                                        days,
                                        302,
                                        "10:45",
                                        "project fund: founded",
                                        () -> foundProjectFund(days.ago(302))),
                                people.byTeam(days, 293, "14:25", "project fund: rules", () -> {
                                    publish(kind, FundSamples.rules(kind));
                                    publishCriteria(kind, FundSamples.criteria());
                                })),
                        round(days, kind, 281, 45, 6_000_000, "Erster Ideenaufruf"),
                        round(days, kind, 30, 35, 6_000_000, "Zweiter Ideenaufruf"))
                .flatMap(part -> part);
    }

    private Stream<Chapter> projectMoney(StoryDays days) {
        FundKind kind = FundKind.PROJECT_FUND;
        return Stream.of(
                book(days, 288, kind, BookingKind.GIVEN, 12_000_000, "Zuwendung, erste Rate", null),
                book(
                        days,
                        204,
                        kind,
                        BookingKind.PROMISED,
                        4_500_000,
                        "Lernwerkstatt im Kiez",
                        LEARNING),
                book(
                        days,
                        203,
                        kind,
                        BookingKind.PROMISED,
                        1_260_000,
                        "Besuche bei neuen Haushalten",
                        VISITS),
                book(
                        days,
                        174,
                        kind,
                        BookingKind.SPENT,
                        1_125_000,
                        "Lernwerkstatt, erstes Vierteljahr",
                        LEARNING),
                book(
                        days,
                        83,
                        kind,
                        BookingKind.SPENT,
                        1_125_000,
                        "Lernwerkstatt, zweites Vierteljahr",
                        LEARNING),
                book(days, 48, kind, BookingKind.GIVEN, 4_000_000, "Zuwendung, zweite Rate", null));
    }

    private Stream<Chapter> citizensBudget(StoryDays days) {
        FundKind kind = FundKind.CITIZENS_BUDGET;
        return Stream.of(
                        Stream.of(
                                people.byTeam(
                                        days,
                                        45,
                                        "13:30",
                                        "budget: founded",
                                        () -> foundCitizensBudget(days.ago(-75))),
                                book(
                                        days,
                                        42,
                                        kind,
                                        BookingKind.GIVEN,
                                        4_000_000,
                                        "Mittel des Bezirks",
                                        null),
                                people.byTeam(
                                        days,
                                        39,
                                        "10:55",
                                        "budget: rules",
                                        () -> publish(kind, FundSamples.rules(kind)))),
                        planned(days, kind, 36, -30, 45, 4_000_000, "Erste Abstimmung"))
                .flatMap(part -> part);
    }

    private void foundActionFund(LocalDate day) {
        found(new FundData(
                FundKind.ACTION_FUND,
                "Aktionsfonds Lindenkiez",
                "Für kleine Aktionen, die Nachbarinnen und Nachbarn selbst auf die Beine stellen:"
                        + " Hoffeste, Pflanztage, Lesenachmittage, ein Filmabend im Park.",
                day.getYear(),
                day.getYear() + 2,
                body(BodyKind.JURY, day),
                List.of(
                        new SourceRow(
                                MoneySource.Kind.SENATE,
                                "Programm Sozialer Zusammenhalt",
                                Money.ofEuros(22_000)),
                        new SourceRow(
                                MoneySource.Kind.DONATIONS,
                                "Bäckerei am Lindenplatz",
                                Money.ofEuros(2_000)))));
    }

    private void foundProjectFund(LocalDate day) {
        found(new FundData(
                FundKind.PROJECT_FUND,
                "Projektfonds Lindenkiez",
                "Für Vorhaben über zwei bis fünf Jahre, die einen Bedarf aus dem Handlungskonzept"
                        + " angehen.",
                day.getYear(),
                day.getYear() + 2,
                body(BodyKind.COUNCIL, day),
                List.of(
                        new SourceRow(
                                MoneySource.Kind.SENATE,
                                "Programm Sozialer Zusammenhalt",
                                Money.ofEuros(180_000)),
                        new SourceRow(MoneySource.Kind.DISTRICT, "", Money.ofEuros(20_000)))));
    }

    /** For the year in which the vote ends. */
    private void foundCitizensBudget(LocalDate end) {
        found(new FundData(
                FundKind.CITIZENS_BUDGET,
                "Bürgerbudget " + end.getYear(),
                "Alle ab 14 Jahren stimmen selbst ab, was im Kiez gebaut und gekauft wird.",
                end.getYear(),
                null,
                null,
                List.of(new SourceRow(MoneySource.Kind.DISTRICT, "", Money.ofEuros(40_000)))));
    }

    private void found(FundData data) {
        FundAnswer answer = funds.found(DemoPeople.LINDENKIEZ, data);
        if (!(answer instanceof FundAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** The body that decides, once it has rules of procedure. */
    private @Nullable BodyId body(BodyKind kind, LocalDate day) {
        return bodies.namesOf(DemoPeople.LINDENKIEZ).stream()
                .filter(body -> body.kind() == kind)
                .map(BodyName::id)
                .filter(body -> bodies.procedureOf(body, day).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Chapter book(
            StoryDays days,
            int daysAgo,
            FundKind kind,
            BookingKind booking,
            long cents,
            String what,
            @Nullable UUID subject) {
        return people.byTeam(days, daysAgo, "11:50", kind + ": " + what, () -> {
            Fund fund = fund(kind);
            BookingAnswer answer = pots.book(
                    fund.area(),
                    UUID.randomUUID(),
                    pots.of(fund.id()).getLast().id(),
                    new Pots.Order(booking, new Money(cents), what, subject));
            if (!(answer instanceof BookingAnswer.Booked)) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    /** Smaller sums, as a jury begins that does not know itself yet. */
    private static List<RuleDraft> firstActionRules() {
        return FundSamples.rules(FundKind.ACTION_FUND).stream()
                .map(rule -> rule.kind() == RuleKind.AMOUNT_CAP
                        ? new RuleDraft(
                                rule.id(),
                                rule.kind(),
                                rule.severity(),
                                Map.of("most", 100_000),
                                rule.title(),
                                rule.explanation())
                        : rule)
                .toList();
    }

    private void publish(FundKind kind, List<RuleDraft> next) {
        Fund fund = fund(kind);
        PaperDraft<RuleDraft> draft = rules.begin(fund.area(), fund.id(), next).orElseThrow();
        PaperDraft<RuleDraft> wanted = draft.with(next, List.of());
        int version = draft.version();
        if (rules.save(fund.area(), fund.id(), draft, wanted) instanceof PaperAnswer.Saved saved) {
            version = saved.version();
        }
        PaperAnswer answer = rules.publish(fund.area(), fund.id(), version);
        if (!(answer instanceof PaperAnswer.Published)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** A jury that does not know itself yet begins with three of them. */
    private static List<Criterion> first(List<Criterion> all) {
        return all.stream()
                .filter(each -> Set.of("many", "together", "cost").contains(each.id()))
                .toList();
    }

    /** Criteria, with the first goal of the concept. */
    private void publishCriteria(FundKind kind, List<Criterion> wanted) {
        Fund fund = fund(kind);
        List<GoalName> goals = concepts.goalsOf(fund.area());
        List<Criterion> linked = wanted.stream()
                .map(each -> new Criterion(
                        each.id(),
                        each.name(),
                        each.weight(),
                        each.low(),
                        each.high(),
                        each.id().equals("together") && !goals.isEmpty()
                                ? goals.getFirst().id()
                                : null))
                .toList();
        PaperDraft<Row> draft = criteria.begin(fund.area(), fund.id(), linked).orElseThrow();
        PaperDraft<Row> next = draft.with(
                Stream.concat(
                                linked.stream(),
                                draft.rows().stream().filter(row -> row instanceof Whole))
                        .toList(),
                List.of());
        int version = draft.version();
        if (criteria.save(fund.area(), fund.id(), draft, next) instanceof PaperAnswer.Saved saved) {
            version = saved.version();
        }
        PaperAnswer answer = criteria.publish(fund.area(), fund.id(), version);
        if (!(answer instanceof PaperAnswer.Published)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** A round that was planned, opened and, where its last day is over, closed. */
    private Stream<Chapter> round(
            StoryDays days,
            FundKind kind,
            int opensAgo,
            int length,
            long cents,
            @Nullable String called) {
        String name = called == null ? season(days.ago(opensAgo)) : called;
        Stream<Chapter> begun = Stream.concat(
                planned(days, kind, opensAgo + 6, opensAgo, length, cents, called),
                Stream.of(people.byTeam(
                        days, opensAgo, "08:45", "opened: " + name, () -> open(kind, name))));
        return opensAgo - length <= LATER
                ? begun
                : Stream.concat(
                        begun,
                        Stream.of(people.byTeam(
                                days,
                                opensAgo - length - LATER,
                                "09:15",
                                "closed: " + name,
                                () -> close(kind, name))));
    }

    private Stream<Chapter> planned(
            StoryDays days,
            FundKind kind,
            int daysAgo,
            int opensAgo,
            int length,
            long cents,
            @Nullable String called) {
        LocalDate opens = days.ago(opensAgo);
        LocalDate closes = days.ago(opensAgo - length);
        String name = called == null ? season(opens) : called;
        return Stream.of(people.byTeam(days, daysAgo, "16:10", "planned: " + name, () -> {
            Fund fund = fund(kind);
            RoundAnswer answer =
                    rounds.plan(fund.area(), fund.id(), terms(fund, name, cents, opens, closes));
            if (!(answer instanceof RoundAnswer.Saved)) {
                throw new IllegalStateException(answer.toString());
            }
        }));
    }

    private RoundTerms terms(
            Fund fund, String name, long cents, LocalDate opens, LocalDate closes) {
        return new RoundTerms(
                name,
                pots.of(fund.id()).getLast().id(),
                new Money(cents),
                rules.published(fund.id()).getFirst().id(),
                criteria.published(fund.id()).stream()
                        .findFirst()
                        .map(each -> each.id())
                        .orElse(null),
                switch (fund.kind()) {
                    case PROJECT_FUND -> CountingRule.WEIGHTED_POINTS;
                    case CITIZENS_BUDGET -> CountingRule.MES_ADD1;
                    default -> CountingRule.MAJORITY_VOTE;
                },
                TieOrder.SUPPORT_COST_LOT,
                opens,
                closes,
                closes.minusDays(7),
                List.of(closes.plusDays(14)),
                closes.plusDays(21),
                closes.plusDays(140));
    }

    private void open(FundKind kind, String name) {
        Round round = round(kind, name);
        RoundAnswer answer = rounds.open(DemoPeople.LINDENKIEZ, round.id(), round.version());
        if (!(answer instanceof RoundAnswer.Opened)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private void close(FundKind kind, String name) {
        RoundAnswer answer =
                rounds.close(DemoPeople.LINDENKIEZ, round(kind, name).id());
        if (!(answer instanceof RoundAnswer.Closed)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private Round round(FundKind kind, String name) {
        return rounds.of(fund(kind).id()).stream()
                .filter(round -> round.terms().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Fund fund(FundKind kind) {
        return funds.of(DemoPeople.LINDENKIEZ).stream()
                .filter(fund -> fund.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What people call a round by the time at which it opens. */
    static String season(LocalDate day) {
        int year = day.getYear();
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY -> "Frühjahrsrunde " + year;
            case JUNE, JULY, AUGUST -> "Sommerrunde " + year;
            case SEPTEMBER, OCTOBER, NOVEMBER -> "Herbstrunde " + year;
            // A winter is called by the year in which most of it is.
            case DECEMBER -> "Winterrunde " + (year + 1);
            case JANUARY, FEBRUARY -> "Winterrunde " + year;
        };
    }
}
