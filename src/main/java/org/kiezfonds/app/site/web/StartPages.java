package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.site.AreaAct;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The start page of the installation and that of each area. */
@Controller
class StartPages {

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final ObjectProvider<AreaAct> acts;
    private final ObjectProvider<AreaCard> cards;

    StartPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            ObjectProvider<AreaAct> acts,
            ObjectProvider<AreaCard> cards) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.acts = acts;
        this.cards = cards;
    }

    @GetMapping({"/", PublicAddress.IN_LANGUAGE + "/"})
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.answer(
                request,
                response,
                address -> new StartPage(
                        frames.of(address, "site.name", "site.start.description"),
                        areas.listPublic()));
    }

    @GetMapping(PublicAddress.IN_LANGUAGE)
    ResponseEntity<Void> startWithSlash(@PathVariable String language) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/" + language + "/"))
                .build();
    }

    @GetMapping({"/quartier/{slug}", PublicAddress.IN_LANGUAGE + "/quartier/{slug}"})
    void area(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> areaPage(address, slug));
    }

    private AreaPage areaPage(PublicAddress address, String slug) {
        Area area = areas.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageFrame frame = frames.ofArea(address, area, area.name(), area.summary());
        List<AreaCard.Card> shown = cards.orderedStream()
                .map(card -> card.of(area, frame))
                .flatMap(Optional::stream)
                .toList();
        List<AreaAct.Act> offered = acts.orderedStream()
                .map(act -> act.of(area, frame))
                .flatMap(Optional::stream)
                .toList();
        return new AreaPage(frame, area, offered, shown);
    }
}
