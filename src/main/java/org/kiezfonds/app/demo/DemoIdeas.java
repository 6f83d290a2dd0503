package org.kiezfonds.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.files.TakeAnswer;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ideas for the action fund of the Lindenkiez, in each of its rounds. */
@Component
@Profile("demo")
@Order(50)
class DemoIdeas implements DemoPart {

    private static final PersonId INES = DemoPeople.person(101);
    private static final PersonId JAMAL = DemoPeople.person(102);
    private static final PersonId SOFIA = DemoPeople.person(110);
    private static final PersonId THOMAS = DemoPeople.person(111);
    private static final PersonId VALENTINA = DemoPeople.person(112);
    private static final PersonId WIEBKE = DemoPeople.person(113);

    private final DemoPeople people;
    private final IdeaDrafts drafts;
    private final Ideas ideas;
    private final Concepts concepts;
    private final Files files;
    private final IdeaAttachments attachments;

    DemoIdeas(
            DemoPeople people,
            IdeaDrafts drafts,
            Ideas ideas,
            Concepts concepts,
            Files files,
            IdeaAttachments attachments) {
        this.people = people;
        this.drafts = drafts;
        this.ideas = ideas;
        this.concepts = concepts;
        this.files = files;
        this.attachments = attachments;
    }

    /**
     * An idea.
     *
     * @param need which need of the concept, by its place in the list
     * @param inDays the days until it takes place
     */
    record Wish(
            String title, String summary, String plan, int need, int inDays, List<CostRow> costs) {}

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                sent(days, 301, "19:12", DemoPeople.RESIDENT, PARTY),
                sent(days, 290, "21:40", JAMAL, READING),
                sent(days, 192, "17:05", INES, BEDS),
                sent(days, 181, "20:31", DemoPeople.RESIDENT, BICYCLES),
                sent(days, 96, "18:22", JAMAL, CINEMA),
                sent(days, 9, "19:48", INES, BENCHES),
                sent(days, 8, "20:05", SOFIA, COOKING),
                sent(days, 7, "21:12", THOMAS, SHADE),
                sent(days, 6, "18:44", VALENTINA, SINGING),
                sent(days, 6, "22:03", WIEBKE, FIRST_AID),
                sent(days, 4, "16:17", DemoPeople.RESIDENT, SWAP));
    }

    private Chapter sent(StoryDays days, int ago, String time, PersonId author, Wish wish) {
        return days.on(
                ago,
                time,
                "idea: " + wish.title(),
                () -> people.run(author, () -> {
                    IdeaTyped typed = typed(wish, days.ago(ago));
                    Round round = openRound();
                    IdeaDraft draft = drafts.begin(
                                    UUID.randomUUID(), DemoPeople.LINDENKIEZ, round.id(), typed)
                            .orElseThrow();
                    attach(draft.idea().id(), wish.title());
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

    /** The round of the action fund that takes ideas at the time of the story. */
    Round openRound() {
        return ideas.callsOf(DemoPeople.LINDENKIEZ).stream()
                .filter(call ->
                        call.terms().name().matches("(Frühjahrs|Sommer|Herbst|Winter)runde \\d{4}"))
                .findFirst()
                .orElseThrow();
    }

    private void attach(IdeaId idea, String title) {
        Picture picture = PICTURES.get(title);
        if (picture == null) {
            return;
        }
        try {
            TakeAnswer answer = files.take(
                    IdeaAttachments.owner(idea),
                    "bild.png",
                    new ByteArrayInputStream(picture.png().get()));
            if (!(answer instanceof TakeAnswer.Taken(StoredFile file))) {
                throw new IllegalStateException(answer.toString());
            }
            files.describe(file.id(), file.version(), picture.altText());
            attachments.keep(idea);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo of an idea, and what is to be seen on it. */
    private record Picture(Supplier<byte[]> png, String altText) {}

    IdeaTyped typed(Wish wish, LocalDate day) {
        List<NeedName> needs = concepts.needsOf(DemoPeople.LINDENKIEZ);
        Map<IdeaField, String> texts = new EnumMap<>(IdeaField.class);
        texts.put(IdeaField.TITLE, wish.title());
        texts.put(IdeaField.SUMMARY, wish.summary());
        texts.put(IdeaField.PLAN, wish.plan());
        texts.put(IdeaField.NEED, needs.get(wish.need() % needs.size()).id().toString());
        texts.put(IdeaField.PLACE, "INSIDE");
        texts.put(IdeaField.PLACE_TEXT, "Lindenplatz");
        String point = POINTS.get(wish.title());
        if (point != null) {
            texts.put(IdeaField.POINT_ON_MAP, point);
            texts.put(IdeaField.POINT_PUBLIC, "yes");
        }
        texts.put(IdeaField.FIRST_DAY, day.plusDays(wish.inDays()).toString());
        texts.put(IdeaField.APPLICANT, "RESIDENT");
        texts.put(IdeaField.OWN_HOURS, "24");
        texts.put(IdeaField.OWN_TEXT, "Wir bauen zu viert auf und ab.");
        texts.put(IdeaField.PRESENTS, "yes");
        texts.put(IdeaField.SAME_COSTS, "no");
        texts.put(IdeaField.DECLARED, "yes");
        return new IdeaTyped(texts, wish.costs(), Map.of(), Map.of());
    }

    private static final Wish PARTY = new Wish(
            "Fest der Nachbarn auf dem Lindenplatz",
            "Ein Nachmittag mit langer Tafel, Musik aus dem Kiez und Spielen für Kinder.",
            "Wir stellen zwanzig Tische zu einer Tafel zusammen. Jeder Aufgang bringt etwas zu essen"
                    + " mit, drei Gruppen aus dem Kiez spielen, und die Kita macht Spiele.",
            0,
            75,
            List.of(
                    new CostRow("RENT", "Tische und Bänke", "20", "14"),
                    new CostRow("MATERIAL", "Geschirr und Deko", "", "220"),
                    new CostRow("PRINT", "Plakate in vier Sprachen", "", "85")));
    private static final Wish READING = new Wish(
            "Vorlesen im Waschsalon",
            "An sechs Samstagen lesen Nachbarn Kindern in ihren Sprachen vor, wo alle warten.",
            "Der Waschsalon in der Lindenallee macht mit. Wir kaufen Bücher in fünf Sprachen und"
                    + " zwei Teppiche; vorgelesen wird von Eltern und Großeltern aus dem Haus.",
            1,
            60,
            List.of(
                    new CostRow("MATERIAL", "Bücher in fünf Sprachen", "30", "11,50"),
                    new CostRow("MATERIAL", "Teppiche und Kissen", "", "160")));
    private static final Wish BEDS = new Wish(
            "Hochbeete in der Lindenallee",
            "Vier Beete, um die sich zwei Hausgemeinschaften und die Schule kümmern.",
            "Die Schulgarten-AG baut mit uns vier Hochbeete, das Grünamt hat die Stellen gezeigt."
                    + " Gegossen wird nach einem Plan, der am Beet hängt.",
            2,
            70,
            List.of(
                    new CostRow("MATERIAL", "Holz und Schrauben", "4", "95"),
                    new CostRow("MATERIAL", "Erde und Pflanzen", "4", "65"),
                    new CostRow("PRINT", "Tafeln", "4", "12")));
    private static final Wish BICYCLES = new Wish(
            "Fahrradwerkstatt für alle, dreimal im Hof",
            "Werkzeug, Ersatzteile und Leute, die zeigen, wie es geht.",
            "Wir reparieren gemeinsam Räder. Zwei Nachbarn sind Mechaniker, sie zeigen die Griffe;"
                    + " Schläuche und Bremsen gibt es gegen eine Spende.",
            3,
            58,
            List.of(
                    new CostRow("MATERIAL", "Ersatzteile", "", "380"),
                    new CostRow("RENT", "Montageständer", "3", "25")));
    private static final Wish CINEMA = new Wish(
            "Kino im Hof, drei Abende",
            "Filme aus den Ländern, aus denen die Nachbarn kommen, mit Gespräch danach.",
            "Jeder Abend gehört einem Land. Das Quartiersbüro leiht die Leinwand, wir mieten einen"
                    + " Beamer und zahlen die Filmrechte.",
            4,
            62,
            List.of(
                    new CostRow("RENT", "Beamer und Ton", "3", "90"),
                    new CostRow("OTHER", "Filmrechte", "3", "110")));
    private static final Wish BENCHES = new Wish(
            "Bänke reparieren, an denen man sich trifft",
            "Sechs kaputte Bänke rund um den Lindenplatz bekommen neue Latten und Farbe.",
            "Mit Erlaubnis des Grünflächenamts tauschen wir an zwei Samstagen die Latten. Die"
                    + " Werkzeuge leiht der Nachbarschaftsverein.",
            2,
            90,
            List.of(
                    new CostRow("MATERIAL", "Latten", "36", "8,90"),
                    new CostRow("MATERIAL", "Farbe und Schrauben", "", "120")));
    private static final Wish SWAP = new Wish(
            "Tauschregal für Kinderkleidung",
            "Ein festes Regal im Nachbarschaftstreff: bringen, was zu klein ist, nehmen, was passt.",
            "Wir bauen das Regal selbst und kümmern uns zu viert darum, dass es ordentlich bleibt.",
            1,
            80,
            List.of(
                    new CostRow("MATERIAL", "Regal und Kisten", "", "260"),
                    new CostRow("PRINT", "Schilder in vier Sprachen", "", "40")));

    static final Wish COOKING = new Wish(
            "Zusammen kochen, zusammen Deutsch reden",
            "An zehn Abenden kocht jedes Mal jemand anderes vor, und alle reden dabei Deutsch.",
            "Die Küche im Nachbarschaftstreff ist dienstags frei. Wer vorkocht, erklärt das Rezept"
                    + " auf Deutsch; zwei ehemalige Lehrerinnen helfen mit den Wörtern. Am Ende gibt"
                    + " es ein Heft mit allen Rezepten.",
            0,
            72,
            List.of(
                    new CostRow("MATERIAL", "Zutaten", "10", "45"),
                    new CostRow("PRINT", "Rezeptheft, 100 Stück", "", "190"),
                    new CostRow("MATERIAL", "Töpfe und Messer", "", "140")));
    static final Wish SHADE = new Wish(
            "Schatten für den Spielplatz",
            "Ein Sonnensegel über dem Sandkasten, unter dem im Sommer wieder gespielt werden kann.",
            "Der Sandkasten liegt ab elf in der Sonne. Das Segel hängt an drei Masten, die das"
                    + " Grünflächenamt setzt; wir kaufen es, hängen es im Mai auf und im Oktober ab.",
            2,
            110,
            List.of(
                    new CostRow("MATERIAL", "Sonnensegel, sechs mal sechs Meter", "", "780"),
                    new CostRow("MATERIAL", "Seile und Beschläge", "", "210"),
                    new CostRow("OTHER", "Prüfung der Masten", "", "180")));
    static final Wish SINGING = new Wish(
            "Singen im Treppenhaus",
            "Sechs Treppenhäuser, sechs Sonntage: Nachbarn singen, was sie von zu Hause kennen.",
            "Ein Haus lädt ein, die anderen kommen. Wir leihen Noten und ein Klavier auf Rollen,"
                    + " und wer nicht singen mag, hört von der Treppe zu.",
            4,
            66,
            List.of(
                    new CostRow("RENT", "Klavier auf Rollen", "6", "65"),
                    new CostRow("PRINT", "Liederhefte", "80", "2,20")));
    static final Wish FIRST_AID = new Wish(
            "Erste Hilfe für Eltern",
            "Zwei Samstage, an denen Eltern lernen, was sie tun, wenn ein Kind nicht atmet.",
            "Die Feuerwache kommt ohne Honorar, wir brauchen Puppen zum Üben, Verbandkästen und"
                    + " jemanden, der die Kinder betreut. Übersetzt wird in drei Sprachen.",
            3,
            75,
            List.of(
                    new CostRow("RENT", "Übungspuppen", "2", "120"),
                    new CostRow("MATERIAL", "Verbandkästen zum Mitnehmen", "20", "14,50"),
                    new CostRow("PRINT", "Merkblätter in vier Sprachen", "", "75")));

    /** Where they take place on the map of {@link DemoMap}. */
    private static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry(PARTY.title(), "52.470973,13.447500"),
            Map.entry(READING.title(), "52.470667,13.441159"),
            Map.entry(BEDS.title(), "52.471071,13.449417"),
            Map.entry(BICYCLES.title(), "52.468493,13.446173"),
            Map.entry(CINEMA.title(), "52.469841,13.451776"),
            Map.entry(BENCHES.title(), "52.470739,13.447205"),
            Map.entry(SWAP.title(), "52.468358,13.443548"),
            Map.entry(SHADE.title(), "52.471215,13.444880"),
            Map.entry(FIRST_AID.title(), "52.469102,13.449940"));

    private static final Map<String, Picture> PICTURES = Map.of(
            PARTY.title(),
            new Picture(
                    DemoPictures::party,
                    "Menschen an einer langen Tafel zwischen Häusern, darüber bunte Wimpel"),
            BEDS.title(),
            new Picture(DemoPictures::beds, "Drei Hochbeete voller Blumen vor einer Häuserzeile"),
            CINEMA.title(),
            new Picture(
                    DemoPictures::cinema, "Leinwand im nächtlichen Hof, davor Menschen von hinten"),
            BENCHES.title(),
            new Picture(
                    DemoPictures::bench, "Bank mit einer neuen, gelben Latte unter zwei Bäumen"));
}
