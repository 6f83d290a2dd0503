package org.kiezfonds.app.decisions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.DecisionFigures;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * What the decisions that are shown come to.
 *
 * @param facts the sums, the most important first
 * @param fields what of the money reached each field of action; empty where nothing was given
 */
public record FiguresOnPage(List<Fact> facts, List<Field> fields) {

    public FiguresOnPage {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /** A figure with what it means, and a line that explains it. */
    public record Fact(String name, String value, String label, String more) {}

    /**
     * A field of action.
     *
     * @param width of its bar, of 1,000
     */
    public record Field(String name, String language, String money, String share, long width) {}

    static FiguresOnPage of(DecisionFigures figures, List<Concept.Field> fields, PageFrame frame) {
        Locale language = frame.address().language();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "given",
                Formats.money(figures.given(), language),
                frame.text("decisions.page.figure.given"),
                frame.text("decisions.page.figure.given.more", figures.granted())));
        facts.add(new Fact(
                "asked",
                Formats.money(figures.asked(), language),
                frame.text("decisions.page.figure.asked"),
                frame.text("decisions.page.figure.asked.more", figures.decided())));
        facts.add(new Fact(
                "refused",
                Formats.number(figures.refused(), language),
                frame.text("decisions.page.figure.refused", figures.refused()),
                frame.text("decisions.page.figure.refused.more")));
        if (figures.lapsed().cents() > 0) {
            facts.add(new Fact(
                    "lapsed",
                    Formats.money(figures.lapsed(), language),
                    frame.text("decisions.page.figure.lapsed"),
                    frame.text("decisions.page.figure.lapsed.more")));
        }
        return new FiguresOnPage(facts, fields(figures, fields, frame));
    }

    private static List<Field> fields(
            DecisionFigures figures, List<Concept.Field> fields, PageFrame frame) {
        if (figures.given().cents() == 0 || fields.isEmpty()) {
            return List.of();
        }
        Map<NeedId, Money> left = new LinkedHashMap<>(figures.byNeed());
        List<Field> shown = new ArrayList<>();
        for (Concept.Field field : fields) {
            Money sum = field.goals().stream()
                    .flatMap(goal -> goal.needs().stream())
                    .map(need -> left.remove(need.id()))
                    .filter(money -> money != null)
                    .reduce(Money.ZERO, Money::plus);
            shown.add(field(field.text().name(), "de", sum, figures.given(), frame));
        }
        Money others = left.values().stream().reduce(figures.withoutNeed(), Money::plus);
        if (others.cents() > 0) {
            shown.add(field(
                    frame.text("decisions.page.figure.others"),
                    frame.lang(),
                    others,
                    figures.given(),
                    frame));
        }
        return shown;
    }

    private static Field field(
            String name, String nameLanguage, Money sum, Money all, PageFrame frame) {
        Locale language = frame.address().language();
        return new Field(
                name,
                nameLanguage,
                Formats.money(sum, language),
                Bars.percent(sum, all, language),
                Bars.width(sum, all));
    }
}
