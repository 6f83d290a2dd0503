package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.OpenBrief;
import org.kiezfonds.app.decisions.OpenData;
import org.kiezfonds.app.decisions.OpenDay;
import org.kiezfonds.app.decisions.OpenField;
import org.kiezfonds.app.decisions.OpenKind;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SitePaths;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.entries.Word;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that explains the open data, and the list of decisions that other sites show. */
@Controller
class OpenPages implements SitePaths {

    private static final int MOST_DAYS = 120;
    private static final int USUAL = 5;
    private static final String EMBED = DecisionFeed.DECISIONS + "/einbetten";
    private static final String SOME = EMBED + "/{most:[1-9]|1[0-9]|20}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final OpenData data;
    private final Formats formats;
    private final ZoneId zone;

    OpenPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            OpenData data,
            Formats formats,
            ZoneId zone) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.data = data;
        this.formats = formats;
        this.zone = zone;
    }

    @Override
    public Stream<String> paths() {
        return areas.listPublic().stream().map(area -> "/quartier/" + area.slug() + "/daten");
    }

    @GetMapping({OpenFiles.DATA, PublicAddress.IN_LANGUAGE + OpenFiles.DATA})
    void data(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            Locale language = area.form().of(address.language());
            PageFrame frame = frames.ofArea(
                    address,
                    area,
                    Texts.get(language, "decisions.open.title"),
                    Texts.get(language, "decisions.open.lead", area.name()));
            String embedded = address.to(DecisionFeed.path(area) + "/einbetten");
            return new OpenPage(
                    frame,
                    area.name(),
                    Stream.of(OpenKind.values())
                            .map(kind -> kind(frame, area, kind))
                            .toList(),
                    data.days(area.id(), MOST_DAYS).stream()
                            .map(day -> day(frame, area, day))
                            .toList(),
                    links(frame, area),
                    data.licence(),
                    snippet(frame, address.base() + embedded),
                    embedded);
        });
    }

    private static String path(Area area) {
        return "/quartier/" + area.slug() + "/daten";
    }

    private static OpenPage.Kind kind(PageFrame frame, Area area, OpenKind kind) {
        return new OpenPage.Kind(
                kind.step(),
                frame.text("decisions.open.kind." + kind),
                path(area) + "/" + kind.step() + ".json",
                path(area) + "/" + kind.step() + ".csv",
                kind.fields().stream().map(field -> row(frame, field)).toList());
    }

    private static OpenPage.Row row(PageFrame frame, OpenField field) {
        return new OpenPage.Row(
                field.name(), frame.text(field.textKey()), String.join(" · ", field.words()));
    }

    private OpenPage.Day day(PageFrame frame, Area area, OpenDay day) {
        Locale language = frame.address().language();
        return new OpenPage.Day(
                formats.day(day.day(), language),
                frame.text("decisions.open.kind." + day.kind()),
                path(area) + "/" + day.day() + "/" + day.kind().step() + ".json",
                Formats.number(day.bytes(), language),
                day.digest().hex(),
                frame.address().to("/log/e/" + day.entry()));
    }

    private static List<OpenPage.Link> links(PageFrame frame, Area area) {
        String home = "/quartier/" + area.slug();
        return Stream.of(
                        link(frame, "schema", path(area) + "/schema.json"),
                        link(frame, "api", "/openapi.json"),
                        link(frame, "feed", frame.address().to(home + "/beschluesse/feed.atom")),
                        link(frame, "ideas", frame.address().to(home + "/ideen/feed.atom")),
                        link(
                                frame,
                                "calendar",
                                frame.address().to(home + "/sitzungen/termine.ics")),
                        link(
                                frame,
                                "log",
                                frame.address().to("/log/eintraege/quartier/" + area.slug())))
                .toList();
    }

    private static OpenPage.Link link(PageFrame frame, String name, String path) {
        return new OpenPage.Link(frame.text("decisions.open.link." + name), path);
    }

    private static String snippet(PageFrame frame, String address) {
        return "<iframe src=\"" + address + "\" title=\""
                + frame.text("decisions.open.embed.title").replace("\"", "&quot;")
                + "\"\n    width=\"100%\" height=\"480\" loading=\"lazy\""
                + " style=\"border: 0\"></iframe>";
    }

    @GetMapping({EMBED, PublicAddress.IN_LANGUAGE + EMBED})
    void embed(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        embed(slug, USUAL, request, response);
    }

    @GetMapping({SOME, PublicAddress.IN_LANGUAGE + SOME})
    void embed(
            @PathVariable String slug,
            @PathVariable int most,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = area(slug);
            PageFrame frame = frames.ofArea(address, area, "", "");
            return new EmbedPage(
                    frame,
                    frame.text("decisions.open.feed.title", area.name()),
                    data.latest(area.id(), most).stream()
                            .map(decision -> item(frame, area, decision))
                            .toList(),
                    address.to(DecisionFeed.path(area)));
        });
    }

    private EmbedPage.Item item(PageFrame frame, Area area, OpenBrief decision) {
        Locale language = frame.textLanguage();
        LocalDate day = LocalDate.ofInstant(decision.at(), zone);
        boolean stands = decision.state().stands();
        return new EmbedPage.Item(
                frame.address().to(DecisionFeed.path(area) + "/" + decision.number()),
                decision.shownTitle(language),
                decision.title() == null ? frame.lang() : decision.language().toLanguageTag(),
                stands ? decision.outcomeWord(language) : frame.text("decisions.open.embed.over"),
                stands ? Word.of(decision.outcome()).value() : "over",
                decision.granted().cents() > 0 && stands
                        ? Formats.money(decision.granted(), frame.address().language())
                        : "",
                day.toString(),
                formats.day(day, frame.address().language()));
    }

    private Area area(String slug) {
        return areas.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
