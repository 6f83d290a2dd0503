package org.kiezfonds.app.funds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.MoneySource;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundRankings;
import org.kiezfonds.app.funds.RoundResults;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.RuleSetVersion;
import org.kiezfonds.app.funds.TieOrder;
import org.kiezfonds.app.funds.web.FundPage.CriteriaText;
import org.kiezfonds.app.funds.web.FundPage.RoundText;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The funds of an area, one of them, and its rounds. */
@Controller
class FundPages {

    static final String STEP = "fonds";

    private static final String ALL = "/quartier/{slug}/" + STEP;
    private static final String ONE = ALL + "/{fund}";
    private static final String ROUND = ONE + "/runde/{number:[0-9]{1,6}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final Funds funds;
    private final Pots pots;
    private final FundRules rules;
    private final FundCriteria criteria;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Concepts concepts;
    private final Formats formats;
    private final ObjectProvider<RoundRankings> rankings;
    private final ObjectProvider<RoundResults> results;

    FundPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            Funds funds,
            Pots pots,
            FundRules rules,
            FundCriteria criteria,
            Rounds rounds,
            Bodies bodies,
            Concepts concepts,
            Formats formats,
            ObjectProvider<RoundRankings> rankings,
            ObjectProvider<RoundResults> results) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.funds = funds;
        this.pots = pots;
        this.rules = rules;
        this.criteria = criteria;
        this.rounds = rounds;
        this.bodies = bodies;
        this.concepts = concepts;
        this.formats = formats;
        this.rankings = rankings;
        this.results = results;
    }

    @GetMapping({ALL, PublicAddress.IN_LANGUAGE + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> fundsPage(address, area(slug)));
    }

    @GetMapping({ONE, PublicAddress.IN_LANGUAGE + ONE})
    void one(
            @PathVariable String slug,
            @PathVariable String fund,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            return fundPage(address, area, fund(area, fund));
        });
    }

    @GetMapping({ROUND, PublicAddress.IN_LANGUAGE + ROUND})
    void round(
            @PathVariable String slug,
            @PathVariable String fund,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            Fund found = fund(area, fund);
            return roundPage(address, area, found, round(found, number));
        });
    }

    /** A frozen file, byte for byte as its digest in the log says. */
    @GetMapping(ROUND + "/{part:[a-z]+}.json")
    ResponseEntity<byte[]> file(
            @PathVariable String slug,
            @PathVariable String fund,
            @PathVariable int number,
            @PathVariable String part) {
        Round round = round(fund(area(slug), fund), number);
        FrozenPart frozen = rounds.frozen(round.id()).stream()
                .filter(each -> each.part().step().equals(part))
                .findFirst()
                .orElseThrow(FundPages::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + frozen.digest().hex() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(frozen.content().getBytes(StandardCharsets.UTF_8));
    }

    private FundsPage fundsPage(PublicAddress address, Area area) {
        PageFrame frame = frames.ofArea(
                address,
                area,
                text(area, address, "funds.page.title"),
                text(area, address, "funds.page.lead"));
        List<Fund> all = funds.of(area.id());
        List<FundsPage.Years> groups = all.stream()
                .map(Fund::years)
                .distinct()
                .map(years -> new FundsPage.Years(
                        years,
                        all.stream()
                                .filter(fund -> years.equals(fund.years()))
                                .map(fund -> item(area, fund, frame))
                                .toList()))
                .toList();
        return new FundsPage(frame, area.name(), groups);
    }

    private FundsPage.Item item(Area area, Fund fund, PageFrame frame) {
        Round latest = rounds.of(fund.id()).stream()
                .filter(round -> round.state() != RoundState.PLANNED)
                .findFirst()
                .orElse(null);
        return new FundsPage.Item(
                fund.slug(),
                fund.name(),
                frame.text("funds.kind." + fund.kind()),
                fund.purpose(),
                PotPicture.of(pots.balanceOf(fund.id()), frame),
                FundTexts.state(latest, formats.today(), frame),
                FundTexts.path(area, fund));
    }

    private FundPage fundPage(PublicAddress address, Area area, Fund fund) {
        PageFrame frame = frames.ofArea(address, area, fund.name(), fund.purpose());
        Optional<RuleSetVersion> current = rules.published(fund.id()).stream().findFirst();
        List<Round> all = rounds.of(fund.id());
        Round shown = shown(all);
        return new FundPage(
                frame,
                area.name(),
                FundTexts.section(area),
                fund.name(),
                frame.text("funds.kind." + fund.kind()) + " · " + fund.years(),
                fund.purpose(),
                decides(area, fund, frame),
                PotPicture.of(pots.balanceOf(fund.id()), frame),
                fund.sources().stream().map(source -> source(source, frame)).toList(),
                current.map(each -> frame.text("funds.version", each.number())).orElse(""),
                current.map(each -> FundTexts.rules(each.rules(), frame)).orElse(List.of()),
                criteria.published(fund.id()).stream()
                        .findFirst()
                        .map(each -> FundTexts.criteria(
                                each.criteria(), concepts.goalsOf(area.id()), frame))
                        .orElse(CriteriaText.NONE),
                shown == null ? null : text(area, fund, shown, frame),
                all.stream()
                        .filter(each -> !each.equals(shown))
                        .map(each -> text(area, fund, each, frame))
                        .toList());
    }

    /** The open round, else the one planned next, else none. */
    private static @Nullable Round shown(List<Round> all) {
        return all.stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .findFirst()
                .or(() -> all.reversed().stream()
                        .filter(round -> round.state() == RoundState.PLANNED)
                        .findFirst())
                .orElse(null);
    }

    private RoundPage roundPage(PublicAddress address, Area area, Fund fund, Round round) {
        Locale language = address.language();
        PageFrame frame = frames.ofArea(
                address, area, fund.name() + ", " + round.terms().name(), fund.purpose());
        CountingRule counting = round.terms().counting();
        TieOrder ties = round.terms().ties();
        String path = FundTexts.path(area, fund, round);
        List<RoundPage.Entry> entries = new ArrayList<>();
        if (round.openedEntry() != null) {
            entries.add(new RoundPage.Entry(
                    frame.text("funds.page.opened"), "/log/e/" + round.openedEntry()));
        }
        if (round.closedEntry() != null) {
            entries.add(new RoundPage.Entry(
                    frame.text("funds.page.closed"), "/log/e/" + round.closedEntry()));
        }
        CriteriaText scored = rounds.criteriaOf(round.id())
                .map(set -> FundTexts.criteria(set, concepts.goalsOf(area.id()), frame))
                .orElse(CriteriaText.NONE);
        return new RoundPage(
                frame,
                area.name(),
                FundTexts.section(area),
                fund.name(),
                FundTexts.path(area, fund),
                text(area, fund, round, frame),
                counting == null ? "" : frame.text("funds.counting." + counting),
                ties == null ? "" : frame.text("funds.ties." + ties),
                rounds.procedureOf(round.id())
                        .map(each -> ProcedureWords.of(each, language))
                        .orElse(List.of()),
                rounds.rulesOf(round.id())
                        .map(set -> FundTexts.rules(set, frame))
                        .orElse(List.of()),
                scored,
                results.stream()
                        .flatMap(
                                each -> each
                                        .of(
                                                area.id(),
                                                area.slug(),
                                                round.id(),
                                                frame.textLanguage())
                                        .stream())
                        .findFirst()
                        .map(each -> ResultsOnPage.of(each, area, frame))
                        .orElse(null),
                rankings.stream()
                        .flatMap(each -> each.of(area.id(), round.id()).stream())
                        .map(each -> RankingOnPage.of(each, area, frame, formats))
                        .toList(),
                rounds.frozen(round.id()).stream()
                        .map(part -> new RoundPage.File(
                                frame.text("funds.page.file." + part.part()),
                                part.part().step() + ".json",
                                path + "/" + part.part().step() + ".json",
                                part.digest().hex()))
                        .toList(),
                entries);
    }

    private RoundText text(Area area, Fund fund, Round round, PageFrame frame) {
        return FundTexts.round(area, fund, round, formats.today(), frame);
    }

    private String decides(Area area, Fund fund, PageFrame frame) {
        return bodies.namesOf(area.id()).stream()
                .filter(body -> body.id().equals(fund.body()))
                .findFirst()
                .map(body -> body.name())
                .orElse(frame.text("funds.decides.residents"));
    }

    private static FundPage.Source source(MoneySource source, PageFrame frame) {
        String kind = frame.text("funds.source." + source.kind());
        return new FundPage.Source(
                source.name().isEmpty() ? kind : kind + ": " + source.name(),
                Formats.money(source.amount(), frame.address().language()));
    }

    private static String text(Area area, PublicAddress address, String key) {
        return Texts.get(area.form().of(address.language()), key);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(FundPages::notFound);
    }

    private Fund fund(Area area, String slug) {
        return funds.bySlug(area.id(), slug).orElseThrow(FundPages::notFound);
    }

    /** A round that is only planned may still change, so it has no page of its own. */
    private Round round(Fund fund, int number) {
        return rounds.of(fund.id()).stream()
                .filter(round -> round.number() == number && round.state() != RoundState.PLANNED)
                .findFirst()
                .orElseThrow(FundPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
