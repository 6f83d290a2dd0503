package org.kiezfonds.app.accounts;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of everything below {@code /app}: who acts must be known, view by view. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties(AccountsSettings.class)
class SecurityConfiguration {

    // Vaadin's bootstrap needs inline scripts and eval until its next releases; everything else is
    // closed: no foreign host, no frame, no plug-in, no form that leaves.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain actingChain(
            HttpSecurity http,
            SignIns signIns,
            @Value("${kiezfonds.map.tiles.address:}") String tiles)
            throws Exception {
        String policy = CONTENT_SECURITY_POLICY.replace(
                "img-src 'self'", "img-src 'self'" + TileHost.of(tiles));
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        return http.securityMatcher("/app/**")
                .securityContext(context -> context.securityContextRepository(contexts))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/sign-in", "/")
                                // What does not exist is answered by the router's own page.
                                .anyRequest(AuthorizedUrl::authenticated))
                .addFilterAfter(
                        new SignInFilter(signIns, contexts), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(policy))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * The session cookie: not for scripts, not for other sites, and bound to the host by its name
     * where the installation is reached by https.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
            AccountsSettings settings) {
        return factory -> {
            var cookie = factory.getSettings().getSession().getCookie();
            cookie.setName(settings.isSecure() ? "__Host-kiezfonds" : "kiezfonds");
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(settings.isSecure());
            cookie.setSameSite(SameSite.LAX);
        };
    }

    @Bean
    ZoneId zone(@Value("${kiezfonds.time-zone}") ZoneId zone) {
        return zone;
    }

    @Bean
    CodeDigits codeDigits() {
        return new CodeDigits(new java.security.SecureRandom());
    }
}
