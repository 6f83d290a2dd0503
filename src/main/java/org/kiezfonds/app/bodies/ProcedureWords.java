package org.kiezfonds.app.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** Rules of procedure in plain words. */
public final class ProcedureWords {

    private ProcedureWords() {}

    /** The rules, one sentence each, the most important first. */
    public static List<String> of(Procedure rules, Locale language) {
        return sentences(rules, "bodies.rules.first", quorum(rules, language), language);
    }

    /** The same with the quorum in numbers: "Beschlussfähig ab 8 von 11". */
    public static List<String> of(Procedure rules, long members, Locale language) {
        return sentences(rules, "bodies.rules.firstOf", quorum(rules, members, language), language);
    }

    private static List<String> sentences(
            Procedure rules, String firstKey, String quorum, Locale language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.get(language, firstKey, quorum, majority(rules, language)));
        if (rules.quorum().residentMajority()) {
            sentences.add(Texts.get(language, "bodies.rules.residentMajority"));
        }
        sentences.add(Texts.get(language, "bodies.rules.tie." + rules.tie()));
        sentences.add(Texts.get(language, "bodies.rules.ballot." + rules.ballot()));
        sentences.add(Texts.get(language, "bodies.rules.revotes", rules.revotes()));
        sentences.add(
                rules.circularDays() == 0
                        ? Texts.get(language, "bodies.rules.noCircular")
                        : Texts.get(language, "bodies.rules.circular", rules.circularDays()));
        if (rules.circularDays() > 0) {
            sentences.add(Texts.get(
                    language,
                    "bodies.rules.circularObjections."
                            + (rules.circularObjections() ? "yes" : "no")));
        }
        String conflict = (rules.conflict().leaves() ? "leaves" : "stays")
                + (rules.conflict().counts() ? "Counts" : "CountsNot");
        sentences.add(Texts.get(language, "bodies.rules.conflict." + conflict));
        sentences.add(Texts.get(
                language, "bodies.rules.substitutes." + (rules.substitutesAct() ? "yes" : "no")));
        sentences.add(Texts.get(language, "bodies.rules.presentation." + rules.presentation()));
        sentences.add(Texts.get(
                language, "bodies.rules.sessions." + (rules.publicSessions() ? "open" : "closed")));
        return sentences;
    }

    /** "8 von 11", or "8 von 11 (ohne Befangene)" where those are left out of the base. */
    private static String quorum(Procedure rules, long members, Locale language) {
        return Texts.get(
                language,
                "bodies.rules.quorumOf." + rules.quorum().base(),
                rules.quorum(members, 0).number(),
                members);
    }

    /** "mindestens zwei Drittel der Mitglieder". */
    static String quorum(Procedure rules, Locale language) {
        return Texts.get(
                language,
                "bodies.rules.quorum." + rules.quorum().base(),
                threshold(rules.quorum().threshold(), language));
    }

    /** "mehr als die Hälfte der abgegebenen Stimmen ohne Enthaltungen". */
    public static String majority(Procedure rules, Locale language) {
        return Texts.get(
                language,
                "bodies.rules.majority." + rules.majority().base(),
                threshold(rules.majority().threshold(), language));
    }

    /** "mehr als die Hälfte", "mindestens 60 %". */
    static String threshold(Threshold threshold, Locale language) {
        return Texts.get(
                language,
                "bodies.rules.bound." + threshold.bound(),
                share(threshold.share(), language));
    }

    /** Halves, thirds and quarters by name, all else in figures. */
    static String share(Share share, Locale language) {
        String key = "bodies.share." + share.numerator() + "of" + share.denominator();
        return Texts.has(language, key) ? Texts.get(language, key) : Formats.share(share, language);
    }
}
