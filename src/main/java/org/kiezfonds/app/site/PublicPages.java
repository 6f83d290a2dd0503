package org.kiezfonds.app.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers requests for public pages. A page's value is asked for at most once a second and
 * rendered only when it changed; in between, and for a browser that has the page already, the
 * answer comes from memory. So nobody sees a page that is more than a second old.
 */
@Component
public final class PublicPages {

    static final Duration LIFETIME = Duration.ofSeconds(1);
    private static final long MEMORY_BYTES = 32L * 1024 * 1024;

    private final TemplateEngine templates;
    private final SiteAddress siteAddress;
    private final Ticker ticker;
    private final Cache<PublicAddress, Shown> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((PublicAddress _, Shown shown) -> shown.rendered().weight())
            .build();

    PublicPages(TemplateEngine templates, SiteAddress siteAddress, Ticker ticker) {
        this.templates = templates;
        this.siteAddress = siteAddress;
        this.ticker = ticker;
    }

    /**
     * Answers with the page, or with 304 where the browser has it.
     *
     * @param source makes the page's value for an address, or throws where there is no such page
     */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PublicAddress, PublicPage> source)
            throws IOException {
        PublicAddress address = siteAddress.of(request);
        Shown shown = show(address, source);
        RenderedPage page = shown.rendered();
        allow(response, shown.page());
        boolean compressed = Codings.accepts(request, "gzip");
        String etag = page.etag(compressed);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        response.setHeader("Vary", "Accept-Encoding");
        if (isKnown(request.getHeaders("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Content-Language", address.language().toLanguageTag());
        write(response, page.bytes(compressed));
    }

    /**
     * Answers with a page made for this request alone, that nobody may keep.
     *
     * @param status as HTTP counts
     */
    public void answerAnew(HttpServletResponse response, int status, PublicPage page)
            throws IOException {
        allow(response, page);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", page.frame().address().language().toLanguageTag());
        write(response, render(page));
    }

    /** States the policy of a page that needs another one than all others. */
    private static void allow(HttpServletResponse response, PublicPage page) {
        if (page.hasForm()) {
            response.setHeader(PublicHeaders.POLICY, PublicHeaders.POLICY_WITH_FORM);
        } else if (page.isEmbeddable()) {
            response.setHeader(PublicHeaders.POLICY, PublicHeaders.POLICY_EMBEDDED);
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /** Answers with a page that nobody may keep: an error. */
    void answerOnce(HttpServletResponse response, int status, PublicPage page) throws IOException {
        response.setStatus(status);
        // What a firewall or another door refused has not passed ours.
        PublicHeaders.ALL.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", page.frame().address().language().toLanguageTag());
        write(response, render(page));
    }

    /** The bytes of a page. */
    byte[] render(PublicPage page) {
        return RenderedPage.of(templates, page).bytes(false);
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Shown show(PublicAddress address, Function<PublicAddress, PublicPage> source) {
        Shown shown = memory.getIfPresent(address);
        if (shown != null && isFresh(shown)) {
            return shown;
        }
        // One request looks, the others for the same page wait for what it finds.
        return memory.asMap().compute(address, (_, earlier) -> look(address, source, earlier));
    }

    private Shown look(
            PublicAddress address,
            Function<PublicAddress, PublicPage> source,
            @Nullable Shown earlier) {
        if (earlier != null && isFresh(earlier)) {
            return earlier;
        }
        long now = ticker.read();
        PublicPage page = source.apply(address);
        return earlier != null && earlier.page().equals(page)
                ? new Shown(page, earlier.rendered(), now)
                : new Shown(page, RenderedPage.of(templates, page), now);
    }

    private boolean isFresh(Shown shown) {
        return ticker.read() - shown.lookedAtNanos() < LIFETIME.toNanos();
    }

    private static boolean isKnown(Enumeration<String> headers, String etag) {
        while (headers.hasMoreElements()) {
            boolean known = Arrays.stream(headers.nextElement().split(",", -1))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
            if (known) {
                return true;
            }
        }
        return false;
    }

    /** A page, its bytes, and when we last looked whether it changed. */
    private record Shown(PublicPage page, RenderedPage rendered, long lookedAtNanos) {}
}
