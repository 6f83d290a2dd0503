package org.kiezfonds.app.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.MinutesRead;
import org.kiezfonds.app.sessions.PublicMinutes;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of minutes. */
@Controller
class MinutesPages {

    static final String ALL = "/quartier/{slug}/protokolle";
    static final String ONE = ALL + "/{session:[0-9a-f-]{36}}";
    static final String VERSION = ONE + "/{number:[1-9][0-9]{0,4}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicMinutes minutes;
    private final MinutesPapers papers;
    private final ZoneId zone;

    MinutesPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            PublicMinutes minutes,
            MinutesPapers papers,
            ZoneId zone) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.minutes = minutes;
        this.papers = papers;
        this.zone = zone;
    }

    @GetMapping({ALL, PublicAddress.IN_LANGUAGE + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    text(address, area, "sessions.minutes.page.title", area.name()),
                    text(address, area, "sessions.minutes.page.lead"));
            return new MinutesListPage(frame, area, minutes.of(area.id()), zone);
        });
    }

    @GetMapping({ONE, PublicAddress.IN_LANGUAGE + ONE})
    void latest(
            @PathVariable String slug,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> page(address, slug, session, null));
    }

    @GetMapping({VERSION, PublicAddress.IN_LANGUAGE + VERSION})
    void version(
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> page(address, slug, session, number));
    }

    private MinutesPage page(
            PublicAddress address, String slug, String session, @Nullable Integer number) {
        Area area = area(slug);
        MinutesRead read =
                minutes.find(area.id(), key(session), number).orElseThrow(MinutesPages::notFound);
        MinutesPaper paper = papers.paper(read, Reader.EVERYBODY);
        PageFrame frame = frames.ofArea(
                address,
                area,
                paper.title(),
                text(
                        address,
                        area,
                        "sessions.minutes.page.description",
                        read.document().heading().body()));
        return new MinutesPage(frame, area, read, paper);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(MinutesPages::notFound);
    }

    static UUID key(String session) {
        try {
            return UUID.fromString(session);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String text(PublicAddress address, Area area, String key, Object... arguments) {
        return Texts.get(area.form().of(address.language()), key, arguments);
    }
}
