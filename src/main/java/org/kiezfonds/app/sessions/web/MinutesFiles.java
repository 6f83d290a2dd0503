package org.kiezfonds.app.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.MinutesRead;
import org.kiezfonds.app.sessions.PublicMinutes;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.web.MinutesPapers.Kind;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public part of minutes to take along: as data whose digest is in the log, and for paper. */
@Controller
class MinutesFiles {

    private final Areas areas;
    private final PublicMinutes minutes;
    private final MinutesPapers papers;
    private final SiteAddress site;

    MinutesFiles(Areas areas, PublicMinutes minutes, MinutesPapers papers, SiteAddress site) {
        this.areas = areas;
        this.minutes = minutes;
        this.papers = papers;
        this.site = site;
    }

    @GetMapping(MinutesPages.VERSION + "/protokoll.json")
    ResponseEntity<byte[]> json(
            @PathVariable String slug, @PathVariable String session, @PathVariable int number) {
        UUID key = MinutesPages.key(session);
        String json =
                minutes.file(area(slug).id(), key, number).orElseThrow(MinutesPages::notFound);
        return answer(
                json.getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                "protokoll.json",
                false);
    }

    @GetMapping(MinutesPages.VERSION + "/protokoll.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable int number,
            HttpServletRequest request) {
        return file(slug, session, number, Kind.PDF, request);
    }

    @GetMapping(MinutesPages.VERSION + "/protokoll.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable int number,
            HttpServletRequest request) {
        return file(slug, session, number, Kind.DOCX, request);
    }

    @GetMapping(MinutesPages.VERSION + "/protokoll.html")
    ResponseEntity<byte[]> html(
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable int number,
            HttpServletRequest request) {
        return file(slug, session, number, Kind.HTML, request);
    }

    private ResponseEntity<byte[]> file(
            String slug, String session, int number, Kind kind, HttpServletRequest request) {
        Area area = area(slug);
        MinutesRead read = minutes.find(area.id(), MinutesPages.key(session), number)
                .orElseThrow(MinutesPages::notFound);
        String address = site.of(
                        request, MinutesPage.path(area, read.version().session()) + "/" + number)
                .canonical();
        return answer(
                papers.file(read, Reader.EVERYBODY, kind, address),
                MediaType.parseMediaType(kind.mediaType()),
                kind.fileName(),
                kind != Kind.PDF);
    }

    private static ResponseEntity<byte[]> answer(
            byte[] bytes, MediaType type, String name, boolean isToKeep) {
        ContentDisposition disposition = (isToKeep
                        ? ContentDisposition.attachment()
                        : ContentDisposition.inline())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
                .eTag("\"" + Digest.of(bytes).hex() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(MinutesPages::notFound);
    }
}
