package org.kiezfonds.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Gives our look to errors that Tomcat answers itself, before any filter or after the error page
 * failed: a malformed address, a wrong host.
 */
@Component
class ServerErrors
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final ObjectProvider<ErrorPages> errorPages;
    private final ObjectProvider<PublicPages> pages;

    // The server is made before the pages are.
    ServerErrors(ObjectProvider<ErrorPages> errorPages, ObjectProvider<PublicPages> pages) {
        this.errorPages = errorPages;
        this.pages = pages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OurReport()));
    }

    /** After Boot's own, so that ours is asked first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private final class OurReport extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(OurReport.class);
        private static final int ERRORS = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            if (response.getStatus() < ERRORS
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                PublicHeaders.ALL.forEach(response::setHeader);
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
                write(request, response);
            } catch (IOException | RuntimeException e) {
                LOG.warn("No page could be shown for an error", e);
            }
        }

        private void write(Request request, Response response) throws IOException {
            int status = response.getStatus();
            byte[] page = pages.getObject().render(errorPages.getObject().page(request, status));
            HttpServletResponse answer = response.getResponse();
            answer.setContentType("text/html");
            answer.setCharacterEncoding(StandardCharsets.UTF_8);
            answer.setHeader("Cache-Control", "no-store");
            // A writer or a stream may be open already; the reporter works with either.
            response.getReporter().write(new String(page, StandardCharsets.UTF_8));
            response.finishResponse();
        }
    }
}
