package org.kiezfonds.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a proven person into the HTTP session, under a new session id. */
@Component
public class Entrance {

    private final SignIns signIns;
    private final Access access;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(SignIns signIns, Access access) {
        this.signIns = signIns;
        this.access = access;
    }

    /**
     * Lets the person in. Somebody who is signed in already and proves it once more keeps the
     * sign-in, now fresh.
     */
    public void enter(
            PersonId person,
            Method method,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn signedIn = access.signedIn()
                .filter(current -> current.person().equals(person))
                .map(current -> signIns.prove(current, method.isStrong()))
                .orElseGet(() ->
                        signIns.begin(person, method, Device.of(request.getHeader("User-Agent"))));
        keep(signedIn, request, response);
    }

    /** Raises the sign-in behind the request after a second factor. */
    public void strengthen(HttpServletRequest request, HttpServletResponse response) {
        keep(signIns.prove(access.signedIn().orElseThrow(), true), request, response);
    }

    private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            // A session id known before the sign-in must be worth nothing after it.
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
