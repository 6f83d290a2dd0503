package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.web.LogEntryPage.NamedValue;
import org.kiezfonds.app.site.web.LogListPage.Choice;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The transparency log for people: what it is, its entries, each entry with its proof. */
@Controller
class LogPages {

    static final String LIST = "/log/eintraege";
    static final String KIND = LIST + "/art/{kind:[a-z.-]+}";
    static final String AREA = LIST + "/quartier/{slug}";
    static final String IDEA = LIST + "/idee/{idea}";

    private static final String OLDER = "/vor/{before}";
    private static final int ON_A_PAGE = 50;
    private static final int LATEST = 8;

    private final PublicPages pages;
    private final PageFrames frames;
    private final LogReading log;
    private final LogWords words;
    private final Areas areas;

    LogPages(PublicPages pages, PageFrames frames, LogReading log, LogWords words, Areas areas) {
        this.pages = pages;
        this.frames = frames;
        this.log = log;
        this.words = words;
        this.areas = areas;
    }

    @GetMapping({"/log", PublicAddress.IN_LANGUAGE + "/log"})
    void log(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.answer(request, response, this::logPage);
    }

    private LogPage logPage(PublicAddress address) {
        Locale language = address.language();
        LogState state = log.state().orElse(null);
        return new LogPage(
                frames.of(address, "log.page.title", "log.page.description"),
                state,
                state == null ? "" : words.when(state.signedAt(), language),
                rows(log.page(LogFilter.ALL, null, LATEST), language),
                address.base() + "/log");
    }

    @GetMapping({
        LIST,
        LIST + OLDER,
        PublicAddress.IN_LANGUAGE + LIST,
        PublicAddress.IN_LANGUAGE + LIST + OLDER
    })
    void entries(
            @PathVariable(required = false) @Nullable UUID before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(
                request, response, address -> list(address, LogFilter.ALL, LIST, null, before));
    }

    @GetMapping({
        KIND,
        KIND + OLDER,
        PublicAddress.IN_LANGUAGE + KIND,
        PublicAddress.IN_LANGUAGE + KIND + OLDER
    })
    void entriesOfKind(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable UUID before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!log.kinds().contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        pages.answer(
                request,
                response,
                address -> list(
                        address,
                        new LogFilter(null, null, kind),
                        LIST + "/art/" + kind,
                        LogWords.title(kind, address.language()),
                        before));
    }

    @GetMapping({
        AREA,
        AREA + OLDER,
        PublicAddress.IN_LANGUAGE + AREA,
        PublicAddress.IN_LANGUAGE + AREA + OLDER
    })
    void entriesOfArea(
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable UUID before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AreaListItem area = area(slug);
        pages.answer(
                request,
                response,
                address -> list(
                        address,
                        new LogFilter(area.id(), null, null),
                        LIST + "/quartier/" + slug,
                        area.name(),
                        before));
    }

    @GetMapping({
        IDEA,
        IDEA + OLDER,
        PublicAddress.IN_LANGUAGE + IDEA,
        PublicAddress.IN_LANGUAGE + IDEA + OLDER
    })
    void entriesOfIdea(
            @PathVariable UUID idea,
            @PathVariable(required = false) @Nullable UUID before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LogFilter filter = new LogFilter(null, idea, null);
        if (log.page(filter, null, 1).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        pages.answer(
                request,
                response,
                address -> list(
                        address,
                        filter,
                        LIST + "/idee/" + idea,
                        Texts.get(address.language(), "log.list.idea"),
                        before));
    }

    AreaListItem area(String slug) {
        return areas.listPublic().stream()
                .filter(area -> area.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LogListPage list(
            PublicAddress address,
            LogFilter filter,
            String base,
            @Nullable String which,
            @Nullable UUID before) {
        Locale language = address.language();
        List<LogItem> items = log.page(filter, before, ON_A_PAGE + 1);
        List<LogItem> shown = items.subList(0, Math.min(items.size(), ON_A_PAGE));
        String heading = which == null
                ? Texts.get(language, "log.list.title")
                : Texts.get(language, "log.list.titleOf", which);
        return new LogListPage(
                frames.of(address, "log.list.title", "log.list.description"),
                heading,
                rows(shown, language),
                base,
                items.size() > shown.size() ? base + "/vor/" + shown.getLast().id() : null,
                before == null,
                log.kinds().stream()
                        .map(kind -> new Choice(
                                LogWords.title(kind, language),
                                LIST + "/art/" + kind,
                                kind.equals(filter.type())))
                        .toList(),
                areas.listPublic().stream()
                        .map(area -> new Choice(
                                area.name(),
                                LIST + "/quartier/" + area.slug(),
                                area.id().equals(filter.area())))
                        .toList());
    }

    List<LogRow> rows(List<LogItem> items, Locale language) {
        Map<String, String> areaNames = words.areaNames();
        return items.stream().map(item -> row(item, areaNames, language)).toList();
    }

    private LogRow row(LogItem item, Map<String, String> areaNames, Locale language) {
        LogItem.Place place = placeOf(item);
        return new LogRow(
                path(place),
                place.index(),
                item.id().toString(),
                item.type(),
                LogWords.title(item.type(), language),
                words.line(item, areaNames, language),
                item.time(),
                words.when(item.time(), language));
    }

    private static LogItem.Place placeOf(LogItem item) {
        LogItem.Place place = item.place();
        if (place == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }

    private static String path(LogItem.Place place) {
        return "/log/" + place.log() + "/eintrag/" + place.index();
    }

    @GetMapping({
        "/log/{no:[1-9][0-9]{0,5}}/eintrag/{index:0|[1-9][0-9]{0,17}}",
        PublicAddress.IN_LANGUAGE + "/log/{no:[1-9][0-9]{0,5}}/eintrag/{index:0|[1-9][0-9]{0,17}}"
    })
    void entry(
            @PathVariable int no,
            @PathVariable long index,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> entryPage(address, no, index));
    }

    private LogEntryPage entryPage(PublicAddress address, int no, long index) {
        Locale language = address.language();
        LogItem item = log.at(no, index)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<NamedValue> values = item.values().stream()
                .map(value -> new NamedValue(
                        LogWords.name(value.name(), language),
                        value.kept(),
                        LogWords.disclosed(value.name(), value.text(), language),
                        value.digest()))
                .toList();
        return new LogEntryPage(
                frames.of(address, "log.entry.title", "log.entry.description"),
                item,
                placeOf(item),
                words.when(item.time(), language),
                LogWords.title(item.type(), language),
                LogWords.meaning(item.type(), language),
                words.facts(item, words.areaNames(), language),
                values,
                log.verifierKey(no).orElse(""),
                log.newest(no));
    }

    /** The short address of an entry, for links from elsewhere: it holds from the first moment. */
    @GetMapping({"/log/e/{id}", PublicAddress.IN_LANGUAGE + "/log/e/{id}"})
    ResponseEntity<Void> entryById(
            @PathVariable UUID id, @PathVariable(required = false) @Nullable String language) {
        Optional<LogItem> item = log.byId(id);
        if (item.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LogItem.Place place = item.get().place();
        String prefix = language == null ? "" : "/" + language;
        // Until it has its place, the list is where it will appear.
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(prefix + (place == null ? LIST : path(place))))
                .header("Cache-Control", "no-store")
                .build();
    }
}
