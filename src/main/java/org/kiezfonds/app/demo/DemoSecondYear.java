package org.kiezfonds.app.demo;

import static org.kiezfonds.app.demo.PastIdea.food;
import static org.kiezfonds.app.demo.PastIdea.material;
import static org.kiezfonds.app.demo.PastIdea.other;
import static org.kiezfonds.app.demo.PastIdea.print;
import static org.kiezfonds.app.demo.PastIdea.rent;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.demo.PastIdea.Check;
import org.kiezfonds.app.demo.PastRound.Asked;
import org.kiezfonds.app.demo.PastRound.Declared;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.sessions.Motion.Reason;

/**
 * The rounds of the year before today, of which {@link DemoIdeas} tells some ideas: a lot, a vote
 * without a session, one that was repeated, and more wishes than money.
 */
final class DemoSecondYear {

    private DemoSecondYear() {}

    private static final String PARTY = "Fest der Nachbarn auf dem Lindenplatz";
    private static final String READING = "Vorlesen im Waschsalon";
    private static final String HEDGEHOGS = "Igelhäuser und eine wilde Ecke";
    private static final String MAP = "Der Kiezplan zum Anfassen";
    private static final String STORIES = "Erzählcafé: Wie der Lindenkiez war";
    private static final String DANCE = "Tanzen auf dem Parkdeck";
    private static final String BOXING = "Boxen für Mädchen";
    private static final String SEEDS = "Seed swap and soil clinic";
    private static final String LIGHTS = "Lichterketten über die ganze Lindenallee";

    /** The third one: a tie, decided by lot. */
    static final PastRound THIRD = new PastRound(
            320,
            List.of(
                    PastIdea.of(
                            3,
                            106,
                            HEDGEHOGS,
                            "Fünf Häuser aus Brettern und Laub und eine Ecke, die niemand aufräumt.",
                            "Die Hortkinder bauen, der Hausmeister hat die Ecke hinter der Turnhalle"
                                    + " freigegeben. Tafeln erklären, warum dort nicht gemäht wird.",
                            "Hinter der Turnhalle der Grundschule",
                            "Grüne Höfe",
                            material("Bretter, Dachpappe, Schrauben", 190),
                            print("Zwei Tafeln", 45)),
                    PastIdea.of(
                            6,
                            104,
                            MAP,
                            "Ein Plan des Kiezes, den man mit den Fingern liest, am Eingang des"
                                    + " Nachbarschaftshauses.",
                            "Straßen als Rillen, Häuser als Blöcke, Namen in Braille und großer Schrift."
                                    + " Drei Menschen, die schlecht sehen, prüfen den Entwurf.",
                            "Nachbarschaftshaus am Lindenplatz",
                            "Ein Kiezplan",
                            material("Platte und Druck der Blöcke", 520),
                            print("Schrift in Braille", 180)),
                    PastIdea.of(
                            9,
                            107,
                            STORIES,
                            "Vier Nachmittage mit Menschen, die noch wissen, wo das Kino war.",
                            "Wer erzählt, bringt ein Foto mit. Wir nehmen auf, und die Schule macht"
                                    + " daraus einen Hörspaziergang.",
                            "Stadtteilbibliothek, Lindenallee 30",
                            "Ein Treffpunkt",
                            food("Kaffee und Kuchen", 160),
                            material("Aufnahmegerät", 220)),
                    PastIdea.of(
                            12,
                            112,
                            DANCE,
                            "Drei Abende über den Dächern: erst ein Kurs, dann Musik von allen.",
                            "Das Parkdeck steht abends leer, der Betreiber ist einverstanden. Schluss ist"
                                    + " um 22 Uhr, und wer tanzen will, bringt ein Lied mit.",
                            "Parkdeck am Bahndamm, oberste Ebene",
                            "Sport ohne",
                            rent("Musikanlage und Licht, drei Abende", 360),
                            other("Strom und Reinigung", 140)),
                    PastIdea.of(
                                    15,
                                    111,
                                    BOXING,
                                    "Ein Jahr lang Training am Mittwoch, geleitet von zwei Frauen.",
                                    "Die Halle haben wir. Es fehlen Handschuhe in kleinen Größen und ein"
                                            + " Sandsack, der nicht zu schwer ist.",
                                    "Sportplatz am Bahndamm, Halle 2",
                                    "Sport ohne",
                                    material("Zwölf Paar Handschuhe", 440),
                                    material("Sandsack", 160))
                            .by("Linden Löwen 04 e. V."),
                    PastIdea.of(
                                    20,
                                    103,
                                    SEEDS,
                                    "Bring seeds, take seeds, and have your soil looked at under a"
                                            + " microscope.",
                                    "Two afternoons in the garden by the railway. A soil scientist from"
                                            + " Hof 3 brings her microscope; children label the bags.",
                                    "Garden by the railway",
                                    "Grüne Höfe",
                                    material("Seed bags, labels, pots", 120),
                                    print("Leaflet on city soil", 60))
                            .in(Locale.ENGLISH),
                    PastIdea.of(
                            24,
                            105,
                            LIGHTS,
                            "Licht von Haus zu Haus, vom Platz bis zum Kanal.",
                            "Die Läden hängen die Ketten selbst auf und teilen sich den Strom.",
                            "Lindenallee",
                            "Sichere Wege",
                            material("Lichterketten, 400 Meter", 780),
                            other("Steckdosen und Zähler", 200))),
            List.of(new Asked(
                    LIGHTS,
                    "Dürfen Lichterketten über die Fahrbahn gespannt werden?",
                    "Nur in 5,50 Metern Höhe und mit Nachweis für jede Halterung. Das kostet etwa so"
                            + " viel wie die Ketten selbst.",
                    900)),
            List.of(
                    new Declared(BOXING, 0, Conflict.Kind.ORGANISATION, "Ich sitze im Vorstand."),
                    new Declared(
                            STORIES,
                            4,
                            Conflict.Kind.FAMILY,
                            "Mein Vater gehört zu den Erzählern.")),
            1,
            List.of(
                    Turn.full(PARTY, 0, 1),
                    Turn.full(READING, 0, 0),
                    Turn.full(BOXING, 1, 0),
                    Turn.full(HEDGEHOGS, 0, 0),
                    Turn.with(
                            MAP,
                            "Der Plan hängt so, dass man ihn auch aus dem Rollstuhl lesen kann.",
                            1),
                    Turn.full(SEEDS, 2, 1),
                    Turn.lower(
                            STORIES,
                            "Ein gutes Aufnahmegerät leiht die Bibliothek.",
                            List.of(160, 0),
                            1),
                    Turn.full(LIGHTS, 7, 1),
                    Turn.full(DANCE, 0, 0).but(Turn.Twist.TIED)),
            List.of(),
            null,
            "Zum Tanzen auf dem Parkdeck sind elf Menschen aus den Häusern daneben gekommen, die"
                    + " einen für die Musik, die anderen für die Ruhe.");

    static final String BEDS = "Hochbeete in der Lindenallee";
    private static final String BICYCLES = "Fahrradwerkstatt für alle, dreimal im Hof";
    private static final String COOKING = "Nachbarn kochen für Nachbarn";
    private static final String REFILL = "Wasser auffüllen: zehn Läden machen mit";
    private static final String TABLES = "Open-air homework tables";
    private static final String BREAKFAST = "Frauenfrühstück mit offener Sprechstunde";
    static final String CHESS = "Schach unter den Linden";
    private static final String PODCAST = "Podcast aus dem Hausflur";

    /** The fourth one: the money was gone early, and one idea was voted on by letter. */
    static final PastRound FOURTH = new PastRound(
            208,
            List.of(
                    PastIdea.of(
                            3,
                            102,
                            COOKING,
                            "Jeden zweiten Freitag kocht ein Haus für ein anderes.",
                            "Gekocht wird in der Lehrküche der Schule, gegessen im Hof des Hauses, das"
                                    + " eingeladen ist. Beim nächsten Mal ist es umgekehrt.",
                            "Lehrküche der Grundschule",
                            "Ein Treffpunkt",
                            food("Zutaten für acht Freitage", 320),
                            material("Große Töpfe und Kisten", 180)),
                    PastIdea.of(
                            5,
                            110,
                            REFILL,
                            "Ein Aufkleber an der Tür sagt: Hier gibt es Leitungswasser, ohne dass man"
                                    + " etwas kauft.",
                            "Zehn Läden haben zugesagt. Wir drucken Aufkleber und einen kleinen Plan und"
                                    + " stellen Karaffen hin.",
                            "Läden rund um den Lindenplatz",
                            "Schatten und Wasser",
                            print("Aufkleber und Plan", 260),
                            material("Karaffen und Becher", 150)),
                    PastIdea.of(
                                    8,
                                    103,
                                    TABLES,
                                    "Four folding tables under the lime trees, with light, on school days"
                                            + " from three to six.",
                                    "A student from the block sits with the children. The tables live in"
                                            + " the bakery's store room at night.",
                                    "Lindenplatz",
                                    "Ruhige Plätze",
                                    material("Folding tables and benches", 360),
                                    material("Cover against rain", 120))
                            .in(Locale.ENGLISH),
                    PastIdea.of(
                                    11,
                                    109,
                                    BREAKFAST,
                                    "Brot, Tee und eine Anwältin, die zuhört.",
                                    "Einmal im Monat am Samstag. Die Beratung ist ehrenamtlich, Kinder"
                                            + " spielen nebenan.",
                                    "Gemeindehaus, Lindenplatz 9",
                                    "Ein Treffpunkt",
                                    food("Frühstück, sechsmal", 300),
                                    print("Einladungen in fünf Sprachen", 60))
                            .but(new Check.Mended(
                                    "Wer berät, und worüber? Bitte schreiben Sie dazu, was vertraulich"
                                            + " bleibt.",
                                    "Einmal im Monat am Samstag. Es berät eine Anwältin für Mietrecht und"
                                            + " Aufenthalt, ehrenamtlich und in einem eigenen Raum; nichts wird"
                                            + " aufgeschrieben. Kinder spielen nebenan.")),
                    PastIdea.of(
                            14,
                            107,
                            CHESS,
                            "Ein Brett aus Gehwegplatten, Figuren so groß wie Kinder.",
                            "Die Platten sind schon da, in Schwarz fehlen sie. Die Figuren kommen in eine"
                                    + " Truhe mit Zahlenschloss, dessen Zahl im Café steht.",
                            "Lindenplatz, Südseite",
                            "Ein Treffpunkt",
                            material("Figuren und Truhe", 510),
                            material("Zweiunddreißig dunkle Platten", 180)),
                    PastIdea.of(
                            17,
                            104,
                            PODCAST,
                            "Zwölf Folgen von jungen Leuten über das, was im Haus los ist.",
                            "Wir sind zu fünft, zwischen 16 und 19. Aufgenommen wird im Treppenhaus, weil"
                                    + " es dort hallt.",
                            "Lindenallee 31",
                            "Junge Leute",
                            material("Mikrofone und Kabel", 340)),
                    PastIdea.of(
                                    22,
                                    111,
                                    "Ein Mähroboter für den Hof",
                                    "Damit der Rasen im Hof 5 immer gleich kurz ist.",
                                    "Der Roboter fährt nachts. Bezahlt wird er einmal, dann hat der Hof"
                                            + " Ruhe.",
                                    "Hof 5 im Lindenhof",
                                    "Grüne Höfe",
                                    material("Mähroboter mit Station", 850))
                            .but(new Check.Refused(
                                    "Den Rasen pflegt der Vermieter, dafür zahlen alle in diesem Haus"
                                            + " schon Miete. Für eine Wiese mit Blumen haben wir gern ein"
                                            + " offenes Ohr.")),
                    PastIdea.of(
                                    25,
                                    113,
                                    "Yoga im Seniorenhaus",
                                    "Auf dem Stuhl, am Fenster, jeden Dienstag.",
                                    "Eine Nachbarin leitet an, Matten braucht es keine.",
                                    "Seniorenhaus, Saal",
                                    "Sport ohne",
                                    material("Bänder und Bälle", 140))
                            .but(new Check.Withdrawn(
                                    "Der Kurs wird jetzt von der Krankenkasse bezahlt."))),
            List.of(new Asked(
                    CHESS,
                    "Kann auf der Südseite des Platzes ein Schachbrett aus Platten liegen?",
                    "Ja. Der Weg muss 1,80 Meter breit bleiben. Die Truhe darf nicht verankert"
                            + " werden.",
                    0)),
            List.of(new Declared(
                    COOKING, 2, Conflict.Kind.FAMILY, "Mein Bruder stellt den Antrag mit.")),
            2,
            List.of(
                    Turn.full(BEDS, 0, 0),
                    Turn.full(BICYCLES, 1, 0),
                    Turn.full(COOKING, 0, 1),
                    Turn.full(REFILL, 2, 0),
                    Turn.full(TABLES, 1, 1),
                    Turn.full(PODCAST, 6, 0),
                    Turn.refused(
                            CHESS,
                            Reason.NO_MONEY_LEFT,
                            "Von 3.000 Euro sind noch 467 übrig. Für Figuren und Platten fehlen 223"
                                    + " Euro, und nur die Hälfte der Figuren will niemand.",
                            3)),
            List.of(),
            Turn.full(BREAKFAST, 2, 1),
            "Vor der Abstimmung steht an der Tafel, was alle zusammen kosten: 1.000 Euro mehr, als"
                    + " da ist. Die Jury nimmt sich für jede Idee zehn Minuten.");

    private static final String CINEMA = "Kino im Hof, drei Abende";
    private static final String WELCOME = "Willkommensbeutel für neue Nachbarn";
    static final String SOUP = "Suppe für fünfzig";
    private static final String SINGING = "Singen gegen den Straßenlärm";
    private static final String REPAIR = "Repair café for radios and toasters";
    private static final String HEAT = "Hitzepaten: Wer klingelt, wenn es heiß ist?";
    private static final String FOUNTAIN = "Ein Brunnen aus Marmor";
    static final String FILM = "Wir filmen unseren Kiez";

    /** The fifth one, under wider rules and the concept that holds today. */
    static final PastRound FIFTH = new PastRound(
            112,
            List.of(
                    PastIdea.of(
                            2,
                            1,
                            WELCOME,
                            "Brot, Salz und ein Wegweiser in sechs Sprachen für alle, die neu einziehen.",
                            "Wir sind acht und klingeln zu zweit. Im Beutel ist auch eine Karte mit"
                                    + " unserer Nummer, falls jemand eine Leiter braucht.",
                            "Im ganzen Kiez",
                            "Ankommen",
                            material("Hundert Beutel, bedruckt", 240),
                            print("Wegweiser in sechs Sprachen", 280),
                            food("Salz, Brot und Tee", 90)),
                    PastIdea.of(
                            4,
                            106,
                            SOUP,
                            "Einmal im Monat ein großer Topf, aus dem, was die Läden übrig haben.",
                            "Geschnippelt wird ab vier, gegessen ab sechs. Wer kann, zahlt zwei Euro;"
                                    + " wer nicht kann, spült.",
                            "Gemeindehaus, Lindenplatz 9",
                            "Gut essen",
                            food("Was die Läden nicht haben", 420),
                            material("Zwei Suppentöpfe, 40 Liter", 260)),
                    PastIdea.of(
                                    7,
                                    101,
                                    SINGING,
                                    "Fünf Konzerte am lautesten Ort des Kiezes, immer zur vollen Stunde.",
                                    "Der Chor steht auf der Mittelinsel, solange Rot ist. Wer vorbeigeht,"
                                            + " bekommt ein Liederblatt.",
                                    "Kreuzung Lindenallee und Schulstraße",
                                    "Sichere Wege",
                                    print("Noten und Liederblätter", 120),
                                    rent("Tragbare Anlage", 180))
                            .by("Kiezchor Lindenstimmen"),
                    PastIdea.of(
                                    10,
                                    103,
                                    REPAIR,
                                    "Bring what hums, smokes or stays silent. We open it together.",
                                    "Every second Saturday. Two retired electricians and a student check"
                                            + " each device before it goes back to the socket.",
                                    "Workshop in Hof 3",
                                    "Weniger Müll",
                                    material("Soldering irons and meters", 390),
                                    material("Spare parts", 120))
                            .in(Locale.ENGLISH),
                    PastIdea.of(
                            13,
                            107,
                            HEAT,
                            "Zwanzig Menschen über achtzig bekommen jemanden, der an heißen Tagen"
                                    + " vorbeikommt.",
                            "Die Pflegestation sucht mit uns aus, wer das möchte. Paten bringen Wasser,"
                                    + " machen die Läden zu und bleiben auf einen Kaffee.",
                            "Rund um das Seniorenhaus",
                            "Schatten und Wasser",
                            material("Wasser und Ventilatoren", 420),
                            print("Karten für die Tür", 60)),
                    PastIdea.of(
                            16,
                            112,
                            FOUNTAIN,
                            "Eine Schale aus Marmor mitten auf dem Platz, aus der es plätschert.",
                            "Ein Steinmetz aus dem Kiez macht sie zum halben Preis. Der Anschluss ans"
                                    + " Wasser ist geplant.",
                            "Lindenplatz",
                            "Schatten und Wasser",
                            material("Brunnenschale", 1290),
                            other("Anschluss", 210)),
                    PastIdea.of(
                            20,
                            111,
                            FILM,
                            "Acht Jugendliche drehen einen Film von fünfzehn Minuten, ohne Erwachsene im"
                                    + " Bild.",
                            "Gedreht wird in den Ferien, Premiere ist im Hof. Wer mitmacht, lernt Kamera,"
                                    + " Ton und Schnitt.",
                            "Im ganzen Kiez",
                            "Junge Leute",
                            rent("Kamera und Ton, zwei Wochen", 260),
                            material("Speicher", 80),
                            food("Premiere", 120)),
                    PastIdea.of(
                                    24,
                                    105,
                                    "Vier Tage an der Ostsee",
                                    "Unsere Gruppe war noch nie zusammen am Meer.",
                                    "Zwölf Leute, ein Bus, eine Jugendherberge.",
                                    "Abfahrt am Lindenplatz",
                                    "Ein Treffpunkt",
                                    other("Bus und Herberge", 900))
                            .but(
                                    new Check.Refused(
                                            "Der Fonds ist für Aktionen im Kiez oder für alle im Kiez. Eine Fahrt"
                                                    + " für eine feste Gruppe ist beides nicht; das Jugendamt hat dafür"
                                                    + " einen eigenen Topf, die Adresse steht in der Mail."))),
            List.of(new Asked(
                    SINGING,
                    "Darf ein Chor auf der Mittelinsel stehen?",
                    "Bis zu zwölf Personen, nicht bei Regen, und niemand tritt auf die Fahrbahn.",
                    0)),
            List.of(
                    new Declared(SINGING, 1, Conflict.Kind.OTHER, "Ich singe im Chor mit."),
                    new Declared(
                            FOUNTAIN,
                            3,
                            Conflict.Kind.CONTRACT,
                            "Der Steinmetz ist mein Nachbar.")),
            2,
            List.of(
                    Turn.full(CINEMA, 0, 0),
                    Turn.full(WELCOME, 0, 1),
                    Turn.lower(
                            SOUP,
                            "Einen der Töpfe gibt die Emmausgemeinde, und zwei Läden haben heute mehr"
                                    + " Gemüse zugesagt.",
                            List.of(380, 100),
                            1),
                    Turn.full(SINGING, 1, 0).but(Turn.Twist.REPEATED),
                    Turn.full(REPAIR, 1, 1),
                    Turn.with(
                            HEAT,
                            "Die Pflegestation unterschreibt mit, und die Gruppe erzählt nach dem Sommer,"
                                    + " wie es war.",
                            0),
                    Turn.refused(
                            FOUNTAIN,
                            Reason.TOO_DEAR,
                            "Die Hälfte des Geldes dieser Runde für eine Schale ist zu viel. Zwei"
                                    + " Trinkbrunnen kommen aus einem anderen Topf.",
                            1),
                    Turn.refused(
                            FILM,
                            Reason.NO_MONEY_LEFT,
                            "Von 3.000 Euro sind noch 20 übrig. Die Jury möchte den Film sehen und bittet"
                                    + " die acht, in der nächsten Runde noch einmal zu kommen.",
                            2)),
            List.of(Turn.full(FILM, 1, 0)),
            null,
            "Beim Singen gegen den Straßenlärm wurde zweimal abgestimmt: Beim ersten Mal waren"
                    + " Hände noch oben, die zur Idee davor gehörten.");
}
