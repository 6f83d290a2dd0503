package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.DecisionFilter;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.site.ListFilters;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SearchQuery;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The decisions of an area as a list, with what they come to. */
@Controller
class DecisionListPages {

    static final int ON_A_PAGE = 25;

    private static final String IN = PublicAddress.IN_LANGUAGE;
    private static final String ALL = "/quartier/{slug}/" + DecisionTexts.STEP;
    private static final String SOME = ALL + "/auswahl/{*filters}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicDecisions decisions;
    private final DecisionTexts texts;
    private final Funds funds;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Concepts concepts;

    DecisionListPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            PublicDecisions decisions,
            DecisionTexts texts,
            Funds funds,
            Rounds rounds,
            Bodies bodies,
            Concepts concepts) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.decisions = decisions;
        this.texts = texts;
        this.funds = funds;
        this.rounds = rounds;
        this.bodies = bodies;
        this.concepts = concepts;
    }

    @GetMapping({ALL, IN + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> page(address, area(slug), DecisionPath.ALL));
    }

    @GetMapping({SOME, IN + SOME})
    void some(
            @PathVariable String slug,
            @PathVariable String filters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(
                request,
                response,
                address -> page(
                        address,
                        area(slug),
                        DecisionPath.read(filters)
                                .filter(path -> path.area() == null)
                                .orElseThrow(DecisionListPages::notFound)));
    }

    /** What of the area can be chosen between. */
    private record Offered(
            List<Fund> funds,
            @Nullable Fund fund,
            List<Round> rounds,
            List<BodyName> bodies,
            List<Concept.Field> fields) {}

    private Offered offered(Area area, DecisionPath path) {
        List<Fund> all = funds.of(area.id());
        Fund fund = chosen(path.fund(), all, Fund::slug);
        Set<BodyId> deciding = decisions.bodies(area.id());
        return new Offered(
                all,
                fund,
                fund == null
                        ? List.of()
                        : rounds.of(fund.id()).stream()
                                .filter(round -> round.state() != RoundState.PLANNED)
                                .toList(),
                bodies.namesOf(area.id()).stream()
                        .filter(body -> deciding.contains(body.id()))
                        .toList(),
                concepts.current(area.id())
                        .map(ConceptReading::concept)
                        .map(Concept::fields)
                        .orElse(List.of()));
    }

    /** The one that the address names; null where it names none. */
    private static <T> @Nullable T chosen(
            @Nullable Object step, List<T> all, Function<T, Object> name) {
        return step == null
                ? null
                : all.stream()
                        .filter(each -> name.apply(each).equals(step))
                        .findFirst()
                        .orElseThrow(DecisionListPages::notFound);
    }

    private static DecisionFilter filter(Area area, DecisionPath path, Offered offered) {
        Round round = chosen(path.round(), offered.rounds(), Round::number);
        BodyName body = chosen(path.body(), offered.bodies(), BodyName::slug);
        Concept.Field field = chosen(path.field(), offered.fields(), Concept.Field::number);
        return new DecisionFilter(
                area.id(),
                offered.fund() == null ? null : offered.fund().id(),
                round == null ? null : round.id(),
                body == null ? null : body.id(),
                field == null
                        ? null
                        : field.goals().stream()
                                .flatMap(goal -> goal.needs().stream())
                                .map(Concept.Need::id)
                                .toList(),
                path.outcome(),
                path.year());
    }

    DecisionListPage page(PublicAddress address, Area area, DecisionPath path) {
        Offered offered = offered(area, path);
        PublicDecisions.Page found = decisions.page(
                filter(area, path, offered), (path.page() - 1) * ON_A_PAGE, ON_A_PAGE);
        if (found.decisions().isEmpty() && path.page() > 1) {
            throw notFound();
        }
        String title = Texts.get(area.form().of(address.language()), "decisions.page.title");
        String lead =
                Texts.get(area.form().of(address.language()), "decisions.page.lead", area.name());
        PageFrame frame = frames.ofArea(address, area, title, lead);
        String home = DecisionTexts.home(area.slug());
        ListFilters<DecisionPath> choices = choices(area, path, offered, frame);
        int all = found.figures().all();
        return new DecisionListPage(
                frame,
                area.name(),
                title,
                lead,
                frame.address().to(home),
                frame.address().to(home + SearchQuery.STEP),
                choices.list(),
                choices.active(),
                frame.text("decisions.page.count", all),
                all == 0 ? null : FiguresOnPage.of(found.figures(), offered.fields(), frame),
                found.decisions().stream()
                        .map(each -> texts.card(each, area.slug(), "", frame))
                        .toList(),
                frame.address().to("/quartier/" + area.slug() + "/daten"),
                decisions.areas().size() > 1 ? frame.address().to(AllDecisionPages.HOME) : null,
                path.page() == 1
                        ? null
                        : DecisionTexts.to(home, path.onPage(path.page() - 1), frame),
                path.page() * ON_A_PAGE < all
                        ? DecisionTexts.to(home, path.onPage(path.page() + 1), frame)
                        : null);
    }

    private ListFilters<DecisionPath> choices(
            Area area, DecisionPath path, Offered offered, PageFrame frame) {
        ListFilters<DecisionPath> choices = new ListFilters<>(
                path.onPage(1),
                to -> DecisionTexts.to(DecisionTexts.home(area.slug()), to, frame),
                frame);
        Map<String, DecisionPath> byOutcome = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            byOutcome.put(frame.text("decisions.fact." + outcome), path.withOutcome(outcome));
        }
        choices.add("decisions.page.byOutcome", path.withOutcome(null), byOutcome);
        Map<String, DecisionPath> byField = new LinkedHashMap<>();
        offered.fields()
                .forEach(field -> byField.put(field.text().name(), path.inField(field.number())));
        choices.add("decisions.page.byField", path.inField(null), byField);
        Map<String, DecisionPath> byFund = new LinkedHashMap<>();
        offered.funds().forEach(fund -> byFund.put(fund.name(), path.ofFund(fund.slug())));
        choices.add("decisions.page.byFund", path.ofFund(null), byFund);
        Map<String, DecisionPath> byRound = new LinkedHashMap<>();
        offered.rounds()
                .forEach(round -> byRound.put(
                        frame.text(
                                "funds.round.title",
                                round.number(),
                                round.terms().name()),
                        path.ofRound(round.number())));
        choices.add("decisions.page.byRound", path.ofRound(null), byRound);
        Map<String, DecisionPath> byBody = new LinkedHashMap<>();
        offered.bodies().forEach(body -> byBody.put(body.name(), path.ofBody(body.slug())));
        choices.add("decisions.page.byBody", path.ofBody(null), byBody);
        Map<String, DecisionPath> byYear = new LinkedHashMap<>();
        decisions
                .years(area.id())
                .forEach(year -> byYear.put(Integer.toString(year), path.inYear(year)));
        choices.add("decisions.page.byYear", path.inYear(null), byYear);
        return choices;
    }

    Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(DecisionListPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
