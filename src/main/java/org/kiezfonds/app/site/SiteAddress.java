package org.kiezfonds.app.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which this installation is known. Where the setting is missing, as on a
 * developer's machine, each request says it.
 */
@Component
public final class SiteAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String configured;

    SiteAddress(@Value("${kiezfonds.base-url:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
    }

    /** Where the page asked for stands. */
    PublicAddress of(HttpServletRequest request) {
        return PublicAddress.of(base(request), request.getRequestURI());
    }

    /** Where the given path stands. */
    public PublicAddress of(HttpServletRequest request, String path) {
        return PublicAddress.of(base(request), path);
    }

    private String base(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
