package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The search among the decisions of an area. As each page with a query in its address it is made
 * anew for each request, kept by nobody, and sets no cookie.
 */
@Controller
class DecisionSearchPages {

    static final String STEP = "/suche";
    static final int LONGEST = 200;

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int MOST_PAGES = 100;
    private static final int ON_A_PAGE = DecisionListPages.ON_A_PAGE;
    private static final String SEARCH = "/quartier/{slug}/" + DecisionTexts.STEP + STEP;

    private final PublicPages pages;
    private final PageFrames frames;
    private final SiteAddress site;
    private final Areas areas;
    private final PublicDecisions decisions;
    private final DecisionTexts texts;
    private final RateLimits limits;

    DecisionSearchPages(
            PublicPages pages,
            PageFrames frames,
            SiteAddress site,
            Areas areas,
            PublicDecisions decisions,
            DecisionTexts texts,
            RateLimits limits) {
        this.pages = pages;
        this.frames = frames;
        this.site = site;
        this.areas = areas;
        this.decisions = decisions;
        this.texts = texts;
        this.limits = limits;
    }

    @GetMapping({SEARCH, PublicAddress.IN_LANGUAGE + SEARCH})
    void search(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Area area = areas.bySlug(slug).orElseThrow(DecisionListPages::notFound);
        Query query = new Query(TypedText.line(typed(request, "q")), page(typed(request, "seite")));
        // Other languages are links that ask the same.
        PublicAddress address = site.of(request, request.getRequestURI() + query.inAddress());
        Optional<Duration> wait = limits.search(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            pages.answerAnew(
                    response, TOO_MANY, refused(address, area, query, "ideas.search.often"));
        } else if (query.isTooLong()) {
            pages.answerAnew(response, OK, refused(address, area, query, "ideas.search.long"));
        } else {
            pages.answerAnew(response, OK, found(address, area, query));
        }
    }

    /** What an address says that a person may have written by hand; empty where it says nothing. */
    private static String typed(HttpServletRequest request, String name) {
        try {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        } catch (IllegalStateException unreadable) {
            // Bytes that are no letters.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** What is asked for; of a longer one so much is shown. */
    private record Query(String text, int page) {

        boolean isTooLong() {
            return TypedText.length(text) > LONGEST;
        }

        String shown() {
            return isTooLong() ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        }

        Query onPage(int other) {
            return new Query(text, other);
        }

        String inAddress() {
            return text.isEmpty()
                    ? ""
                    : "?q=" + URLEncoder.encode(shown(), StandardCharsets.UTF_8)
                            + (page > 1 ? "&seite=" + page : "");
        }
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(typed), MOST_PAGES) : 1;
    }

    private DecisionSearchPage refused(
            PublicAddress address, Area area, Query query, String answerKey) {
        PageFrame frame = frame(address, area);
        return answer(
                area,
                query,
                frame,
                frame.text(answerKey, LONGEST),
                "",
                new PublicDecisions.Hits(false, List.of(), 0, true));
    }

    private DecisionSearchPage found(PublicAddress address, Area area, Query query) {
        PageFrame frame = frame(address, area);
        PublicDecisions.Hits hits = decisions.search(
                area.id(), query.text(), (query.page() - 1) * ON_A_PAGE, ON_A_PAGE);
        if (!hits.searched()) {
            String key = query.text().isEmpty() ? "ideas.search.empty" : "ideas.search.noWord";
            return answer(area, query, frame, frame.text(key), "", hits);
        }
        String hint = hits.matching() == 0 ? frame.text("ideas.search.none") : "";
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

    private PageFrame frame(PublicAddress address, Area area) {
        return frames.ofArea(
                address,
                area,
                Texts.get(area.form().of(address.language()), "decisions.search.title"),
                Texts.get(area.form().of(address.language()), "decisions.search.lead"));
    }

    private DecisionSearchPage answer(
            Area area,
            Query query,
            PageFrame frame,
            String answer,
            String hint,
            PublicDecisions.Hits hits) {
        String home = frame.address().to(DecisionTexts.home(area.slug()));
        String here = home + STEP;
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
                query.page() == 1 || hits.matching() == 0
                        ? null
                        : here + query.onPage(query.page() - 1).inAddress(),
                query.page() * ON_A_PAGE < hits.matching()
                        ? here + query.onPage(query.page() + 1).inAddress()
                        : null);
    }
}
