package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kiezfonds.app.site.AtomFeed;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The newest entries of each list as an Atom feed (RFC 4287). */
@Controller
class LogFeed {

    private static final String FEED = "/feed.atom";
    private static final int MOST = 50;

    private final LogReading log;
    private final LogPages pages;
    private final SiteAddress siteAddress;

    LogFeed(LogReading log, LogPages pages, SiteAddress siteAddress) {
        this.log = log;
        this.pages = pages;
        this.siteAddress = siteAddress;
    }

    @GetMapping({LogPages.LIST + FEED, PublicAddress.IN_LANGUAGE + LogPages.LIST + FEED})
    ResponseEntity<String> all(HttpServletRequest request) {
        return feed(request, LogPages.LIST, LogFilter.ALL);
    }

    @GetMapping({LogPages.KIND + FEED, PublicAddress.IN_LANGUAGE + LogPages.KIND + FEED})
    ResponseEntity<String> ofKind(@PathVariable String kind, HttpServletRequest request) {
        if (!log.kinds().contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return feed(request, LogPages.LIST + "/art/" + kind, new LogFilter(null, null, kind));
    }

    @GetMapping({LogPages.AREA + FEED, PublicAddress.IN_LANGUAGE + LogPages.AREA + FEED})
    ResponseEntity<String> ofArea(@PathVariable String slug, HttpServletRequest request) {
        LogFilter filter = new LogFilter(pages.area(slug).id(), null, null);
        return feed(request, LogPages.LIST + "/quartier/" + slug, filter);
    }

    @GetMapping({LogPages.IDEA + FEED, PublicAddress.IN_LANGUAGE + LogPages.IDEA + FEED})
    ResponseEntity<String> ofIdea(@PathVariable UUID idea, HttpServletRequest request) {
        LogFilter filter = new LogFilter(null, idea, null);
        if (log.page(filter, null, 1).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return feed(request, LogPages.LIST + "/idee/" + idea, filter);
    }

    private ResponseEntity<String> feed(HttpServletRequest request, String list, LogFilter filter) {
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        Locale language = address.language();
        List<AtomFeed.Entry> entries = pages.rows(log.page(filter, null, MOST), language).stream()
                .map(row -> new AtomFeed.Entry(
                        row.id(), row.title(), row.time(), row.path(), row.line()))
                .toList();
        return AtomFeed.of(address, list, Texts.get(language, "log.list.title"), entries);
    }
}
