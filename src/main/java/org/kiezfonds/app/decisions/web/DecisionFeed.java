package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.OpenBrief;
import org.kiezfonds.app.decisions.OpenData;
import org.kiezfonds.app.decisions.SharePictures;
import org.kiezfonds.app.site.AtomFeed;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The latest decisions of an area as an Atom feed, and the picture of each for who shares it. */
@Controller
class DecisionFeed {

    static final String STEP = "/feed.atom";
    static final String DECISIONS = "/quartier/{slug}/beschluesse";

    private static final int MOST = 50;
    private static final String FEED = DECISIONS + STEP;
    private static final String PICTURE = DECISIONS + "/{number:[1-9][0-9]{0,8}}/bild.png";

    private final OpenData data;
    private final SharePictures pictures;
    private final Areas areas;
    private final SiteAddress siteAddress;

    DecisionFeed(OpenData data, SharePictures pictures, Areas areas, SiteAddress siteAddress) {
        this.data = data;
        this.pictures = pictures;
        this.areas = areas;
        this.siteAddress = siteAddress;
    }

    static String path(Area area) {
        return "/quartier/" + area.slug() + "/beschluesse";
    }

    @GetMapping({FEED, PublicAddress.IN_LANGUAGE + FEED})
    ResponseEntity<String> latest(@PathVariable String slug, HttpServletRequest request) {
        Area area = area(slug);
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        Locale language = area.form().of(address.language());
        List<AtomFeed.Entry> entries = data.latest(area.id(), MOST).stream()
                .map(decision -> entry(area, decision, language))
                .toList();
        return AtomFeed.of(
                address,
                path(area),
                Texts.get(language, "decisions.open.feed.title", area.name()),
                entries);
    }

    private static AtomFeed.Entry entry(Area area, OpenBrief decision, Locale language) {
        return new AtomFeed.Entry(
                decision.id().toString(),
                decision.shownTitle(language),
                decision.at(),
                path(area) + "/" + decision.number(),
                decision.sentence(language));
    }

    @GetMapping({PICTURE, PublicAddress.IN_LANGUAGE + PICTURE})
    ResponseEntity<byte[]> picture(
            @PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        Area area = area(slug);
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        byte[] png = pictures.of(area, number, area.form().of(address.language()))
                .orElseThrow(DecisionFeed::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                // Other sites show it.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .eTag("\"" + Digest.of(png).hex() + "\"")
                .body(png);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(DecisionFeed::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
