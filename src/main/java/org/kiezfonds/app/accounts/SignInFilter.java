package org.kiezfonds.app.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the sign-in still runs and what it may do, so that an ended sign-in,
 * a disabled account or a role that was taken away works from the next click on.
 */
final class SignInFilter extends OncePerRequestFilter {

    private final SignIns signIns;
    private final SecurityContextRepository contexts;

    SignInFilter(SignIns signIns, SecurityContextRepository contexts) {
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof PersonAuthentication authentication) {
            SignedIn before = authentication.getPrincipal();
            Optional<SignedIn> now = signIns.lookUp(before);
            if (now.isEmpty()) {
                leave(request);
            } else if (!now.get().equals(before)) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new PersonAuthentication(now.get()));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
