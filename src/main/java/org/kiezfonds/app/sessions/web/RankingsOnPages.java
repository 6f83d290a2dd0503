package org.kiezfonds.app.sessions.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundRanking;
import org.kiezfonds.app.funds.RoundRankings;
import org.kiezfonds.app.sessions.Recommendations;
import org.kiezfonds.app.sessions.Recommendations.Recommendation;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Tells pages of rounds and ideas what bodies recommend, and where it can be read. */
@Component
class RankingsOnPages implements RoundRankings {

    private final Areas areas;
    private final Recommendations recommendations;

    RankingsOnPages(Areas areas, Recommendations recommendations) {
        this.areas = areas;
        this.recommendations = recommendations;
    }

    @Override
    public List<RoundRanking> of(AreaId area, RoundId round) {
        return areas.byId(area).stream()
                .flatMap(
                        found -> recommendations.of(round).stream().map(each -> shown(found, each)))
                .toList();
    }

    private static RoundRanking shown(Area area, Recommendation found) {
        return new RoundRanking(
                found.body(),
                found.at(),
                found.ideas().stream()
                        .map(each -> new RoundRanking.Ranked(
                                each.idea().publicNumber(),
                                each.idea().title(),
                                each.place(),
                                each.isTaken()))
                        .toList(),
                found.number() == null ? null : MeetingPages.path(area) + "/" + found.number(),
                found.hasMinutes() ? MinutesPage.path(area, found.session()) : null);
    }
}
