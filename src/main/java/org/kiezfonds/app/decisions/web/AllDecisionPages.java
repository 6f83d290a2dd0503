package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.DecisionFilter;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.decisions.PublicDecisions.Listed;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.site.ListFilters;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The decisions of all areas. */
@Controller
class AllDecisionPages {

    static final String HOME = "/" + DecisionTexts.STEP;

    private static final String SOME = HOME + "/auswahl/{*filters}";
    private static final String IN = PublicAddress.IN_LANGUAGE;
    private static final int ON_A_PAGE = DecisionListPages.ON_A_PAGE;

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicDecisions decisions;
    private final DecisionTexts texts;

    AllDecisionPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            PublicDecisions decisions,
            DecisionTexts texts) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.decisions = decisions;
        this.texts = texts;
    }

    @GetMapping({HOME, IN + HOME})
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.answer(request, response, address -> page(address, DecisionPath.ALL));
    }

    @GetMapping({SOME, IN + SOME})
    void some(
            @PathVariable String filters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(
                request,
                response,
                address -> page(
                        address,
                        DecisionPath.read(filters)
                                .filter(AllDecisionPages::fits)
                                .orElseThrow(DecisionListPages::notFound)));
    }

    /** Fields, funds and bodies are those of one area. */
    private static boolean fits(DecisionPath path) {
        return path.field() == null && path.fund() == null && path.body() == null;
    }

    private DecisionListPage page(PublicAddress address, DecisionPath path) {
        Set<AreaId> deciding = decisions.areas();
        Map<AreaId, AreaListItem> offered = areas.listPublic().stream()
                .filter(area -> deciding.contains(area.id()))
                .collect(Collectors.toMap(
                        AreaListItem::id,
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
        PublicDecisions.Page found =
                decisions.page(filter(path, offered), (path.page() - 1) * ON_A_PAGE, ON_A_PAGE);
        if (found.decisions().isEmpty() && path.page() > 1) {
            throw DecisionListPages.notFound();
        }
        PageFrame frame = frames.of(address, "decisions.page.all.title", "decisions.page.all.lead");
        ListFilters<DecisionPath> choices = choices(path, offered, frame);
        int all = found.figures().all();
        return new DecisionListPage(
                frame,
                null,
                frame.text("decisions.page.all.title"),
                frame.text("decisions.page.all.lead"),
                frame.address().to(HOME),
                null,
                choices.list(),
                choices.active(),
                frame.text("decisions.page.count", all),
                all == 0 ? null : FiguresOnPage.of(found.figures(), List.of(), frame),
                found.decisions().stream()
                        .flatMap(each -> card(each, offered, frame).stream())
                        .toList(),
                null,
                null,
                path.page() == 1
                        ? null
                        : DecisionTexts.to(HOME, path.onPage(path.page() - 1), frame),
                path.page() * ON_A_PAGE < all
                        ? DecisionTexts.to(HOME, path.onPage(path.page() + 1), frame)
                        : null);
    }

    private List<DecisionCard> card(
            Listed listed, Map<AreaId, AreaListItem> offered, PageFrame frame) {
        AreaListItem area = offered.get(listed.decision().area());
        return area == null
                ? List.of()
                : List.of(texts.card(listed, area.slug(), area.name(), frame));
    }

    private static DecisionFilter filter(DecisionPath path, Map<AreaId, AreaListItem> offered) {
        return new DecisionFilter(
                area(path, offered), null, null, null, null, path.outcome(), path.year());
    }

    private static @Nullable AreaId area(DecisionPath path, Map<AreaId, AreaListItem> offered) {
        return path.area() == null
                ? null
                : offered.values().stream()
                        .filter(area -> area.slug().equals(path.area()))
                        .findFirst()
                        .orElseThrow(DecisionListPages::notFound)
                        .id();
    }

    private ListFilters<DecisionPath> choices(
            DecisionPath path, Map<AreaId, AreaListItem> offered, PageFrame frame) {
        ListFilters<DecisionPath> choices =
                new ListFilters<>(path.onPage(1), to -> DecisionTexts.to(HOME, to, frame), frame);
        Map<String, DecisionPath> byArea = new LinkedHashMap<>();
        offered.values().forEach(area -> byArea.put(area.name(), path.inArea(area.slug())));
        choices.add("decisions.page.byArea", path.inArea(null), byArea);
        Map<String, DecisionPath> byOutcome = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            byOutcome.put(frame.text("decisions.fact." + outcome), path.withOutcome(outcome));
        }
        choices.add("decisions.page.byOutcome", path.withOutcome(null), byOutcome);
        Map<String, DecisionPath> byYear = new LinkedHashMap<>();
        decisions
                .years(null)
                .forEach(year -> byYear.put(Integer.toString(year), path.inYear(year)));
        choices.add("decisions.page.byYear", path.inYear(null), byYear);
        return choices;
    }
}
