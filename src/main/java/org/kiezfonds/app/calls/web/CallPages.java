package org.kiezfonds.app.calls.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallPaper;
import org.kiezfonds.app.calls.CallQuestions;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.calls.Release;
import org.kiezfonds.app.calls.Releases;
import org.kiezfonds.app.calls.SketchReading;
import org.kiezfonds.app.calls.web.CallPage.CriterionText;
import org.kiezfonds.app.calls.web.CallPage.Entry;
import org.kiezfonds.app.calls.web.CallPage.Fact;
import org.kiezfonds.app.calls.web.CallPage.PaperText;
import org.kiezfonds.app.calls.web.CallPage.QuestionText;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The calls of an area to operators, and one of them. */
@Controller
class CallPages {

    static final String STEP = "aufrufe";

    private static final String ALL = "/quartier/{slug}/" + STEP;
    private static final String ONE = ALL + "/{number:[0-9]{1,6}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final Calls calls;
    private final Releases releases;
    private final CallQuestions questions;
    private final SketchReading reading;
    private final Concepts concepts;
    private final Formats formats;

    CallPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            Calls calls,
            Releases releases,
            CallQuestions questions,
            SketchReading reading,
            Concepts concepts,
            Formats formats) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.calls = calls;
        this.releases = releases;
        this.questions = questions;
        this.reading = reading;
        this.concepts = concepts;
        this.formats = formats;
    }

    @GetMapping({ALL, PublicAddress.IN_LANGUAGE + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> callsPage(address, area(slug)));
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
            return callPage(address, area, call(area, number));
        });
    }

    /** What was published, byte for byte as its digest in the log says. */
    @GetMapping(ONE + "/fassung-{paper:[0-9]{1,6}}.json")
    ResponseEntity<byte[]> file(
            @PathVariable String slug, @PathVariable int number, @PathVariable int paper) {
        CallPaper found = calls.papers(call(area(slug), number).id()).stream()
                .filter(each -> each.number() == paper)
                .findFirst()
                .orElseThrow(CallPages::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + found.digest().hex() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(found.content().getBytes(StandardCharsets.UTF_8));
    }

    static String path(String slug) {
        return "/quartier/" + slug + "/" + STEP;
    }

    static String path(String slug, Call call) {
        return path(slug) + "/" + call.number();
    }

    private CallsPage callsPage(PublicAddress address, Area area) {
        PageFrame frame = frames.ofArea(
                address,
                area,
                text(area, address, "calls.page.title"),
                text(area, address, "calls.page.lead"));
        return new CallsPage(
                frame,
                area.name(),
                calls.published(area.id()).stream()
                        .map(call -> new CallsPage.Item(
                                path(area.slug(), call),
                                call.text().title(),
                                state(call, frame),
                                frame.text(
                                        "calls.card.until",
                                        formats.when(call.closesAt(), address.language())),
                                frame.text(
                                        "calls.card.frame",
                                        Formats.money(call.text().frame(), address.language()))))
                        .toList());
    }

    private CallPage callPage(PublicAddress address, Area area, Call call) {
        CallText text = call.text();
        PageFrame frame =
                frames.ofArea(address, area, text.title(), text(area, address, "calls.page.lead"));
        boolean isRunning = calls.state(call) == CallState.RUNNING;
        return new CallPage(
                frame,
                area.name(),
                path(area.slug()),
                text.title(),
                state(call, frame),
                text.task(),
                text.handIn(),
                money(area, call, frame),
                times(call, frame),
                text.criteria().stream().map(each -> criterion(each, frame)).toList(),
                questions.answered(call.id()).stream()
                        .map(each -> new QuestionText(
                                each.id().toString(),
                                each.words(),
                                each.answer() == null ? "" : each.answer(),
                                "/log/e/" + each.entry()))
                        .toList(),
                calls.papers(call.id()).stream()
                        .map(each -> paper(area, call, each, frame))
                        .toList(),
                result(call, frame),
                call.decision() == null ? "" : call.decision().reason(),
                entries(call, frame),
                isRunning ? "/app/calls/" + call.number() : "");
    }

    private List<Fact> money(Area area, Call call, PageFrame frame) {
        List<Fact> facts = new ArrayList<>();
        Optional<Release> release = releases.find(call.text().release());
        release.map(each -> served(area, each))
                .filter(words -> !words.isEmpty())
                .ifPresent(
                        words -> facts.add(new Fact(frame.text("calls.fact.serves"), words, true)));
        for (Year year : call.text().years()) {
            Money most = year.frame() == null ? Money.ZERO : year.frame();
            facts.add(new Fact(
                    frame.text("calls.fact.frame", String.valueOf(year.year())),
                    Formats.money(most, frame.address().language()),
                    false));
        }
        Integer own = call.text().ownPercent();
        facts.add(new Fact(
                frame.text("calls.fact.own"),
                frame.text("calls.fact.own.percent", own == null ? 0 : own),
                false));
        return facts;
    }

    private String served(Area area, Release release) {
        return concepts.needsOf(area.id()).stream()
                .filter(need -> need.id().equals(release.need()))
                .map(need -> need.number() + " " + need.title())
                .findFirst()
                .or(() -> concepts.measuresOf(area.id()).stream()
                        .filter(measure -> measure.id().equals(release.measure()))
                        .map(measure -> measure.title())
                        .findFirst())
                .orElse("");
    }

    private List<Fact> times(Call call, PageFrame frame) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                frame,
                "calls.fact.closesAt",
                formats.when(call.closesAt(), frame.address().language())));
        facts.add(fact(
                frame,
                "calls.fact.scoresUntil",
                formats.when(call.scoresUntil(), frame.address().language())));
        if (call.text().decidesBy() != null) {
            facts.add(fact(
                    frame,
                    "calls.fact.decidesBy",
                    formats.day(call.text().decidesBy(), frame.address().language())));
        }
        if (call.text().startsOn() != null) {
            facts.add(fact(
                    frame,
                    "calls.fact.startsOn",
                    formats.day(call.text().startsOn(), frame.address().language())));
        }
        facts.add(new Fact(frame.text("calls.fact.selects"), call.text().selects(), true));
        return facts;
    }

    private static Fact fact(PageFrame frame, String key, String value) {
        return new Fact(frame.text(key), value, false);
    }

    private static CriterionText criterion(Criterion criterion, PageFrame frame) {
        Integer weight = criterion.weight();
        return new CriterionText(
                criterion.name().in(frame.address().language()),
                Formats.number(weight == null ? 0 : weight, frame.address().language()) + " ×",
                criterion.low().in(frame.address().language()),
                criterion.high().in(frame.address().language()));
    }

    private PaperText paper(Area area, Call call, CallPaper paper, PageFrame frame) {
        return new PaperText(
                frame.text(
                        paper.number() == 1 ? "calls.paper.first" : "calls.paper.changed",
                        formats.when(paper.at(), frame.address().language())),
                paper.reason(),
                path(area.slug(), call) + "/fassung-" + paper.number() + ".json",
                frame.text("calls.page.file", paper.number()),
                paper.digest().hex(),
                "/log/e/" + paper.entry());
    }

    private String result(Call call, PageFrame frame) {
        return reading.result(call)
                .map(result -> result.organisation().isEmpty()
                        ? frame.text("calls.result.nobody", result.sketches())
                        : frame.text(
                                "calls.result.chosen",
                                result.organisation(),
                                Formats.money(result.asked(), frame.address().language()),
                                result.sketches()))
                .orElse("");
    }

    private List<Entry> entries(Call call, PageFrame frame) {
        List<Entry> entries = new ArrayList<>();
        releases.find(call.text().release())
                .ifPresent(each -> entries.add(new Entry(
                        frame.text(
                                "calls.page.release",
                                formats.day(each.decidedOn(), frame.address().language())),
                        "/log/e/" + each.id())));
        if (call.opened() != null) {
            entries.add(new Entry(
                    frame.text(
                            "calls.page.opened",
                            formats.when(call.opened().at(), frame.address().language())),
                    "/log/e/" + call.opened().entry()));
        }
        if (call.revealed() != null) {
            entries.add(new Entry(
                    frame.text("calls.reveal.done"), "/log/e/" + call.revealed().entry()));
        }
        if (call.decision() != null) {
            entries.add(new Entry(
                    frame.text("calls.result"), "/log/e/" + call.decision().entry()));
        }
        return entries;
    }

    private String state(Call call, PageFrame frame) {
        return frame.text("calls.state." + calls.state(call));
    }

    private static String text(Area area, PublicAddress address, String key) {
        return Texts.get(area.form().of(address.language()), key);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(CallPages::notFound);
    }

    private Call call(Area area, int number) {
        return calls.published(area.id(), number).orElseThrow(CallPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
