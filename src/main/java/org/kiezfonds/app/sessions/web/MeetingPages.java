package org.kiezfonds.app.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.PublicSession;
import org.kiezfonds.app.sessions.PublicSessions;
import org.kiezfonds.app.site.AtomFeed;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public announcements of sessions, as pages, as a feed, and for calendars. */
@Controller
class MeetingPages {

    static final String STEP = "sitzungen";
    static final String FEED = "/feed.atom";
    static final String CALENDAR = "/termin.ics";
    static final String CALENDARS = "/termine.ics";

    private static final int MOST_PAST = 50;
    private static final String ALL = "/quartier/{slug}/" + STEP;
    private static final String ONE = ALL + "/{number:[1-9][0-9]{0,5}}";
    private static final MediaType ICS =
            new MediaType("text", "calendar", Map.of("charset", "UTF-8"));

    private final PublicPages pages;
    private final PageFrames frames;
    private final SiteAddress siteAddress;
    private final Areas areas;
    private final PublicSessions sessions;
    private final ZoneId zone;

    MeetingPages(
            PublicPages pages,
            PageFrames frames,
            SiteAddress siteAddress,
            Areas areas,
            PublicSessions sessions,
            ZoneId zone) {
        this.pages = pages;
        this.frames = frames;
        this.siteAddress = siteAddress;
        this.areas = areas;
        this.sessions = sessions;
        this.zone = zone;
    }

    static String path(Area area) {
        return "/quartier/" + area.slug() + "/" + STEP;
    }

    @GetMapping({ALL, PublicAddress.IN_LANGUAGE + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    text(address, area, "sessions.plan.public.title", area.name()),
                    text(address, area, "sessions.plan.public.description", area.name()));
            return new MeetingsPage(
                    frame,
                    area,
                    facts(frame, area, sessions.coming(area.id())),
                    facts(frame, area, sessions.past(area.id(), MOST_PAST)));
        });
    }

    private List<MeetingFacts> facts(PageFrame frame, Area area, List<PublicSession> shown) {
        return shown.stream()
                .map(each -> new MeetingFacts(frame, area, each, zone))
                .toList();
    }

    @GetMapping({ONE, PublicAddress.IN_LANGUAGE + ONE})
    void one(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PublicSession shown = session(area, number);
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    text(address, area, "sessions.plan.public.one", shown.body()),
                    text(
                            address,
                            area,
                            "sessions.plan.public.one.description",
                            shown.body(),
                            area.name()));
            return new MeetingPage(frame, area, new MeetingFacts(frame, area, shown, zone));
        });
    }

    @GetMapping({ONE + CALENDAR, PublicAddress.IN_LANGUAGE + ONE + CALENDAR})
    ResponseEntity<String> calendar(
            @PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        Area area = area(slug);
        return calendar(area, List.of(session(area, number)), request);
    }

    @GetMapping({ALL + CALENDARS, PublicAddress.IN_LANGUAGE + ALL + CALENDARS})
    ResponseEntity<String> calendars(@PathVariable String slug, HttpServletRequest request) {
        Area area = area(slug);
        return calendar(
                area,
                sessions.coming(area.id()).stream()
                        .filter(PublicSession::isPublic)
                        .toList(),
                request);
    }

    private ResponseEntity<String> calendar(
            Area area, List<PublicSession> shown, HttpServletRequest request) {
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        String file = sessions.calendar(
                shown,
                each -> URI.create(address.base() + address.to(path(area) + "/" + each.number())),
                area.form().of(address.language()));
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(shown.size() == 1 ? "termin.ics" : "termine.ics")
                                .build()
                                .toString())
                .body(file);
    }

    @GetMapping({ALL + FEED, PublicAddress.IN_LANGUAGE + ALL + FEED})
    ResponseEntity<String> feed(@PathVariable String slug, HttpServletRequest request) {
        Area area = area(slug);
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        Locale language = area.form().of(address.language());
        PageFrame frame = frames.ofArea(address, area, "", "");
        List<AtomFeed.Entry> entries = sessions.coming(area.id()).stream()
                .filter(PublicSession::isPublic)
                .sorted((one, other) -> other.toldAt().compareTo(one.toldAt()))
                .map(each -> new MeetingFacts(frame, area, each, zone))
                .map(facts -> new AtomFeed.Entry(
                        facts.shown().id().toString(),
                        facts.body() + ", " + facts.day(),
                        facts.shown().toldAt(),
                        facts.path(),
                        facts.time() + " · " + facts.shown().place()))
                .toList();
        return AtomFeed.of(
                address,
                path(area),
                Texts.get(language, "sessions.plan.public.title", area.name()),
                entries);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(MeetingPages::notFound);
    }

    private PublicSession session(Area area, int number) {
        return sessions.find(area.id(), number).orElseThrow(MeetingPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String text(PublicAddress address, Area area, String key, Object... arguments) {
        return Texts.get(area.form().of(address.language()), key, arguments);
    }
}
