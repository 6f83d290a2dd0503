package org.kiezfonds.app.decisions;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** Decisions in words. */
public final class DecisionWords {

    private static final String MORE = " …";

    private DecisionWords() {}

    /** The decision in one sentence: "Die Idee bekommt 320 € von 450 €." */
    public static String sentence(Decision decision, Locale language) {
        String key = "decisions.sentence." + decision.outcome()
                + (decision.isConditional() ? ".conditional" : "");
        return Texts.get(
                language,
                key,
                Formats.money(decision.granted(), language),
                Formats.money(decision.asked(), language));
    }

    /** How it was voted, with what was needed: "Ja 5, Nein 1, Enthaltungen 1. Nötig: 4." */
    public static String arithmetic(Vote.Result result, Locale language) {
        return Texts.get(
                language,
                "decisions.arithmetic",
                result.yes(),
                result.no(),
                result.abstained(),
                result.needed(),
                result.counted(),
                result.quorum());
    }

    /** The fund's own words, else the usual ones. Binding, so in German. */
    static String legalNotice(String own, @Nullable LocalDate appealUntil) {
        if (!own.isEmpty()) {
            return own;
        }
        String claim = Texts.get(Languages.GERMAN, "decisions.legal.claim");
        return appealUntil == null
                ? claim
                : claim + " "
                        + Texts.get(
                                Languages.GERMAN,
                                "decisions.legal.appeal",
                                NoticeTexts.written(appealUntil, Languages.GERMAN));
    }

    /** What fits where an offer says why. */
    static String shortened(String words) {
        int most = Offer.LONGEST_REASON - MORE.length();
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most)) + MORE;
    }
}
