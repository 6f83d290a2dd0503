package org.kiezfonds.app.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.FileContent;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.Files;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Public files for anybody. One that is unknown, removed, or not public (any more) answers like any
 * address that does not exist.
 */
@Controller
class PublicFiles {

    /**
     * How long a browser keeps what an address with a digest gave. Its content never changes, but it
     * can be taken back: after this time it is so everywhere.
     */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Files files;

    PublicFiles(Files files) {
        this.files = files;
    }

    @GetMapping("/dateien/{id}/{step}")
    void current(
            @PathVariable String id,
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CacheControl caching = CacheControl.noCache().cachePublic();
        send(open(id, null, step), caching, request, response);
    }

    @GetMapping("/dateien/{id}/{digest}/{step}")
    void byDigest(
            @PathVariable String id,
            @PathVariable String digest,
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CacheControl caching = CacheControl.maxAge(KEPT).cachePublic().immutable();
        send(open(id, digest, step), caching, request, response);
    }

    private static String etag(FileContent content) {
        return "\"" + content.form().digest() + "\"";
    }

    private FileContent open(String id, @Nullable String digest, String step) {
        return FileId.read(id)
                .flatMap(key -> files.openPublic(key, digest, step))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void send(
            FileContent content,
            CacheControl caching,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(etag(content))) {
            return;
        }
        response.setContentType(content.form().mediaType());
        response.setContentLengthLong(content.form().bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(content.file().downloadName())
                        .build()
                        .toString());
        if (!"HEAD".equals(request.getMethod())) {
            content.writeTo(response.getOutputStream());
        }
    }
}
