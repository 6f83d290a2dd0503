package org.kiezfonds.app.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * The money of a decision: what it all costs, as a bar of its parts, and each kind of cost.
 *
 * @param parts of the whole, in the order of the bar; those of nothing are left out
 * @param description the whole in one sentence
 * @param rows by kind of cost
 */
public record MoneyPicture(List<Part> parts, String description, List<Row> rows) {

    public MoneyPicture {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** A part: {@code granted}, {@code missing} or {@code own}. */
    public record Part(String name, String label, String money, long start, long width) {}

    /**
     * A kind of cost.
     *
     * @param all how wide its bar is beside the dearest kind, of 1,000
     * @param part how much of that may be spent
     */
    public record Row(String kind, String asked, String granted, long all, long part) {}

    static MoneyPicture of(Decision decision, PageFrame frame) {
        Money whole = decision.costs().stream().map(Cost::asked).reduce(Money.ZERO, Money::plus);
        Money own = max(Money.ZERO, whole.minus(decision.asked()));
        Money missing = decision.asked().minus(decision.granted());
        List<Part> parts = new ArrayList<>();
        Money upTo = Money.ZERO;
        for (Named each : List.of(
                new Named("granted", decision.granted()),
                new Named("missing", missing),
                new Named("own", own))) {
            if (each.money().cents() > 0) {
                long start = Bars.width(upTo, max(whole, decision.asked()));
                upTo = upTo.plus(each.money());
                parts.add(new Part(
                        each.name(),
                        frame.text("decisions.page.money." + each.name()),
                        words(each.money(), frame),
                        start,
                        Bars.width(upTo, max(whole, decision.asked())) - start));
            }
        }
        return new MoneyPicture(
                parts,
                frame.text(
                        "decisions.page.money.text",
                        words(max(whole, decision.asked()), frame),
                        words(decision.asked(), frame),
                        words(decision.granted(), frame)),
                rows(decision, frame));
    }

    private record Named(String name, Money money) {}

    private static List<Row> rows(Decision decision, PageFrame frame) {
        Money dearest =
                decision.costs().stream().map(Cost::asked).reduce(Money.ZERO, MoneyPicture::max);
        boolean isGranted = decision.outcome().isGranted();
        return decision.costs().stream()
                .map(cost -> new Row(
                        frame.text("funds.cost." + cost.kind()),
                        words(cost.asked(), frame),
                        isGranted ? words(cost.granted(), frame) : "–",
                        Bars.width(cost.asked(), dearest),
                        isGranted ? Bars.width(cost.granted(), dearest) : 0))
                .toList();
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String words(Money money, PageFrame frame) {
        Locale language = frame.address().language();
        return Formats.money(money, language);
    }
}
