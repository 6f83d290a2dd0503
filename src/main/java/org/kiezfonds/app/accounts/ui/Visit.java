package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Entrance;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The step over the threshold, as views take it: in, on to where one wanted to go. */
@Component
class Visit {

    private static final String START = "/app/";

    private final Entrance entrance;
    private final Access access;

    Visit(Entrance entrance, Access access) {
        this.entrance = entrance;
        this.access = access;
    }

    /** Where the visitor comes from on the net, for counting tries. */
    static String client() {
        return VaadinServletRequest.getCurrent().getRemoteAddr();
    }

    /** Lets a proven person in and loads the page that was asked for before the sign-in. */
    void enter(PersonId person, Method method) {
        String target = target();
        entrance.enter(person, method, request(), response());
        goOn(target);
    }

    /** Lets a proven person in and loads the page of the route. */
    void enter(PersonId person, Method method, String route) {
        comeBackTo(route);
        enter(person, method);
    }

    /** Goes on after a second factor. */
    void strengthen() {
        String target = target();
        entrance.strengthen(request(), response());
        goOn(target);
    }

    private void goOn(String target) {
        boolean rolesWait = access.signedIn().stream()
                .anyMatch(signedIn -> !signedIn.rights().withheld().isEmpty());
        if (rolesWait) {
            request()
                    .getSession()
                    .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, target);
        }
        // A whole new page, so that nothing of the visitor's page lives on in the person's.
        UI.getCurrent().getPage().setLocation(rolesWait ? START + "second-factor" : target);
    }

    /** Leads to the sign-in for a fresh proof, and back to the route after it. */
    void proveAgain(String route) {
        comeBackTo(route);
        UI.getCurrent().navigate(SignInView.class);
    }

    /** Leads to the second factor, and back to the route after it. */
    void showSecondFactor(String route) {
        comeBackTo(route);
        UI.getCurrent().navigate(SecondFactorView.class);
    }

    private static void comeBackTo(String route) {
        request()
                .getSession()
                .setAttribute(
                        NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, START + route);
    }

    private static String target() {
        HttpSession session = request().getSession();
        Object stored =
                session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest saved = cache.getRequest(request(), response());
        cache.removeRequest(request(), response());
        return Optional.ofNullable(stored)
                .map(Object::toString)
                .or(() -> Optional.ofNullable(saved).map(SavedRequest::getRedirectUrl))
                .map(Visit::ownPath)
                .orElse(START);
    }

    /** Only a page of ours: never another host. */
    private static String ownPath(String address) {
        try {
            String path = URI.create(address).getRawPath();
            return path != null && path.startsWith(START) && !path.startsWith(START + "sign-in")
                    ? path
                    : START;
        } catch (IllegalArgumentException e) {
            return START;
        }
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent().getHttpServletResponse();
    }
}
