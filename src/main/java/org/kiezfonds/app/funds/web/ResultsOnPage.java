package org.kiezfonds.app.funds.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.funds.PotBalance;
import org.kiezfonds.app.funds.RoundResult;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * What was decided on the ideas of a round.
 *
 * @param money the sum of the round as a bar
 * @param back what was granted and is free again, in words; empty where there is none
 */
public record ResultsOnPage(List<Row> rows, PotPicture money, String back, boolean hasPoints) {

    private static final int PLACES = 2;

    public ResultsOnPage {
        rows = List.copyOf(rows);
    }

    /**
     * An idea; of what it does not have the words are empty.
     *
     * @param path of the decision, else of the idea
     * @param isLast whether nothing was granted below, by points
     */
    public record Row(
            String place,
            String title,
            String language,
            String path,
            String points,
            String asked,
            String granted,
            String outcome,
            String tone,
            boolean isLast) {}

    static ResultsOnPage of(RoundResult result, Area area, PageFrame frame) {
        return new ResultsOnPage(
                IntStream.range(0, result.rows().size())
                        .mapToObj(i -> row(
                                result.rows().get(i),
                                i + 1 == result.cut() && i + 1 < result.rows().size(),
                                area,
                                frame))
                        .toList(),
                picture(result, frame),
                result.back().cents() == 0
                        ? ""
                        : frame.text("funds.page.results.back", money(result.back(), frame)),
                result.rows().stream().anyMatch(row -> row.points() != null));
    }

    /** The sum of the round: what of it was granted, and what is left. */
    private static PotPicture picture(RoundResult result, PageFrame frame) {
        Money sum = result.given().plus(result.left());
        PotPicture pot =
                PotPicture.of(new PotBalance(sum, result.given(), Money.ZERO, Money.ZERO), frame);
        return new PotPicture(
                pot.parts(),
                List.of(
                        new PotPicture.Row(
                                "given", frame.text("funds.page.results.sum"), money(sum, frame)),
                        new PotPicture.Row(
                                "promised",
                                frame.text("funds.page.results.granted"),
                                money(result.given(), frame)),
                        new PotPicture.Row(
                                "left",
                                frame.text("funds.page.pot.left"),
                                money(result.left(), frame))),
                frame.text(
                        "funds.page.results.money.text",
                        money(sum, frame),
                        money(result.given(), frame),
                        money(result.left(), frame)));
    }

    private static Row row(RoundResult.Row row, boolean isLast, Area area, PageFrame frame) {
        Locale language = frame.address().language();
        return new Row(
                row.place() == null ? "" : Integer.toString(row.place()),
                row.title().isEmpty()
                        ? frame.text("funds.page.ranking.hidden", row.number())
                        : row.title(),
                row.title().isEmpty() ? frame.lang() : row.language(),
                frame.address()
                        .to(
                                row.decision() == null
                                        ? "/quartier/" + area.slug() + "/ideen/" + row.number()
                                        : row.decision()),
                row.points() == null ? "" : Formats.decimal(row.points().decimal(PLACES), language),
                money(row.asked(), frame),
                money(row.granted(), frame),
                row.outcome(),
                row.tone(),
                isLast);
    }

    private static String money(@Nullable Money money, PageFrame frame) {
        return money == null ? "" : Formats.money(money, frame.address().language());
    }
}
