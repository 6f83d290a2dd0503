package org.kiezfonds.app.concepts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.Comparison;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The concept of an area for reading: its versions, its needs, and what changed between versions. */
@Controller
class ConceptPages {

    private static final String HOME = "/quartier/{slug}/konzept";
    private static final String VERSION = HOME + "/{number:[1-9][0-9]{0,4}}";
    private static final String COMPARE = VERSION + "/vergleich/{other:[1-9][0-9]{0,4}}";
    private static final String NEED = HOME + "/bedarf/{need:[0-9a-f-]{36}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final Concepts concepts;
    private final Partners partners;
    private final ZoneId zone;

    ConceptPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            Concepts concepts,
            Partners partners,
            ZoneId zone) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.concepts = concepts;
        this.partners = partners;
        this.zone = zone;
    }

    @GetMapping({HOME, PublicAddress.IN_LANGUAGE + HOME})
    void current(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            return page(address, area, concepts.current(area.id()).orElse(null));
        });
    }

    @GetMapping({VERSION, PublicAddress.IN_LANGUAGE + VERSION})
    void version(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            return page(
                    address,
                    area,
                    concepts.byNumber(area.id(), number).orElseThrow(ConceptPages::notFound));
        });
    }

    private ConceptPage page(PublicAddress address, Area area, @Nullable ConceptReading reading) {
        PageFrame words = frames.ofArea(address, area, area.name(), "");
        String title = reading == null
                ? words.text("concepts.page.title")
                : words.text(
                        "concepts.page.titleOf",
                        reading.concept().head().number(),
                        ConceptWords.period(reading.concept().head()));
        PageFrame frame = frames.ofArea(
                address, area, title, words.text("concepts.page.description", area.name()));
        return new ConceptPage(
                frame,
                area,
                reading,
                reading == null ? Map.of() : partnersOf(area, reading),
                new ConceptWords(frame, zone));
    }

    /** The addresses of the partners named in the version that have a page. */
    private Map<PartnerId, String> partnersOf(Area area, ConceptReading reading) {
        Map<PartnerId, String> addresses = new HashMap<>();
        List<PartnerId> named = reading.concept()
                .measures()
                .flatMap(measure -> Optional.ofNullable(measure.text().partner()).stream())
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            for (PartnerName partner : partners.namesOf(area.id())) {
                if (named.contains(partner.id())) {
                    addresses.put(
                            partner.id(), "/quartier/" + area.slug() + "/netz/" + partner.slug());
                }
            }
        }
        return addresses;
    }

    @GetMapping({COMPARE, PublicAddress.IN_LANGUAGE + COMPARE})
    void compare(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int other,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            Comparison comparison =
                    concepts.compare(area.id(), number, other).orElseThrow(ConceptPages::notFound);
            PageFrame words = frames.ofArea(address, area, area.name(), "");
            String title = words.text(
                    "concepts.compare.title",
                    comparison.after().number(),
                    comparison.before().number());
            PageFrame frame = frames.ofArea(
                    address, area, title, words.text("concepts.compare.description", area.name()));
            return new ComparePage(frame, area, comparison, new ConceptWords(frame, zone));
        });
    }

    @GetMapping({NEED, PublicAddress.IN_LANGUAGE + NEED})
    void need(
            @PathVariable String slug,
            @PathVariable String need,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            NeedId id = need(need);
            List<NeedStage> stages = concepts.historyOf(area.id(), id);
            if (stages.isEmpty()) {
                throw notFound();
            }
            NeedStage now = stages.getFirst();
            PageFrame words = frames.ofArea(address, area, area.name(), "");
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    now.need().text().title(),
                    words.text("concepts.need.description", area.name()));
            return new NeedPage(
                    frame,
                    area,
                    stages,
                    concepts.voicesOn(now),
                    concepts.factsOf(id),
                    new ConceptWords(frame, zone));
        });
    }

    private static NeedId need(String key) {
        try {
            return new NeedId(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(ConceptPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
