package org.kiezfonds.app.ideas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.site.AtomFeed;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest ideas of an area as an Atom feed. */
@Controller
class IdeaFeed {

    static final String STEP = "/feed.atom";

    private static final int MOST = 50;
    private static final String FEED = "/quartier/{slug}/" + IdeaPages.STEP + STEP;

    private final Gallery gallery;
    private final IdeaPages pages;
    private final SiteAddress siteAddress;
    private final ZoneId zone;

    IdeaFeed(Gallery gallery, IdeaPages pages, SiteAddress siteAddress, ZoneId zone) {
        this.gallery = gallery;
        this.pages = pages;
        this.siteAddress = siteAddress;
        this.zone = zone;
    }

    @GetMapping({FEED, PublicAddress.IN_LANGUAGE + FEED})
    ResponseEntity<String> newest(@PathVariable String slug, HttpServletRequest request) {
        Area area = pages.area(slug);
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        Locale language = area.form().of(address.language());
        List<AtomFeed.Entry> entries =
                gallery.page(area.id(), GalleryFilter.ALL, 0, MOST).ideas().stream()
                        .filter(idea -> !idea.isHidden())
                        .map(idea -> entry(area, idea))
                        .toList();
        return AtomFeed.of(
                address,
                IdeaPages.path(area),
                Texts.get(language, "ideas.feed.title", area.name()),
                entries);
    }

    private AtomFeed.Entry entry(Area area, GalleryItem idea) {
        return new AtomFeed.Entry(
                idea.id().toString(),
                idea.title(),
                idea.sentOn().atStartOfDay(zone).toInstant(),
                IdeaPages.path(area) + "/" + idea.number(),
                idea.summary());
    }
}
