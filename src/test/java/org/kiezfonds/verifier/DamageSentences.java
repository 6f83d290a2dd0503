package org.kiezfonds.verifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.kiezfonds.support.Damages;

/** What the verifier says of each damage, in both languages. */
public final class DamageSentences {

    private record Sentence(String english, String german) {}

    private static final Map<Damages, Sentence> SENTENCES = new EnumMap<>(Damages.class);

    private static void say(Damages damage, String english, String german) {
        SENTENCES.put(damage, new Sentence(english, german));
    }

    static {
        say(Damages.ENTRY_CHANGED, "Entry 300 was changed.", "Eintrag 300 wurde verändert.");
        say(
                Damages.ENTRIES_SWAPPED,
                "Entries 300 and 310 have been swapped.",
                "Die Einträge 300 und 310 wurden vertauscht.");
        say(
                Damages.ENTRY_DROPPED,
                "Entry 300 was dropped: bundle 1 goes on without it.",
                "Eintrag 300 wurde weggelassen: Bündel 1 geht ohne ihn weiter.");
        say(
                Damages.ENTRY_DROPPED_AND_THE_REST_MOVED_UP,
                "Entry 300 was dropped: bundle 1 goes on without it.",
                "Eintrag 300 wurde weggelassen: Bündel 1 geht ohne ihn weiter.");
        say(
                Damages.ENTRY_DOUBLED,
                "Entry 300 stands twice: once more before entry 301, in bundle 1.",
                "Eintrag 300 steht doppelt: noch einmal vor Eintrag 301, in Bündel 1.");
        say(
                Damages.ENTRY_DOUBLED_OVER_THE_NEXT,
                "Entry 300 stands twice: a copy of it stands in the place of entry 301",
                "Eintrag 300 steht doppelt: Eine Kopie steht an der Stelle von Eintrag 301");
        say(
                Damages.BUNDLE_CUT,
                "Bundle 1 is cut short: it ends after 200 of 256 entries.",
                "Bündel 1 ist abgeschnitten: Es endet nach 200 von 256 Einträgen.");
        say(
                Damages.BUNDLE_HALF_WRITTEN,
                "Bundle 1 is half written: it ends in the middle of entry 384.",
                "Bündel 1 ist halb geschrieben: Es endet mitten in Eintrag 384.");
        say(
                Damages.BUNDLE_WITH_BYTES_LEFT_OVER,
                "Bundle 1 has bytes left over after its last entry.",
                "Bündel 1 hat nach seinem letzten Eintrag überzählige Bytes.");
        say(Damages.BUNDLE_MISSING, "Bundle 1 is missing.", "Bündel 1 fehlt.");
        say(
                Damages.TILE_OF_LEVEL_0_CHANGED,
                "Hash tile 0/1 was changed: the hash of entry 300 is another",
                "Prüfsummen-Kachel 0/1 wurde verändert: Die Prüfsumme von Eintrag 300");
        say(
                Damages.LAST_TILE_CHANGED,
                "Hash tile 0/2 was changed: the hash of entry 512 is another",
                "Prüfsummen-Kachel 0/2 wurde verändert: Die Prüfsumme von Eintrag 512");
        say(
                Damages.TILE_OF_LEVEL_1_CHANGED,
                "Hash tile 1/0 was changed: its hash number 1 is another.",
                "Prüfsummen-Kachel 1/0 wurde verändert: Ihre Prüfsumme Nummer 1");
        say(
                Damages.TILE_OF_LEVEL_2_CHANGED,
                "Hash tile 2/0 was changed: its hash number 0 is another.",
                "Prüfsummen-Kachel 2/0 wurde verändert: Ihre Prüfsumme Nummer 0");
        say(Damages.TILE_MISSING, "Hash tile 0/1 is missing.", "Prüfsummen-Kachel 0/1 fehlt.");
        say(
                Damages.UPPER_TILE_MISSING,
                "Hash tile 1/0 is missing.",
                "Prüfsummen-Kachel 1/0 fehlt.");
        say(
                Damages.TILE_CUT,
                "Hash tile 0/1 is cut short.",
                "Prüfsummen-Kachel 0/1 ist abgeschnitten.");
        say(
                Damages.WRONG_ROOT,
                "The head signs a wrong root: it says ",
                "Der Kopf unterschreibt eine falsche Wurzel: Er nennt ");
        say(
                Damages.SIZE_TOO_LARGE,
                "The head says a wrong size: 605 entries, but its root is that of the first 600",
                "Der Kopf nennt eine falsche Größe: 605 Einträge, doch seine Wurzel ist die der"
                        + " ersten 600");
        say(
                Damages.SIZE_TOO_SMALL,
                "The head says a wrong size: 595 entries, but its root is that of 600.",
                "Der Kopf nennt eine falsche Größe: 595 Einträge, doch seine Wurzel ist die von"
                        + " 600.");
        say(
                Damages.SIGNATURE_WRONG,
                "The signature by localhost:8080/log/1+564e76f8 is wrong",
                "Die Unterschrift von localhost:8080/log/1+564e76f8 ist falsch");
        say(
                Damages.OTHER_KEY,
                "The head is signed by another key: wanted is localhost:8080/log/1+564e76f8,"
                        + " found is localhost:8080/log/1+6ccc35fc.",
                "Der Kopf ist mit einem anderen Schlüssel unterschrieben: Gesucht ist"
                        + " localhost:8080/log/1+564e76f8, gefunden"
                        + " localhost:8080/log/1+6ccc35fc.");
        say(
                Damages.HEAD_HALF_WRITTEN,
                "The head cannot be read: it ends in the middle.",
                "Der Kopf ist nicht lesbar: Er bricht mittendrin ab.");
        say(
                Damages.HISTORY_REWRITTEN,
                "History was rewritten: the first 600 entries are not those of the head seen on"
                        + " 23 November 2026, 08:15 UTC.",
                "Die Geschichte wurde umgeschrieben: Die ersten 600 Einträge sind nicht die des"
                        + " Kopfs, der am 23. November 2026, 08:15 UTC gesehen wurde.");
        say(
                Damages.HISTORY_REWRITTEN_AT_THE_SAME_SIZE,
                "History was rewritten: with the same 600 entries, the head seen on",
                "Die Geschichte wurde umgeschrieben: Bei denselben 600 Einträgen hatte der Kopf");
        say(
                Damages.ROLLED_BACK,
                "The log was rolled back from 600 to 580 entries",
                "Das Protokoll wurde von 600 auf 580 Einträge zurückgesetzt");
        say(
                Damages.COSIGNATURE_DAMAGED,
                "The cosignature of the witness newspaper (newspaper.example.org/w1+cb2681e3) is"
                        + " damaged",
                "Die Mitunterschrift des Zeugen newspaper"
                        + " (newspaper.example.org/w1+cb2681e3) ist beschädigt");
        say(
                Damages.QUORUM_MISSED,
                "Too few witnesses have seen this head: “both” is not reached by university alone",
                "Zu wenige Zeugen haben diesen Kopf gesehen: „both“ ist mit university allein");
        say(
                Damages.ENTRY_NOT_CANONICAL,
                "Entry 300 is not written as an entry has to be: at byte 123: a blank",
                "Eintrag 300 ist nicht geschrieben, wie ein Eintrag sein muss: bei Byte 123: Hier"
                        + " steht ein Leerzeichen");
        say(
                Damages.ENVELOPE_WRONG,
                "Entry 300 is not written as an entry has to be: at byte 202: \"time\"",
                "Eintrag 300 ist nicht geschrieben, wie ein Eintrag sein muss: bei Byte 202: Hier"
                        + " muss \"time\"");
        say(
                Damages.ID_TWICE,
                "Entry 310 has the id 019ab000-0136-7000-8000-000000000136, which an earlier",
                "Eintrag 310 hat die Kennung 019ab000-0136-7000-8000-000000000136, die schon ein"
                        + " früherer");
    }

    private DamageSentences() {}

    public static String english(Damages damage) {
        return of(damage).english();
    }

    public static String german(Damages damage) {
        return of(damage).german();
    }

    private static Sentence of(Damages damage) {
        return Objects.requireNonNull(SENTENCES.get(damage), damage::name);
    }
}
