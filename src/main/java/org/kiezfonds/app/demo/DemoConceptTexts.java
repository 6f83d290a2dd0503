package org.kiezfonds.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.MeasureState;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.shared.Money;

/** What stands in the concept of Lindenkiez. The neighbourhood and its figures are made up. */
final class DemoConceptTexts {

    private static final int URGENT = 1;
    private static final int USUAL = 2;
    private static final int LATER = 3;
    private static final int FIRST_YEAR = 2026;

    private DemoConceptTexts() {}

    record Text(NodeText.Head head, List<Field> fields) {}

    record Field(NodeText.Field text, List<Goal> goals) {}

    record Goal(NodeText.Goal text, List<Need> needs) {}

    record Need(NodeText.Need text, List<NodeText.Measure> measures) {}

    /** The concept that holds today. Its years are as if it began in {@link #FIRST_YEAR}. */
    private static final Text TODAY = new Text(
            new NodeText.Head(
                    "Lindenkiez %d: zusammen wohnen, lernen, draußen sein",
                    FIRST_YEAR, FIRST_YEAR + 1, """
                    Im Lindenkiez leben rund **9.400 Menschen** aus mehr als 60 Ländern. Jede dritte \
                    Person ist unter 27, und viele Familien wohnen erst seit wenigen Jahren hier.

                    Der Kiez liegt gut: zwei Schulen, ein alter Platz mit Linden, der Kanal um die Ecke. \
                    Aber die Wohnungen sind klein, die Höfe grau, und wer neu ist, findet schwer Anschluss.

                    ### Wie dieses Konzept entstand

                    - zwei Kiezspaziergänge mit 64 Menschen,
                    - 212 Fragebögen in sechs Sprachen,
                    - ein Tag mit Schulklassen, ein Abend im Spätkauf.

                    Was dabei zur Sprache kam, steht hier als *Bedarf*. Wer Geld aus einem Fonds möchte, \
                    sagt, welchem Bedarf die Idee dient.
                    """, """
                    Von den zwölf Maßnahmen des ersten Konzepts laufen sechs, drei sind fertig. Am meisten \
                    bewegt hat sich dort, wo Vereine, Schulen und Häuser **gemeinsam** etwas angefangen \
                    haben.

                    Liegen geblieben ist der Jugendraum: Die alte Wäscherei muss erst umgebaut werden.
                    """),
            List.of(integration(), education(), space(), health(), participation()));

    /** Of the needs of today, those that came up only after the first version. */
    private static final Set<String> NEW =
            Set.of("Ankommen leicht gemacht", "Gut essen mit wenig Geld");

    static final String MAP = "Ein Kiezplan für alle";

    /** What came of a need since the first version, by its title. */
    private static final Map<String, String> REVIEWS = Map.of(
            "Ein Treffpunkt, der allen offensteht",
            "Das Ladenlokal ist gemietet, die offenen Stunden sind von 3 auf 8 gestiegen.",
            "Sichere Wege für Kinder",
            "Die Begehung hat stattgefunden; der Plan liegt beim Straßenamt.",
            "Ein Jugendraum mit langen Öffnungszeiten",
            "Nicht geschafft: Der Umbau wartet auf die Baugenehmigung.",
            "Schatten und Wasser an heißen Tagen",
            "Der erste Trinkbrunnen läuft seit dem Frühling.",
            "Grüne Höfe",
            "Zwei Höfe sind begrünt, ein dritter hat angefangen.");

    /** The concept that holds today, beginning in that year. */
    static Text today(int firstYear) {
        return with(
                TODAY,
                firstYear - FIRST_YEAR,
                need -> List.of(need),
                need -> new Need(
                        text(need.text(), 0, REVIEWS.getOrDefault(need.text().title(), "")),
                        need.measures()));
    }

    /** The one before: fewer needs, and nothing of it done yet. */
    static Text earlier(int firstYear) {
        Text text = with(
                TODAY,
                firstYear - FIRST_YEAR,
                DemoConceptTexts::thatWereThere,
                DemoConceptTexts::asItWas);
        NodeText.Head head = text.head();
        return new Text(
                new NodeText.Head(
                        "Lindenkiez %d: ankommen und anfangen".formatted(head.lastYear()),
                        head.firstYear(),
                        head.lastYear(),
                        head.situation()
                                .replace("**9.400 Menschen**", "**9.250 Menschen**")
                                .replace("212 Fragebögen in sechs", "96 Fragebögen in vier"),
                        "Dies ist das erste Konzept des Quartiers. Einen Rückblick gibt es mit der"
                                + " nächsten Fassung."),
                text.fields());
    }

    private static Field integration() {
        return new Field(
                new NodeText.Field(
                        "Integration und Nachbarschaft",
                        "Nachbarschaft entsteht, wo Menschen sich ohne Anlass begegnen.",
                        """
                        - Viele sprechen mehrere Sprachen und helfen einander.
                        - Die Feste am Lindenplatz sind voll.
                        """,
                        """
                        - Es gibt keinen Raum, der ohne Eintritt und ohne Verzehr offen ist.
                        - Wer neu ankommt, erfährt wenig von dem, was es gibt.
                        """),
                List.of(
                        new Goal(
                                new NodeText.Goal(
                                        "Nachbarn kennen sich und helfen einander",
                                        "Es gibt Orte und Anlässe, bei denen alle willkommen sind."),
                                List.of(
                                        new Need(
                                                need(
                                                        "Ein Treffpunkt, der allen offensteht",
                                                        "Ein Raum im Erdgeschoss, barrierefrei, an"
                                                                + " sechs Tagen offen. Man muss nichts"
                                                                + " kaufen.",
                                                        URGENT,
                                                        "Offene Stunden in der Woche",
                                                        "8",
                                                        "40",
                                                        2027,
                                                        false,
                                                        "Begegnung",
                                                        "Ältere Menschen"),
                                                List.of(
                                                        measure(
                                                                "Ladenlokal Lindenallee 14 mieten",
                                                                FundKind.PROJECT_FUND,
                                                                68_000L,
                                                                "Nachbarschaftsverein Lindenkiez",
                                                                MeasureState.RUNNING),
                                                        measure(
                                                                "Tisch, Tee und Spiele am Dienstag",
                                                                FundKind.ACTION_FUND,
                                                                1_200L,
                                                                "Kieztreff-Gruppe",
                                                                MeasureState.DONE))),
                                        new Need(
                                                need(
                                                        "Ankommen leicht gemacht",
                                                        "Neue Nachbarn bekommen Besuch und einen"
                                                                + " Wegweiser in ihrer Sprache.",
                                                        USUAL,
                                                        "Besuche bei neuen Haushalten im Jahr",
                                                        "0",
                                                        "120",
                                                        2027,
                                                        false,
                                                        "Mehrsprachig"),
                                                List.of(measure(
                                                        "Kiezlotsinnen in sechs Sprachen",
                                                        FundKind.PROJECT_FUND,
                                                        42_000L,
                                                        "Willkommen e. V.",
                                                        MeasureState.PLANNED))))),
                        new Goal(
                                new NodeText.Goal(
                                        "Alle können mitreden",
                                        "Sprache und Behinderung halten niemanden ab."),
                                List.of(new Need(
                                        need(
                                                "Deutsch lernen, wenn Kinder da sind",
                                                "Kurse am Vormittag helfen Eltern nur, wenn jemand auf die"
                                                        + " Kleinen schaut.",
                                                USUAL,
                                                "Plätze in Kursen mit Kinderbetreuung",
                                                "12",
                                                "36",
                                                2026,
                                                false,
                                                "Mehrsprachig",
                                                "Familien"),
                                        List.of(measure(
                                                "Zwei Kurse mit Kinderbetreuung",
                                                FundKind.OTHER,
                                                24_000L,
                                                "Volkshochschule",
                                                MeasureState.RUNNING)))))));
    }

    private static Field education() {
        return new Field(
                new NodeText.Field(
                        "Bildung",
                        "Gelernt wird in der Schule, zu Hause und draußen.",
                        "- Beide Schulen öffnen ihre Höfe am Nachmittag.\n- Viele Ehrenamtliche lesen"
                                + " vor.",
                        "- Zu Hause fehlt oft ein ruhiger Tisch.\n- Jugendliche haben keinen eigenen"
                                + " Ort."),
                List.of(
                        new Goal(
                                new NodeText.Goal(
                                        "Kinder finden gute Orte zum Lernen",
                                        "Auch am Nachmittag und in den Ferien."),
                                List.of(
                                        new Need(
                                                need(
                                                        "Ruhige Plätze für Hausaufgaben",
                                                        "Tische, Licht, Netz und jemand, der hilft.",
                                                        URGENT,
                                                        "Plätze an Schultagen",
                                                        "15",
                                                        "60",
                                                        2027,
                                                        false,
                                                        "Kinder"),
                                                List.of(measure(
                                                        "Lernraum in der Stadtteilbibliothek",
                                                        FundKind.PROJECT_FUND,
                                                        55_000L,
                                                        "Stadtteilbibliothek",
                                                        MeasureState.PLANNED))),
                                        new Need(
                                                need(
                                                        "Sichere Wege für Kinder",
                                                        "Kreuzungen an der Lindenallee sind"
                                                                + " unübersichtlich.",
                                                        URGENT,
                                                        "Unfälle mit Kindern im Jahr",
                                                        "7",
                                                        "höchstens 2",
                                                        2028,
                                                        true,
                                                        "Kinder",
                                                        "Verkehr"),
                                                List.of(measure(
                                                        "Begehung und Plan der Schulwege",
                                                        FundKind.ACTION_FUND,
                                                        900L,
                                                        "Elternvertretung",
                                                        MeasureState.DONE))))),
                        new Goal(
                                new NodeText.Goal(
                                        "Jugendliche haben einen eigenen Ort",
                                        "Sie planen ihn selbst."),
                                List.of(new Need(
                                        need(
                                                "Ein Jugendraum mit langen Öffnungszeiten",
                                                "Freitag und Samstag bis 22 Uhr, mit Werkstatt und Proberaum.",
                                                URGENT,
                                                "Offene Abende im Monat",
                                                "4",
                                                "16",
                                                2027,
                                                false,
                                                "Jugend"),
                                        List.of(measure(
                                                "Umbau der alten Wäscherei",
                                                FundKind.BUILDING_FUND,
                                                240_000L,
                                                "Bezirksamt, Jugendamt",
                                                MeasureState.PLANNED)))))));
    }

    private static Field space() {
        return new Field(
                new NodeText.Field(
                        "Öffentlicher Raum",
                        "Plätze, Höfe und Straßen sind das Wohnzimmer des Kiezes.",
                        "- Der Lindenplatz hat 34 alte Bäume.\n- Zwei Höfe sind schon grün.",
                        "- Im Sommer wird es heiß.\n- Müll liegt an drei Ecken immer wieder."),
                List.of(
                        new Goal(
                                new NodeText.Goal(
                                        "Der Kiez bleibt an heißen Tagen kühl",
                                        "Schatten, Wasser und weniger Stein."),
                                List.of(
                                        new Need(
                                                need(
                                                        "Schatten und Wasser an heißen Tagen",
                                                        "Auf dem Lindenplatz und vor dem Seniorenhaus fehlen"
                                                                + " Schatten, Trinkwasser und Bänke mit"
                                                                + " Lehne.",
                                                        URGENT,
                                                        "Kühle Plätze mit Trinkwasser",
                                                        "1",
                                                        "6",
                                                        2027,
                                                        true,
                                                        "Ältere Menschen"),
                                                List.of(
                                                        measure(
                                                                "Drei Trinkbrunnen",
                                                                FundKind.BUILDING_FUND,
                                                                54_000L,
                                                                "Straßen- und Grünflächenamt",
                                                                MeasureState.RUNNING),
                                                        measure(
                                                                "Bänke mit Lehne am Lindenplatz",
                                                                FundKind.CITIZENS_BUDGET,
                                                                8_500L,
                                                                "Nachbarschaftsverein Lindenkiez",
                                                                MeasureState.PLANNED))),
                                        new Need(
                                                need(
                                                        "Grüne Höfe",
                                                        "Stein weg, Beete und Fahrräder hin: gemeinsam mit den"
                                                                + " Häusern.",
                                                        USUAL,
                                                        "Begrünte Höfe",
                                                        "2",
                                                        "10",
                                                        2028,
                                                        true,
                                                        "Wohnen"),
                                                List.of(measure(
                                                        "Hof-Werkstatt mit Beratung",
                                                        FundKind.ACTION_FUND,
                                                        1_400L,
                                                        "Gartengruppe Linde",
                                                        MeasureState.RUNNING))))),
                        new Goal(
                                new NodeText.Goal("Plätze sind sauber und sicher", ""),
                                List.of(new Need(
                                        need(
                                                "Weniger Müll an den drei Ecken",
                                                "Sperrmüll liegt an immer denselben Stellen.",
                                                LATER,
                                                "Meldungen über Müll im Monat",
                                                "41",
                                                "15",
                                                2027,
                                                true),
                                        List.of(measure(
                                                "Tauschtag viermal im Jahr",
                                                FundKind.ACTION_FUND,
                                                1_000L,
                                                "Tauschkreis",
                                                MeasureState.RUNNING)))))));
    }

    private static Field health() {
        return new Field(
                new NodeText.Field(
                        "Gesundheit und Bewegung",
                        "Gesund bleibt, wer sich bewegt, gut isst und nicht allein ist.",
                        "- Ein Sportverein mit 30 Gruppen.\n- Der Kanalweg ist beliebt.",
                        "- Wenig Angebote für Frauen und für Ältere.\n- Kaum Hausärzte."),
                List.of(new Goal(
                        new NodeText.Goal(
                                "Bewegung gehört zum Alltag", "Kostenlos und um die Ecke."),
                        List.of(
                                new Need(
                                        need(
                                                "Sport ohne Anmeldung",
                                                "Draußen, kostenlos, angeleitet: auch Gruppen nur für Frauen.",
                                                USUAL,
                                                "Offene Termine in der Woche",
                                                "2",
                                                "9",
                                                2026,
                                                false,
                                                "Frauen",
                                                "Ältere Menschen"),
                                        List.of(measure(
                                                "Sport im Park von April bis Oktober",
                                                FundKind.PROJECT_FUND,
                                                18_000L,
                                                "SV Lindenkiez",
                                                MeasureState.RUNNING))),
                                new Need(
                                        need(
                                                "Gut essen mit wenig Geld",
                                                "Kochen, Essen teilen und wissen, wo es günstig ist.",
                                                LATER,
                                                "Menschen bei Kochabenden im Jahr",
                                                "40",
                                                "250",
                                                2027,
                                                false,
                                                "Familien"),
                                        List.of())))));
    }

    private static Field participation() {
        return new Field(
                new NodeText.Field(
                        "Beteiligung, Vernetzung und Zusammenarbeit",
                        "Wer etwas vorhat, findet andere, die mitmachen.",
                        "- Quartiersrat und Jury sind besetzt.\n- 22 Einrichtungen treffen sich.",
                        "- Wenige Jüngere in den Gremien.\n- Absprachen mit den Ämtern dauern."),
                List.of(new Goal(
                        new NodeText.Goal(
                                "Mehr Menschen entscheiden mit",
                                "Gremien, die so gemischt sind wie der Kiez."),
                        List.of(new Need(
                                need(
                                        "Junge Leute in den Gremien",
                                        "Ab 16 kann man gewählt werden, aber kaum jemand weiß es.",
                                        USUAL,
                                        "Mitglieder unter 27 in Rat und Jury",
                                        "1",
                                        "6",
                                        2027,
                                        false,
                                        "Jugend"),
                                List.of(measure(
                                        "Jugendjury mit eigenem Geld",
                                        FundKind.ACTION_FUND,
                                        5_000L,
                                        "Quartiersteam",
                                        MeasureState.PLANNED)))))));
    }

    /** The text with its years moved, some needs left out or more of them, each changed. */
    private static Text with(
            Text text, int years, Function<Need, List<Need>> chosen, UnaryOperator<Need> change) {
        NodeText.Head head = text.head();
        int last = head.lastYear() + years;
        return new Text(
                new NodeText.Head(
                        head.title().formatted(last),
                        head.firstYear() + years,
                        last,
                        head.situation(),
                        head.review()),
                text.fields().stream()
                        .map(field -> new Field(
                                field.text(),
                                field.goals().stream()
                                        .map(goal -> new Goal(
                                                goal.text(),
                                                goal.needs().stream()
                                                        .flatMap(
                                                                need -> chosen.apply(need).stream())
                                                        .map(change)
                                                        .map(need -> new Need(
                                                                text(
                                                                        need.text(),
                                                                        years,
                                                                        need.text()
                                                                                .review()),
                                                                need.measures()))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static NodeText.Need text(NodeText.Need text, int years, String review) {
        Integer target = text.targetYear();
        return new NodeText.Need(
                text.title(),
                text.body(),
                text.priority(),
                text.indicator(),
                text.baseline(),
                text.target(),
                target == null ? null : target + years,
                text.climate(),
                text.tags(),
                review);
    }

    /** Not what came up later; and beside the first need one that is done since. */
    private static List<Need> thatWereThere(Need need) {
        if (NEW.contains(need.text().title())) {
            return List.of();
        }
        return need.text().title().equals("Ein Treffpunkt, der allen offensteht")
                ? List.of(need, map())
                : List.of(need);
    }

    private static Need map() {
        return new Need(
                need(
                        MAP,
                        "Wer neu ist, weiß nicht, wo Arzt, Amt und Spielplatz sind.",
                        USUAL,
                        "Haushalte, die einen Kiezplan haben",
                        "0",
                        "4000",
                        FIRST_YEAR,
                        false,
                        "Mehrsprachig"),
                List.of(measure(
                        "Kiezplan in fünf Sprachen drucken und austragen",
                        FundKind.ACTION_FUND,
                        900L,
                        "Quartiersteam",
                        MeasureState.PLANNED)));
    }

    /** A need as the first version had it. */
    private static Need asItWas(Need need) {
        NodeText.Need now = need.text();
        NodeText.Need then = switch (now.title()) {
            case "Schatten und Wasser an heißen Tagen" ->
                new NodeText.Need(
                        now.title(),
                        "Auf dem Lindenplatz fehlen Schatten und Bänke.",
                        USUAL,
                        now.indicator(),
                        "0",
                        "3",
                        now.targetYear(),
                        true,
                        now.tags(),
                        "");
            case "Ein Treffpunkt, der allen offensteht" ->
                new NodeText.Need(
                        now.title(),
                        "Ein Raum im Erdgeschoss, an vier Tagen offen.",
                        now.priority(),
                        now.indicator(),
                        "3",
                        "24",
                        now.targetYear(),
                        false,
                        now.tags(),
                        "");
            default -> now;
        };
        return new Need(
                then, need.measures().stream().map(DemoConceptTexts::asItWas).toList());
    }

    private static NodeText.Measure asItWas(NodeText.Measure now) {
        return new NodeText.Measure(
                now.title(),
                now.body(),
                now.fund(),
                now.cost(),
                now.responsible(),
                now.partner(),
                now.state() == MeasureState.DONE ? MeasureState.RUNNING : MeasureState.PLANNED,
                now.review());
    }

    private static NodeText.Need need(
            String title,
            String body,
            int priority,
            String indicator,
            String baseline,
            String target,
            int year,
            boolean climate,
            String... tags) {
        return new NodeText.Need(
                title,
                body,
                priority,
                indicator,
                baseline,
                target,
                year,
                climate,
                List.of(tags),
                "");
    }

    private static NodeText.Measure measure(
            String title, FundKind fund, long euros, String responsible, MeasureState state) {
        return new NodeText.Measure(
                title, "", fund, Money.ofEuros(euros), responsible, null, state, "");
    }
}
