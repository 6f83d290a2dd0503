package org.kiezfonds.app.ideas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.web.GalleryPage.Card;
import org.kiezfonds.app.ideas.web.IdeaSearchPage.Hit;
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

/** The search among the ideas of an area. */
@Controller
class IdeaSearchPages {

    private static final int ON_A_PAGE = IdeaPages.ON_A_PAGE;
    private static final String SEARCH = "/quartier/{slug}/" + IdeaPages.STEP + SearchQuery.STEP;

    private final PublicSearches searches;
    private final PageFrames frames;
    private final IdeaPages ideas;
    private final Gallery gallery;

    IdeaSearchPages(PublicSearches searches, PageFrames frames, IdeaPages ideas, Gallery gallery) {
        this.searches = searches;
        this.frames = frames;
        this.ideas = ideas;
        this.gallery = gallery;
    }

    @GetMapping({SEARCH, PublicAddress.IN_LANGUAGE + SEARCH})
    void search(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        searches.answer(request, response, new InArea(ideas.area(slug)));
    }

    private final class InArea implements Search {

        private final Area area;

        private InArea(Area area) {
            this.area = area;
        }

        @Override
        public PublicPage refused(PublicAddress address, SearchQuery query, String answerKey) {
            PageFrame frame = frame(address, area);
            String answer = frame.text(answerKey, SearchQuery.LONGEST);
            return answer(area, query, frame, answer, "", List.of(), 0);
        }

        @Override
        public PublicPage found(PublicAddress address, SearchQuery query) {
            PageFrame frame = frame(address, area);
            Gallery.Hits hits =
                    gallery.search(area.id(), query.text(), query.skip(ON_A_PAGE), ON_A_PAGE);
            if (!hits.searched()) {
                return answer(
                        area, query, frame, frame.text(query.nothingToFindKey()), "", List.of(), 0);
            }
            return answer(
                    area,
                    query,
                    frame,
                    frame.text("ideas.search.found", hits.matching(), query.text()),
                    hits.matching() == 0 ? frame.text("site.search.none") : "",
                    hits.ideas(),
                    hits.matching());
        }
    }

    private PageFrame frame(PublicAddress address, Area area) {
        return frames.ofArea(
                address,
                area,
                Texts.get(area.form().of(address.language()), "ideas.search.title"),
                Texts.get(area.form().of(address.language()), "ideas.search.lead"));
    }

    private IdeaSearchPage answer(
            Area area,
            SearchQuery query,
            PageFrame frame,
            String answer,
            String hint,
            List<GalleryItem> found,
            int matching) {
        List<Card> cards = ideas.cards(area, found, frame);
        String here = frame.address().to(IdeaPages.path(area) + SearchQuery.STEP);
        return new IdeaSearchPage(
                frame,
                area.name(),
                IdeaPages.path(area),
                here,
                query.shown(),
                answer,
                hint,
                IntStream.range(0, cards.size())
                        .mapToObj(i -> new Hit(
                                cards.get(i), HitWords.mark(cards.get(i).title(), query.text())))
                        .toList(),
                query.previous(here, matching),
                query.next(here, matching, ON_A_PAGE));
    }
}
