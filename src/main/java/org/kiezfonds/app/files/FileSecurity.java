package org.kiezfonds.app.files;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/**
 * The door of public files: like that of public pages, but nothing may run, load or be shown inside
 * anything. Somebody else made these files.
 */
@Configuration(proxyBeanMethods = false)
class FileSecurity {

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; sandbox",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-site");

    @Bean
    @Order(0)
    SecurityFilterChain fileReading(HttpSecurity http) {
        return http.securityMatcher(FileAddress.ROOT + "**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, FileAddress.ROOT + "**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, FileAddress.ROOT + "**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing can be changed here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers.defaultsDisabled();
                    headers.addHeaderWriter(
                            (request, response) -> HEADERS.forEach(response::setHeader));
                    headers.addHeaderWriter(strictTransport());
                })
                .build();
    }

    private static HstsHeaderWriter strictTransport() {
        HstsHeaderWriter writer = new HstsHeaderWriter();
        writer.setMaxAgeInSeconds(Duration.ofDays(365).toSeconds());
        writer.setIncludeSubDomains(false);
        return writer;
    }
}
