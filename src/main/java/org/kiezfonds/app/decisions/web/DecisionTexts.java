package org.kiezfonds.app.decisions.web;

import java.util.Locale;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.DecisionWords;
import org.kiezfonds.app.decisions.PublicDecisions.Listed;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** Decisions in the words of public pages. */
@Component
final class DecisionTexts {

    static final String STEP = "beschluesse";

    private final Formats formats;

    DecisionTexts(Formats formats) {
        this.formats = formats;
    }

    /** The address of the decisions of an area, without a language. */
    static String home(String areaSlug) {
        return "/quartier/" + areaSlug + "/" + STEP;
    }

    /** The address of a selection of the list at that address. */
    static String to(String home, DecisionPath path, PageFrame frame) {
        String steps = path.steps();
        return frame.address().to(home + (steps.isEmpty() ? "" : "/auswahl" + steps));
    }

    static String path(String areaSlug, int number) {
        return home(areaSlug) + "/" + number;
    }

    /** What the style sheet calls the decision: how it went, or that it does not count any more. */
    static String tone(Decision decision) {
        return switch (decision.state()) {
            case LAPSED, ANNULLED, REPLACED -> "over";
            case WAITS -> "wait";
            case HOLDS -> outcomeTone(decision.outcome());
        };
    }

    private static String outcomeTone(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "granted";
            case GRANTED_LESS -> "less";
            case REFUSED -> "refused";
            case POSTPONED -> "wait";
        };
    }

    static String outcome(Decision decision, PageFrame frame) {
        return frame.text("decisions.fact." + decision.outcome());
    }

    /** What became of it; empty where it simply holds. */
    static String standing(Decision decision, PageFrame frame) {
        return decision.state() == State.HOLDS
                ? ""
                : frame.text("decisions.page.state." + decision.state());
    }

    static String title(GalleryItem idea, PageFrame frame) {
        return idea.isHidden() ? frame.text("ideas.page.hidden") : idea.title();
    }

    static String titleLanguage(GalleryItem idea, PageFrame frame) {
        return idea.isHidden() ? frame.lang() : idea.language().toLanguageTag();
    }

    static String by(GalleryItem idea, PageFrame frame) {
        return idea.by().isEmpty() ? frame.text("ideas.page.resident") : idea.by();
    }

    String day(Decision decision, PageFrame frame) {
        return formats.day(formats.dayOf(decision.at()), frame.textLanguage());
    }

    /** @param area the name of the area, where it is not clear from the page; else empty */
    DecisionCard card(Listed listed, String areaSlug, String area, PageFrame frame) {
        Decision decision = listed.decision();
        Locale language = frame.address().language();
        GalleryItem idea = listed.idea();
        return new DecisionCard(
                frame.address().to(path(areaSlug, decision.number())),
                frame.text("decisions.page.number", decision.number()),
                title(idea, frame),
                titleLanguage(idea, frame),
                outcome(decision, frame),
                standing(decision, frame),
                tone(decision),
                DecisionWords.sentence(decision, frame.textLanguage()),
                Formats.money(decision.granted(), language),
                frame.text("decisions.page.ofAsked", Formats.money(decision.asked(), language)),
                Bars.width(decision.granted(), decision.asked()),
                by(idea, frame),
                idea.fund(),
                day(decision, frame),
                area);
    }
}
