package org.kiezfonds.app.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Ideas as neighbourhoods collect them, drawn from subjects, forms, groups and places. They share
 * the words of the pairs that are looked for among them, and none of their subjects.
 */
public final class GeneratedIdeas {

    private static final List<Subject> SUBJECTS = subjects("""
            Keramik: töpfern Schalen und Becher
            Origami: falten Tiere und Sterne aus Papier
            Ukulele: spielen einfache Lieder auf der Ukulele
            Astronomie: beobachten Mond und Planeten durch ein Fernrohr
            Modellbau: kleben Schiffe und Flugzeuge
            Pilz: bestimmen Pilze im Wald
            Vogelhaus: schrauben Nistkästen für Meisen und Spatzen
            Capoeira: trainieren die Bewegungen zu brasilianischen Trommeln
            Judo: üben Fallen und Werfen auf der Matte
            Volleyball: spielen am Netz
            Basketball: werfen auf zwei Körbe
            Badminton: spielen Doppel und Einzel
            Podcast: nehmen Gespräche mit dem Mikrofon auf
            Comic: zeichnen kurze Bildgeschichten
            Poetry-Slam: tragen eigene Texte vor
            Rap: schreiben Reime und nehmen sie auf
            Salsa: lernen die Schritte zu kubanischer Musik
            Volkstanz: zeigen Tänze vom Balkan
            Mosaik: kleben bunte Scherben zu Bildern
            Siebdruck: bedrucken Taschen und Hemden
            Linolschnitt: schneiden und drucken Postkarten
            Kalligrafie: schreiben mit Feder und Tinte
            Puppenspiel: bauen Figuren und eine Bühne
            Zauber: üben Tricks mit Karten und Tüchern
            Improvisation: erfinden Szenen auf Zuruf
            Debattier: streiten nach Regeln über Politik
            Erste-Hilfe: üben Verbände und die stabile Seitenlage
            Verkehrssicherheit: üben das Überqueren der Kreuzung
            Energiespar: messen den Verbrauch von Geräten
            Balkonkraftwerk: montieren Module an der Brüstung
            Regenwasser: stellen Tonnen auf und bauen Zisternen
            Fassadengrün: ziehen Rankpflanzen an Drähten
            Igel: bauen Unterschlüpfe aus Laub
            Brotback: kneten Sauerteig und heizen den Ofen
            Marmelade: kochen Früchte ein
            Sauerkraut: hobeln und stampfen Kohl
            Suppenküche: teilen warme Suppe aus
            Schulden: ordnen Briefe und sprechen mit Gläubigern
            Renten: gehen den Rentenbescheid durch
            Steuer: füllen die Erklärung gemeinsam aus
            Alphabetisierung: lernen Buchstaben und kurze Wörter
            Mathematik: rechnen Brüche und Gleichungen
            Schreib: verfassen kurze Erinnerungen
            Märchen: erzählen alte Geschichten am Feuer
            Meditation: sitzen still und achten auf den Atem
            Rücken: kräftigen die Muskeln mit einfachen Übungen
            Nordic-Walking: laufen mit Stöcken um den See
            Rollschuh: fahren Runden und lernen bremsen
            BMX: springen über Hügel aus Lehm
            Slackline: balancieren auf dem Band zwischen Bäumen
            Boule: werfen Kugeln auf Kies
            Drohnen: steuern durch einen Parcours
            Programmier: schreiben kleine Spiele
            Roboter: löten und programmieren fahrende Kisten
            3D-Druck: entwerfen Ersatzteile und drucken sie
            Elektronik: bauen Schaltungen auf Steckbrettern
            Trickfilm: bewegen Knetfiguren Bild für Bild
            Hörspiel: sprechen Rollen und machen Geräusche
            Stadtmodell: bauen Häuser aus Pappe
            Archiv: sammeln alte Briefe und Dokumente
            Straßennamen: erforschen, nach wem Straßen heißen
            Friedhof: pflegen vergessene Gräber
            Kunstautomat: füllen alte Automaten mit kleinen Kunstwerken
            Schaukasten: hängen Termine aus
            Lärm: messen Dezibel an der Kreuzung
            Gebärdensprache: lernen Zeichen für den Alltag
            Inklusion: prüfen Wege mit dem Rollstuhl
            Religionen: sprechen über ihren Glauben
            Moschee: führen durch die Gebetsräume
            Synagoge: hören von jüdischem Leben
            Zelt: schlafen draußen und machen Feuer
            Bauernhof: füttern Ziegen und misten Ställe
            Museum: sehen sich eine Sammlung an
            Planetarium: schauen in den Sternenhimmel
            Eislauf: drehen Runden auf dem Eis
            Rodel: fahren mit Schlitten den Hang hinunter
            Seife: rühren Seife aus Öl und Lauge
            Kerzen: gießen Kerzen aus Wachsresten
            Filz: filzen Taschen und Hausschuhe
            Web: weben auf kleinen Rahmen
            Korb: flechten aus Weiden
            Schmiede: hämmern Haken und Nägel
            Steinmetz: hauen Zeichen in Sandstein
            Bildhauer: schnitzen Figuren aus Ton und Gips
            Aquarell: malen mit Wasserfarben
            Foto: entwickeln Filme in der Dunkelkammer
            Trommel: spielen Rhythmen aus Westafrika
            Blasorchester: üben Märsche und Filmmusik
            Klavier: lernen Stücke zu vier Händen
            Oper: hören Arien und sprechen darüber
            Kabarett: spielen Szenen über das Amt
            Gospel: proben Stücke für den Auftritt
            Philosophie: denken über das gute Leben nach
            Zeitzeugen: berichten von der Mauer
            Demokratie: spielen eine Sitzung des Parlaments
            Wahl: erklären, wie gewählt wird
            Medien: prüfen Nachrichten auf Fälschungen
            Datenschutz: stellen ihre Geräte sicher ein
            Linux: richten alte Rechner neu ein
            Funk: bauen Antennen und funken
            Wetter: lesen Messgeräte ab
            Boden: untersuchen Proben mit dem Mikroskop
            Teich: zählen Frösche und Libellen
            Hecken: schneiden und pflanzen Sträucher aus der Region
            Saatgut: tauschen alte Sorten von Tomaten
            Pilzzucht: ernten Austernpilze aus Kaffeesatz
            Hühner: versorgen fünf Hennen
            Schaf: scheren und spinnen Wolle
            Angel: lernen Knoten und Fischkunde
            Kanu: paddeln zu zweit durch die Schleuse
            Segel: steuern Jollen auf dem See
            Ruder: trainieren im Vierer
            Kletter: sichern sich gegenseitig am Seil
            Turmspring: springen vom Dreimeterbrett
            Handball: üben Pässe und Würfe
            Cricket: schlagen und fangen
            Baseball: laufen von Base zu Base
            Ringer: trainieren Griffe auf der Matte
            Fecht: kreuzen Florette
            Bogenschieß: zielen auf Scheiben
            """);

    private static final List<String> FORMS = List.of(
            "kurs",
            "werkstatt",
            "treff",
            "tag",
            "gruppe",
            "woche",
            "ausstellung",
            "abend",
            "wettbewerb",
            "projekt",
            "ausflug",
            "café");

    private static final List<String> GROUPS = List.of(
            "Kinder",
            "Jugendliche",
            "Seniorinnen und Senioren",
            "Frauen",
            "Väter",
            "Familien",
            "Geflüchtete",
            "Alleinerziehende",
            "Mädchen",
            "Menschen mit Behinderung",
            "Schülerinnen und Schüler",
            "alle Nachbarn",
            "Eltern mit kleinen Kindern",
            "junge Erwachsene");

    private static final List<String> PLACES = List.of(
            "im Nachbarschaftshaus",
            "im Jugendclub",
            "in der Turnhalle der Grundschule",
            "im Park am Kanal",
            "auf dem Lindenplatz",
            "im Stadtteilzentrum",
            "in der Kita",
            "im Gemeindesaal",
            "im Hof der Genossenschaft",
            "in der Bibliothek",
            "auf dem Spielplatz an der Ecke",
            "im Laden des Vereins");

    private static final List<String> TIMES = List.of(
            "jeden Mittwoch am Nachmittag",
            "an vier Samstagen im Frühling",
            "in den Sommerferien",
            "einmal im Monat",
            "an einem Wochenende im Herbst",
            "von Mai bis September",
            "zweimal in der Woche",
            "im Advent",
            "immer freitags nach der Schule");

    private static final List<String> REASONS = List.of(
            "Viele kennen ihre Nachbarn kaum, das möchten wir ändern.",
            "Im Kiez gibt es dafür bisher kein Angebot, das nichts kostet.",
            "So kommen Menschen aus verschiedenen Ländern miteinander ins Gespräch.",
            "Viele Familien hier haben wenig Geld und können sich das sonst nicht leisten.",
            "Es soll ein Ort entstehen, an dem sich Jung und Alt begegnen.",
            "Die Kinder sollen draußen sein und sich bewegen.",
            "Wer einsam ist, findet hier leicht Anschluss.",
            "Am Ende feiern wir zusammen mit Musik und Kuchen.",
            "Die Ergebnisse zeigen wir beim Sommerfest der Nachbarschaft.",
            "Damit wird das Viertel schöner und alle haben etwas davon.");

    private static final List<String> NEEDS = List.of(
            "Wir brauchen Geld für Material und Werkzeug.",
            "Die Teilnahme ist kostenlos, das Honorar der Anleitung soll bezahlt werden.",
            "Ehrenamtliche helfen mit, für Getränke und Flyer fehlen Mittel.",
            "Der Verein stellt die Räume, wir bitten um Zuschuss für Miete von Geräten.",
            "Essen und Trinken bringen alle selbst mit.",
            "Ein kleiner Betrag für Plakate und Blumen reicht.",
            "");

    private GeneratedIdeas() {}

    /** An idea as somebody types it. */
    public record Idea(String title, String body) {}

    private record Subject(String name, String doing) {}

    /** So many different ideas, the same for the same seed. */
    public static List<Idea> draw(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Idea> drawn = new HashSet<>();
        List<Idea> ideas = new ArrayList<>();
        while (ideas.size() < count) {
            Idea idea = one(random);
            if (drawn.add(idea)) {
                ideas.add(idea);
            }
        }
        return ideas;
    }

    private static Idea one(SplittableRandom random) {
        Subject subject = of(SUBJECTS, random);
        String form = of(FORMS, random);
        String group = of(GROUPS, random);
        String place = of(PLACES, random);
        String compound =
                subject.name() + (subject.name().contains("-") ? "-" + capital(form) : form);
        String title = switch (random.nextInt(4)) {
            case 0 -> compound;
            case 1 -> compound + " für " + group;
            case 2 -> compound + " " + place;
            default -> capital(form) + ": " + subject.name() + " für " + group;
        };
        String body = capital(group) + " " + subject.doing() + ", " + of(TIMES, random) + " "
                + place + ". " + of(REASONS, random) + " " + of(NEEDS, random);
        return new Idea(title, body.strip());
    }

    private static <T> T of(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static List<Subject> subjects(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .map(parts -> new Subject(parts[0], parts[1]))
                .toList();
    }
}
