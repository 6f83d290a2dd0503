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

    private static final String SOFRA = "Komşu sofrası: Jeder bringt einen Teller";
    private static final String TOOLS = "Werkzeug leihen statt kaufen";
    private static final String CLOTHES = "Kleidertausch im Gemeindesaal";
    private static final String SWIMMING = "Schwimmen für Mütter";
    private static final String FOOTBALL = "Street football without winners";
    private static final String HOLIDAYS = "Lernpaten in den Ferien";
    private static final String PHONES = "Sprechstunde für kaputte Handys";
    private static final String MURAL = "Ein Wandbild am Bahndamm";

    /** The second one: something was put off, and the money did not reach for all. */
    static final PastRound SECOND = new PastRound(
            474,
            List.of(
                    PastIdea.of(
                                    2,
                                    1,
                                    SOFRA,
                                    "Uzun bir masa, her evden bir tabak: komşular birlikte yemek yer.",
                                    "Ayda bir pazar günü avluda uzun bir masa kurarız. Herkes kendi"
                                            + " mutfağından bir tabak getirir ve tarifini anlatır. Tabaklar ve"
                                            + " örtüler bir sonraki sofra için sandıkta kalır.",
                                    "Hof 3 im Lindenhof",
                                    "Ein Treffpunkt",
                                    material("Tabaklar ve masa örtüleri", 140),
                                    rent("Masa ve bank kirası", 220))
                            .in(Locale.of("tr")),
                    PastIdea.of(
                            3,
                            102,
                            TOOLS,
                            "Bohrmaschine, Schleifer, Stichsäge: ein Schrank für alle statt in jeder"
                                    + " Wohnung eine.",
                            "Der Schrank steht im Bauwagen. Samstags von zehn bis zwölf gibt es Werkzeug"
                                    + " gegen Unterschrift, und wer unsicher ist, lässt es sich zeigen.",
                            "Bauwagen im Lindenhof",
                            "Weniger Müll",
                            material("Werkzeug, gebraucht und geprüft", 420),
                            material("Koffer, Regal, Schlösser", 210),
                            print("Leihkarten", 40)),
                    PastIdea.of(
                            6,
                            101,
                            CLOTHES,
                            "Bringen, was im Schrank hängt, und mitnehmen, was passt.",
                            "Viermal im Jahr wird der Gemeindesaal zum Laden ohne Kasse. Was übrig"
                                    + " bleibt, holt die Kleiderkammer am selben Abend ab.",
                            "Gemeindesaal, Lindenplatz 9",
                            "Weniger Müll",
                            material("Kleiderständer und Bügel", 180),
                            print("Plakate in vier Sprachen", 70)),
                    PastIdea.of(
                            8,
                            109,
                            SWIMMING,
                            "Sechs Abende, an denen das Becken den Müttern gehört und jemand auf die"
                                    + " Kinder schaut.",
                            "Viele von uns haben nie schwimmen gelernt. Eine Trainerin der Linden Löwen"
                                    + " kommt ohne Honorar, das Bad vermietet zwei Bahnen.",
                            "Kanalbad, kleines Becken",
                            "Sport ohne",
                            rent("Zwei Bahnen an sechs Abenden", 540),
                            material("Spielsachen für die Kinder", 90)),
                    PastIdea.of(
                                    12,
                                    103,
                                    FOOTBALL,
                                    "Mixed teams, drawn anew every ten minutes, so that nobody knows who"
                                            + " won.",
                                    "We close the dead end for four Sundays. Two goals, bibs in six"
                                            + " colours and a whistle; parents make tea.",
                                    "Dead end of Schulstraße",
                                    "Sport ohne",
                                    material("Two folding goals", 380),
                                    material("Bibs and balls", 90))
                            .in(Locale.ENGLISH),
                    PastIdea.of(
                                    14,
                                    110,
                                    HOLIDAYS,
                                    "Drei Wochen lang sitzt vormittags jemand da, der Zeit hat und Mathe"
                                            + " kann.",
                                    "Studierende und Rentnerinnen helfen, wo es klemmt. Danach gibt es Obst"
                                            + " und Brot.",
                                    "Lesesaal der Stadtteilbibliothek",
                                    "Ruhige Plätze",
                                    material("Hefte, Stifte, Lernspiele", 310),
                                    food("Obst und Brot", 200),
                                    other("Fahrkarten ins Museum", 150))
                            .but(new Check.Mended(
                                    "Wer schließt auf, und wer ist da, wenn ein Kind sich verletzt? Bitte"
                                            + " schreibt es in den Plan.",
                                    "Studierende und Rentnerinnen helfen, wo es klemmt. Danach gibt es Obst"
                                            + " und Brot. Frau Lindner aus der Bibliothek schließt auf; es sind"
                                            + " immer zwei Erwachsene da, eine davon mit Kurs in Erster"
                                            + " Hilfe.")),
                    PastIdea.of(
                                    18,
                                    111,
                                    "Kinderkleidung tauschen",
                                    "Kisten nach Größen, damit nichts zu klein im Keller liegt.",
                                    "Einmal im Monat stehen die Kisten im Flur der Kita.",
                                    "Kita Sonnenblume, Ahornweg 7",
                                    "Weniger Müll",
                                    material("Kisten und Schilder", 90))
                            .but(new Check.Merged(
                                    CLOTHES,
                                    "Beide wollen Kleidung tauschen. Kinder bekommen im Gemeindesaal eigene"
                                            + " Tische.")),
                    PastIdea.of(
                                    21,
                                    113,
                                    PHONES,
                                    "Displays, Akkus, volle Speicher: zwei Abende im Monat für alles, was in"
                                            + " der Hosentasche kaputtgeht.",
                                    "Zwei Azubis aus dem Handyladen zeigen, wie man selbst repariert. Teile"
                                            + " kosten, was sie kosten; das Zeigen ist umsonst.",
                                    "Nachbarschaftstreff",
                                    "Weniger Müll",
                                    material("Werkzeugsätze", 160),
                                    material("Ersatzteile für den Anfang", 180))
                            .but(new Check.Written(
                                    "Wiebke Jansen, Ahornweg 3", "wiebke@lindenkiez.example")),
                    PastIdea.of(
                            24,
                            105,
                            MURAL,
                            "Vierzig Meter Beton, achtzehn Jugendliche und eine Frage: Wem gehört der"
                                    + " Kiez?",
                            "Die Bahn hat die Wand freigegeben. Entworfen wird an zwei Wochenenden,"
                                    + " gemalt an einem. Ein Gerüst braucht es wegen der Höhe.",
                            "Mauer am Bahndamm",
                            "Junge Leute",
                            material("Grundierung, Farbe, Spraydosen", 560),
                            rent("Gerüst", 300))),
            List.of(new Asked(
                    FOOTBALL,
                    "Kann die Sackgasse an vier Sonntagen gesperrt werden?",
                    "Ja, von 11 bis 17 Uhr, wenn die Anwohnenden eine Woche vorher ein Schreiben"
                            + " bekommen. Die Schilder stellt das Amt.",
                    60)),
            List.of(
                    new Declared(
                            TOOLS,
                            1,
                            Conflict.Kind.CONTRACT,
                            "Mein Laden hat die gebrauchten Maschinen angeboten."),
                    new Declared(HOLIDAYS, 3, Conflict.Kind.FAMILY, "Meine Tochter macht mit.")),
            2,
            List.of(
                    Turn.full(SOFRA, 0, 0),
                    Turn.full(TOOLS, 1, 0),
                    Turn.full(CLOTHES, 0, 1),
                    Turn.later(
                            SWIMMING,
                            "Die Zusage des Bads fehlt noch. Rania Haddad bringt sie zur nächsten"
                                    + " Sitzung mit."),
                    Turn.full(FOOTBALL, 1, 1),
                    Turn.lower(
                                    HOLIDAYS,
                                    "Die Fahrkarten ins Museum zahlt die Schule, das hat sie heute zugesagt.",
                                    List.of(310, 200, 0),
                                    0)
                            .but(Turn.Twist.AFTER_THE_WHOLE),
                    Turn.full(PHONES, 2, 0),
                    Turn.refused(
                            MURAL,
                            Reason.NO_MONEY_LEFT,
                            "Nach den Ideen davor sind noch 700 Euro übrig, davon ist ein Teil für das"
                                    + " Schwimmen gedacht. Für das Wandbild mit Gerüst reicht es nicht. Die"
                                    + " Jury bittet die Gruppe, im nächsten Jahr wiederzukommen.",
                            2)),
            List.of(Turn.full(SWIMMING, 1, 0)),
            null,
            "Neun Mitglieder sind da, dazu dreizehn Gäste. Die Jugendlichen haben ihren Entwurf für"
                    + " das Wandbild mitgebracht und lassen ihn im Saal hängen.");
}
