package org.kiezfonds.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.calls.CallQuestions;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.calls.ReleaseData;
import org.kiezfonds.app.calls.Releases;
import org.kiezfonds.app.calls.Selection;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.Selectors;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.Sketch;
import org.kiezfonds.app.calls.SketchAnswer;
import org.kiezfonds.app.calls.SketchDesk;
import org.kiezfonds.app.calls.SketchId;
import org.kiezfonds.app.calls.SketchReading;
import org.kiezfonds.app.calls.SketchText;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.SketchText.Funding;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.calls.Sketches;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two calls to operators: one that is decided, and one that runs, with two sketches handed in and a
 * third being written.
 */
@Component
@Profile("demo")
@Order(90)
class DemoCalls implements DemoPart {

    private static final AreaId AREA = DemoPeople.LINDENKIEZ;
    private static final PersonId CLUB = DemoPeople.person(101);
    private static final PersonId SCHOOL = DemoPeople.person(103);
    private static final int YEARS = 3;
    private static final String YOUTH = "Jugendredaktion im Kiez";
    private static final String WORKSHOP = "Offene Nachbarschaftswerkstatt";

    private final DemoPeople people;
    private final Bodies bodies;
    private final Concepts concepts;
    private final Funds funds;
    private final Releases releases;
    private final Calls calls;
    private final CallQuestions questions;
    private final Sketches sketches;
    private final SketchReading reading;
    private final SketchDesk desk;
    private final Selectors selectors;
    private final Selection selection;
    private final Clock clock;
    private final ZoneId zone;

    DemoCalls(
            DemoPeople people,
            Bodies bodies,
            Concepts concepts,
            Funds funds,
            Releases releases,
            Calls calls,
            CallQuestions questions,
            Sketches sketches,
            SketchReading reading,
            SketchDesk desk,
            Selectors selectors,
            Selection selection,
            Clock clock,
            ZoneId zone) {
        this.people = people;
        this.bodies = bodies;
        this.concepts = concepts;
        this.funds = funds;
        this.releases = releases;
        this.calls = calls;
        this.questions = questions;
        this.sketches = sketches;
        this.reading = reading;
        this.desk = desk;
        this.selectors = selectors;
        this.selection = selection;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(
                        people.byTeam(days, 280, "10:05", "steering round", this::found),
                        people.byTeam(days, 132, "11:10", "call 1: published", () -> {
                            publish(1, YOUTH, "Junge Menschen kommen im Kiez zu selten zu Wort.");
                            panel(1);
                        }),
                        days.on(112, "16:20", "call 1: sketches", () -> {
                            hand(1, CLUB, "Medienhaus Lindenplatz e.V.", 18_000, 3_000);
                            hand(1, SCHOOL, "Lernwerk gGmbH", 24_000, 2_600);
                        }),
                        people.byTeam(days, 94, "09:30", "call 1: opened", this::open),
                        days.on(90, "18:40", "call 1: scored", this::score),
                        people.byTeam(days, 87, "12:15", "call 1: revealed", this::reveal),
                        days.on(84, "17:05", "call 1: decided", this::decide),
                        people.byTeam(days, 13, "10:45", "call 2: published", () -> {
                            publish(2, WORKSHOP, "Für das Miteinander fehlt ein Ort zum Machen.");
                            panel(2);
                        }),
                        days.on(9, "15:35", "call 2: sketches and a question", this::running),
                        people.byTeam(days, 6, "09:50", "call 2: answered", this::answer))
                .toList();
    }

    private void found() {
        BodyData usual = BodyData.proposal(BodyKind.STEERING);
        BodyAnswer<?> answer = bodies.found(
                AREA,
                new BodyData(
                        usual.kind(),
                        "Steuerungsrunde Lindenkiez",
                        "Bezirk, Quartiersteam und Delegierte des Quartiersrats geben Projekte frei.",
                        usual.residentSeats(),
                        usual.institutionSeats(),
                        usual.otherSeats(),
                        usual.minSize(),
                        usual.maxSize(),
                        usual.residentShare(),
                        usual.minAge(),
                        usual.termMonths()));
        if (!(answer instanceof BodyAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), zone).plusDays(days);
    }

    private Instant after(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private void publish(int need, String title, String reason) {
        BodyId round = releases.rounds(AREA).getFirst().id();
        int first = in(80).getYear();
        List<NeedName> needs = concepts.needsOf(AREA);
        UUID release = Ids.next();
        done(releases.record(
                AREA,
                release,
                new ReleaseData(
                        round,
                        needs.get(Math.min(need, needs.size()) - 1).id(),
                        null,
                        null,
                        title,
                        reason,
                        first,
                        first + YEARS - 1,
                        Money.ofEuros(75_000),
                        in(-6),
                        null)));
        Call draft = calls.begin(AREA, Ids.next(), release).orElseThrow();
        Fund fund = funds.of(AREA).stream()
                .filter(each -> each.kind() == FundKind.PROJECT_FUND)
                .findFirst()
                .orElseThrow();
        done(calls.publish(
                AREA,
                draft.id(),
                draft.version(),
                new CallText(
                        release,
                        fund.id(),
                        title,
                        reason + " Gesucht wird ein Träger, der das Angebot drei Jahre lang mit"
                                + " Menschen aus dem Lindenkiez aufbaut und danach in ihre Hände"
                                + " gibt.",
                        IntStream.range(first, first + YEARS)
                                .mapToObj(year -> new Year(year, Money.ofEuros(25_000)))
                                .toList(),
                        10,
                        criteria(),
                        "Eine Skizze mit Finanzplan. Die Satzung bitte als Anlage.",
                        "Bezirk, Quartiersteam und eine Delegierte des Quartiersrats.",
                        after(33),
                        after(47),
                        in(54),
                        in(80))));
    }

    private static List<Criterion> criteria() {
        return List.of(
                criterion("wirkung", "Wirkung im Kiez", 3, "kaum spürbar", "ändert viel"),
                criterion(
                        "mitmachen",
                        "Menschen gestalten mit",
                        2,
                        "fertiges Angebot",
                        "von Anfang an"),
                criterion("erfahrung", "Erfahrung des Trägers", 1, "noch keine", "seit Jahren"));
    }

    private static Criterion criterion(
            String id, String name, int weight, String low, String high) {
        return new Criterion(id, german(name), weight, german(low), german(high), null);
    }

    private static LocalText german(String text) {
        return new LocalText(Map.of("de", text));
    }

    private void panel(int number) {
        Call call = call(number);
        done(selectors.name(AREA, call.id(), Part.DISTRICT, DemoPeople.DISTRICT, true));
        done(selectors.name(AREA, call.id(), Part.TEAM, DemoPeople.TEAM, false));
        done(selectors.name(AREA, call.id(), Part.DELEGATE, DemoPeople.COUNCIL_MEMBER, false));
    }

    private Call call(int number) {
        return calls.published(AREA, number).orElseThrow();
    }

    private void hand(int number, PersonId writer, String name, long yearly, long own) {
        people.run(writer, () -> {
            Sketch written = write(call(number), name, yearly, own);
            saved(sketches.send(written.id(), written.version()));
        });
    }

    private Sketch write(Call call, String name, long yearly, long own) {
        Sketch begun = sketches.begin(call.id()).orElseThrow();
        Map<Field, String> answers = new EnumMap<>(Field.class);
        answers.put(Field.ABOUT, name + " arbeitet seit Jahren mit Menschen im Lindenkiez.");
        answers.put(Field.GOAL, "Am Ende tragen Nachbarinnen und Nachbarn das Angebot selbst.");
        answers.put(Field.ACTIVITIES, "Zwei offene Nachmittage in der Woche, im Sommer draußen.");
        answers.put(Field.TOGETHER, "Die Schule stellt Räume, der Quartiersrat berät.");
        answers.put(Field.STAFF, "Eine halbe Stelle für eine erfahrene Fachkraft.");
        answers.put(Field.LASTING, "Geräte und Wissen bleiben im Kiez.");
        List<Year> years = call.text().years();
        SketchText text = new SketchText(
                name,
                null,
                ApplicantKind.CLUB,
                answers,
                years.stream()
                        .flatMap(each -> Stream.of(
                                cost(CostKind.STAFF, "Halbe Stelle", each, yearly * 3 / 4),
                                cost(CostKind.MATERIAL, "Geräte", each, yearly / 4)))
                        .toList(),
                years.stream()
                        .map(each -> new Funding(Source.OWN, name, each.year(), Money.ofEuros(own)))
                        .toList());
        return saved(sketches.save(begun.id(), begun.version(), text));
    }

    private static Cost cost(CostKind kind, String what, Year year, long euros) {
        return new Cost(kind, what, year.year(), Money.ofEuros(euros));
    }

    private void open() {
        Call call = call(1);
        done(calls.open(AREA, call.id(), call.version()));
    }

    private void score() {
        int place = 0;
        for (PersonId member :
                List.of(DemoPeople.DISTRICT, DemoPeople.TEAM, DemoPeople.COUNCIL_MEMBER)) {
            int strict = place++;
            people.run(member, () -> score(call(1), strict));
        }
    }

    private void score(Call call, int strict) {
        for (Shown sketch : reading.of(call)) {
            int points = sketch.organisation().startsWith("Medienhaus") ? 5 : 3;
            for (Criterion criterion : call.text().criteria()) {
                int given = Math.max(1, points - (strict + criterion.id().length()) % 3);
                done(desk.give(call.id(), sketch.id(), criterion.id(), given, 0));
            }
        }
    }

    private void reveal() {
        Call call = call(1);
        done(selection.reveal(call.id(), call.version()));
    }

    private void decide() {
        people.run(DemoPeople.DISTRICT, () -> {
            Call call = call(1);
            Map<SketchId, String> letters = new HashMap<>();
            reading.of(call)
                    .forEach(each -> letters.put(
                            each.id(), "Wir haben die Skizze gern gelesen. " + reason(each)));
            SketchId chosen = reading.of(call).stream()
                    .filter(each -> each.organisation().startsWith("Medienhaus"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            done(selection.decide(
                    call.id(),
                    call.version(),
                    chosen,
                    "Die Skizze bezieht junge Menschen von Anfang an ein.",
                    letters));
        });
    }

    private static String reason(Shown sketch) {
        return sketch.organisation().startsWith("Medienhaus")
                ? "Junge Menschen bestimmen darin selbst."
                : "Junge Menschen kommen darin erst spät vor.";
    }

    private void running() {
        hand(2, CLUB, "Werkhof Lindenallee e.V.", 20_000, 2_400);
        hand(2, SCHOOL, "Lernwerk gGmbH", 24_000, 2_500);
        people.run(DemoPeople.RESIDENT, () -> {
            Call call = call(2);
            Sketch begun = sketches.begin(call.id()).orElseThrow();
            saved(sketches.save(
                    begun.id(),
                    begun.version(),
                    SketchText.EMPTY
                            .of("Nähcafé Initiative", null, ApplicantKind.INITIATIVE)
                            .with(Field.GOAL, "Alle können etwas mit den Händen machen.")));
            done(questions.ask(
                    call.id(), Ids.next(), "Kann sich auch eine Gruppe ohne Verein bewerben?"));
        });
    }

    private void answer() {
        Call call = call(2);
        done(questions.answer(
                AREA,
                questions.waiting(call.id()).getFirst().id(),
                "Ja. Vor der Auszahlung braucht sie aber einen Träger, der den Vertrag"
                        + " unterschreibt."));
    }

    private static void done(CallAnswer answer) {
        if (!(answer instanceof CallAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Sketch saved(SketchAnswer answer) {
        if (answer instanceof SketchAnswer.Saved(Sketch sketch)) {
            return sketch;
        }
        throw new IllegalStateException(answer.toString());
    }
}
