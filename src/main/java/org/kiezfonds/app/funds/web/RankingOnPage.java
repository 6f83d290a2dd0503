package org.kiezfonds.app.funds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.funds.RoundRanking;
import org.kiezfonds.app.funds.RoundRanking.Ranked;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * What a body recommends about the ideas of a round.
 *
 * @param words who, and on which day
 * @param session the path of the session; null where it has no page
 * @param minutes the path of its minutes; null before there are any
 */
public record RankingOnPage(
        String words,
        List<Row> rows,
        @Nullable String session,
        @Nullable String minutes) {

    public RankingOnPage {
        rows = List.copyOf(rows);
    }

    /** An idea with its place in words. */
    public record Row(String place, String title, String path, boolean isTaken) {}

    static RankingOnPage of(RoundRanking ranking, Area area, PageFrame frame, Formats formats) {
        return new RankingOnPage(
                frame.text(
                        "funds.page.ranking.by",
                        ranking.body().isEmpty()
                                ? frame.text("funds.page.ranking.somebody")
                                : ranking.body(),
                        formats.day(formats.dayOf(ranking.at()), frame.textLanguage())),
                ranking.ideas().stream().map(idea -> row(idea, area, frame)).toList(),
                path(ranking.session(), frame),
                path(ranking.minutes(), frame));
    }

    private static Row row(Ranked idea, Area area, PageFrame frame) {
        return new Row(
                idea.place() == 0
                        ? frame.text("funds.page.ranking.none")
                        : frame.text("funds.page.ranking.place", idea.place()),
                idea.title().isEmpty()
                        ? frame.text("funds.page.ranking.hidden", idea.number())
                        : idea.title(),
                frame.address().to("/quartier/" + area.slug() + "/ideen/" + idea.number()),
                idea.isTaken());
    }

    private static @Nullable String path(@Nullable String address, PageFrame frame) {
        return address == null ? null : frame.address().to(address);
    }
}
