package org.kiezfonds.app.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of everything that is read: open to all, without session and cookie, and for reading
 * only. It comes last: what people do has its own door before it.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain publicReading(HttpSecurity http) {
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing can be changed here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers.defaultsDisabled();
                    headers.addHeaderWriter((request, response) ->
                            PublicHeaders.ALL.forEach((name, value) -> {
                                // A page states its own policy before.
                                if (!response.containsHeader(name)) {
                                    response.setHeader(name, value);
                                }
                            }));
                    headers.addHeaderWriter(strictTransport());
                })
                .addFilterAfter(new OnlyReading(), HeaderWriterFilter.class)
                .build();
    }

    private static HstsHeaderWriter strictTransport() {
        HstsHeaderWriter writer = new HstsHeaderWriter();
        writer.setMaxAgeInSeconds(Duration.ofDays(365).toSeconds());
        writer.setIncludeSubDomains(false);
        return writer;
    }

    /** Answers everything but GET and HEAD with 405. */
    private static final class OnlyReading extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
                chain.doFilter(request, response);
            } else {
                response.setHeader("Allow", "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }
}
