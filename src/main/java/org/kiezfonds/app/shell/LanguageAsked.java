package org.kiezfonds.app.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kiezfonds.app.texts.Languages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the language that a link to the views asks for ({@code /app/?lang=en}), before the doors
 * lead the visitor on to the sign-in and the address is gone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class LanguageAsked extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/app/") || request.getQueryString() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String lang = request.getParameter("lang");
        if (lang != null && request.getMethod().equals("GET")) {
            request.getSession().setAttribute(UiLanguage.CHOSEN, Languages.of(lang));
        }
        chain.doFilter(request, response);
    }
}
