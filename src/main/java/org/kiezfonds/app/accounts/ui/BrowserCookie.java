package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.kiezfonds.app.accounts.BrowserKey;
import org.kiezfonds.app.accounts.Codes;

/** The cookie that binds a mailed code to the browser that asked for it. */
final class BrowserCookie {

    private BrowserCookie() {}

    /** The key of this browser, if it has asked for a code lately. */
    static Optional<BrowserKey> read() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        Cookie[] cookies = request.getCookies();
        String name = name(request);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst()
                        .map(cookie -> new BrowserKey(cookie.getValue()));
    }

    /** The key of this browser; a new one is set where it has none. */
    static BrowserKey readOrSet() {
        return read().orElseGet(BrowserCookie::set);
    }

    private static BrowserKey set() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        BrowserKey key = BrowserKey.random();
        Cookie cookie = new Cookie(name(request), key.value());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Codes.LIFETIME.toSeconds() * 2);
        VaadinServletResponse.getCurrent().getHttpServletResponse().addCookie(cookie);
        return key;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-kiezfonds-code" : "kiezfonds-code";
    }
}
