package org.kiezfonds.app.site;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every public answer says to the browser, whether Spring or Tomcat itself writes it. Pages
 * bring no script and no style of their own and send nothing, so the policy allows files of this
 * host and no more; a page that needs more states why beside its own policy.
 */
final class PublicHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            // The check of the log fetches its files.
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /**
     * The policy of a page with a form that asks this host: the search. All other pages have none,
     * so that nothing that got into one could send what a person types.
     */
    static final String POLICY_WITH_FORM =
            CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'");

    /**
     * The policy of a page that other sites show within theirs: it has nothing to click that does
     * something, and brings no script.
     */
    static final String POLICY_EMBEDDED = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors *");

    static final String POLICY = "Content-Security-Policy";

    static final Map<String, String> ALL = all();

    private PublicHeaders() {}

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY, CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
