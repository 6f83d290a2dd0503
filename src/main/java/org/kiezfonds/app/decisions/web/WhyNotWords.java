package org.kiezfonds.app.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.WhyNot;
import org.kiezfonds.app.decisions.web.DecisionPage.Fact;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/** What was missing, in words. */
final class WhyNotWords {

    private static final int PLACES = 2;

    private WhyNotWords() {}

    static List<Fact> of(@Nullable WhyNot whyNot, PageFrame frame) {
        List<Fact> facts = new ArrayList<>();
        if (whyNot == null) {
            return facts;
        }
        WhyNot.Votes votes = whyNot.votes();
        if (votes != null) {
            facts.add(fact(
                    "votes",
                    frame.text(
                            "decisions.page.whyNot.votes.text",
                            votes.yes(),
                            votes.needed(),
                            votes.missing()),
                    frame));
        }
        WhyNot.Points points = whyNot.points();
        if (points != null) {
            facts.add(fact("points", points(points, frame), frame));
        }
        WhyNot.Euros euros = whyNot.euros();
        if (euros != null) {
            facts.add(fact("euros", euros(euros, frame), frame));
        }
        return facts;
    }

    private static Fact fact(String name, String text, PageFrame frame) {
        return new Fact(frame.text("decisions.page.whyNot." + name), text, null, false);
    }

    private static String points(WhyNot.Points points, PageFrame frame) {
        String place = frame.text(
                "decisions.page.whyNot.points.text",
                points.place(),
                points.of(),
                decimal(points.points(), frame));
        Fraction lowest = points.lowest();
        if (lowest == null) {
            return place;
        }
        Fraction missing = points.missing();
        return place + " "
                + (missing == null
                        ? frame.text("decisions.page.whyNot.points.enough", decimal(lowest, frame))
                        : frame.text(
                                "decisions.page.whyNot.points.missing",
                                decimal(lowest, frame),
                                decimal(missing, frame)));
    }

    private static String euros(WhyNot.Euros euros, PageFrame frame) {
        Locale language = frame.address().language();
        Money left = euros.left().isNegative() ? Money.ZERO : euros.left();
        return euros.missing().cents() > 0
                ? frame.text(
                        "decisions.page.whyNot.euros.text",
                        Formats.money(left, language),
                        Formats.money(euros.asked(), language),
                        Formats.money(euros.asked().minus(left), language))
                : frame.text("decisions.page.whyNot.euros.enough", Formats.money(left, language));
    }

    static String decimal(Fraction number, PageFrame frame) {
        return Formats.decimal(number.decimal(PLACES), frame.address().language());
    }
}
