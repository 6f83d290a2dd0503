package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.PageFrame.Place;
import org.kiezfonds.app.site.PublicAddress.Alternate;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.site.SitePaths;
import org.kiezfonds.app.site.SiteTextKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for. */
@Controller
class CrawlerFiles {

    private final SiteAddress siteAddress;
    private final Areas areas;
    private final ObjectProvider<AreaSection> sections;
    private final ObjectProvider<SitePaths> others;

    CrawlerFiles(
            SiteAddress siteAddress,
            Areas areas,
            ObjectProvider<AreaSection> sections,
            ObjectProvider<SitePaths> others) {
        this.siteAddress = siteAddress;
        this.areas = areas;
        this.sections = sections;
        this.others = others;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String sitemap = siteAddress.of(request, "/sitemap.xml").canonical();
        return answer(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /app/
                Disallow: /VAADIN/

                Sitemap: %s
                """.formatted(sitemap));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (String path : paths()) {
            List<Alternate> alternates = siteAddress.of(request, path).alternates();
            alternates.forEach(page -> append(xml, page, alternates));
        }
        return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
    }

    private List<String> paths() {
        Stream<String> ofAreas = areas.listPublic().stream()
                .map(area -> new Place(area.slug(), area.name()))
                .flatMap(place -> Stream.concat(
                        Stream.of(place.path()),
                        sections.orderedStream().map(section -> section.path(place))));
        Stream<String> further = others.orderedStream().flatMap(SitePaths::paths);
        Stream<String> legal = Stream.of(SiteTextKind.values()).map(SiteTextKind::path);
        return Stream.of(Stream.of("/", "/log", "/log/eintraege"), ofAreas, further, legal)
                .flatMap(all -> all)
                .toList();
    }

    private static void append(StringBuilder xml, Alternate page, List<Alternate> alternates) {
        xml.append("<url><loc>").append(escaped(page.url())).append("</loc>");
        for (Alternate other : alternates) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(other.language().toLanguageTag())
                    .append("\" href=\"")
                    .append(escaped(other.url()))
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(body);
    }
}
