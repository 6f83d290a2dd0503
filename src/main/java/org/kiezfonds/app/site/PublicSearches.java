package org.kiezfonds.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.accounts.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Answers searches on public pages, the only ones with a query in their address: each is made anew
 * for its request, kept by nobody, and sets no cookie. One address asks only so often.
 */
@Component
public class PublicSearches {

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final PublicPages pages;
    private final SiteAddress site;
    private final RateLimits limits;

    PublicSearches(PublicPages pages, SiteAddress site, RateLimits limits) {
        this.pages = pages;
        this.site = site;
        this.limits = limits;
    }

    /** Makes the pages of one search. */
    public interface Search {

        /** With what was found. */
        PublicPage found(PublicAddress address, SearchQuery query);

        /**
         * With nothing but an answer.
         *
         * @param answerKey its text, with {@link SearchQuery#LONGEST} as its number
         */
        PublicPage refused(PublicAddress address, SearchQuery query, String answerKey);
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Search search)
            throws IOException {
        SearchQuery query = SearchQuery.of(request);
        // Other languages are links that ask the same.
        PublicAddress address = site.of(request, request.getRequestURI() + query.inAddress());
        Optional<Duration> wait = limits.search(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            pages.answerAnew(
                    response, TOO_MANY, search.refused(address, query, "site.search.often"));
        } else if (query.isTooLong()) {
            pages.answerAnew(response, OK, search.refused(address, query, "site.search.long"));
        } else {
            pages.answerAnew(response, OK, search.found(address, query));
        }
    }
}
