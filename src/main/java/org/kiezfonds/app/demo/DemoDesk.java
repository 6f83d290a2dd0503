package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.NewOffer;
import org.kiezfonds.app.ideas.Offer.Occasion;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.reviews.OpinionOutcome;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What lies on the desk of the Lindenkiez: something in each tray, and what departments say. */
@Component
@Profile("demo")
@Order(60)
class DemoDesk implements DemoPart {

    private static final PersonId JAMAL = DemoPeople.person(102);
    private static final PersonId KOFI = DemoPeople.person(103);
    private static final PersonId LENA = DemoPeople.person(104);
    private static final PersonId MEHMET = DemoPeople.person(105);
    private static final PersonId NADIA = DemoPeople.person(106);
    private static final PersonId OLAF = DemoPeople.person(107);
    private static final PersonId PAULA = DemoPeople.person(108);
    private static final String OFFICE = "Straßen- und Grünflächenamt";

    private final DemoPeople people;
    private final IdeaDrafts drafts;
    private final Ideas ideas;
    private final Gallery gallery;
    private final Offers offers;
    private final CheckActs checks;
    private final CaseActs cases;
    private final Opinions opinions;
    private final Concepts concepts;
    private final Funds funds;
    private final Rounds rounds;

    DemoDesk(
            DemoPeople people,
            IdeaDrafts drafts,
            Ideas ideas,
            Gallery gallery,
            Offers offers,
            CheckActs checks,
            CaseActs cases,
            Opinions opinions,
            Concepts concepts,
            Funds funds,
            Rounds rounds) {
        this.people = people;
        this.drafts = drafts;
        this.ideas = ideas;
        this.gallery = gallery;
        this.offers = offers;
        this.checks = checks;
        this.cases = cases;
        this.opinions = opinions;
        this.concepts = concepts;
        this.funds = funds;
        this.rounds = rounds;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(
                        before(days),
                        Stream.of(
                                sent(days, 12, "10:05", JAMAL, FIREWORKS, "Feuerwerk und Technik"),
                                sent(days, 12, "10:20", KOFI, DRUMS, "Trommeln leihen"),
                                sent(days, 11, "10:30", LENA, COFFEE, "Kaffee und Geschirr"),
                                sent(days, 11, "10:40", MEHMET, RED, "Farbe und Pinsel"),
                                sent(days, 10, "10:45", NADIA, WORKSHOP, "Erstes Werkzeug"),
                                sent(days, 8, "10:15", OLAF, FLEAS, "Tische und Plakate"),
                                sent(days, 7, "10:25", PAULA, WALK, "Karten und Tafeln")),
                        asked(days),
                        decided(days),
                        later(days))
                .flatMap(each -> each)
                .toList();
    }

    /** What came in the rounds before was looked at long ago. */
    private Stream<Chapter> before(StoryDays days) {
        return Stream.of(
                admitted(days, 296, "Fest der Nachbarn auf dem Lindenplatz"),
                admitted(days, 285, "Vorlesen im Waschsalon"),
                admitted(days, 187, "Hochbeete in der Lindenallee"),
                admitted(days, 176, "Fahrradwerkstatt für alle, dreimal im Hof"),
                admitted(days, 91, "Kino im Hof, drei Abende"));
    }

    private Stream<Chapter> asked(StoryDays days) {
        return Stream.of(
                ask(
                        days,
                        12,
                        FIREWORKS,
                        "Darf auf dem Lindenplatz ein Feuerwerk abgebrannt werden?",
                        days.last().minusDays(6)),
                days.on(
                        9,
                        "15:20",
                        "opinion: " + FIREWORKS,
                        () -> people.run(DemoPeople.DEPARTMENT, this::answer)),
                ask(
                        days,
                        6,
                        "Bänke reparieren, an denen man sich trifft",
                        "Welche Bänke gehören dem Bezirk, und wer prüft sie nach der Reparatur?",
                        days.last().minusDays(2)));
    }

    private Stream<Chapter> decided(StoryDays days) {
        return Stream.of(
                act(
                        days,
                        11,
                        "12:00",
                        DRUMS,
                        idea -> checks.giveBack(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                "Bitte schreiben Sie dazu, bis wann abends getrommelt wird und wer auf den"
                                        + " Platz aufpasst.",
                                Set.of(IdeaField.PLAN, IdeaField.COSTS),
                                days.last().minusDays(3))),
                act(
                        days,
                        8,
                        "16:00",
                        FIREWORKS,
                        idea -> checks.refuse(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                "Ein Feuerwerk ist auf dem Platz nicht erlaubt, und ohne Feuerwerk bleibt"
                                        + " von der Idee nichts übrig.")),
                act(
                        days,
                        6,
                        "13:00",
                        RED,
                        idea -> cases.merge(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                named("Bänke reparieren, an denen man sich trifft")
                                        .publicNumber(),
                                "Beide Ideen wollen dieselben Bänke wieder benutzbar machen.")),
                days.on(
                        6,
                        "18:10",
                        "withdrawn: " + COFFEE,
                        () -> people.run(LENA, () -> {
                            Idea idea = named(COFFEE);
                            if (ideas.withdraw(
                                            idea.id(),
                                            idea.version(),
                                            "Wir ziehen im Frühjahr weg.")
                                    .isEmpty()) {
                                throw new IllegalStateException("not withdrawn: " + COFFEE);
                            }
                        })),
                act(
                        days,
                        5,
                        "14:00",
                        WORKSHOP,
                        idea -> cases.handOn(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                openRound(FundKind.PROJECT_FUND).id(),
                                "Die Werkstatt soll zwei Jahre laufen. Das passt zum Ideenaufruf des"
                                        + " Projektfonds.")),
                act(
                        days,
                        5,
                        "15:00",
                        FLEAS,
                        idea -> cases.hide(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                "Im Text stand die Telefonnummer einer Privatperson.")));
    }

    private Stream<Chapter> later(StoryDays days) {
        return Stream.of(
                admitted(days, 4, WALK),
                admitted(days, 4, DemoIdeas.COOKING.title()),
                admitted(days, 4, DemoIdeas.SHADE.title()),
                admitted(days, 4, DemoIdeas.SINGING.title()),
                admitted(days, 4, DemoIdeas.FIRST_AID.title()),
                people.byTeam(days, 3, "12:30", "offer: " + WALK, () -> {
                    Idea idea = named(WALK);
                    OfferAnswer answer = offers.offer(
                            idea.area(),
                            idea.id(),
                            idea.version(),
                            new NewOffer(
                                    List.of(Money.ofEuros(300), Money.ofEuros(60)),
                                    "Im Topf dieser Runde ist weniger, als beantragt ist. Tafeln"
                                            + " aus Holz leiht der Nachbarschaftsverein.",
                                    days.last().plusDays(9),
                                    Occasion.AREA_TEAM));
                    if (!(answer instanceof OfferAnswer.Done)) {
                        throw new IllegalStateException(answer.toString());
                    }
                }),
                act(
                        days,
                        3,
                        "17:10",
                        "Tauschregal für Kinderkleidung",
                        idea -> checks.giveBack(
                                idea.area(),
                                idea.id(),
                                idea.version(),
                                "Was kostet das Regal ohne die Kisten? Bitte machen Sie daraus zwei Zeilen.",
                                Set.of(IdeaField.COSTS),
                                days.last().plusDays(12))));
    }

    private Chapter admitted(StoryDays days, int ago, String title) {
        return act(
                days,
                ago,
                "11:30",
                title,
                idea -> checks.admit(idea.area(), idea.id(), idea.version()));
    }

    private Chapter act(
            StoryDays days, int ago, String time, String title, Function<Idea, ActAnswer> act) {
        return people.byTeam(days, ago, time, "desk: " + title, () -> {
            ActAnswer answer = act.apply(named(title));
            if (!(answer instanceof ActAnswer.Done)) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    private Chapter ask(StoryDays days, int ago, String title, String question, LocalDate until) {
        return people.byTeam(days, ago, "11:15", "ask: " + title, () -> {
            Idea idea = named(title);
            OpinionOutcome outcome = opinions.ask(
                    idea.area(), idea.id(), Map.of(DemoPeople.DEPARTMENT, OFFICE), question, until);
            if (!(outcome instanceof OpinionOutcome.Asked)) {
                throw new IllegalStateException(outcome.toString());
            }
        });
    }

    private void answer() {
        Opinions.Task task = opinions.mine().stream()
                .filter(each -> each.idea().title().equals(FIREWORKS))
                .findFirst()
                .orElseThrow();
        OpinionOutcome outcome = opinions.give(
                task.opinion().id(),
                task.opinion().version(),
                "Nein. Unter den Linden und so nah an den Häusern wird kein Feuerwerk erlaubt. Eine"
                        + " Lichtershow mit Lampions wäre möglich.",
                Money.ofEuros(90));
        if (!(outcome instanceof OpinionOutcome.Given)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** An idea by its title, whatever became of it. */
    private Idea named(String title) {
        return gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, 100).ideas().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .flatMap(each -> ideas.byNumber(DemoPeople.LINDENKIEZ, each.number()))
                .orElseThrow();
    }

    private Round openRound(FundKind kind) {
        return funds.of(DemoPeople.LINDENKIEZ).stream()
                .filter(fund -> fund.kind() == kind)
                .flatMap(fund -> rounds.openRounds(DemoPeople.LINDENKIEZ).stream()
                        .filter(round -> round.fund().equals(fund.id())))
                .findFirst()
                .orElseThrow();
    }

    private Chapter sent(
            StoryDays days, int ago, String time, PersonId author, String title, String what) {
        return days.on(
                ago,
                time,
                "idea: " + title,
                () -> people.run(author, () -> {
                    IdeaTyped typed = typed(title, what, days.ago(ago).plusDays(65));
                    Round round = openRound(FundKind.ACTION_FUND);
                    IdeaDraft draft = drafts.begin(
                                    UUID.randomUUID(), DemoPeople.LINDENKIEZ, round.id(), typed)
                            .orElseThrow();
                    SendAnswer answer = ideas.send(
                            draft.idea().id().toString(),
                            draft.idea().version(),
                            typed,
                            Locale.GERMAN);
                    if (!(answer instanceof SendAnswer.Sent)) {
                        throw new IllegalStateException(answer.toString());
                    }
                }));
    }

    private IdeaTyped typed(String title, String what, LocalDate firstDay) {
        List<NeedName> needs = concepts.needsOf(DemoPeople.LINDENKIEZ);
        Map<IdeaField, String> texts = new EnumMap<>(IdeaField.class);
        texts.put(IdeaField.TITLE, title);
        texts.put(IdeaField.SUMMARY, SUMMARIES.getOrDefault(title, title));
        texts.put(
                IdeaField.PLAN,
                "Wir sind zu fünft, haben mit den Nachbarn gesprochen und fangen an, sobald das"
                        + " Wetter passt. Wer mitmachen will, kommt einfach vorbei.");
        texts.put(IdeaField.NEED, needs.get(title.length() % needs.size()).id().toString());
        texts.put(IdeaField.PLACE, "INSIDE");
        texts.put(IdeaField.PLACE_TEXT, "Lindenplatz");
        texts.put(IdeaField.FIRST_DAY, firstDay.toString());
        texts.put(IdeaField.APPLICANT, "RESIDENT");
        texts.put(IdeaField.OWN_HOURS, "18");
        texts.put(IdeaField.OWN_TEXT, "Wir bauen auf und ab.");
        texts.put(IdeaField.PRESENTS, "yes");
        texts.put(IdeaField.SAME_COSTS, "no");
        texts.put(IdeaField.DECLARED, "yes");
        return new IdeaTyped(
                texts,
                List.of(
                        new CostRow("MATERIAL", what, "", "300"),
                        new CostRow("PRINT", "Plakate", "", "120")),
                Map.of(),
                Map.of());
    }

    private static final String FIREWORKS = "Feuerwerk zum Sommerfest";
    private static final String DRUMS = "Trommeln im Park";
    private static final String COFFEE = "Kaffeetafel zum Kennenlernen";
    private static final String RED = "Rote Bänke für den Lindenplatz";
    private static final String WORKSHOP = "Werkstatt für die ganze Nachbarschaft";
    private static final String FLEAS = "Flohmarkt in der Lindenallee";
    private static final String WALK = "Spaziergang durch die Geschichte des Kiezes";

    private static final Map<String, String> SUMMARIES = Map.of(
            FIREWORKS,
            "Ein kleines Feuerwerk am Ende des Sommerfests, das alle vom Platz aus sehen.",
            DRUMS,
            "Sechs Abende, an denen Anfänger und Könner zusammen trommeln.",
            COFFEE,
            "Eine lange Tafel im Hof für alle, die neu eingezogen sind.",
            RED,
            "Die alten Bänke am Platz bekommen Farbe, damit man sie wieder benutzt.",
            WORKSHOP,
            "Ein Raum mit Werkzeug und Leuten, die zeigen, wie man damit umgeht.",
            FLEAS,
            "Ein Sonntag, an dem die Nachbarn verkaufen, was sie nicht mehr brauchen. Anmeldung bei"
                    + " Frau B. unter 030 5550100.",
            WALK,
            "Vier Rundgänge mit Menschen, die hier seit vierzig Jahren wohnen.");
}
