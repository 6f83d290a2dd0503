package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/**
 * What everybody may know of a decision, in short: for feeds, lists on other sites, and what is shown
 * where somebody shares its address.
 *
 * @param idea its number within the area
 * @param title of the idea; null where it is out of sight
 * @param language of the title
 * @param version rises with what becomes of it
 */
public record OpenBrief(
        UUID id,
        int number,
        int idea,
        @Nullable String title,
        Locale language,
        String fund,
        Outcome outcome,
        boolean isConditional,
        State state,
        Money asked,
        Money granted,
        Instant at,
        int version) {

    /** The title, or what the idea is called where it is out of sight. */
    public String shownTitle(Locale shown) {
        return title == null ? Texts.get(shown, "decisions.share.idea", idea) : title;
    }

    /** What was decided, in one sentence, with what became of it where it does not stand. */
    public String sentence(Locale shown) {
        String key = "decisions.sentence." + outcome
                + (outcome.isGranted() && isConditional ? ".conditional" : "");
        String decided =
                Texts.get(shown, key, Formats.money(granted, shown), Formats.money(asked, shown));
        return state.stands()
                ? decided
                : decided + " " + Texts.get(shown, "decisions.share.state." + state);
    }

    /** The outcome in a word or two. */
    public String outcomeWord(Locale shown) {
        return Texts.get(shown, "decisions.fact." + outcome);
    }
}
