package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.zip.GZIPInputStream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.OpenData;
import org.kiezfonds.app.decisions.OpenForm;
import org.kiezfonds.app.decisions.OpenKind;
import org.kiezfonds.app.decisions.OpenServed;
import org.kiezfonds.app.site.Codings;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Open data as files, their schema, and the description of all that programs can read here. */
@Controller
class OpenFiles {

    static final String DATA = "/quartier/{slug}/daten";

    private static final String KINDS = "beschluesse|ideen|abstimmungen|runden";
    private static final String REVALIDATE = "public, max-age=0, must-revalidate";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Areas areas;
    private final OpenData data;
    private final byte[] description;

    OpenFiles(Areas areas, OpenData data) throws IOException {
        this.areas = areas;
        this.data = data;
        try (InputStream in = new ClassPathResource("decisions/openapi.json").getInputStream()) {
            this.description = in.readAllBytes();
        }
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> description() {
        return answer(description, "application/json;charset=UTF-8");
    }

    @GetMapping(DATA + "/schema.json")
    ResponseEntity<byte[]> schema(@PathVariable String slug) {
        return answer(
                data.schema(area(slug)).getBytes(StandardCharsets.UTF_8),
                "application/schema+json;charset=UTF-8");
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, String mediaType) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .eTag("\"" + Digest.of(bytes).hex() + "\"")
                .body(bytes);
    }

    @GetMapping(DATA + "/{kind:" + KINDS + "}.{ending:json|csv}")
    void file(
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Area area = area(slug);
        OpenForm form = OpenForm.of(ending).orElseThrow(OpenFiles::notFound);
        try (OpenServed file =
                data.file(area, OpenKind.at(kind).orElseThrow(OpenFiles::notFound), form)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE);
            send(file, form, kind + "-" + slug + "." + ending, request, response);
        }
    }

    /** Such a file never changes. */
    @GetMapping(DATA + "/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}/{kind:" + KINDS + "}.json")
    void ofDay(
            @PathVariable String slug,
            @PathVariable String day,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Area area = area(slug);
        try (OpenServed file = data.ofDay(
                        area.id(), OpenKind.at(kind).orElseThrow(OpenFiles::notFound), day(day))
                .orElseThrow(OpenFiles::notFound)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
            String name = kind + "-" + slug + "-" + day + ".json";
            send(file, OpenForm.JSON, name, request, response);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw notFound();
        }
    }

    /** Hands a file on, packed where the reader understands that, or says that it has not changed. */
    private static void send(
            OpenServed file,
            OpenForm form,
            String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean isPacked = Codings.accepts(request, "gzip");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String tag = "\"" + file.digest().hex() + (isPacked ? "-gz\"" : "\"");
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, file.at().toEpochMilli())) {
            return;
        }
        response.setContentType(form.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString());
        if (isPacked) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLengthLong(isPacked ? file.packedBytes() : file.bytes());
        InputStream in = isPacked
                ? file.packed()
                : new GZIPInputStream(new BufferedInputStream(file.packed()));
        in.transferTo(response.getOutputStream());
    }

    private Area area(String slug) {
        return areas.bySlug(slug).orElseThrow(OpenFiles::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
