package org.kiezfonds.app.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.Network;
import org.kiezfonds.app.partners.NetworkFacts;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerFacts;
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

/** The network of an area for everybody: drawn, listed, and each partner by itself. */
@Controller
class NetworkPages {

    static final String STEP = "netz";
    static final int ON_A_PAGE = 60;

    private static final String NETWORK = "/quartier/{slug}/" + STEP;
    private static final String IN = PublicAddress.IN_LANGUAGE;
    private static final String FIELD = "/feld/{field}";
    private static final String YEAR = "/jahr/{year:[1-9][0-9]{3}}";
    private static final String LIST = "/liste/{page:[1-9][0-9]{0,5}}";
    private static final String PARTNER = "/{partner:[a-z0-9-]{1,60}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final Network network;
    private final Cooperations cooperations;

    NetworkPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            Network network,
            Cooperations cooperations) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.network = network;
        this.cooperations = cooperations;
    }

    @GetMapping({
        NETWORK,
        NETWORK + FIELD,
        NETWORK + YEAR,
        NETWORK + FIELD + YEAR,
        IN + NETWORK,
        IN + NETWORK + FIELD,
        IN + NETWORK + YEAR,
        IN + NETWORK + FIELD + YEAR
    })
    void network(
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable String field,
            @PathVariable(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> networkPage(address, area(slug), field, year));
    }

    private NetworkPage networkPage(
            PublicAddress address, Area area, @Nullable String step, @Nullable Integer year) {
        ActionField field =
                step == null ? null : ActionField.ofStep(step).orElseThrow(NetworkPages::notFound);
        NetworkFacts facts = network.of(area.id(), field, year);
        if (year != null && !facts.years().contains(year)) {
            throw notFound();
        }
        List<Partner> listed = network.register(area.id(), field, 0, ON_A_PAGE);
        PageFrame frame = frame(address, area, "partners.page.title", "partners.page.description");
        return new NetworkPage(
                frame,
                area.name(),
                path(area),
                facts,
                network.fields(area.id()),
                cooperations.needs(area.id()),
                listed,
                listed.size() < ON_A_PAGE ? listed.size() : facts.listed(),
                facts.drawn().isEmpty()
                        ? List.of()
                        : List.of(NetworkPicture.wide(facts), NetworkPicture.narrow(facts)));
    }

    @GetMapping({NETWORK + LIST, IN + NETWORK + LIST})
    void register(
            @PathVariable String slug,
            @PathVariable int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> registerPage(address, area(slug), page));
    }

    private RegisterPage registerPage(PublicAddress address, Area area, int page) {
        List<Partner> partners =
                network.register(area.id(), null, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        if (partners.isEmpty()) {
            throw notFound();
        }
        int listed = network.size(area.id()).partners();
        return new RegisterPage(
                frame(address, area, "partners.page.register", "partners.page.description"),
                area.name(),
                path(area),
                partners,
                page,
                (listed + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    @GetMapping({NETWORK + PARTNER, IN + NETWORK + PARTNER})
    void partner(
            @PathVariable String slug,
            @PathVariable String partner,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> partnerPage(address, area(slug), partner));
    }

    private PartnerPage partnerPage(PublicAddress address, Area area, String slug) {
        PartnerFacts facts = network.partner(area.id(), slug).orElseThrow(NetworkPages::notFound);
        String name = facts.partner().profile().name();
        String about = Texts.get(
                area.form().of(address.language()),
                "partners.page.partner.description",
                name,
                area.name());
        return new PartnerPage(
                frames.ofArea(address, area, name, about),
                area.name(),
                path(area),
                facts,
                cooperations.needs(area.id()));
    }

    private PageFrame frame(PublicAddress address, Area area, String titleKey, String aboutKey) {
        Locale language = area.form().of(address.language());
        return frames.ofArea(
                address,
                area,
                Texts.get(language, titleKey, area.name()),
                Texts.get(language, aboutKey, area.name()));
    }

    private static String path(Area area) {
        return "/quartier/" + area.slug();
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(NetworkPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
