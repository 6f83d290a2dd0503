package org.kiezfonds.app.ideas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaResults;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.ideas.web.GalleryPage.Card;
import org.kiezfonds.app.site.ListFilters;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SearchQuery;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The ideas of an area for everybody: the gallery, and each idea by itself. */
@Controller
class IdeaPages {

    static final String STEP = "ideen";
    static final int ON_A_PAGE = 24;

    private static final int MOST_STEPS = 60;
    private static final int PHOTO_WIDTH = 960;
    private static final String IN = PublicAddress.IN_LANGUAGE;
    private static final String ALL = "/quartier/{slug}/" + STEP;
    private static final String SOME = ALL + "/auswahl/{*filters}";
    private static final String ONE = ALL + "/{number:[1-9][0-9]{0,8}}";
    private static final List<IdeaState> SHOWN = List.of(
            IdeaState.RECEIVED,
            IdeaState.RETURNED,
            IdeaState.ADMITTED,
            IdeaState.GRANTED,
            IdeaState.TURNED_DOWN,
            IdeaState.LAPSED,
            IdeaState.REFUSED,
            IdeaState.WITHDRAWN,
            IdeaState.MERGED);

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final Gallery gallery;
    private final Ideas ideas;
    private final Funds funds;
    private final Concepts concepts;
    private final LogReading log;
    private final Formats formats;
    private final IdeasMaps maps;
    private final RankingsOnIdea rankings;
    private final ObjectProvider<IdeaResults> results;

    IdeaPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            Gallery gallery,
            Ideas ideas,
            Funds funds,
            Concepts concepts,
            LogReading log,
            Formats formats,
            IdeasMaps maps,
            RankingsOnIdea rankings,
            ObjectProvider<IdeaResults> results) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.gallery = gallery;
        this.ideas = ideas;
        this.funds = funds;
        this.concepts = concepts;
        this.log = log;
        this.formats = formats;
        this.maps = maps;
        this.rankings = rankings;
        this.results = results;
    }

    @GetMapping({ALL, IN + ALL})
    void all(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> page(address, area(slug), GalleryPath.ALL));
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
                        GalleryPath.read(filters).orElseThrow(IdeaPages::notFound)));
    }

    @GetMapping({ONE, IN + ONE})
    void one(
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
                    gallery.byNumber(area.id(), number).orElseThrow(IdeaPages::notFound));
        });
    }

    GalleryPage page(PublicAddress address, Area area, GalleryPath path) {
        List<Fund> all = funds.of(area.id());
        List<Concept.Field> fields = fields(area);
        GalleryFilter filter = filter(path, all, fields);
        Gallery.Page page =
                gallery.page(area.id(), filter, (path.page() - 1) * ON_A_PAGE, ON_A_PAGE);
        if (page.ideas().isEmpty() && path.page() > 1) {
            throw notFound();
        }
        Locale language = area.form().of(address.language());
        PageFrame frame = frames.ofArea(
                address,
                area,
                Texts.get(language, "ideas.page.title"),
                Texts.get(language, "ideas.page.lead", area.name()));
        ListFilters<GalleryPath> choices = choices(area, path, all, fields, frame);
        boolean hasMore = path.page() * ON_A_PAGE < page.matching();
        return new GalleryPage(
                frame,
                area.name(),
                path(area),
                frame.text("ideas.page.count", page.matching()),
                ideas.callsOf(area.id()).isEmpty() ? null : IdeasOnPages.submission(area, frame),
                choices.list(),
                cards(area, page.ideas(), frame),
                path.page() == 1 ? null : to(area, path.onPage(path.page() - 1), frame),
                hasMore ? to(area, path.onPage(path.page() + 1), frame) : null,
                frame.address().to(path(area) + SearchQuery.STEP),
                choices.active(),
                maps.of(area, filter, frame),
                frame.address().to(path(area) + IdeaFeed.STEP));
    }

    /** The cards of ideas, with the first photo of each. */
    List<Card> cards(Area area, List<GalleryItem> found, PageFrame frame) {
        Map<NeedId, String> needs = needs(fields(area));
        Map<IdeaId, StoredFile> photos = gallery.photosOf(found);
        Map<IdeaId, Support> support = gallery.supportOf(found);
        return found.stream()
                .map(idea -> card(area, idea, needs, support, photos.get(idea.id()), frame))
                .toList();
    }

    private static GalleryFilter filter(
            GalleryPath path, List<Fund> all, List<Concept.Field> fields) {
        return new GalleryFilter(
                path.state(),
                path.fund() == null
                        ? null
                        : all.stream()
                                .filter(fund -> fund.slug().equals(path.fund()))
                                .findFirst()
                                .orElseThrow(IdeaPages::notFound)
                                .id(),
                path.field() == null
                        ? null
                        : fields.stream()
                                .filter(field -> field.number().equals(path.field()))
                                .findFirst()
                                .map(IdeaPages::needsIn)
                                .orElseThrow(IdeaPages::notFound),
                path.year());
    }

    private ListFilters<GalleryPath> choices(
            Area area,
            GalleryPath path,
            List<Fund> all,
            List<Concept.Field> fields,
            PageFrame frame) {
        ListFilters<GalleryPath> choices =
                new ListFilters<>(path.onPage(1), to -> to(area, to, frame), frame);
        Map<String, GalleryPath> byField = new LinkedHashMap<>();
        fields.forEach(field -> byField.put(field.text().name(), path.inField(field.number())));
        choices.add("ideas.page.byField", path.inField(null), byField);
        Map<String, GalleryPath> byState = new LinkedHashMap<>();
        SHOWN.forEach(
                state -> byState.put(frame.text("ideas.state." + state), path.inState(state)));
        choices.add("ideas.page.byState", path.inState(null), byState);
        Map<String, GalleryPath> byFund = new LinkedHashMap<>();
        all.forEach(fund -> byFund.put(fund.name(), path.ofFund(fund.slug())));
        choices.add("ideas.page.byFund", path.ofFund(null), byFund);
        Map<String, GalleryPath> byYear = new LinkedHashMap<>();
        gallery.yearsOf(area.id())
                .forEach(year -> byYear.put(Integer.toString(year), path.inYear(year)));
        choices.add("ideas.page.byYear", path.inYear(null), byYear);
        return choices;
    }

    private IdeaPage page(PublicAddress address, Area area, GalleryItem idea) {
        Locale language = area.form().of(address.language());
        String title = idea.isHidden() ? Texts.get(language, "ideas.page.hidden") : idea.title();
        PageFrame frame = frames.ofArea(address, area, title, idea.summary());
        Map<NeedId, String> needs = needs(fields(area));
        Map<IdeaId, Support> support = gallery.supportOf(List.of(idea));
        Integer into = idea.mergedInto();
        List<StoredFile> photos = gallery.photosOf(idea);
        return new IdeaPage(
                frame,
                area.name(),
                path(area),
                card(area, idea, needs, support, null, frame),
                frame.text("ideas.page.number", idea.number()),
                "/quartier/" + area.slug() + "/fonds/" + idea.fundSlug() + "/runde/" + idea.round(),
                idea.roundName(),
                idea.need() != null && needs.containsKey(idea.need())
                        ? "/quartier/" + area.slug() + "/konzept/bedarf/" + idea.need()
                        : null,
                entered(area, idea, frame),
                into == null
                        ? null
                        : new IdeaPage.Link(
                                frame.text("ideas.page.number", into), path(area) + "/" + into),
                photos.stream().map(IdeaPages::photo).toList(),
                VoicesOnPage.of(
                        support.getOrDefault(idea.id(), Support.NONE),
                        gallery.questionsOn(idea),
                        idea.isOpen()
                                ? "/app/ideas/one/" + area.slug() + "/" + idea.number() + "?lang="
                                        + frame.lang()
                                : null,
                        frame,
                        formats),
                results(area, idea, frame),
                rankings.of(area, idea, frame),
                gallery.opinionsOn(idea).stream()
                        .map(each -> OpinionOnPage.of(each, frame, formats))
                        .toList(),
                way(idea, frame),
                maps.of(area, idea, frame),
                share(frame, title, photos));
    }

    private List<IdeaPage.Decided> results(Area area, GalleryItem idea, PageFrame frame) {
        return results.stream()
                .flatMap(each -> each.of(idea.id(), area.slug(), frame.textLanguage()).stream())
                .map(each -> new IdeaPage.Decided(
                        frame.text("ideas.page.decided.number", each.number()),
                        formats.day(formats.dayOf(each.at()), frame.textLanguage()),
                        each.sentence(),
                        each.standing(),
                        frame.address().to(each.path())))
                .toList();
    }

    private static IdeaPage.Share share(PageFrame frame, String title, List<StoredFile> photos) {
        String address = frame.address().canonical();
        return new IdeaPage.Share(
                address,
                "mailto:?subject=" + inMail(title) + "&body="
                        + inMail(frame.text("ideas.share.letter", title) + "\n\n" + address),
                photos.isEmpty()
                        ? null
                        : frame.address().base() + photo(photos.getFirst()).source());
    }

    /** As mail programs read it: a blank is %20, not a plus. */
    private static String inMail(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether somebody else wrote it down, and what the person said to that. */
    private @Nullable String entered(Area area, GalleryItem item, PageFrame frame) {
        return ideas.byNumber(area.id(), item.number())
                .filter(idea -> idea.entered() != null)
                .map(idea -> frame.text(
                        idea.isUnconfirmed()
                                ? "ideas.page.entered.open"
                                : "ideas.page.entered.confirmed"))
                .orElse(null);
    }

    private static IdeaPage.Photo photo(StoredFile file) {
        StoredFile.Form form = file.near(PHOTO_WIDTH);
        return new IdeaPage.Photo(
                file.address(form), file.sourceSet(), form.width(), form.height(), file.altText());
    }

    /** Every step stands in the log: the page tells what the log tells. */
    private List<IdeaPage.Step> way(GalleryItem idea, PageFrame frame) {
        LogFilter filter = new LogFilter(null, idea.id().value(), null);
        List<LogItem> items = new ArrayList<>(log.page(filter, null, MOST_STEPS));
        Collections.reverse(items);
        // A handful of steps; the list itself comes without the values behind the digests.
        return items.stream()
                .flatMap(item -> log.byId(item.id()).stream())
                .map(item -> new IdeaPage.Step(
                        frame.text(kind(item)),
                        formats.when(item.time(), frame.textLanguage()),
                        reason(item),
                        frame.address().to("/log/e/" + item.id())))
                .toList();
    }

    private static String kind(LogItem item) {
        boolean isByTeam =
                item.type().equals("idea.received") && item.field("by").contains("area-team");
        return isByTeam ? "ideas.page.way.entered" : "log.kind." + item.type();
    }

    private static String reason(LogItem item) {
        return item.values().stream()
                .filter(value -> value.name().equals("reason-text"))
                .map(LogItem.Value::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    private Card card(
            Area area,
            GalleryItem idea,
            Map<NeedId, String> needs,
            Map<IdeaId, Support> support,
            @Nullable StoredFile photo,
            PageFrame frame) {
        return new Card(
                frame.address().to(path(area) + "/" + idea.number()),
                idea.isHidden() ? frame.text("ideas.page.hidden") : idea.title(),
                idea.summary(),
                idea.isHidden() ? frame.lang() : idea.language().toLanguageTag(),
                frame.text("ideas.state." + idea.state()),
                idea.state().name().toLowerCase(Locale.ROOT),
                idea.by().isEmpty() ? frame.text("ideas.page.resident") : idea.by(),
                frame.text(
                        "ideas.page.asked",
                        Formats.money(idea.asked(), frame.address().language())),
                idea.fund(),
                idea.need() == null ? "" : needs.getOrDefault(idea.need(), ""),
                formats.day(idea.sentOn(), frame.textLanguage()),
                VoicesOnPage.words(support.getOrDefault(idea.id(), Support.NONE), frame),
                photo == null ? null : photo(photo));
    }

    private List<Concept.Field> fields(Area area) {
        return concepts.current(area.id())
                .map(ConceptReading::concept)
                .map(Concept::fields)
                .orElse(List.of());
    }

    private static List<NeedId> needsIn(Concept.Field field) {
        return field.goals().stream()
                .flatMap(goal -> goal.needs().stream())
                .map(Concept.Need::id)
                .toList();
    }

    private static Map<NeedId, String> needs(List<Concept.Field> fields) {
        Map<NeedId, String> names = new LinkedHashMap<>();
        fields.stream()
                .flatMap(field -> field.goals().stream())
                .flatMap(goal -> goal.needs().stream())
                .forEach(need -> names.put(need.id(), need.text().title()));
        return names;
    }

    private static String to(Area area, GalleryPath path, PageFrame frame) {
        String steps = path.steps();
        return frame.address().to(path(area) + (steps.isEmpty() ? "" : "/auswahl" + steps));
    }

    static String path(Area area) {
        return "/quartier/" + area.slug() + "/" + STEP;
    }

    Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(IdeaPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
