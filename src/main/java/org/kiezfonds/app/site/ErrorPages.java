package org.kiezfonds.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.IncidentNumber;
import org.kiezfonds.app.site.ErrorPage.Kind;
import org.kiezfonds.app.texts.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what went wrong, in the look of all pages, wherever in the program it went wrong. Stands
 * last among those who deal with exceptions: what comes here is a surprise.
 */
@Controller
class ErrorPages implements ErrorController, HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int SERVER_ERRORS = 500;
    private static final String INCIDENT = ErrorPages.class.getName() + ".incident";

    private final PublicPages pages;
    private final PageFrames frames;
    private final SiteAddress siteAddress;

    ErrorPages(PublicPages pages, PageFrames frames, SiteAddress siteAddress) {
        this.pages = pages;
        this.frames = frames;
        this.siteAddress = siteAddress;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without a status somebody came here by the address: there is nothing to see.
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpServletResponse.SC_NOT_FOUND;
        pages.answerOnce(response, status, page(request, status));
    }

    /** The page about an error that a request ended with; writes into the log what broke. */
    ErrorPage page(HttpServletRequest request, int status) {
        Kind kind = Kind.of(status);
        return new ErrorPage(
                frames.of(address(request), kind.titleKey(), kind.explanationKey()),
                kind,
                status,
                incident(request, status));
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception surprise) {
        if (response.isCommitted()) {
            return null;
        }
        request.setAttribute(INCIDENT, report(SERVER_ERRORS, surprise));
        try {
            response.sendError(SERVER_ERRORS);
        } catch (IOException _) {
            // Nobody is listening any more.
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static @Nullable String incident(HttpServletRequest request, int status) {
        if (status < SERVER_ERRORS) {
            return null;
        }
        if (request.getAttribute(INCIDENT) instanceof String known) {
            return known;
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return report(status, cause instanceof Throwable surprise ? surprise : null);
    }

    /** Writes into the log what broke, under a number that the page shows. */
    private static String report(int status, @Nullable Throwable cause) {
        IncidentNumber number = IncidentNumber.next();
        LOG.error("Incident {}: a request ended with {}", number, status, cause);
        return number.value();
    }

    /** In the language of the address, or of the browser where addresses have no language. */
    private PublicAddress address(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        PublicAddress address = siteAddress.of(request, asked instanceof String path ? path : "/");
        boolean addressSays = asked instanceof String && !address.path().startsWith("/app/");
        Locale language = addressSays ? address.language() : browserLanguage(request);
        // Other languages lead to their start page: the same error would be no use.
        return new PublicAddress(address.base(), language, "/");
    }

    private static Locale browserLanguage(HttpServletRequest request) {
        // Without the header the request would answer with the server's own language.
        return request.getHeader("Accept-Language") == null
                ? Languages.GERMAN
                : Languages.of(request.getLocale());
    }
}
