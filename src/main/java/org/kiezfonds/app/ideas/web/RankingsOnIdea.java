package org.kiezfonds.app.ideas.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.funds.RoundRanking;
import org.kiezfonds.app.funds.RoundRanking.Ranked;
import org.kiezfonds.app.funds.RoundRankings;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where bodies put an idea among those of its round. */
@Component
class RankingsOnIdea {

    private final Ideas ideas;
    private final ObjectProvider<RoundRankings> rankings;
    private final Formats formats;

    RankingsOnIdea(Ideas ideas, ObjectProvider<RoundRankings> rankings, Formats formats) {
        this.ideas = ideas;
        this.rankings = rankings;
        this.formats = formats;
    }

    List<RankingOnIdea> of(Area area, GalleryItem item, PageFrame frame) {
        return ideas.byNumber(area.id(), item.number()).stream()
                .flatMap(idea -> rankings.stream()
                        .flatMap(each -> each.of(area.id(), idea.round()).stream()))
                .flatMap(ranking -> ranking.idea(item.number()).stream()
                        .map(ranked -> words(ranking, ranked, frame)))
                .toList();
    }

    private RankingOnIdea words(RoundRanking ranking, Ranked ranked, PageFrame frame) {
        String key = ranked.isTaken()
                ? "ideas.page.ranking.taken"
                : ranked.place() == 0 ? "ideas.page.ranking.none" : "ideas.page.ranking.place";
        return new RankingOnIdea(
                frame.text(
                        key,
                        ranking.body().isEmpty()
                                ? frame.text("funds.page.ranking.somebody")
                                : ranking.body(),
                        ranked.place(),
                        ranking.ideas().size(),
                        formats.day(formats.dayOf(ranking.at()), frame.textLanguage())),
                Stream.of(
                                link("session", ranking.session(), frame),
                                link("minutes", ranking.minutes(), frame))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<IdeaPage.Link> link(String what, @Nullable String path, PageFrame frame) {
        return path == null
                ? List.of()
                : List.of(new IdeaPage.Link(
                        frame.text("funds.page.ranking." + what),
                        frame.address().to(path)));
    }
}
