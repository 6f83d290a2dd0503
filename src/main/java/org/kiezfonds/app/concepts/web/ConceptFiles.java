package org.kiezfonds.app.concepts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PrintedPages;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The concept of an area to take along: as JSON with its schema, and as a PDF. */
@Controller
class ConceptFiles {

    private static final String VERSION = "/quartier/{slug}/konzept/{number:[1-9][0-9]{0,4}}";
    private static final MediaType SCHEMA =
            MediaType.parseMediaType("application/schema+json;charset=UTF-8");

    private final Areas areas;
    private final Concepts concepts;
    private final PrintedPages printed;
    private final SiteAddress site;
    private final PageFrames frames;
    private final ZoneId zone;
    private final byte[] schema;

    ConceptFiles(
            Areas areas,
            Concepts concepts,
            PrintedPages printed,
            SiteAddress site,
            PageFrames frames,
            ZoneId zone) {
        this.areas = areas;
        this.concepts = concepts;
        this.printed = printed;
        this.site = site;
        this.frames = frames;
        this.zone = zone;
        this.schema = bytes("concepts/concept-schema.json");
    }

    @GetMapping("/konzept/schema.json")
    ResponseEntity<byte[]> schema() {
        return answer(schema, SCHEMA, "konzept-schema.json");
    }

    @GetMapping(VERSION + "/konzept.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, @PathVariable int number) {
        String json = concepts.export(area(slug).id(), number).orElseThrow(ConceptFiles::notFound);
        return answer(
                json.getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                "konzept-" + slug + "-" + number + ".json");
    }

    @GetMapping(VERSION + "/konzept.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        Area area = area(slug);
        ConceptReading reading =
                concepts.byNumber(area.id(), number).orElseThrow(ConceptFiles::notFound);
        PublicAddress address = site.of(request, ConceptPage.home(slug) + "/" + number);
        PageFrame frame =
                frames.ofArea(address, area, reading.concept().text().title(), area.name());
        ConceptWords words = new ConceptWords(frame, zone);
        return answer(
                printed.pdf("concepts/print.jte", new ConceptPrint(area, reading, words)),
                MediaType.APPLICATION_PDF,
                "konzept-" + slug + "-" + number + ".pdf");
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
                .eTag("\"" + Digest.of(bytes).hex() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(ConceptFiles::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = new ClassPathResource(resource).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
