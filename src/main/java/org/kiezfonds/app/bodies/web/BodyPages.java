package org.kiezfonds.app.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.PublicBodies;
import org.kiezfonds.app.bodies.PublicBody;
import org.kiezfonds.app.bodies.PublicBody.PublicDraw;
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

/** The public pages of councils and juries. */
@Controller
class BodyPages {

    private static final String ALL = "/quartier/{slug}/gremien";
    private static final String ONE = ALL + "/{body}";
    private static final String DRAW = ONE + "/los/{number:[1-9][0-9]{0,5}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicBodies bodies;
    private final ZoneId zone;

    BodyPages(PublicPages pages, PageFrames frames, Areas areas, PublicBodies bodies, ZoneId zone) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.bodies = bodies;
        this.zone = zone;
    }

    @GetMapping({ALL, PublicAddress.IN_LANGUAGE + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            String title = text(address, area, "bodies.public.title", area.name());
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    title,
                    text(address, area, "bodies.public.description", area.name()));
            List<BodyFacts> shown = bodies.of(area.id()).stream()
                    .map(body -> BodyFacts.of(frame, body))
                    .toList();
            return new BodiesPage(
                    frame,
                    area,
                    shown.stream()
                            .filter(each -> each.shown().body().isActive())
                            .toList(),
                    shown.stream()
                            .filter(each -> !each.shown().body().isActive())
                            .toList());
        });
    }

    @GetMapping({ONE, PublicAddress.IN_LANGUAGE + ONE})
    void one(
            @PathVariable String slug,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PublicBody shown = body(area, body);
            String name = shown.body().name();
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    name,
                    text(address, area, "bodies.public.one.description", name, area.name()));
            return new BodyPage(frame, area, BodyFacts.of(frame, shown));
        });
    }

    @GetMapping({DRAW, PublicAddress.IN_LANGUAGE + DRAW})
    void draw(
            @PathVariable String slug,
            @PathVariable String body,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PublicBody shown = body(area, body);
            PublicDraw draw = shown.draws().stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(BodyPages::notFound);
            String name = shown.body().name();
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    text(address, area, "bodies.draw.title", number, name),
                    text(address, area, "bodies.draw.description", name));
            return DrawPage.of(frame, area, BodyFacts.of(frame, shown), draw, zone);
        });
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(BodyPages::notFound);
    }

    private PublicBody body(Area area, String slug) {
        return bodies.find(area.id(), slug).orElseThrow(BodyPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String text(PublicAddress address, Area area, String key, Object... arguments) {
        return Texts.get(area.form().of(address.language()), key, arguments);
    }
}
