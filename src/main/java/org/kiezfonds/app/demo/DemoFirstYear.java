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

/** The first two rounds of the action fund: a jury that gets to know itself, and money left over. */
final class DemoFirstYear {

    private DemoFirstYear() {}

    private static final String TOMATOES = "Tomaten auf dem Garagendach";
    private static final String BOXES = "Lesekisten in drei Treppenhäusern";
    private static final String CAFE = "Language café on Thursdays";
    private static final String NIGHT = "Nachtspaziergang: Wo ist es zu dunkel?";
    private static final String PICTURES = "Bilderbuchkino auf Türkisch und Deutsch";
    private static final String BOULE = "Eine Boulebahn hinter dem Seniorenhaus";
    private static final String CASTLE = "Hüpfburg für den Lindenplatz";

    /** The first round of all; a third of its money is left. */
    static final PastRound FIRST = new PastRound(
            628,
            List.of(
                    PastIdea.of(
                            2,
                            106,
                            TOMATOES,
                            "Auf dem Garagendach wachsen Tomaten, Bohnen und Minze für das ganze Haus.",
                            "Der Vermieter hat die Last geprüft: Kübel am Rand sind erlaubt. Wir bauen an"
                                    + " zwei Wochenenden auf, gegossen wird reihum. Im Spätsommer gibt es ein"
                                    + " Essen auf dem Dach für alle, die geholfen haben.",
                            "Garagenhof Ahornweg 11",
                            "Grüne Höfe",
                            material("Kübel und Erde", 420),
                            material("Pflanzen und Samen", 160),
                            material("Schlauch und Gießkannen", 90)),
                    PastIdea.of(
                            4,
                            1,
                            BOXES,
                            "Kisten mit Büchern, aus denen jeder nimmt und in die jeder legt, was er"
                                    + " gelesen hat.",
                            "Herr Öztürk tischlert drei Kisten mit Deckel. Einmal im Monat sehen wir"
                                    + " nach, was fehlt und was seit einem Jahr niemand mitgenommen hat.",
                            "Lindenallee 12, 18 und 31",
                            "Ein Treffpunkt",
                            material("Holz, Scharniere, Lack", 180),
                            material("Bücher für den Anfang, gebraucht", 120)),
                    PastIdea.of(
                                    5,
                                    103,
                                    CAFE,
                                    "Two hours, a pot of tea and a rule: every ten minutes the table"
                                            + " changes its language.",
                                    "We meet ten times in the parish hall. Somebody from each table brings"
                                            + " a topic, nobody corrects unless asked. Children sit with us"
                                            + " or play in the corner.",
                                    "Gemeindehaus, Lindenplatz 9",
                                    "Deutsch lernen",
                                    food("Tea, coffee and cake", 240),
                                    material("Games and picture cards", 110))
                            .in(Locale.ENGLISH),
                    PastIdea.of(
                            8,
                            104,
                            NIGHT,
                            "An vier Abenden gehen wir die Wege ab, die viele meiden, und schreiben auf,"
                                    + " woran es liegt.",
                            "Jede Gruppe hat eine Karte, eine Lampe und jemanden, der den Weg täglich"
                                    + " geht. Was wir finden, wird ein Plan mit Fotos.",
                            "Bahndamm, Schulstraße, Kanalweg",
                            "Sichere Wege",
                            material("Taschenlampen", 90),
                            print("Karten und der fertige Plan", 130)),
                    PastIdea.of(
                                    11,
                                    110,
                                    PICTURES,
                                    "Acht Nachmittage im Bewegungsraum: ein Bild an der Wand, zwei Stimmen,"
                                            + " zwei Sprachen.",
                                    "Zwei Mütter lesen abwechselnd. Die Bilder zeigt die Kita mit dem"
                                            + " eigenen Gerät, es fehlen Bücher und eine Leinwand.",
                                    "Kita Sonnenblume, Ahornweg 7",
                                    "Deutsch lernen",
                                    material("Bilderbücher in zwei Sprachen", 260),
                                    material("Leinwand zum Aufrollen", 180))
                            .by("Förderverein Kita Sonnenblume"),
                    PastIdea.of(
                            15,
                            107,
                            BOULE,
                            "Zwölf Meter Splitt, zwei Bänke, und niemand muss sich anmelden.",
                            "Sechs Leute aus dem Seniorenhaus und vier aus der Schule bauen an einem"
                                    + " Samstag. Die Kugeln liegen in einer Kiste an der Pforte.",
                            "Grünstreifen hinter dem Seniorenhaus",
                            "Sport ohne",
                            material("Splitt und Kanthölzer", 640),
                            material("Vier Sätze Kugeln", 180)),
                    PastIdea.of(
                            19,
                            111,
                            CASTLE,
                            "Einen Tag lang hüpfen, mitten auf dem Platz.",
                            "Wir mieten eine Hüpfburg und einen Stromerzeuger für einen Samstag.",
                            "Lindenplatz",
                            "Ein Treffpunkt",
                            rent("Hüpfburg für einen Tag", 480),
                            rent("Stromerzeuger", 160)),
                    PastIdea.of(
                                    22,
                                    105,
                                    "Ein neuer Beamer für unseren Verein",
                                    "Damit wir unsere Turniere auch am Abend zeigen können.",
                                    "Der alte Beamer ist zwölf Jahre alt. Der neue hängt im Vereinsraum und"
                                            + " gehört dem Verein.",
                                    "Vereinsraum, Lindenallee 40",
                                    "Ein Treffpunkt",
                                    other("Beamer mit Halterung", 790))
                            .by("Skatfreunde Lindenallee e. V.")
                            .but(new Check.Refused(
                                    "Der Beamer würde nur Mitgliedern dienen und hinge in einem Raum, der"
                                            + " nicht offen ist. Der Fonds ist für Aktionen da, zu denen alle"
                                            + " kommen können.")),
                    PastIdea.of(
                                    26,
                                    113,
                                    "Zu Fuß zur Schule: ein Bus aus Kindern",
                                    "Drei Haltestellen, zwei Erwachsene, fünfzehn Kinder mit Westen.",
                                    "Wer morgens Zeit hat, geht eine Woche mit. Die Haltestellen malen die"
                                            + " Kinder selbst.",
                                    "Von der Lindenallee zur Grundschule",
                                    "Sichere Wege",
                                    material("Westen", 150),
                                    material("Haltestellen", 60))
                            .but(
                                    new Check.Withdrawn(
                                            "Die Schule hat die Idee übernommen und zahlt die Westen selbst."))),
            List.of(new Asked(
                    BOULE,
                    "Wem gehört der Grünstreifen, und darf dort eine Boulebahn liegen?",
                    "Der Streifen gehört dem Bezirk. Eine Bahn ohne Fundament ist erlaubt, wenn die"
                            + " Wurzeln der Linde frei bleiben: zwei Meter Abstand.",
                    0)),
            List.of(new Declared(
                    PICTURES, 0, Conflict.Kind.FAMILY, "Mein Sohn geht in diese Kita.")),
            2,
            List.of(
                    Turn.full(BOXES, 0, 0),
                    Turn.full(CAFE, 1, 0),
                    Turn.with(
                            NIGHT,
                            "Der Plan geht auch an das Straßen- und Grünflächenamt, und das Team"
                                    + " fragt nach einem halben Jahr, was daraus wurde.",
                            0),
                    Turn.full(BOULE, 0, 1),
                    Turn.full(PICTURES, 2, 0),
                    Turn.lower(
                            TOMATOES,
                            "Den Schlauch leiht der Lindenhof, und Samen gibt es auf dem Tauschtag.",
                            List.of(420, 120, 60),
                            1),
                    Turn.refused(
                            CASTLE,
                            Reason.NOT_CONVINCING,
                            "Am Abend wäre alles wieder weg. Die Jury wünscht sich etwas, bei dem"
                                    + " Nachbarn miteinander zu tun haben.",
                            2)),
            List.of(),
            null,
            "Es ist die erste Sitzung der Jury. Bernd Krüger begrüßt die Mitglieder und erklärt, wie"
                    + " abgestimmt wird. Fünf der sieben Ideen werden von Menschen vorgestellt, die"
                    + " noch nie einen Antrag geschrieben haben.");
}
