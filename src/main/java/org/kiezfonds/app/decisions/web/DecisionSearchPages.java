package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.site.PublicSearches;
import org.kiezfonds.app.site.PublicSearches.Search;
import org.kiezfonds.app.site.SearchQuery;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The search among the decisions of an area. */
@Controller
class DecisionSearchPages {

    private static final int ON_A_PAGE = DecisionListPages.ON_A_PAGE;
    private static final String SEARCH =
            "/quartier/{slug}/" + DecisionTexts.STEP + SearchQuery.STEP;

    private final PublicSearches searches;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicDecisions decisions;
    private final DecisionTexts texts;

    DecisionSearchPages(
            PublicSearches searches,
            PageFrames frames,
            Areas areas,
            PublicDecisions decisions,
            DecisionTexts texts) {
        this.searches = searches;
        this.frames = frames;
        this.areas = areas;
        this.decisions = decisions;
        this.texts = texts;
    }

    @GetMapping({SEARCH, PublicAddress.IN_LANGUAGE + SEARCH})
    void search(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Area area = areas.bySlug(slug).orElseThrow(DecisionListPages::notFound);
        searches.answer(request, response, new InArea(area));
    }

    private final class InArea implements Search {

        private final Area area;

        private InArea(Area area) {
            this.area = area;
        }

        @Override
        public PublicPage refused(PublicAddress address, SearchQuery query, String answerKey) {
            PageFrame frame = frame(address, area);
            return answer(
                    area,
                    query,
                    frame,
                    frame.text(answerKey, SearchQuery.LONGEST),
                    "",
                    new PublicDecisions.Hits(false, List.of(), 0, true));
        }

        @Override
        public PublicPage found(PublicAddress address, SearchQuery query) {
            PageFrame frame = frame(address, area);
            PublicDecisions.Hits hits =
                    decisions.search(area.id(), query.text(), query.skip(ON_A_PAGE), ON_A_PAGE);
            if (!hits.searched()) {
                return answer(area, query, frame, frame.text(query.nothingToFindKey()), "", hits);
            }
            String hint = hits.matching() == 0 ? frame.text("site.search.none") : "";
            return answer(
                    area,
                    query,
                    frame,
                    frame.text("decisions.search.found", hits.matching(), query.text()),
                    hits.isAll()
                            ? hint
                            : frame.text("decisions.search.more", PublicDecisions.MOST_FOUND),
                    hits);
        }
    }

    private PageFrame frame(PublicAddress address, Area area) {
        return frames.ofArea(
                address,
                area,
                Texts.get(area.form().of(address.language()), "decisions.search.title"),
                Texts.get(area.form().of(address.language()), "decisions.search.lead"));
    }

    private DecisionSearchPage answer(
            Area area,
            SearchQuery query,
            PageFrame frame,
            String answer,
            String hint,
            PublicDecisions.Hits hits) {
        String home = frame.address().to(DecisionTexts.home(area.slug()));
        String here = home + SearchQuery.STEP;
        return new DecisionSearchPage(
                frame,
                area.name(),
                home,
                here,
                query.shown(),
                answer,
                hint,
                hits.decisions().stream()
                        .map(each -> texts.card(each, area.slug(), "", frame))
                        .toList(),
                query.previous(here, hits.matching()),
                query.next(here, hits.matching(), ON_A_PAGE));
    }
}
